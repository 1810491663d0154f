"""Finds the Swedish noun behind a definite form or a plural, where that is sure.

In: a word as a headword gives it (`kommunrådet`, `matrester`). Out: the dictionary form, or nothing.
"""

from site_builder.languages.sv_paradigms import VOWELS, noun


def stem_of_definite(word: str) -> str:
    """`kommunråd` for `kommunrådet`; nothing if it isn't surely the definite form of a known noun."""
    return next((stem for stem in _stems(word, ("en", "et", "n", "t")) if word in noun(stem).definite), "")


def stem_of_plural(word: str) -> str:
    """`matrest` for `matrester`; nothing if it isn't surely the plural of a known noun."""
    return next(
        (stem for stem in _stems(word, ("er", "ar", "r", "or", "n")) if stem != word and word in noun(stem).plural), ""
    )


def is_definite_plural(word: str) -> bool:
    """`domstolarna`, `robotarna`, `avtalen`."""
    return len(word) > 5 and (
        word.endswith(("erna", "arna", "orna"))
        or bool(next((stem for stem in _stems(word, ("en", "na", "n")) if word in noun(stem).plural_definite), ""))
    )


def _stems(word: str, endings: tuple[str, ...]) -> list[str]:
    """Known nouns that may be behind an inflected form."""
    found: list[str] = []
    for ending in endings:
        if not word.endswith(ending) or len(word) - len(ending) < 3:
            continue
        stem = word[: -len(ending)]
        candidates = [stem, f"{stem}a", f"{stem}e"]
        if stem[-1] == stem[-2]:
            candidates.append(stem[:-1])  # rummet, programmen
        if stem[-1] in "lrn" and stem[-2] not in VOWELS:
            candidates.append(f"{stem[:-1]}e{stem[-1]}")  # medlet, reglerna
        found.extend(candidate for candidate in candidates if noun(candidate).sure)
    return found
