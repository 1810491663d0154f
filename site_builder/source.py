"""Names the text an author wrote and points at places in it.

In: the text of a file, decoded. Out: `SourceFile`, its lines, and `Location`, a place in it that a person can find.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import NewType

SourcePath = NewType("SourcePath", str)
"""The path of a file below the project's root, with `/`: what an author reads in a message."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a source file.

    `line` and `column` count from 1, `column` and `width` in characters (code points) of that line.
    """

    path: SourcePath
    line: int = 1
    column: int = 1
    width: int = 1

    def moved(self, *, columns: int = 0, lines: int = 0, width: int | None = None) -> "Location":
        """This place, some lines down and some columns to the right."""
        return replace(
            self, line=self.line + lines, column=self.column + columns, width=self.width if width is None else width
        )


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    r"""A file of the author's, as text: line ends are `\n`, a byte order mark is gone."""

    path: SourcePath
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        r"""Its lines without their ends; `lines[0]` is line 1. Only `\n` ends a line, as in an editor."""
        return tuple(self.text.split("\n"))

    def at(self, *, line: int = 1, column: int = 1, width: int = 1) -> Location:
        """The place at this line and column of this file."""
        return Location(path=self.path, line=line, column=column, width=width)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    r"""A piece of author's text with the place of each of its lines.

    Line `i` of `text` (split at `\n`, from 0) stands in `path` at line `line + i`, beginning at column
    `columns[i]`, or at the last of `columns` where there are fewer of them.
    """

    path: SourcePath
    text: str
    line: int = 1
    columns: tuple[int, ...] = (1,)

    def at(self, *, line: int = 0, column: int = 0, width: int = 1) -> Location:
        """The place of `column` (from 0) in line `line` (from 0) of the snippet."""
        start = self.columns[min(line, len(self.columns) - 1)]
        return Location(path=self.path, line=self.line + line, column=start + column, width=width)

    def at_offset(self, offset: int, *, width: int = 1) -> Location:
        """The place of the character at `offset` (from 0) in `text`."""
        before = self.text[:offset]
        line = before.count("\n")
        return self.at(line=line, column=offset - (before.rfind("\n") + 1), width=width)
