"""Fills the glossary: all entries from A to Z, by the language's own alphabet.

In: a page in drawing. Out: `GlossaryPage`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.languages import language
from site_builder.pages import LONG_GLOSSARY, defined_terms, initial_of, letter_slug
from site_builder.render.labels import KIND_LISTS, KINDS
from site_builder.render.sheet import Sheet
from site_builder.render.structured.terms import glossary_data
from site_builder.render.text import Gloss, gloss

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entry in the list. `word` is its kind in words, empty for ordinary terms."""

    href: str
    kind: str
    word: str
    gloss: Gloss


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter: where its entries are, how many, and those shown here.

    `href` is empty where the letter is only there for the row of letters to be whole.
    """

    letter: str
    anchor: str
    href: str
    count: int
    entries: tuple[EntryView, ...]

    @property
    def kinds(self) -> str:
        """The kinds of its entries, as an attribute has them: parted by spaces."""
        return " ".join(dict.fromkeys(entry.kind for entry in self.entries))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of entry to choose: what several of it are called, and how many there are."""

    kind: str
    words: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """What `pages/glossary.html` may use."""

    title: str
    description: str
    count: int
    kinds: tuple[Kind, ...]
    """Empty where there is only one."""
    letters: tuple[Letter, ...]
    sheet: str
    """The link to the sheet for print."""
    structured: Mapping[str, object]
    """The list for machines."""


def glossary(sheet: Sheet) -> GlossaryPage:
    """The list of entries."""
    ids = entries_by_name(sheet)
    found: dict[str, list[str]] = {}
    for id_ in ids:
        found.setdefault(initial_of(sheet.edition, id_), []).append(id_)
    (wanted,) = sheet.page.subject or ("",)
    shown = tuple(id_ for id_ in ids if _is_shown(sheet, id_, wanted, long=len(ids) > LONG_GLOSSARY))
    title = sheet.words.gettext("Glossary") + (f": {wanted}" if wanted else "")
    description = sheet.words.gettext("Words, people, organisations and countries, explained.")
    return GlossaryPage(
        title=title,
        description=description,
        count=len(ids),
        kinds=_kinds(sheet, shown),
        letters=tuple(
            _letter(sheet, letter, found.get(letter, []), frozenset(shown))
            for letter in _alphabet(sheet.language, tuple(found))
        ),
        sheet=sheet.href(sheet.local.link("glossary-sheet")),
        structured=glossary_data(sheet, description, shown),
    )


def _is_shown(sheet: Sheet, id_: str, wanted: str, *, long: bool) -> bool:
    """Whether an entry stands on this page: all on one, or those of a letter where there are very many."""
    return initial_of(sheet.edition, id_) == wanted if wanted else not long


def _letter(sheet: Sheet, letter: str, ids: list[str], shown: frozenset[str]) -> Letter:
    anchor = f"letter-{letter_slug(letter)}"
    page = sheet.local.link("glossary", letter)
    href = sheet.href(page) if page else f"#{anchor}"
    entries = (_entry(sheet, id_) for id_ in ids if id_ in shown)
    return Letter(
        letter=letter,
        anchor=anchor,
        href=href if ids else "",
        count=len(ids),
        entries=tuple(entry for entry in entries if entry),
    )


def _entry(sheet: Sheet, id_: str) -> EntryView | None:
    term, meaning = sheet.edition.terms[id_], gloss(sheet, id_)
    if meaning is None:
        return None
    word = "" if term.kind == "term" else sheet.words.gettext(KINDS[term.kind])
    return EntryView(href=sheet.href(sheet.local.link_to_term(id_)), kind=term.kind, word=word, gloss=meaning)


def entries_by_name(sheet: Sheet) -> tuple[str, ...]:
    """The ids of the entries that have a page, sorted by name as the language does."""
    spoken, terms = language(sheet.language), sheet.edition.terms
    return tuple(sorted(defined_terms(sheet.edition), key=lambda id_: spoken.collation_key(terms[id_].name)))


def _kinds(sheet: Sheet, ids: tuple[str, ...]) -> tuple[Kind, ...]:
    counts: Counter[str] = Counter(sheet.edition.terms[id_].kind for id_ in ids)
    kinds = tuple(
        Kind(kind=kind, words=sheet.words.gettext(words), count=counts[kind])
        for kind, words in KIND_LISTS.items()
        if kind in counts
    )
    return kinds if len(kinds) > 1 else ()


def _alphabet(tag: str, present: tuple[str, ...]) -> list[str]:
    """The letters of the row: those present; where they are Latin ones, the rest of the alphabet as well."""
    spoken = language(tag)
    letters = set(present)
    if letters & set(_LATIN):
        letters |= set(_LATIN) | {group.split()[0].upper() for group, _ in spoken.alphabet}
    return sorted(letters, key=lambda letter: (letter == "#", spoken.collation_key(letter)))
