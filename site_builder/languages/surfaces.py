"""Lists the forms that a glossary entry is recognised by in running text.

In: an entry's names and the language. Out: `Surface`s, each a string to be found as it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from site_builder.languages.language import EntryKind, Language

Matching = Literal["inflected", "exact", "manual"]
"""How an entry is found: by all forms of its names, by its names alone, or not at all (only by hand)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """One form of an entry.

    `case_sensitive`: to be found as written; otherwise its first letter may be a capital where a sentence begins.
    `inflected`: made by rule; a form that an author wrote wins over it.
    """

    text: str
    case_sensitive: bool
    inflected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TermForms:
    """An entry's id and all its forms."""

    id: str
    surfaces: tuple[Surface, ...]


def surfaces(
    language: Language,
    *,
    name: str,
    aliases: Iterable[str] = (),
    forms: Iterable[str] = (),
    unlinked: Iterable[str] = (),
    kind: EntryKind = "term",
    match: Matching = "inflected",
) -> tuple[Surface, ...]:
    """The forms an entry is found by, as written first.

    `forms` are taken as they are; `unlinked` takes away names and all their forms, but never a form that stands in
    `name`, `aliases` or `forms` itself, unless it is that very word.
    """
    if match == "manual":
        return ()
    written = dict.fromkeys(form for form in (_trimmed(text) for text in (name, *aliases, *forms)) if form)
    exact = dict.fromkeys(text for text in (_trimmed(text) for text in unlinked) if text)
    found = {form: False for form in written if form not in exact}
    if match == "inflected":
        withheld = {form for text in exact for form in _inflected(language, text, kind)}
        for headword in dict.fromkeys(_trimmed(text) for text in (name, *aliases)):
            if not headword or headword in exact:
                continue
            for form in _inflected(language, headword, kind):
                if form not in withheld:
                    found.setdefault(form, form not in written)
    return tuple(
        Surface(text=form, case_sensitive=not form[0].islower(), inflected=inflected)
        for form, inflected in found.items()
    )


def _inflected(language: Language, headword: str, kind: EntryKind) -> Iterable[str]:
    yield from language.inflect(headword, kind)
    lowered = _as_in_a_sentence(language, headword, kind)
    if lowered != headword:
        yield from language.inflect(lowered, kind)


def _as_in_a_sentence(language: Language, headword: str, kind: EntryKind) -> str:
    """`Greenhouse gas` as a heading has it, in lower case: glossaries are often written so.

    Only where it is sure: a term whose other words are all in lower case, or a single word that the language knows as
    a common noun. A lone capitalised word may be a name (`Patriot`).
    """
    first, *rest = headword.split()
    if kind not in ("term", "group") or not first[0].isupper() or not first[1:].islower():
        return headword
    words = [word for word in rest if word[0].isalpha()]
    if any(word != word.lower() for word in words):
        return headword
    if not words and not language.is_common_noun(first.lower()):
        return headword
    return headword[0].lower() + headword[1:]


def _trimmed(text: str) -> str:
    return " ".join(text.split())
