"""Pairs quotation marks in the words of one block.

In: a text and the marks of its language. Out: the spans between outermost marks, and marks that were never closed.
Marks of another kind inside belong to the words; apostrophes are no marks.
"""

import re
from collections.abc import Sequence
from typing import Final

Marks = Sequence[tuple[str, str]]
"""Pairs of an opening and a closing quotation mark."""

_STRAIGHT: Final = ('"', '"')
_APOSTROPHES: Final = frozenset("’'‘")
_BEFORE_OPENING: Final = frozenset("([{—–-/")
_AFTER_OPENING: Final = frozenset("([{“„‘»«›‹…¿¡")
_MOST_UNCLOSED: Final = 20
"""So often a block is read again from behind a mark that was never closed."""


def pair_marks(text: str, marks: Marks) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    """Offsets of the opening and closing mark of each quotation, and of the marks that were never closed.

    `marks` are those of the language; the straight `"` always is one.
    """
    closers: dict[str, str] = {}
    for opening, closing in (*marks, _STRAIGHT):
        closers[opening] = closers.get(opening, "") + closing
    sign = re.compile(f"[{re.escape(''.join({*closers, *''.join(closers.values())}))}]")
    spans: list[tuple[int, int]] = []
    unclosed: list[int] = []
    position = 0
    while len(unclosed) < _MOST_UNCLOSED:
        opened = _next_opening(text, position, sign, closers)
        if opened is None:
            break
        closed = _closing(text, opened, sign, closers[text[opened]])
        if closed is None:
            position = opened + 1
            unclosed.append(opened)
        else:
            position = closed + 1
            spans.append((opened, closed))
    return tuple(spans), tuple(offset for offset in unclosed if text[offset] not in _APOSTROPHES)


def _next_opening(text: str, position: int, sign: re.Pattern[str], closers: dict[str, str]) -> int | None:
    for match in sign.finditer(text, position):
        mark, before, after = match.group(), *_around(text, match.start())
        if mark not in closers or before.isalnum():
            continue
        # Where the mark doesn't tell its direction, what follows does.
        if mark in closers[mark] and (after.isspace() or (mark in _APOSTROPHES and not after.isalnum())):
            continue
        if mark in _APOSTROPHES and not after.isalnum():
            continue
        return match.start()
    return None


def _closing(text: str, opened: int, sign: re.Pattern[str], closers: str) -> int | None:
    opening, depth = text[opened], 0
    for match in sign.finditer(text, opened + 1):
        mark, before, after = match.group(), *_around(text, match.start())
        if mark == opening and (mark not in closers or _looks_opening(before, after)):
            depth += 1
        elif mark in closers and not (mark in _APOSTROPHES and (after.isalnum() or before.isspace())):
            if not depth:
                return match.start()
            depth -= 1
    return None


def _around(text: str, offset: int) -> tuple[str, str]:
    """The characters before and after; a space at the edges."""
    return text[offset - 1] if offset else " ", text[offset + 1] if offset + 1 < len(text) else " "


def _looks_opening(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE_OPENING) and (after.isalnum() or after in _AFTER_OPENING)
