"""Reads what a text cites."""

import re
from collections.abc import Iterator
from typing import Final

from site_builder.formats.prose.citations import even_out_locator
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Citation, Cited

_PARAGRAPHS: Final = re.compile(r"¶\s*(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?")
_LONGEST_RANGE: Final = 200


def citations_in(prose: Prose) -> Iterator[tuple[int, Cited]]:
    """Everything a text cites, with the number of the piece; -1 for what stands in its footnotes."""
    for number, piece in enumerate(prose.pieces):
        if isinstance(piece, Citation):
            for item in piece.items:
                yield number, item
    for footnote in prose.footnotes:
        for _, cited in citations_in(footnote.prose):
            yield -1, cited


def paragraphs_of(locator: str) -> tuple[int, ...]:
    """The paragraph numbers a locator names: `¶2` → 2; `¶2–4, ¶7` → 2, 3, 4, 7; `st. 2` → 2; anything else → none."""
    numbers: list[int] = []
    for first, last in _PARAGRAPHS.findall(even_out_locator(locator)):
        end = int(last) if last and int(first) <= int(last) <= int(first) + _LONGEST_RANGE else int(first)
        numbers += range(int(first), end + 1)
    return tuple(dict.fromkeys(numbers))
