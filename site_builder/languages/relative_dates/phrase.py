"""Describes a kind of phrase that dates a text to the day it was written on, and when the same words don't.

In: a pattern, conditions on what stands around it, and how it is counted. Out: `Phrase`, a row of a language's table.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from site_builder.languages.relative_dates.counting import Spans

Around = re.Pattern[str]
Count = Callable[[re.Match[str], date, bool], Spans]
"""What a match means counted from a day; the last argument says whether its sentence looks ahead."""

_EDGE_BEFORE: Final = r"(?<![\w-])"
_EDGE_AFTER: Final = r"(?![\w-])"


def uncounted(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001 - the shape of a Count
    """Nobody knows when "recently" was."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that are a relative date, where none of the exceptions holds.

    `needs`: words in small letters one of which is in every match; a text with none of them needn't be searched.
    `only_after`, `not_after`, `not_before`: what must, or may not, stand right before and right behind it.
    `not_in_clause`, `not_in_sentence`, `only_in_sentence`: what its clause or sentence may not, or must, hold.
    `undated`: it isn't one where a year stands in its sentence, or earlier in its block: then they count from that.
    """

    needs: frozenset[str]
    pattern: re.Pattern[str]
    count: Count = uncounted
    only_after: Around | None = None
    not_after: Around | None = None
    not_before: Around | None = None
    not_in_clause: Around | None = None
    not_in_sentence: Around | None = None
    only_in_sentence: Around | None = None
    undated: bool = False


def phrase(
    needs: str,
    words: str,
    count: Count = uncounted,
    *,
    only_after: str = "",
    not_after: str = "",
    not_before: str = "",
    not_in_clause: str = "",
    not_in_sentence: str = "",
    only_in_sentence: str = "",
    undated: bool = False,
) -> Phrase:
    """A row. In each part a space stands for any white space, ` ?` for perhaps some; whole words are meant."""
    return Phrase(
        needs=frozenset(needs.split()),
        pattern=_compiled(f"{_EDGE_BEFORE}(?:{words}){_EDGE_AFTER}"),
        count=count,
        only_after=_compiled(f"(?:{only_after})$") if only_after else None,
        not_after=_compiled(f"(?:{not_after})$") if not_after else None,
        not_before=_compiled(not_before) if not_before else None,
        not_in_clause=_whole_words(not_in_clause),
        not_in_sentence=_whole_words(not_in_sentence),
        only_in_sentence=_whole_words(only_in_sentence),
        undated=undated,
    )


def _whole_words(words: str) -> Around | None:
    return _compiled(rf"\b(?:{words})\b") if words else None


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words.replace(" ?", r"\s*").replace(" ", r"\s+"))


def names(*names: str) -> str:
    """Names as alternatives, the longest first, so that no name hides a longer one."""
    return "|".join(sorted(names, key=len, reverse=True))
