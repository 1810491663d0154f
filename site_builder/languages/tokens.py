"""Cuts text into words, spaces and signs, evened out so that typography makes no difference.

In: any text. Out: tokens that cover all of the folded text, and the way back to offsets in the source. Hyphens,
apostrophes and spaces of all kinds become one; soft hyphens vanish; Unicode normal forms (NFC, NFKC) agree.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

_HYPHENS: Final = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_APOSTROPHES: Final = "\u2019\u2018\u02bc\u00b4\u0060\u2032\uff07"
_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_EVEN: Final = {
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_SPACES, " "),
    "…": ".",
}
_ODD: Final = re.compile(f"[{''.join(_EVEN)}]")  # far quicker than `translate` where there are few of them
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")

# Thai to Khmer, kana and Han are written without spaces: each sign is a token there.
UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN: Final = re.compile(rf"[^\W{UNSPACED}]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text evened out.

    `text`: folded, out of `source`. `starts[i]`, `ends[i]`: where character `i` of it begins and ends in the source;
    both None when they are the same places.
    """

    text: str
    source: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that became `text[start:end]`; `start` must be below `end`."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def written(self, at: int) -> str:
        """What stood in the source where `text[at]` is."""
        start, end = self.original(at, at + 1)
        return self.source[start:end]


def fold(text: str) -> Folded:
    """The text evened out, with the way back."""
    even = _evened(text)  # each sign for one sign: every place is kept
    if even.isascii():
        return Folded(text=even, source=text)
    if not _INVISIBLE.search(even) and unicodedata.is_normalized("NFKC", even):
        return Folded(text=even, source=text)
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(even):
        end = at + 1
        while end < len(even) and _joins(even[end]):
            end += 1
        part = _INVISIBLE.sub("", _evened(unicodedata.normalize("NFKC", even[at:end])))
        parts.append(part)
        starts.extend([at] * len(part))
        ends.extend([end] * len(part))
        at = end
    return Folded(text="".join(parts), source=text, starts=tuple(starts), ends=tuple(ends))


def tokens(folded: str) -> list[str]:
    """Its words, runs of space and single signs, in order; joined they are the text."""
    return _TOKEN.findall(folded)


def offsets(cut: list[str]) -> list[int]:
    """Where each token begins; one more at the end for where the last one ends."""
    return [0, *accumulate(map(len, cut))]


def joined(token: str) -> str:
    """The token as a key: any space within a paragraph is one space, a blank line is a key that no term has."""
    if token.isspace():
        return " " if token.count("\n") < 2 else "\n\n"
    return token


def key(text: str) -> tuple[str, ...]:
    """The tokens of a term: what it is found by."""
    if text.isascii() and text.isalnum():  # most words: no need to cut
        return (text,)
    return tuple(joined(token) for token in tokens(fold(text).text.strip()))


def _evened(text: str) -> str:
    return _ODD.sub(lambda found: _EVEN[found.group()], text)


def _joins(character: str) -> bool:
    """Whether it makes one letter with the one before (accents; the vowels and finals of Hangul)."""
    return bool(unicodedata.combining(character)) or "\u1160" <= character <= "\u11ff"
