"""Finds the place of each character of words that came through Markdown.

In: words between stamps, in reading order. Out: `Words`. From a stamp on the words run on with the source, as long as
it says the same; where it doesn't (an escaped sign, a new line), they go on at the next place where it does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from site_builder.formats.prose.manuscript import Manuscript
from site_builder.formats.prose.pieces import Words

_FARTHEST: Final = 1_000
"""So far ahead a character is looked for that has no stamp before it and none behind it."""

Runs = Sequence[tuple[int, int]]
"""Offset in the words, offset in the source: where each stretch begins that runs on."""


@dataclass(slots=True, kw_only=True)
class Alignment:
    """The words since the last `take`, and `cursor`, the offset in the source behind them."""

    manuscript: Manuscript
    cursor: int
    _texts: list[str] = field(default_factory=list)
    _length: int = 0
    _runs: list[tuple[int, int]] = field(default_factory=list)

    def put(self, text: str, offset: int, end: int) -> None:
        """Words that stand at `offset` in the source; what follows them is looked for from `end` on."""
        if not self._runs or self._runs[-1][1] + self._length - self._runs[-1][0] != offset:
            self._runs.append((self._length, offset))
        self._texts.append(text)
        self._length += len(text)
        self.cursor = end

    def follow(self, text: str, *, before: int | None) -> None:
        """Words without a stamp, up to one that stands at `before`, if that is known."""
        if not text:
            return
        source = self.manuscript.text
        if source.startswith(text, self.cursor):
            self.put(text, self.cursor, self.cursor + len(text))
        elif before is not None and before >= len(text) and source.startswith(text, before - len(text)):
            self.put(text, before - len(text), before)
        else:
            limit = before if before is not None and before > self.cursor else self.cursor + _FARTHEST
            for character in text:
                at = source.find(character, self.cursor, limit)
                if at < 0:
                    self.put(character, self.cursor, self.cursor)
                else:
                    self.put(character, at, at + 1)

    def take(self, *, linkable: bool) -> tuple[Words, ...]:
        """The words so far: none or one piece."""
        if not self._texts:
            return ()
        words = place_words(self.manuscript, "".join(self._texts), self._runs, linkable=linkable)
        self._texts, self._runs, self._length = [], [], 0
        return (words,)


def place_words(manuscript: Manuscript, text: str, runs: Runs, *, linkable: bool) -> Words:
    """Words whose stretches are known."""
    breaks = tuple(_places(manuscript, text, runs))[1:]
    return Words(text=text, at=manuscript.at(runs[0][1]), linkable=linkable, breaks=breaks)


def _places(manuscript: Manuscript, text: str, runs: Runs) -> Iterator[tuple[int, int, int]]:
    """Offset in the words, line, column for each stretch that runs on within one line."""
    for index, (offset, source) in enumerate(runs):
        end = runs[index + 1][0] if index + 1 < len(runs) else len(text)
        at = manuscript.at(source)
        yield offset, at.line, at.column
        line_end = text.find("\n", offset, end - 1)
        while line_end >= 0:
            at = manuscript.at(min(source + line_end + 1 - offset, len(manuscript.text)))
            yield line_end + 1, at.line, at.column
            line_end = text.find("\n", line_end + 1, end - 1)
