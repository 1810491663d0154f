"""Finds names of a document that seem to be one name written in two ways.

In: its names with how often each is used, and those that a glossary knows. Out: `Spelling`s. Which is right isn't
known, unless the glossary has it.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from site_builder.languages import Language
from site_builder.languages.slips import key, long_enough, slips

SHORTEST_LONE: Final = 6
"""A single word is compared from this length on, and only with the glossary's names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Two ways in which what seems to be one name is written, the rarer first, with their paragraphs."""

    rare: str
    often: str
    rare_in: tuple[int, ...]
    often_in: tuple[int, ...]
    known: bool = False


def spellings_of(
    counts: Mapping[str, int], known: frozenset[str], where: Callable[[str], tuple[int, ...]], spoken: Language
) -> tuple[Spelling, ...]:
    """The pairs, the rarer spelling first; one that the glossary has is never the rarer."""
    texts = [text for text in counts if " " in text or "-" in text or len(text) >= SHORTEST_LONE]
    keys = {text: key(text) for text in dict.fromkeys((*texts, *sorted(known)))}
    near = slips({word for parts in keys.values() for word in parts})
    by_key: dict[tuple[str, ...], list[str]] = defaultdict(list)
    by_letters: dict[str, list[str]] = defaultdict(list)
    for text, parts in keys.items():
        by_key[parts].append(text)
        by_letters["".join(parts)].append(text)
    pairs: dict[tuple[str, str], Spelling] = {}
    for text in texts:
        parts = keys[text]
        same = [other for other in by_letters["".join(parts)] if other != text]
        slipped = [
            other
            for turned in product(*((word, *near.get(word, ())) for word in parts))
            if turned != parts and turned in by_key and long_enough(turned, parts)
            for other in by_key[turned]
        ]
        for other in (*same, *slipped):
            lone = " " not in text and "-" not in text and other not in known
            if lone or text in known or other in spoken.inflect(text) or text in spoken.inflect(other):
                continue
            rare, often = sorted((text, other), key=lambda each: (each in known, counts.get(each, 0), each))
            pairs.setdefault(
                (rare, often),
                Spelling(rare=rare, often=often, rare_in=where(rare), often_in=where(often), known=often in known),
            )
    return tuple(pairs.values())
