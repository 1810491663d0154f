"""Links compiled prose: gives every open reference its address and its markup.

In: a text of a page. Out: `Linked`: its blocks as markup, with the claims and entries each one brings up, and its
footnotes. `writer` does it piece by piece.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.formats.prose.compiled import Prose
from site_builder.mentions import Mark
from site_builder.passages import Passage
from site_builder.render.sheet import Sheet
from site_builder.render.writer import Block, letter, write

__all__ = ["Block", "Linked", "Note", "linked", "text", "unmarked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: its letter, the anchors of itself and of its mark, its text."""

    letter: str
    anchor: str
    back: str
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A text ready to stand on its page."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()

    @property
    def html(self) -> Html:
        """The blocks together."""
        return Html("").join(block.html for block in self.blocks)


def linked(sheet: Sheet, role: str, *subject: str, shift: int = 0) -> Linked:
    """A text of the page. `shift` is added to the level of its headings."""
    found = sheet.passage(role, *subject)
    if found is None:
        return Linked(blocks=())
    number, passage = found
    marks = {piece: marks for piece in range(len(passage.prose.pieces)) if (marks := sheet.marks(number, piece))}
    return _link(sheet, passage, marks, shift)


def text(sheet: Sheet, role: str, *subject: str) -> Html:
    """A text of one paragraph, without a `<p>` around it."""
    return linked(sheet, role, *subject).html


def unmarked(sheet: Sheet, prose: Prose, explainer: str = "") -> Html:
    """A text that isn't one of the page's own: its references work, but no terms are linked in it by themselves."""
    return _link(sheet, Passage(role="", subject=(), prose=prose, explainer=explainer), {}, 0).html


def _link(sheet: Sheet, passage: Passage, marks: dict[int, list[Mark]], shift: int) -> Linked:
    blocks = write(sheet, passage, marks, shift=shift)
    if sheet.is_foreign(passage.prose):
        blocks = _foreign(sheet, blocks, passage.prose.language)
    return Linked(blocks=blocks, notes=tuple(_notes(sheet, passage)))


def _foreign(sheet: Sheet, blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """A text nobody has translated yet says so, and in which language it is."""
    note = Html('<small class="untranslated">{}</small>').format(sheet.words.gettext("Not translated"))
    tag = "div" if any(block.name for block in blocks) else "span"
    html = Html("").join(block.html for block in blocks)
    claims = tuple(dict.fromkeys(claim for block in blocks for claim in block.claims))
    terms = tuple(dict.fromkeys(term for block in blocks for term in block.terms))
    whole = Html("<{0}{1}>{2}</{0}> {3}").format(tag, sheet.in_language(language), html, note)
    return (Block(name=tag if tag == "div" else "", html=whole, claims=claims, terms=terms),)


def _notes(sheet: Sheet, passage: Passage) -> Iterator[Note]:
    prefix = passage.prefix or ""
    for footnote in passage.prose.footnotes:
        inner = Passage(role="footnote", subject=(), prose=footnote.prose, explainer=passage.explainer)
        yield Note(
            letter=letter(footnote.number),
            anchor=f"{prefix}note-{footnote.number}",
            back=f"#{prefix}ref-{footnote.number}",
            html=_link(sheet, inner, {}, 0).html,
        )
