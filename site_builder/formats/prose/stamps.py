"""Stamps the author's text, so that what comes out of Markdown still knows where it was.

Python-Markdown keeps no places. So before it reads, the first character of each word is exchanged for one that stands
for that place, and each reference for a single character; afterwards they are exchanged back. Exchanging keeps words
words and signs signs, which inserting would not: `snake_case` must not become emphasis, `"` must not become a letter.

In: offsets and marks. Out: characters for Markdown to carry, and what they stand for. An author's own characters from
these ranges are stamped themselves, so nothing is ever mistaken for a stamp.
"""

import re
from typing import Final

from site_builder.formats.prose.marks import Mark

_WORDS: Final = range(0x20000, 0x2A6E0)
"""Letters of a script few texts use and Markdown sees as letters (CJK extension B)."""
_MARKS: Final = range(0xF0000, 0xFFFFE)
"""Private use: neither letters nor space, and nothing to Markdown."""
_OPENINGS: Final = range(0x100000, 0x10FFFE)
"""Private use, kept apart for link openings, so that the inline processor looks at nothing else."""

RESERVED: Final = "\U00020000-\U0002a6df\U000f0000-\U0010ffff"
"""The characters of all three, for a regular expression's class."""
OPENING: Final = "[\U00100000-\U0010fffd]"
STAMP: Final = re.compile(f"[{RESERVED}]")


class TooLongError(Exception):
    """There are more references in this text than there are characters to stand for them."""


class Stamps:
    """The stamps of one text."""

    def __init__(self) -> None:
        """None yet."""
        self._words: list[int] = []
        self._marks: list[Mark] = []
        self._openings: list[Mark] = []

    def word(self, offset: int, character: str) -> str:
        """The stamp of a word that begins at `offset` with `character`.

        Past the 42,000th word of one text the character itself: the words before it lead to the place as well.
        """
        if len(self._words) < len(_WORDS):
            self._words.append(offset)
            return chr(_WORDS[len(self._words) - 1])
        return "\ufffd" if STAMP.match(character) else character

    def mark(self, mark: Mark) -> str:
        """The stamp of a mark."""
        if len(self._marks) == len(_MARKS):
            raise TooLongError
        self._marks.append(mark)
        return chr(_MARKS[len(self._marks) - 1])

    def opening(self, mark: Mark) -> str:
        """The stamp of a link's `[`."""
        if len(self._openings) == len(_OPENINGS):
            raise TooLongError
        self._openings.append(mark)
        return chr(_OPENINGS[len(self._openings) - 1])

    def read(self, stamp: str) -> int | Mark | None:
        """What a stamp stands for: the offset of a word, or a mark.

        None: it is none of ours, but came from an entity within a tag (`&#x20000;`), where HTML is allowed.
        """
        code = ord(stamp)
        for characters, stamped in ((_WORDS, self._words), (_MARKS, self._marks), (_OPENINGS, self._openings)):
            if code in characters:
                index = code - characters.start
                return stamped[index] if index < len(stamped) else None
        return None
