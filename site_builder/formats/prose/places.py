"""Holds a stretch of text without its line prefixes (`> `, indentation) and comments, and where each character stood.

In: the lines of one paragraph, list item, heading or cell. Out: `Places`, which every reader of inline syntax is given.
"""

from bisect import bisect_right
from dataclasses import dataclass

from site_builder.formats.prose.manuscript import Manuscript
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """`text`, and for each stretch of it that runs on in the source: its offset here, its offset there."""

    manuscript: Manuscript
    text: str
    parts: tuple[tuple[int, int], ...]

    def source(self, offset: int) -> int:
        """The offset in the manuscript of the character at `offset` in `text`."""
        here, there = self.parts[bisect_right(self.parts, offset, key=lambda part: part[0]) - 1]
        return there + offset - here

    def at(self, offset: int, *, width: int = 1) -> Location:
        """The place of the character at `offset`."""
        return self.manuscript.at(self.source(offset), width=width)

    def stretch(self, start: int, end: int) -> Location:
        """The place from `start` to before `end`, or to the end of its line."""
        source = self.source(start)
        return self.manuscript.stretch(source, max(source + 1, self.source(end - 1) + 1))

    def cut(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The parts of `text[start:end]`, their offsets counted from `start`."""
        inside = ((here - start, there) for here, there in self.parts if start < here < end)
        return ((0, self.source(start)), *inside)
