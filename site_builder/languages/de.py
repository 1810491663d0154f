"""Knows German usefully: cases and plurals of nouns, adjectives that agree, genitives of names.

In: a headword. Out: its forms: `Sanktionen`; `freien Wahlen`; `Vertrags`, `Verträge`, `Verträgen`; `Goethes`.
Gender and plural can't be told from most nouns, so that all usual endings are tried; what isn't a word is never found.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Iterator
from typing import Final

from site_builder.languages.headwords import is_acronym, is_code, phrase, split_compound
from site_builder.languages.language import NAMED_KINDS, EntryKind, Language

_LINKING: Final = frozenset(
    """von vom für in im zu zum zur mit gegen über unter zwischen ohne nach aus an am auf bei und oder der des den dem
    die das""".split()
)
# The end of a noun and what may follow it, the longest end first. `<` takes a letter off.
_ENDINGS: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("ismus",), "<<en"),
    (("nis",), "ses se sen"),
    (("ung", "heit", "keit", "schaft", "ion", "tät", "ik", "enz", "anz"), "en"),
    (("erin",), "nen"),
    (("um",), "s <<en"),
    (("chen", "lein"), "s"),
    (("er", "el"), "s n"),
    (("en",), "s"),
    (("ist", "ent", "ant", "at", "oge"), "en s es e n"),
    (("e",), "n s ns"),
    (("a", "i", "o", "u", "y"), "s"),
    (("ß", "s", "z", "x", "sch"), "e es en er ern"),
    (("",), "s es e en er ern"),
)
_UMLAUTS: Final = {"au": "äu", "a": "ä", "o": "ö", "u": "ü"}
_CASES: Final = ("e", "en", "er", "es", "em")


def forms(headword: str, kind: EntryKind) -> Iterator[str]:
    """Singular and plural in all cases."""
    parts = phrase(headword, _LINKING)
    if not parts.head:
        return
    yield from _genitive_of_name(headword)
    if is_acronym(parts.head) or is_code(parts.head) or (kind in NAMED_KINDS and not parts.before):
        return
    compound, noun = split_compound(parts.head, capitals=True)
    for before in _befores(parts.before):
        for form in _nouns(noun):
            yield f"{before}{compound}{form}{parts.after}"


def _nouns(noun: str) -> Iterator[str]:
    yield noun
    endings = next(endings for ends, endings in _ENDINGS if noun.endswith(ends))
    for ending in endings.split():
        cut = len(ending) - len(ending.lstrip("<"))
        yield noun[: len(noun) - cut] + ending[cut:]
    umlauted = _umlauted(noun)
    if umlauted and not noun.endswith(
        ("ung", "heit", "keit", "schaft", "ion", "tät", "ismus", "e", "a", "i", "o", "u")
    ):
        plurals = ("", "n") if noun.endswith(("er", "el", "en")) else ("e", "en", "er", "ern")
        yield from (umlauted + ending for ending in plurals)


def _umlauted(noun: str) -> str:
    """`Verträg` for `Vertrag`, `Häus` for `Haus`: the vowel of the last syllable, -er, -el and -en not counted."""
    stem = noun[:-2] if noun.endswith(("er", "el", "en")) and len(noun) > 4 else noun
    for at in range(len(stem) - 1, 0, -1):
        for plain, changed in _UMLAUTS.items():
            if stem[:at].endswith(plain):
                return stem[: at - len(plain)] + changed + stem[at:] + noun[len(stem) :]
        if stem[at - 1] in "eiäöüy":
            return ""
    return ""


def _befores(words: tuple[str, ...]) -> Iterator[str]:
    """What stands before the noun: adjectives in each case, all in the same; names and numbers as they are."""
    yield "".join(f"{word} " for word in words)
    if any(word[0].islower() for word in words):
        for case in _CASES:
            yield "".join(f"{_stem(word)}{case} " if word[0].islower() else f"{word} " for word in words)


def _stem(adjective: str) -> str:
    for case in ("en", "er", "es", "em", "e"):
        if adjective.endswith(case) and len(adjective) > len(case) + 2:
            return adjective[: -len(case)]
    return adjective


def _genitive_of_name(word: str) -> Iterator[str]:
    yield f"{word}'" if word.endswith(("s", "ß", "x", "z")) else f"{word}s"


LANGUAGE: Final = Language(
    tag="de",
    name="Deutsch",
    marks=(("„", "“"), ("»", "«"), ("«", "»"), ("‚", "‘"), ("›", "‹")),
    inflection=forms,
)
