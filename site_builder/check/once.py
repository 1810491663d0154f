"""Lets several rules share what is costly to work out about a site or an edition: its texts, the index of its names.

In: a function of a site or an edition. Out: the same function, which works out each one once. These never change, and
one like it isn't the same one, so it is known by identity: comparing two would cost more than the work saved.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, Generic, TypeVar

Subject = TypeVar("Subject")
Result = TypeVar("Result")

_REMEMBERED: Final = 8
"""How many subjects are remembered; with more languages than this the work is only done again."""


class _Same(Generic[Subject]):
    """A subject that is equal to itself alone."""

    __slots__ = ("subject",)

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    def __hash__(self) -> int:
        return id(self.subject)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.subject is self.subject


def once(work: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
    """`work`, done once for each subject."""

    @lru_cache(maxsize=_REMEMBERED)
    def remembered(same: _Same[Subject]) -> Result:
        return work(same.subject)

    @wraps(work)
    def asked(subject: Subject) -> Result:
        return remembered(_Same(subject))

    return asked
