"""Knows Spanish usefully: plurals, with the adjectives that follow the noun.

In: a headword. Out: its singular and plural: `derechos humanos`, `sanciones`, `regímenes`.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Iterator
from typing import Final

from site_builder.languages.language import EntryKind, Language
from site_builder.languages.romance import forms

_LINKING: Final = frozenset("de del a al en sobre para por con contra bajo sin entre y e o u que".split())
_ACCENTS: Final = str.maketrans("áéíóú", "aeiou")
_OWN: Final = {
    "régimen": "regímenes",
    "carácter": "caracteres",
    "joven": "jóvenes",
    "crimen": "crímenes",
    "orden": "órdenes",
    "imagen": "imágenes",
    "examen": "exámenes",
    "origen": "orígenes",
    "virgen": "vírgenes",
    "margen": "márgenes",
    "volumen": "volúmenes",
    "espécimen": "especímenes",
}
_SINGULARS: Final = {plural: singular for singular, plural in _OWN.items()}
_NO_SINGULAR: Final = frozenset(
    "crisis virus tesis análisis lunes martes jueves viernes país gas mes dosis bonus".split()
)


def _forms(headword: str, kind: EntryKind) -> Iterator[str]:
    return forms(headword, kind, linking=_LINKING, plurals=_plurals, singulars=_singulars)


def _plurals(word: str) -> tuple[str, ...]:
    if word in _OWN:
        return (_OWN[word],)
    if word.endswith("z"):
        return (f"{word[:-1]}ces",)
    if word.endswith("s"):
        if word.endswith(("aís", "eís", "oís")):
            return (f"{word}es",)
        return (f"{word.translate(_ACCENTS)}es",) if word[-2:-1] in "áéíóú" or word in ("mes", "gas") else ()
    if word.endswith(("án", "én", "ín", "ón", "ún")):
        return (f"{word[:-2]}{word[-2:].translate(_ACCENTS)}es",)
    if word[-1] in "aeiouáéó":
        return (f"{word}s",)
    return (f"{word}es",) if word[-1] not in "íú" else (f"{word}es", f"{word}s")


def _singulars(word: str) -> tuple[str, ...]:
    if word in _SINGULARS:
        return (_SINGULARS[word],)
    if not word.endswith("s") or word in _NO_SINGULAR or len(word) < 4:
        return ()
    if word.endswith("iones"):
        return (f"{word[:-4]}ón",)
    if word.endswith("ces"):
        return (f"{word[:-3]}z", word[:-1])
    if word.endswith("es") and word[-3] in "dlnrjy":
        return (word[:-2], word[:-1])
    return (word[:-1],)


LANGUAGE: Final = Language(
    tag="es", name="español", marks=(("«", "»"), ("“", "”"), ("‘", "’")), alphabet=(("ñ", "n+"),), inflection=_forms
)
