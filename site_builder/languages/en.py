"""Knows English: plurals and possessives of headwords.

In: a headword. Out: its plural (and, where it is a plural itself, its singular) and the possessive of each; for names
the possessive alone.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Iterable, Iterator
from typing import Final

from site_builder.languages.en_nouns import (
    BEHIND_THE_NOUN,
    HARD_CH,
    INFLECTED_FIRST,
    IRREGULAR,
    NO_SINGULAR,
    NOT_COMPOUNDS,
    UNCHANGED,
)
from site_builder.languages.headwords import is_acronym, is_code, is_name, phrase, split_compound
from site_builder.languages.language import NAMED_KINDS, EntryKind, Language

_LINKING: Final = frozenset(
    "of for in on to at by from with without against between under over and or as into within per that who".split()
)
_COMMON_ENDINGS: Final = tuple("tion sion ity ness ment ism ship ance ence ology graphy".split())
_HISSING: Final = ("s", "x", "z", "ch", "sh")


def forms(headword: str, kind: EntryKind) -> Iterator[str]:
    """`treaty`, `treaties`, `treaty's`, `treaties'`."""
    parts = phrase(headword, _LINKING)
    if not parts.head:
        return
    yield from _possessives(headword)
    if kind in NAMED_KINDS and is_name(parts.head):
        return
    before = "".join(f"{word} " for word in parts.before)
    heads = [before + head for head in _other_number(parts.head)]
    if parts.before and parts.head.lower() in BEHIND_THE_NOUN:
        *first, noun = parts.before
        heads += [" ".join((*first, plural, parts.head)) for plural in plurals(noun)]
    for head in heads:
        form = head + parts.after
        yield form
        if form.endswith("s"):
            yield f"{form}'"
        if not form.endswith("s") or headword.endswith("s"):
            yield f"{form}'s"


def plurals(noun: str) -> tuple[str, ...]:
    """The plurals of a noun: `crisis` → `crises`; `embargo` → `embargoes`, `embargos`; `gunman` → `gunmen`."""
    lower = noun.lower()
    if lower in UNCHANGED or lower.endswith(("craft", "nese", "guese")):
        return (noun,)
    if lower not in NOT_COMPOUNDS:
        for start in range(len(noun)):
            part = lower[start:]
            if part in IRREGULAR and (start == 0 or part == "man" or len(part) > 3):
                return tuple(noun[:start] + _in_case_of(noun[start:], plural) for plural in IRREGULAR[part])
    if lower.endswith("y") and lower[-2:-1] not in "aeou":
        return (f"{noun[:-1]}ies",)
    if lower.endswith(_HISSING) and not lower.endswith(HARD_CH):
        return (f"{noun}es",)
    return (f"{noun}s",)


def singulars(noun: str) -> tuple[str, ...]:
    """What `sanctions`, `treaties`, `crises` may be the plural of; nothing where it would be another word (`arms`)."""
    lower = noun.lower()
    if lower in NO_SINGULAR or lower in IRREGULAR or lower in UNCHANGED:
        return ()
    if lower in _SINGULARS:
        return (_in_case_of(noun, _SINGULARS[lower]),)
    if not lower.endswith("s") or lower.endswith(("ss", "us", "ics")) or len(lower) < 4:
        return ()
    if lower.endswith("is") and not noun[0].isupper():
        return ()  # pelvis, but Israelis
    if lower.endswith("ies") and len(lower) > 4:
        return (f"{noun[:-3]}y",)
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return (noun[:-2],)
    return (noun[:-1],)


def _other_number(head: str) -> Iterable[str]:
    if is_acronym(head) or is_code(head):
        return (f"{head}s",)
    first, hyphen, rest = head.partition("-")
    if hyphen and first.lower() in INFLECTED_FIRST:
        return tuple(f"{plural}-{rest}" for plural in plurals(first))
    compound, noun = split_compound(head)
    others = () if noun.lower() in NO_SINGULAR else singulars(noun) or plurals(noun)
    return tuple(compound + other for other in others)


def _possessives(word: str) -> Iterator[str]:
    """`treaty's`; `treaties'`; `boss's` and `boss'`: what ends in -s may have either."""
    yield f"{word}'s"
    if word.endswith(("s", "x", "z")):
        yield f"{word}'"


def _in_case_of(written: str, word: str) -> str:
    return word.capitalize() if written[:1].isupper() else word


def _is_common_noun(word: str) -> bool:
    return len(word) > 5 and word.endswith(_COMMON_ENDINGS)


_SINGULARS: Final = {plural: singular for singular, found in IRREGULAR.items() for plural in found}

LANGUAGE: Final = Language(
    tag="en",
    name="English",
    marks=(("“", "”"), ("‘", "’")),
    inflection=forms,
    is_common_noun=_is_common_noun,
)
