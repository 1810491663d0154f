"""Finds words that date a text to the day it was written on: *last year*, *on Tuesday*, *i fjol*, *nyligen*.

In: a block of running text, its language, what finds the ends of its sentences. Out: `RelativeDate`s, in order, none
overlapping; `meaning` says in words of that language what one of them means counted from a day. What counts from
another date in the text (*two years later*, *dagen därpå*) is no relative date, nor is what stands beside its own date
(*on Tuesday 10 September 2024*). Languages without a table give nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from site_builder.languages.calendar_words import calendar_words
from site_builder.languages.dates_in_text import dates_in
from site_builder.languages.relative_dates import en, sv
from site_builder.languages.relative_dates.phrase import Phrase

__all__ = ["TABLES", "RelativeDate", "meaning", "relative_dates"]

TABLES: Final[Mapping[str, tuple[Phrase, ...]]] = MappingProxyType({"en": en.PHRASES, "sv": sv.PHRASES})
"""The phrases of each language we know them in."""

_AHEAD: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType({"en": en.AHEAD, "sv": sv.AHEAD})
_YEAR: Final = re.compile(r"(?<![\w.,/-])(?<!esolution )(?<!esolutionen )(?:1[5-9]|20)\d\d(?![\w/]|[.,]\d)")
_CLAUSE: Final = re.compile(r"[,;:()–—]|\s-\s")
_FIRST_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"\w+")
_WINDOW: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDate:
    """`text[start:end]` is a relative date. `ahead`: its sentence looks ahead, so that "on Tuesday" is the next one."""

    start: int
    end: int
    phrase: Phrase
    match: re.Match[str]
    ahead: bool


def relative_dates(text: str, tag: str, sentence_ends: Callable[[str], Sequence[int]]) -> tuple[RelativeDate, ...]:
    """The relative dates of a block of text. `sentence_ends` gives the offset behind each sentence."""
    language = tag.partition("-")[0].lower()
    words = frozenset(_WORD.findall(text.lower()))
    phrases = [phrase for phrase in TABLES.get(language, ()) if not phrase.needs.isdisjoint(words)]
    if not phrases:
        return ()  # most texts have none, and end here
    ends = sentence_ends(text)
    lowered = _lowered(text, ends)
    dated = [(each.start, each.end) for each in dates_in(text, tag)]
    found = [
        each
        for phrase in phrases
        for each in _matches(phrase, lowered, ends, _AHEAD[language])
        if not any(start < each.end and each.start < end for start, end in dated)
    ]
    found.sort(key=lambda each: (each.start, -each.end))
    kept: list[RelativeDate] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
        elif each.end > kept[-1].end and each.end - each.start > kept[-1].end - kept[-1].start:
            kept[-1] = each
    return tuple(kept)


def meaning(found: RelativeDate, day: date, tag: str) -> str:
    """What it means counted from a day, in words of the language; empty where that can't be told."""
    words = calendar_words(tag)
    try:
        return words.write(found.phrase.count(found.match, day, found.ahead)) if words else ""
    except (ValueError, OverflowError):  # "9000 years ago": before the calendar begins
        return ""


def _matches(phrase: Phrase, text: str, ends: Sequence[int], ahead: re.Pattern[str]) -> Iterator[RelativeDate]:
    for match in phrase.pattern.finditer(text):
        start, end = match.span()
        opens, closes = _sentence(ends, start)
        sentence, before = text[opens:closes], text[max(opens, start - _WINDOW) : start]
        if (
            (phrase.only_after and not phrase.only_after.search(before))
            or (phrase.not_after and phrase.not_after.search(before))
            or (phrase.not_before and phrase.not_before.match(text, end, closes))
            or (phrase.not_in_clause and phrase.not_in_clause.search(_clause(text, opens, closes, start, end)))
            or (phrase.not_in_sentence and phrase.not_in_sentence.search(sentence))
            or (phrase.only_in_sentence and not phrase.only_in_sentence.search(sentence))
            or (phrase.undated and _YEAR.search(text[:closes]))
        ):
            continue
        yield RelativeDate(start=start, end=end, phrase=phrase, match=match, ahead=bool(ahead.search(sentence)))


def _lowered(text: str, ends: Sequence[int]) -> str:
    """The text with a small letter where a sentence begins, or what follows a colon: names keep their capitals."""
    letters = list(text)
    for begin in (0, *ends, *(match.end() for match in re.finditer(r":\s", text))):
        first = _FIRST_LETTER.search(text, begin, begin + 12)
        if first and len(first.group().lower()) == 1:
            letters[first.start()] = first.group().lower()
    return "".join(letters)


def _sentence(ends: Sequence[int], offset: int) -> tuple[int, int]:
    opens = 0
    for end in ends:
        if offset < end:
            return opens, end
        opens = end
    return opens, max(ends)


def _clause(text: str, opens: int, closes: int, start: int, end: int) -> str:
    before = [match.end() for match in _CLAUSE.finditer(text, opens, start)]
    after = _CLAUSE.search(text, end, closes)
    return text[before[-1] if before else opens : after.start() if after else closes]
