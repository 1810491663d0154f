"""Knows when two names are one, written two ways.

In: names. Out: their keys, and which words are one slip of the pen apart (*Reserach*, *Research*): a letter more, less,
other, or two letters in the wrong order. Words that differ in an ending never are.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

SHORTEST_WORD: Final = 4
SHORTEST_WORD_OF_TWO: Final = 5
"""Shorter words are too often a letter apart and both right: *Iran*, *Iraq*. Of three words two others must agree."""
_ENDINGS: Final = frozenset("nsetar")
"""A letter more at the end is rather an ending than a slip: *Corsica*, *Corsican*."""

Key = tuple[str, ...]


def key(text: str) -> Key:
    """A name's words in small letters without accents, parted at spaces and hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple(re.findall(r"[^\W_]+", "".join(sign for sign in plain if not unicodedata.combining(sign))))


def long_enough(one: Key, other: Key) -> bool:
    """Whether the words in which two keys differ are long enough for a slip."""
    fewest = SHORTEST_WORD if len(one) > 2 else SHORTEST_WORD_OF_TWO
    return all(min(len(a), len(b)) >= fewest for a, b in zip(one, other, strict=True) if a != b)


def slips(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """For each word those that are one slip away. Two such words share a form with one letter left out."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= SHORTEST_WORD and word.isalpha():
            for short in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
                buckets[short].append(word)
    near: dict[str, set[str]] = defaultdict(set)
    for bucket in buckets.values():
        for one in bucket:
            near[one] |= {other for other in bucket if _one_slip(one, other)}
    return {word: tuple(sorted(others)) for word, others in near.items() if others}


def _one_slip(one: str, other: str) -> bool:
    if one == other:
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    start = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) != len(long):
        return short[start:] == long[start + 1 :]
    return short[start + 1 :] == long[start + 1 :] or (
        short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    )
