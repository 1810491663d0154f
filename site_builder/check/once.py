"""Lets several rules share what is costly to work out about an edition, such as the index of all its names.

In: a function of an edition. Out: the same function, which works out each edition once. An edition never changes, and
one like it isn't the same one, so it is known by identity: comparing two would cost more than the work saved.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar

from site_builder.content import Edition

Result = TypeVar("Result")

_LANGUAGES: Final = 8
"""How many editions are remembered; with more languages than this the work is only done again."""


class _Same:
    """An edition that is equal to itself alone."""

    __slots__ = ("edition",)

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    def __hash__(self) -> int:
        return id(self.edition)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.edition is self.edition


def once(work: Callable[[Edition], Result]) -> Callable[[Edition], Result]:
    """`work`, done once for each edition."""

    @lru_cache(maxsize=_LANGUAGES)
    def remembered(same: _Same) -> Result:
        return work(same.edition)

    @wraps(work)
    def asked(edition: Edition) -> Result:
        return remembered(_Same(edition))

    return asked
