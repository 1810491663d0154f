"""Knows French usefully: plurals, with the adjectives that follow the noun. Elisions (`l’embargo`) are the finder's.

In: a headword. Out: its singular and plural.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Iterator
from typing import Final

from site_builder.languages.language import EntryKind, Language
from site_builder.languages.romance import forms

_LINKING: Final = frozenset("de du des à au aux en sur pour par dans avec contre sous sans entre et ou que qui".split())
_IN_X: Final = frozenset("bijou caillou chou genou hibou joujou pou".split())
_AUX: Final = frozenset("travail bail corail émail soupirail vitrail".split())
_ALS: Final = frozenset("bal carnaval chacal festival récital régal naval fatal bancal banal final".split())
_SAME: Final = ("s", "x", "z")
_NO_SINGULAR: Final = frozenset("pays temps corps bras procès succès accès mois fois cas bois bureaux poids".split())


def _forms(headword: str, kind: EntryKind) -> Iterator[str]:
    return forms(headword, kind, linking=_LINKING, plurals=_plurals, singulars=_singulars)


def _plurals(word: str) -> tuple[str, ...]:
    if word.endswith(_SAME):
        return ()
    if word in _AUX:
        return (f"{word[:-2]}ux",)
    if word.endswith("al") and word not in _ALS:
        return (f"{word[:-2]}aux",)
    if word.endswith(("eau", "au", "eu")) and word not in ("pneu", "bleu", "landau"):
        return (f"{word}x",)
    return (f"{word}x",) if word in _IN_X else (f"{word}s",)


def _singulars(word: str) -> tuple[str, ...]:
    if word in _NO_SINGULAR or len(word) < 4:
        return ()
    if word.endswith("eaux"):
        return (word[:-1],)
    if word.endswith("aux"):
        return (f"{word[:-2]}l",)
    return (word[:-1],) if word.endswith("s") and not word.endswith(("ss", "is", "us", "ès")) else ()


LANGUAGE: Final = Language(tag="fr", name="français", marks=(("«", "»"), ("“", "”"), ("‹", "›")), inflection=_forms)
