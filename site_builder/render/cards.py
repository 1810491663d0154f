"""Draws the cards of a page: what each marked term means, in short.

In: a page whose texts are drawn, so that the entries it links to are known. Out: `Card`s, one an entry, by name.
"""

from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup as Html

from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Markup
from site_builder.languages import language
from site_builder.render.labels import KINDS
from site_builder.render.names import first_sentences
from site_builder.render.sheet import Sheet

_SENTENCES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An entry in short. The link in the text names the card's `anchor` and is described by `<anchor>-text`."""

    anchor: str
    name: str
    kind: str
    """In words; empty for ordinary terms."""
    text: str
    lang: Html
    """The attributes that say in which language `text` is; empty where it is the page's."""
    href: str


def cards(sheet: Sheet) -> tuple[Card, ...]:
    """The cards of the entries that the page's texts have linked so far, sorted as the language does."""
    found = [card for id_ in sheet.marked if sheet.card(id_) and (card := _card(sheet, id_))]
    return tuple(sorted(found, key=lambda card: language(sheet.language).collation_key(card.name)))


def in_short(definition: Prose) -> str:
    """A definition as a card has it: at most two sentences of its first paragraph, without markup or citations."""
    pieces = definition.pieces
    ends = (at for at, piece in enumerate(pieces) if isinstance(piece, Markup) and "</p>" in piece.html)
    first = replace(definition, pieces=pieces[: next(ends, len(pieces))])
    return first_sentences(first.plain, _SENTENCES)


def _card(sheet: Sheet, id_: str) -> Card | None:
    entry = sheet.edition.terms[id_]
    if entry.definition is None:
        return None
    return Card(
        anchor=sheet.card(id_),
        name=entry.name,
        kind="" if entry.kind == "term" else sheet.words.gettext(KINDS[entry.kind]),
        text=in_short(entry.definition),
        lang=sheet.in_language(entry.definition.language),
        href=sheet.href(sheet.local.link_to_term(id_)),
    )
