"""Puts beside a text what its paragraphs bring up: claims and explained words.

In: a linked text of an explainer. Out: `TextView`, paragraph by paragraph.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.render.claims import ClaimView, short_claim
from site_builder.render.names import first_sentence
from site_builder.render.prose import Block, Linked, Note
from site_builder.render.sheet import Sheet

_TERMS_BESIDE = 2
"""More would stand far below the paragraph they belong to."""
_ROOM_BESIDE = 120
"""Characters: a shorter paragraph has no room for a note beside it, which would part it from what follows."""
_EXPLAINED = frozenset({"term", "organisation", "group"})
"""Kinds of entry that get a note: readers know what a country is, and the text says who a person is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """An entry in a sentence."""

    name: str
    words: str
    language: str
    """Of the words, where they aren't translated; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A paragraph, list, table or figure, and what stands beside it."""

    html: Html
    claims: tuple[ClaimView, ...]
    terms: tuple[Gloss, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """A text with its notes. `heading`: the level of the heading over its footnotes; `prefix`: that of its ids."""

    blocks: tuple[BlockView, ...]
    notes: tuple[Note, ...]
    heading: int
    prefix: str


def text_view(
    sheet: Sheet, linked: Linked, explainer: Explainer | None, *, heading: int, prefix: str = "", anchored: bool = False
) -> TextView:
    """A text with each claim beside the paragraph that first rests on it. `anchored`: claims have their place here."""
    seen: set[tuple[str, str]] = set()
    blocks = tuple(_block(sheet, block, explainer, seen, anchored=anchored) for block in linked.blocks)
    return TextView(blocks=blocks, notes=linked.notes, heading=heading, prefix=prefix)


def bare_text(linked: Linked, *, heading: int, prefix: str = "") -> TextView:
    """A text with nothing beside it, as on paper."""
    blocks = tuple(BlockView(html=block.html, claims=(), terms=()) for block in linked.blocks)
    return TextView(blocks=blocks, notes=linked.notes, heading=heading, prefix=prefix)


def gloss(sheet: Sheet, term: str) -> Gloss | None:
    """An entry in its first sentence, or None where it has no definition."""
    entry = sheet.edition.terms[term]
    if entry.definition is None:
        return None
    language = entry.definition.language if sheet.is_foreign(entry.definition) else ""
    return Gloss(name=entry.name, words=first_sentence(entry.definition.plain), language=language)


def _block(
    sheet: Sheet, block: Block, explainer: Explainer | None, seen: set[tuple[str, str]], *, anchored: bool
) -> BlockView:
    if block.name in ("h2", "h3", "h4", "h5", "h6") or explainer is None:
        return BlockView(html=block.html, claims=(), terms=())
    new = [claim for claim in block.claims if ("claim", claim) not in seen]
    short = len(block.html.striptags()) < _ROOM_BESIDE
    explained = [term for term in block.terms if not short and sheet.edition.terms[term].kind in _EXPLAINED]
    wanted = [term for term in explained if ("term", term) not in seen]
    seen.update(*([("claim", claim) for claim in new], [("term", term) for term in wanted]))
    glosses = [found for term in wanted if (found := gloss(sheet, term))]
    return BlockView(
        html=block.html,
        claims=tuple(short_claim(sheet, explainer, claim, anchored=anchored) for claim in new),
        terms=tuple(glosses[: max(0, _TERMS_BESIDE - len(new))]),
    )
