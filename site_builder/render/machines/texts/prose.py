"""Reads compiled prose into blocks: terms as plain words, citations resolved, the original behind a translation.

In: a text and the paper it is written on. Out: `Block`s; its footnotes go to the paper. A text nobody has translated
yet says so.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import unquote, urlsplit

from site_builder.formats.prose.compiled import Prose, Quotation
from site_builder.formats.prose.pieces import (
    Citation,
    Cited,
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
from site_builder.languages import language
from site_builder.render.citations import run_of
from site_builder.render.links import meant
from site_builder.render.machines.texts.frames import Frames, Open
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.machines.texts.tree import (
    Blocks,
    Heading,
    Image,
    Inline,
    Inlines,
    Note,
    NoteMark,
    Para,
    Quote,
    Span,
    Text,
)
from site_builder.render.names import term_words
from site_builder.site import Link

_TAG: Final = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^>]*)>")
_DASHES: Final = " —–-―~"


def blocks_of(paper: Paper, prose: Prose | None, explainer: str = "", *, shift: int = 0) -> Blocks:
    """The blocks of a text. `shift` is added to the level of its headings."""
    if prose is None:
        return ()
    read = _Reading(paper=paper, prose=prose, explainer=explainer, shift=shift)
    blocks = read.read()
    if prose.language != paper.language and blocks:
        note = Span("em", (Text(f"({paper.say('Not translated')})"),))
        blocks = (*blocks, Para((note,)))
    for footnote in prose.footnotes:
        inside = inlines_of(paper, footnote.prose, explainer)
        paper.notes.append(Note(read.first_note + footnote.number, inside))
    return blocks


def inlines_of(paper: Paper, prose: Prose | None, explainer: str = "") -> Inlines:
    """A text of one paragraph."""
    found: list[Inline] = []
    for block in blocks_of(paper, prose, explainer):
        if isinstance(block, Para | Heading):
            found += [Text(" "), *block.inside] if found else block.inside
    return tuple(found)


@dataclass(slots=True, kw_only=True)
class _Reading:
    paper: Paper
    prose: Prose
    explainer: str
    shift: int
    frames: Frames = field(init=False)
    quoting: list[int] = field(default_factory=list)
    attribution: int = -1
    """How many blocks stand before the attribution of a block quotation; -1 outside one."""
    block_language: str = ""
    """Of the block quotation that ends here, where it isn't the text's."""
    first_note: int = 0

    def __post_init__(self) -> None:
        self.frames = Frames(shift=self.shift, quote=self.quote)

    def read(self) -> Blocks:
        """Piece by piece; citations that stand together are one."""
        self.first_note = max((note.number for note in self.paper.notes), default=0)
        pieces, number = self.prose.pieces, 0
        while number < len(pieces):
            if run := run_of(pieces, number):
                items = [item for at in run if isinstance(piece := pieces[at], Citation) for item in piece.items]
                self.cite(
                    self.attributed(items) if self.attribution >= 0 else self.paper.citation(items, self.explainer)
                )
                number = run[-1] + 1
                continue
            self.piece(pieces[number])
            number += 1
        return self.frames.end()

    def piece(self, piece: Piece) -> None:
        """One piece."""
        match piece:
            case Words():
                self.words(piece.text)
            case TermLink():
                self.words(term_words(piece, self.paper.edition.terms.get(piece.target)))
            case FootnoteMark():
                self.frames.here.inlines.append(NoteMark(self.first_note + piece.number))
            case LinkStart():
                self.frames.open.append(Open("a", target=self.target(piece)))
            case LinkEnd():
                self.frames.close("a")
            case Picture():
                self.picture(piece)
            case QuotationStart():
                self.quoting.append(piece.index)
            case QuotationEnd():
                self.quotation_end(piece.index)
            case Markup():
                for tag in _TAG.finditer(piece.html):
                    if tag["close"]:
                        self.frames.close(tag["name"])
                    else:
                        self.frames.tag(tag["name"], tag["rest"])
            case _:
                pass

    def words(self, text: str) -> None:
        """Words; outside code a line break of the source is a space."""
        code = any(frame.name == "pre" for frame in self.frames.open)
        said = text if code else re.sub(r"\s+", " ", text)
        foreign = self.foreign(self.quoting[-1]) if self.quoting else ""
        self.frames.here.inlines.append(Text(said, foreign))

    def cite(self, inside: Inlines) -> None:
        """A space before the brackets, whether the author wrote one or not."""
        if not inside:
            self.frames.here.inlines[-1:] = [
                Text(part.words.rstrip()) if isinstance(part, Text) else part for part in self.frames.here.inlines[-1:]
            ]
            return
        before = self.frames.here.inlines[-1] if self.frames.here.inlines else Text(" ")
        if not (isinstance(before, Text) and before.words.endswith(" ")):
            self.frames.here.inlines.append(Text(" "))
        self.frames.here.inlines += inside

    def quotation_end(self, index: int) -> None:
        """The original words after a translation; in a block what follows is its attribution."""
        if index in self.quoting:
            self.quoting.remove(index)
        quotation = self.prose.quotations[index]
        cited = quotation.cited
        if cited and cited.original:
            opening, closing = language(self.paper.language_of(cited.id)).marks[0]
            words = f"{opening}{cited.original}{closing}"
            if quotation.block:
                self.frames.flush()
                self.frames.here.blocks.append(Para((Text(f"({words})"),)))
            else:
                self.frames.here.inlines.append(Text(f" ({words})"))
        if quotation.block:
            self.frames.flush()
            self.attribution = len(self.frames.here.blocks)
            self.block_language = self.spoken(quotation)

    def foreign(self, index: int) -> str:
        """The language of the words of an inline quotation, where it isn't that of the text."""
        quotation = self.prose.quotations[index]
        return "" if quotation.block else self.spoken(quotation)

    def spoken(self, quotation: Quotation) -> str:
        """The language a quotation is in, where that isn't the text's; a translation of ours is in the text's."""
        cited = quotation.cited
        if cited is None or cited.original or cited.kind != "source" or cited.id not in self.paper.edition.sources:
            return ""
        language_ = self.paper.language_of(cited.id)
        return "" if language_ == self.prose.language else language_

    def attributed(self, items: list[Cited]) -> Inlines:
        """Whose words a block quotation has: the source in words, then its number."""
        sources = [item for item in items if item.kind == "source"]
        named = []
        for item in sources:
            parts = [self.paper.source_words(item.id), *([self.paper.locator(item.locator)] if item.locator else [])]
            named.append(", ".join(parts))
        # The locator stands in words already.
        rest = self.paper.citation([replace(item, locator="") for item in items], self.explainer)
        return (Text("; ".join(named) + " "), *rest) if named else rest

    def quote(self, inside: Blocks) -> Quote:
        """A block quotation with its attribution below."""
        blocks, begin = list(inside), self.attribution
        self.attribution = -1
        if 0 <= begin < len(blocks) and isinstance(said := blocks[begin], Para):
            first, *rest = said.inside
            words = Text(first.words.lstrip(_DASHES)) if isinstance(first, Text) else first
            blocks[begin] = Para((Text("— "), words, *rest))
        language_, self.block_language = self.block_language, ""
        return Quote(tuple(blocks), language_)

    def target(self, link: LinkStart) -> Link | str:
        """Where a link leads: a page of this site, an address elsewhere, or nowhere."""
        if urlsplit(link.target).scheme or link.target.startswith("//"):
            return link.target
        path, _, anchor = link.target.partition("#")
        return self.paper.local.link_to_file(meant(link.at.path, path), unquote(anchor)) or ""

    def picture(self, shown: Picture) -> None:
        """A picture with its caption."""
        image = self.paper.edition.images.get(meant(shown.at.path, shown.path))
        address = self.paper.picture(image.digest) if image else None
        self.frames.here.inlines.append(Image(address, shown.alt) if address else Text(shown.alt))
        if shown.alone:
            self.frames.flush()
            if shown.caption:
                self.frames.here.blocks.append(Para((Span("em", (Text(shown.caption),)),)))
