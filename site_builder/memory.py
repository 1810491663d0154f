"""Remembers what was worked out, by what it was worked out from, from one build of a run to the next.

In: a key that holds everything a result depends on, and how to make it. Out: the result, made once as long as each
build asks for it. A single build remembers nothing (`NOTHING`); a preview, which builds on every save, has a `Memory`.
"""

from collections.abc import Callable, Hashable
from typing import Any, Final, Generic, TypeVar

Result = TypeVar("Result")
Subject = TypeVar("Subject")


class Same(Generic[Subject]):
    """A part of a key that is equal to itself alone: comparing all that is in it would cost more than it saves."""

    __slots__ = ("subject",)

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    def __hash__(self) -> int:
        return id(self.subject)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.subject is self.subject


class Nothing:
    """Remembers nothing: in a single build each thing is asked for once."""

    def recall(self, key: Hashable, make: Callable[[], Result]) -> Result:  # noqa: ARG002 - what `Memory` goes by
        """The result, made now."""
        return make()


class Memory(Nothing):
    """Remembers results for as long as each build asks for them, and no longer, so that it doesn't grow."""

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], Result]) -> Result:
        """The result, from this build or the one before it, else made now. What raises isn't remembered."""
        if key in self._now:
            found: Result = self._now[key]
            return found
        result: Result = self._before[key] if key in self._before else make()
        self._now[key] = result
        return result

    def turn(self) -> None:
        """A build has ended: what it didn't ask for is forgotten."""
        self._before, self._now = self._now, {}


NOTHING: Final = Nothing()
