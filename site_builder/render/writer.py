"""Writes the pieces of a text as markup. The only place that trusts the content's tags: compiling has made them clean.

In: a text of a page, and the words of it that link to entries. Out: blocks. For each piece: tags get their ids and
levels; words are escaped and their terms linked; citations move behind the punctuation that follows them; quotations
get their language.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup as Html
from markupsafe import escape

from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import (
    Citation,
    FootnoteMark,
    LinkEnd,
    LinkStart,
    Markup,
    Picture,
    Piece,
    QuotationEnd,
    QuotationStart,
    TermLink,
    Words,
)
from site_builder.mentions import Mark, heading_anchor, paragraph_anchor
from site_builder.passages import Passage
from site_builder.render.citations import citation, run_of
from site_builder.render.links import link_end, link_start, picture
from site_builder.render.names import term_words
from site_builder.render.quotations import Quoting, caption
from site_builder.render.sheet import Sheet

_TAG: Final = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^>]*)>")
_BLOCKS: Final = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "div",
        "section",
        "figure",
        "dl",
        "dt",
        "dd",
        "details",
    ]
)
_PUNCTUATION: Final = re.compile(r"[.,;:!?…]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, list, table … `name` is its tag (empty for words on their own).

    `claims` and `terms` are the ids of what it rests on and what it links, in reading order.
    """

    name: str
    html: Html
    claims: tuple[str, ...]
    terms: tuple[str, ...]


def write(sheet: Sheet, passage: Passage, marks: dict[int, list[Mark]], *, shift: int) -> tuple[Block, ...]:
    """The blocks of a text. `marks` by the number of the piece; `shift` is added to the level of its headings."""
    return _Writer(sheet=sheet, passage=passage, prose=passage.prose, marks=marks, shift=shift).write()


def letter(number: int) -> str:
    """The sign of a footnote: a, b … z, aa. Letters, since sources have the numbers."""
    return ("" if number <= 26 else letter((number - 1) // 26)) + "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26]


@dataclass(slots=True, kw_only=True)
class _Writer:
    sheet: Sheet
    passage: Passage
    prose: Prose
    marks: dict[int, list[Mark]]
    shift: int
    out: list[Html] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    notes: set[int] = field(default_factory=set)
    name: str = ""
    depth: int = 0
    paragraphs: int = 0
    headings: int = 0
    quoting: Quoting | None = None
    attribution: list[Citation] | None = None
    opened: set[int] = field(default_factory=set)

    def write(self) -> tuple[Block, ...]:
        """Piece by piece. What stands between a run of citations and the words after it is settled here."""
        pieces = self.prose.pieces
        skip: dict[int, int] = {}
        number = 0
        while number < len(pieces):
            run = run_of(pieces, number)
            if run and self.attribution is None:
                after = pieces[run[-1] + 1] if run[-1] + 1 < len(pieces) else None
                if isinstance(after, Words) and (found := _PUNCTUATION.match(after.text)):
                    self.out.append(escape(found.group()))
                    skip[run[-1] + 1] = found.end()
                self.cite([piece for at in run if isinstance(piece := pieces[at], Citation)])
                number = run[-1] + 1
                continue
            self.piece(number, pieces[number], skip.get(number, 0), before_citation=bool(run_of(pieces, number + 1)))
            number += 1
        self.end_block()
        return tuple(self.blocks)

    def piece(self, number: int, piece: Piece, start: int, *, before_citation: bool) -> None:
        """One piece."""
        match piece:
            case Words():
                end = len(piece.text.rstrip()) if before_citation else len(piece.text)
                self.words(number, piece.text, start, max(start, end))
            case Markup():
                self.markup(piece.html)
            case Citation():
                if self.attribution is not None:
                    self.attribution.append(piece)
            case TermLink():
                self.term_link(piece)
            case FootnoteMark():
                self.footnote_mark(piece)
            case LinkStart():
                self.out.append(link_start(self.sheet, piece))
            case LinkEnd():
                self.out.append(link_end())
            case Picture():
                self.out.append(picture(self.sheet, piece))
                if piece.alone and not self.depth:
                    self.end_block("figure")
            case QuotationStart():
                self.quoting = Quoting.of(self.sheet, self.prose, piece.index)
            case QuotationEnd():
                self.quotation_end()

    def words(self, number: int, text: str, start: int, end: int) -> None:
        """Words, with the terms in them linked."""
        at = start
        for mark in self.marks.get(number, []):
            href = self.sheet.href(self.sheet.local.link_to_term(mark.term))
            if mark.start < at or mark.end > end or not href:
                continue
            self.say(text[at : mark.start])
            self.term(mark.term, href, text[mark.start : mark.end])
            at = mark.end
        self.say(text[at:end])

    def say(self, text: str) -> None:
        """Words of an inline quotation from another language say which it is: the element can't span other tags."""
        if text:
            said = escape(text)
            if self.quoting and self.quoting.inline_language:
                said = Html("<span{}>{}</span>").format(self.sheet.in_language(self.quoting.inline_language), said)
            self.out.append(said)

    def term(self, term: str, href: str, words: str) -> None:
        """A link to an entry, with its card. It says itself what describes it, so that no script has to."""
        self.terms.append(term)
        self.sheet.marked.setdefault(term)
        card = self.sheet.card(term)
        described = Html(' interestfor="{0}" aria-describedby="{0}-text"').format(card) if card else ""
        self.out.append(Html('<a class="term" href="{}"{}>{}</a>').format(href, described, words))

    def term_link(self, piece: TermLink) -> None:
        """`[[…]]`: a link, or plain words where its entry has no page or is this one."""
        term = self.sheet.local.matcher.target(piece.target)
        shown = term_words(piece, self.sheet.edition.terms.get(piece.target))
        own = self.sheet.page.kind == "term" and term == self.sheet.page.subject[0]
        href = self.sheet.href(self.sheet.local.link_to_term(term)) if term and not own else ""
        if term and href:
            self.term(term, href, shown)
        else:
            self.say(shown)

    def footnote_mark(self, piece: FootnoteMark) -> None:
        """A letter that leads to the note; the way back leads to its first mark."""
        prefix = self.passage.prefix or ""
        anchor = "" if piece.number in self.notes else f"{prefix}ref-{piece.number}"
        self.notes.add(piece.number)
        self.part_marks()
        note = f"{prefix}note-{piece.number}"
        text = next((found.prose for found in self.prose.footnotes if found.number == piece.number), None)
        card = self.sheet.note(note, text) if text else ""
        described = Html(' class="ref" interestfor="{0}" aria-describedby="{0}-text"').format(card) if card else ""
        self.out.append(
            Html('<sup class="cite"><a{} href="#{}"{}><span class="hidden">{} </span>{}</a></sup>').format(
                Html(' id="{}"').format(anchor) if anchor else "",
                note,
                described,
                self.sheet.words.gettext("Note"),
                letter(piece.number),
            )
        )

    def part_marks(self) -> None:
        """A comma after a mark that the next one follows at once: "2, a" and not "2a"."""
        if self.out and self.out[-1].startswith('<sup class="cite">') and self.out[-1].endswith("</sup>"):
            self.out.append(Html('<sup class="cite">, </sup>'))

    def cite(self, citations: list[Citation]) -> None:
        """All that is cited at one place, together."""
        items = [item for citation in citations for item in citation.items]
        self.claims += [item.id for item in items if item.kind == "claim"]
        if any(item.kind == "source" for item in items):
            self.part_marks()
        quoted = {found.cited: found.text for found in self.prose.quotations if found.cited}
        self.out.append(citation(self.sheet, items, self.passage.explainer, quoted))

    def quotation_end(self) -> None:
        """The original words after a translation; in a block what follows is its attribution."""
        if self.quoting is None:
            return
        self.out.append(self.quoting.original(self.sheet))
        if self.quoting.quotation.block:
            self.attribution = []
        else:
            self.quoting = None

    def markup(self, html: str) -> None:
        """Tags, one by one: ids, levels, figures around block quotations, and where a block ends."""
        for match in _TAG.finditer(html):
            name, closing = match["name"], bool(match["close"])
            if not self.depth and not closing and name in _BLOCKS:
                self.end_block()
                self.name = name
            self.out.append(self.tag(name, match["rest"], closing=closing))
            if name in _BLOCKS:
                self.depth += -1 if closing else 1
            if (name in _BLOCKS and closing and self.depth == 0) or (name == "hr" and not self.depth):
                self.end_block()

    def tag(self, name: str, rest: str, *, closing: bool) -> Html:
        """One tag as it goes out."""
        match name:
            case "p" | "li" if not closing and self.passage.prefix is not None:
                self.paragraphs += 1
                return Html('<{} id="{}"{}>').format(
                    name,
                    paragraph_anchor(self.passage.prefix, self.paragraphs),
                    Html(rest),  # noqa: S704 - sanitised
                )
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                level = min(6, max(2, int(name[1]) + self.shift))
                if not closing and self.passage.prefix is not None:
                    self.headings += 1
                    if ' id="' not in rest:
                        rest += f' id="{heading_anchor("", self.headings)}"'
                rest = rest.replace(' id="', f' id="{self.passage.prefix or ""}')
                return Html(f"</h{level}>" if closing else f"<h{level}{rest}>")  # noqa: S704
            case "blockquote":
                return self.blockquote(closing=closing)
            case "table":
                label = self.sheet.words.gettext("Table")
                opened = Html('<div class="scroll" tabindex="0" role="group" aria-label="{}"><table>').format(label)
                return Html("</table></div>") if closing else opened
            case _:
                return Html(f"<{'/' if closing else ''}{name}{rest}>")  # noqa: S704

    def blockquote(self, *, closing: bool) -> Html:
        """A block quotation is a figure; its attribution, the caption."""
        if not closing:
            lang = self.sheet.in_language(self.next_quotation_language())
            return Html('<figure class="quote"><blockquote{}>').format(lang)
        drawn = caption(self.sheet, self.quoting, self.attribution or [], self.passage.explainer)
        self.claims += [item.id for piece in self.attribution or [] for item in piece.items if item.kind == "claim"]
        self.quoting, self.attribution = None, None
        return Html("</blockquote>{}</figure>").format(drawn)

    def next_quotation_language(self) -> str:
        """The language of the block quotation that opens here: its start is the next of the block kind."""
        for index, quotation in enumerate(self.prose.quotations):
            if quotation.block and index not in self.opened:
                self.opened.add(index)
                return Quoting.of(self.sheet, self.prose, index).block_language
        return ""

    def end_block(self, name: str = "") -> None:
        """What has been written since the last block is one."""
        if self.out:
            self.blocks.append(
                Block(
                    name=name or self.name,
                    html=Html("").join(self.out),
                    claims=tuple(dict.fromkeys(self.claims)),
                    terms=tuple(dict.fromkeys(self.terms)),
                )
            )
        self.out, self.claims, self.terms, self.name = [], [], [], ""
