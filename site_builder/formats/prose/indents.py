"""Gives the lines of lists the indentation that Python-Markdown wants: four spaces for each list they stand in.

In: the beginnings of lines, one after the other. Out: what to write instead. Authors indent a list in a list by two or
three spaces, as far as the words of the item above; Python-Markdown would make one flat list of that, or none.
"""

import re
from typing import Final

_PARTS: Final = re.compile(
    r"(?P<quoted>(?: {0,3}>)*)(?P<space>[ \t]*)(?P<marker>[-*+]|\d{1,3}\.)?(?P<gap>[ \t]*)(?P<rest>.*)", re.DOTALL
)
_STEP: Final = 4
"""Python-Markdown's `tab_length`."""


class Indents:
    """The lists that are open, by the column where the words of their items begin."""

    def __init__(self) -> None:
        """None are."""
        self._columns: list[int] = []
        self._quoted = 0
        self._after_blank = False

    @property
    def in_list(self) -> bool:
        """Whether a list is open."""
        return bool(self._columns)

    def blank(self) -> None:
        """An empty line: what follows must be indented to belong to the item."""
        self._after_blank = True

    def end(self) -> None:
        """A heading or a rule: all lists end."""
        self._columns, self._after_blank = [], False

    def write(self, prefix: str) -> str:
        """What stands before the words of the next line (`> `, indentation, list signs), as Markdown is to read it."""
        parts = _PARTS.fullmatch(prefix.expandtabs(_STEP))
        if not parts:
            return prefix
        quoted, indent = parts["quoted"], len(parts["space"])
        if quoted and parts["space"]:
            quoted, indent = quoted + " ", indent - 1
        depth = quoted.count(">")
        after_blank, self._after_blank = self._after_blank, False
        if depth != self._quoted:
            if not depth and not parts["marker"] and not after_blank:
                return prefix  # a line that goes on without the sign of its quotation
            self._columns, self._quoted = [], depth
        if not parts["marker"] and not after_blank:
            return prefix
        while self._columns and indent < self._columns[-1]:
            self._columns.pop()
        beyond = indent - (self._columns[-1] if self._columns else 0)
        if beyond >= _STEP and not (parts["marker"] and self._columns):
            return (
                quoted
                + " " * (_STEP * len(self._columns) + beyond)
                + (parts["marker"] or "")
                + parts["gap"]
                + parts["rest"]
            )
        written = quoted + " " * (_STEP * len(self._columns))
        if not parts["marker"]:
            return written + parts["rest"]
        self._columns.append(indent + len(parts["marker"]) + (len(parts["gap"]) if len(parts["gap"]) <= _STEP else 1))
        return written + parts["marker"] + parts["gap"] + parts["rest"]
