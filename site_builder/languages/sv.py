"""Knows Swedish: definite forms, plurals and genitives, with adjectives that agree.

In: a headword. Out: its forms: `domstolarna`, `domstolarnas`; `allmänna val`; `FN:s`, `F-35:an`; `Unescos`.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Iterator
from typing import Final

from site_builder.languages.headwords import is_acronym, is_code, is_name, phrase, split_compound
from site_builder.languages.language import NAMED_KINDS, EntryKind, Language
from site_builder.languages.sv_adjectives import adjective
from site_builder.languages.sv_nouns import OTHER_WORDS
from site_builder.languages.sv_paradigms import Noun, noun
from site_builder.languages.sv_stems import is_definite_plural, stem_of_definite, stem_of_plural

_LINKING: Final = frozenset(
    """av för i på till från med om mot under över enligt utan vid mellan åt hos som att genom inom efter per och eller
    samt""".split()
)
_MOST: Final = 16  # of what may stand before a noun: enough for two adjectives, and five don't make thousands
_COLON: Final = "s a n en an t et ar er or arna erna orna ns ens ans ts ets ars ers ors arnas ernas ornas".split()
# Written in small letters and yet said letter by letter.
_SMALL_ACRONYMS: Final = frozenset(
    "vd tv pc cd dvd id it ai gd mc sms adhd hiv dna rna gps pdf usb vpn pr hr tbc".split()
)


def forms(headword: str, kind: EntryKind) -> Iterator[str]:
    """All forms, in an order that doesn't vary."""
    parts = phrase(headword, _LINKING)
    if not parts.head:
        return
    yield from _genitives(headword)
    compound, head = split_compound(parts.head)
    if is_acronym(head) or is_code(head) or head in _SMALL_ACRONYMS:
        if kind not in NAMED_KINDS and not parts.after:
            yield from (f"{headword}:{ending}" for ending in _COLON)
            yield from (f"{headword}{ending}" for ending in ("er", "erna") if not is_code(head))
        return
    if is_name(head) and kind in NAMED_KINDS:
        return
    for group in _groups(parts.before, compound, _noun_of(head)):
        yield group + parts.after
        yield from _genitives(group + parts.after)


def _groups(before: tuple[str, ...], compound: str, head: Noun) -> Iterator[str]:
    """The head in each form, with what stands before it in the form that agrees."""
    indefinite, other = [""], [""]
    for word in before:
        singular, plural = ((word,), (word,)) if _stays(word) else adjective(word)
        indefinite = [f"{so_far}{form} " for so_far in indefinite for form in singular][:_MOST]
        other = [f"{so_far}{form} " for so_far in other for form in plural][:_MOST]
    if not before:
        yield from (compound + form for form in head.forms)
        return
    yield from (f"{words}{compound}{form}" for words in indefinite for form in head.singular)
    yield from (f"{words}{compound}{form}" for words in other for form in head.forms)


def _noun_of(head: str) -> Noun:
    """The noun's forms, from its dictionary form or from its plural; a definite form stays as it is."""
    lower = head[0].lower() + head[1:]
    found = noun(lower)
    if not found.sure:
        if is_definite_plural(lower) or stem_of_definite(lower):
            return Noun(singular=(), definite=(head,))
        if stem := stem_of_plural(lower):
            found = noun(stem)
    elif is_definite_plural(lower):
        return Noun(singular=(), definite=(head,))
    if lower == head:
        return found
    return Noun(
        singular=_capitalised(found.singular),
        definite=_capitalised(found.definite),
        plural=_capitalised(found.plural),
        plural_definite=_capitalised(found.plural_definite),
    )


def _capitalised(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word[:1].upper() + word[1:] for word in words)


def _genitives(word: str) -> Iterator[str]:
    """`Unescos`, `FN:s`, `artikel 12:s`; nothing more after s, x and z."""
    last = word.rsplit(maxsplit=1)[-1]
    _, end = split_compound(last)
    if is_acronym(end) or is_code(end) or end in _SMALL_ACRONYMS:
        yield f"{word}:s"
        if not is_code(end):
            yield f"{word}s"
    elif not word.endswith(("s", "x", "z", "S", "X", "Z")):
        yield f"{word}s"


def _stays(word: str) -> bool:
    """Genitives, names and numbers before the noun don't agree with it."""
    return word.endswith("s") or is_name(word)


def _is_common_noun(word: str) -> bool:
    found = noun(word)
    return len(word) > 6 and (found.sure or bool(stem_of_plural(word) or stem_of_definite(word)))


def _forms_but_other_words(headword: str, kind: EntryKind) -> Iterator[str]:
    return (form for form in forms(headword, kind) if form not in OTHER_WORDS)


LANGUAGE: Final = Language(
    tag="sv",
    name="svenska",
    marks=(("”", "”"), ("»", "»"), ("“", "”"), ("«", "»")),
    alphabet=(("å", "z+1"), ("ä æ", "z+2"), ("ö ø", "z+3")),
    inflection=_forms_but_other_words,
    is_common_noun=_is_common_noun,
)
