"""Fills the glossary: all entries from A to Z, by the language's own alphabet.

In: a page in drawing. Out: `GlossaryPage`.
"""

from dataclasses import dataclass

from site_builder.languages import language
from site_builder.pages import defined_terms
from site_builder.render.labels import KINDS
from site_builder.render.sheet import Sheet
from site_builder.render.text import Gloss, gloss

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entry in the list. `kind` is its kind in words, empty for ordinary terms."""

    href: str
    kind: str
    gloss: Gloss


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, and its entries; none where the letter is only there for the row of letters to be whole."""

    letter: str
    anchor: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """What `pages/glossary.html` may use."""

    title: str
    description: str
    count: int
    letters: tuple[Letter, ...]


def glossary(sheet: Sheet) -> GlossaryPage:
    """The list of entries."""
    spoken = language(sheet.language)
    ids = sorted(defined_terms(sheet.edition), key=lambda id_: spoken.collation_key(sheet.edition.terms[id_].name))
    found: dict[str, list[EntryView]] = {}
    for id_ in ids:
        term = sheet.edition.terms[id_]
        entry = gloss(sheet, id_)
        if entry:
            kind = "" if term.kind == "term" else sheet.words.gettext(KINDS[term.kind])
            view = EntryView(href=sheet.href(sheet.local.link_to_term(id_)), kind=kind, gloss=entry)
            found.setdefault(spoken.initial(term.name), []).append(view)
    title = sheet.words.gettext("Glossary")
    return GlossaryPage(
        title=title,
        description=sheet.words.gettext("Words, people, organisations and countries, explained."),
        count=len(ids),
        letters=tuple(
            Letter(letter=letter, anchor=f"letter-{_anchor(letter)}", entries=tuple(found.get(letter, ())))
            for letter in _alphabet(sheet.language, tuple(found))
        ),
    )


def _alphabet(tag: str, present: tuple[str, ...]) -> list[str]:
    """The letters of the row: those present; where they are Latin ones, the rest of the alphabet as well."""
    spoken = language(tag)
    letters = set(present)
    if letters & set(_LATIN):
        letters |= set(_LATIN) | {group.split()[0].upper() for group, _ in spoken.alphabet}
    return sorted(letters, key=lambda letter: (letter == "#", spoken.collation_key(letter)))


def _anchor(letter: str) -> str:
    return "0" if letter == "#" else letter.lower()
