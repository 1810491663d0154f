"""Finds calendar dates in running text: `Tuesday 10 September 2024`, `den 18–19 juni 2024`, `2024-09-10`.

In: a text and its language. Out: `DateInText`s, in order, none overlapping. English and Swedish; in other languages
ISO 8601 alone. A date isn't guessed at: `10/09/2024` is two dates, and `10 September` without a year has no day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from site_builder.languages.calendar_words import CalendarWords, calendar_words

_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGIT: Final = re.compile(r"\d")
_DASH: Final = r"\s*[-–—]\s*"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInText:
    """`text[start:end]` names the days `first` to `last`; None where the year isn't said or no such day exists.

    `whole` says whether the year is said, `possible` whether the days exist. `weekday` (0 is Monday) is the one that
    stands before the first day, -1 where none does.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    whole: bool
    possible: bool = True
    weekday: int = -1


@lru_cache(maxsize=4096)
def dates_in(text: str, tag: str) -> tuple[DateInText, ...]:
    """The dates of a text to the day, with or without a year."""
    if not _DIGIT.search(text):
        return ()
    words = calendar_words(tag)
    found = [*_iso(text), *(_written(text, tag.partition("-")[0].lower(), words) if words else ())]
    found.sort(key=lambda each: (each.start, -each.end))
    kept: list[DateInText] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def _iso(text: str) -> Iterator[DateInText]:
    for match in re.finditer(r"(?<![\w/.-])(\d{4})-(\d\d)-(\d\d)(?![\w/]|[.-]\w)", text):
        year, month, day = (int(part) for part in match.groups())
        yield _made(match, (year, month, day), (year, month, day))


def _written(text: str, tag: str, words: CalendarWords) -> Iterator[DateInText]:
    patterns, months, weekdays = _reading(tag, words)
    if months.keys().isdisjoint(_WORD.findall(text.lower())):
        return
    for pattern in patterns:
        for match in pattern.finditer(text):
            part = match.groupdict()
            last_month = months[part["month"].rstrip(".").lower()]
            first_month = months[part["month1"].rstrip(".").lower()] if part.get("month1") else last_month
            year = int(part["year"]) if part["year"] else None
            first_year = int(part["year1"]) if part.get("year1") else year
            weekday = weekdays[part["weekday"].rstrip(".").lower()] if part["weekday"] else -1
            last = (year, last_month, int(part["day"]))
            # "18–19 June" and "30 June – 2 July" name every day between, "18 and 19 June" the two: to us the same.
            first = (first_year, first_month, int(part["day1"])) if part.get("day1") else last
            yield _made(match, first, last, weekday=weekday)


Day = tuple[int | None, int, int]


def _made(match: re.Match[str], first: Day, last: Day, *, weekday: int = -1) -> DateInText:
    start, end = match.span()
    if first[0] is None or last[0] is None:
        # 2024 was a leap year: 29 February of an unsaid year may exist.
        possible = all(_day(2024, month, day) for _, month, day in (first, last))
        return DateInText(start=start, end=end, first=None, last=None, whole=False, possible=possible, weekday=weekday)
    days = _day(first[0], *first[1:]), _day(last[0], *last[1:])
    if days[0] is None or days[1] is None or days[0] > days[1]:
        possible = None not in days
        return DateInText(start=start, end=end, first=None, last=None, whole=True, possible=possible, weekday=weekday)
    return DateInText(start=start, end=end, first=days[0], last=days[1], whole=True, weekday=weekday)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _reading(tag: str, words: CalendarWords) -> tuple[tuple[re.Pattern[str], ...], dict[str, int], dict[str, int]]:
    """The patterns of a language, the most telling first, and what its names mean."""
    months = _numbers(words.months, words.short_months, first=1)
    weekdays = _numbers(words.weekdays, words.short_weekdays, first=0)
    if tag == "sv":
        weekdays |= {f"{name}en": number for name, number in weekdays.items() if name in words.weekdays}
    case = "" if tag == "en" else "(?i)"
    month = _names(words.months, words.short_months, capital=tag == "en")
    weekday_names = _names(words.weekdays, words.short_weekdays, capital=tag == "en")
    if tag == "sv":
        weekday_names = rf"(?:{weekday_names}|(?:{'|'.join(words.weekdays)})en)"
    ordinal = {"en": "(?:st|nd|rd|th)?", "sv": "(?::e|:a)?"}[tag]
    day = rf"(?:0?[1-9]|[12]\d|3[01]){ordinal}"
    number = rf"(?P<{{name}}>0?[1-9]|[12]\d|3[01]){ordinal}"
    day1, day2 = number.format(name="day1"), number.format(name="day")
    month1, month2 = rf"(?P<month1>{month})", rf"(?P<month>{month})"
    year1, year2 = r"(?:,?\s+(?P<year1>[12]\d{3}))", r"(?:,?\s+(?P<year>[12]\d{3}))?(?![\w]|[-–]\d|,\d)"
    if tag == "en":
        before = rf"(?<![\w./])(?:(?P<weekday>{weekday_names}),?\s+)?(?:the\s+)?"
        to = rf"(?:{_DASH}|\s+(?:to|until|through|and|or)\s+(?:the\s+)?)"
        several = rf"(?:,\s+{day})*"
        of = r"\s+(?:of\s+)?"
        patterns: tuple[str, ...] = (
            # 30 December 2023 – 2 January 2024; 30 June – 2 July 2024; 18–19 June 2024; 5, 6 and 18 August 2024
            f"{before}{day1}{of}{month1}{year1}?{to}{day2}{of}{month2}{year2}",
            f"{before}{day1}{several}{to}{day2}{of}{month2}{year2}",
            f"{before}{day2}{of}{month2}{year2}",
            # September 30 – October 2, 2024; June 18–19, 2024; September 10, 2024
            rf"{before}{month1}\s+{day1}{year1}?{to}{month2}\s+{day2}{year2}",
            rf"{before}{month2}\s+{day1}{several}{to}{day2}{year2}",
            rf"{before}{month2}\s+{day2}{year2}",
        )
    else:
        before = rf"(?<![\w./])(?:(?P<weekday>{weekday_names}),?\s+)?(?:den\s+)?"
        to = rf"(?:{_DASH}|\s+(?:till|och|eller|till\s+och\s+med|t\.o\.m\.)\s+(?:den\s+)?)"
        several = rf"(?:,\s+{day})*"
        patterns = (
            rf"{before}{day1}\s+{month1}{year1}?{to}{day2}\s+{month2}{year2}",
            rf"{before}{day1}{several}{to}{day2}\s+{month2}{year2}",
            rf"{before}{day2}\s+{month2}{year2}",
        )
    return tuple(re.compile(case + pattern) for pattern in patterns), months, weekdays


def _numbers(full: tuple[str, ...], short: tuple[tuple[str, ...], ...], *, first: int) -> dict[str, int]:
    found = {name.lower(): number for number, name in enumerate(full, first)}
    return found | {name.lower(): number for number, names in enumerate(short, first) for name in names}


def _names(full: tuple[str, ...], short: tuple[tuple[str, ...], ...], *, capital: bool) -> str:
    """The names as one pattern. English writes them with a capital: "may 10" and "sat" are other words."""
    names = [*(rf"{name}\b" for name in full), *(rf"{name}\b\.?" for names in short for name in names)]
    return f"(?:{'|'.join(names if capital else [name.lower() for name in names])})"
