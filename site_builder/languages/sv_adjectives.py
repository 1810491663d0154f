"""Inflects Swedish adjectives and participles.

In: one in any form. Out: its forms with an indefinite singular, and with all others. Where a final -t may belong to
the stem or to the neuter, both are given; they are only ever used before a noun, so that no other word is hit.
"""

from typing import Final

_VOWELS: Final = "aeiouyåäö"


def adjective(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`allmänt` → (`allmänt`, `allmän`), (`allmäna`, …)."""
    if word.endswith(("ande", "ende")) or not word[-1:].isalpha() or len(word) < 3:
        return (word,), (word,)
    indefinite, other = [word], [word] if word.endswith(("a", "e")) else []
    for base in _bases(word):
        indefinite += [base, _neuter(base)]
        other += _plurals(base)
    return tuple(dict.fromkeys(indefinite)), tuple(dict.fromkeys(other))


def _bases(word: str) -> tuple[str, ...]:
    """What the common-gender form may be: `öppen` for `öppet` and `öppna`, `stor` and `stort` for `stort`."""
    if word.endswith("ade"):
        return (word[:-1],)
    if word.endswith(("samma", "männa")):
        return (word[:-2],)
    if word.endswith(("lna", "rna", "ena", "pna", "gna", "kna", "dna", "tna", "vna")):
        return (word[:-1], f"{word[:-2]}en")
    if word.endswith("a"):
        return (word[:-1],)
    if word.endswith("et"):
        return (f"{word[:-1]}n", f"{word[:-1]}d", word)
    if word.endswith("at"):
        return (f"{word[:-1]}d", word)
    if word.endswith("tt"):
        return (word[:-2], f"{word[:-2]}d", word[:-1], word)
    if word.endswith("t"):
        return (word[:-1], f"{word[:-1]}d", word)
    return (word,)


def _neuter(base: str) -> str:
    if base.endswith("en"):
        return f"{base[:-1]}t"
    if base.endswith("d"):
        vowel = base[-2:-1] in _VOWELS and not base.endswith("ad")
        return f"{base[:-1]}tt" if vowel else f"{base[:-1]}t"
    if base.endswith("nn"):
        return f"{base[:-1]}t"
    if base.endswith("t"):
        return base if base[-2:-1] not in _VOWELS else f"{base}t"
    return f"{base}tt" if base[-1:] in _VOWELS else f"{base}t"


def _plurals(base: str) -> list[str]:
    if base.endswith("ad"):
        return [f"{base}e"]
    if base.endswith(("sam", "män")):
        return [f"{base}{base[-1]}a"]
    if base.endswith(("el", "er", "en")) and len(base) > 4:
        return [f"{base[:-2]}{base[-1]}a", f"{base}a"]
    return [f"{base}a"]
