"""Finds the passage of a text that is most like some words, and marks where they differ.

In: words that aren't in a text, and its paragraphs. Out: `Nearest`, for a person to compare with. Only a help: what is
in a text and what isn't, `verbatim` decides.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.formats.verbatim import evened

_LEAST_ALIKE: Final = 0.5
"""A passage that shares fewer of the words is another passage."""
_PARAGRAPHS: Final = 4
"""So many paragraphs, those that share most words, are looked into."""
_LONGEST: Final = 400
"""Words of a quotation that are compared; the place is known long before."""
_OTHER_CASE: Final = 0.25
_EDGE: Final = ".,;:!?'()[]-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """A passage: its words as they stand there, those between ** are not as given; the number of its paragraph.

    `added`: words given that it doesn't have.
    """

    passage: str
    paragraph: int
    added: tuple[str, ...]


def nearest(words: str, paragraphs: Sequence[tuple[int, str]]) -> Nearest | None:
    """The passage most like these words among numbered paragraphs; None where nothing is like them."""
    given = words.split()[:_LONGEST]
    bag = Counter(_folded(word) for word in given)
    ranked = sorted(paragraphs, key=lambda item: -_shared(bag, item[1]))[:_PARAGRAPHS]
    best: tuple[float, int, Nearest] | None = None
    for number, text in ranked:
        cost, found = _align(given, text.split(), number)
        if found and (best is None or (cost, number) < best[:2]):
            best = (cost, number, found)
    return best[2] if best and best[0] <= (1 - _LEAST_ALIKE) * len(given) else None


def _folded(word: str) -> str:
    return evened(word).strip(_EDGE).casefold()


def _shared(bag: Counter[str], text: str) -> int:
    return (bag & Counter(_folded(word) for word in text.split())).total()


def _align(given: Sequence[str], text: Sequence[str], number: int) -> tuple[float, Nearest | None]:
    """The cheapest place for the given words in a text (Sellers' algorithm, by words), and what differs there."""
    if not given or not text:
        return float("inf"), None
    # At the edges, case and punctuation are those of the sentence around the words.
    ours = [_forms(word, edge=index in (0, len(given) - 1)) for index, word in enumerate(given)]
    theirs = [_forms(word) for word in text]
    rows = [[0.0] * (len(text) + 1)]
    for i, one in enumerate(ours, 1):
        above, row = rows[-1], [float(i)]
        for j, other in enumerate(theirs, 1):
            row.append(min(above[j - 1] + _cost(one, other), above[j] + 1, row[j - 1] + 1))
        rows.append(row)
    end = min(range(len(text) + 1), key=lambda j: (rows[-1][j], j))
    # The last word being another costs as much as its being left out; the longer passage says more.
    while end < len(text) and rows[-1][end + 1] == rows[-1][end]:
        end += 1
    i, j, shown, added = len(given), end, list[tuple[str, bool]](), list[str]()
    while i:
        if j and rows[i][j] == rows[i - 1][j - 1] + (cost := _cost(ours[i - 1], theirs[j - 1])):
            i, j = i - 1, j - 1
            shown.append((text[j], bool(cost)))
            if cost >= 1:
                added.append(given[i])
        elif rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
            added.append(given[i])
        else:
            j -= 1
            shown.append((text[j], True))
    passage = _marked(shown[::-1])
    passage = ("… " if j else "") + passage + (" …" if end < len(text) else "")
    return rows[-1][end], Nearest(passage=passage, paragraph=number, added=tuple(added[::-1]))


def _forms(word: str, *, edge: bool = False) -> tuple[str, str]:
    """As it is written (empty at an edge, where that doesn't count) and by its letters alone."""
    return "" if edge else evened(word), _folded(word)


def _cost(one: tuple[str, str], other: tuple[str, str]) -> float:
    if one[1] != other[1]:
        return 1
    return 0 if one[0] in ("", other[0]) else _OTHER_CASE


def _marked(words: Sequence[tuple[str, bool]]) -> str:
    """The words on one line, each run that differs between **."""
    parts: list[str] = []
    for index, (word, differs) in enumerate(words):
        opens = differs and not (index and words[index - 1][1])
        closes = differs and not (index + 1 < len(words) and words[index + 1][1])
        parts.append(f"{'**' if opens else ''}{word}{'**' if closes else ''}")
    return " ".join(parts)
