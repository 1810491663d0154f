"""Counts from a day: last year, two weeks ago, the summer that was.

In: a day, and what is counted. Out: `Span`s, several where the words can be meant in two ways. Weeks begin on Monday
(ISO 8601); spring is March to May, winter December to February.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, Literal

from site_builder.languages.calendar_words import Precision, Span

Spans = tuple[Span, ...]
Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade"]
WINTER: Final = 3


def the_day(day: date, offset: int = 0) -> Spans:
    """The day itself, or one so many days from it."""
    then = day + timedelta(days=offset)
    return (Span(first=then, last=then, precision="day"),)


def unit(day: date, kind: Unit, offset: int) -> Spans:
    """The week, month, year … that is `offset` of them away from the one the day lies in."""
    match kind:
        case "day":
            return the_day(day, offset)
        case "week" | "weekend":
            monday = day + timedelta(days=7 * offset - day.weekday())
            first = monday + timedelta(days=5 if kind == "weekend" else 0)
            return _span(first, monday + timedelta(days=6), "days")
        case "month":
            return months(day, offset, offset)
        case "quarter":
            here = (day.month - 1) % 3
            return months(day, 3 * offset - here, 3 * offset - here + 2)
        case "year":
            return years(day, offset, offset)
        case "decade":
            begins = day.year - day.year % 10 + 10 * offset
            return _span(date(begins, 1, 1), date(begins + 9, 12, 31), "years")


def months(day: date, first: int, last: int) -> Spans:
    """The months from `first` to `last`, counted from that of the day."""
    start, end = _month(day, first), _month(day, last)
    end = end.replace(day=monthrange(end.year, end.month)[1])
    return _span(start, end, "month" if first == last else "months")


def years(day: date, first: int, last: int) -> Spans:
    """The years from `first` to `last`, counted from that of the day."""
    start, end = date(day.year + first, 1, 1), date(day.year + last, 12, 31)
    return _span(start, end, "year" if first == last else "years")


def away(day: date, number: int, kind: Unit) -> Spans:
    """`number` days, weeks … away: "two weeks ago" (-2) is about a day, "two months ago" a month."""
    match kind:
        case "day":
            return the_day(day, number)
        case "week" | "weekend":
            then = day + timedelta(days=7 * number)
            return (Span(first=then, last=then, precision="day", about=True),)
        case "month" | "quarter":
            return months(day, number * (3 if kind == "quarter" else 1), number * (3 if kind == "quarter" else 1))
        case "year" | "decade":
            return years(day, number * (10 if kind == "decade" else 1), number * (10 if kind == "decade" else 1))


def stretch(day: date, number: int, kind: Unit) -> Spans:
    """The last (`number` below 0) or next so many days, weeks, months or years."""
    match kind:
        case "day" | "week" | "weekend":
            then = day + timedelta(days=number * (1 if kind == "day" else 7))
            return _span(min(day, then), max(day, then), "days")
        case "month" | "quarter":
            far = number * (3 if kind == "quarter" else 1)
            return months(day, min(far, 0), max(far, 0))
        case "year" | "decade":
            far = number * (10 if kind == "decade" else 1)
            return years(day, min(far, 0), max(far, 0))


def weekday_before(day: date, number: int, *, today: bool = False) -> Spans:
    """The last such weekday (0 is Monday); with `today` the day itself counts."""
    back = (day.weekday() - number) % 7
    return the_day(day, -(back if back or today else 7))


def weekday_after(day: date, number: int) -> Spans:
    """The next such weekday."""
    return the_day(day, (number - day.weekday() - 1) % 7 + 1)


def weekday_in_week(day: date, number: int, offset: int) -> Spans:
    """That weekday of the week so many weeks away."""
    return the_day(day, 7 * offset + number - day.weekday())


def named_month(day: date, number: int, direction: int) -> Spans:
    """That month (1 is January): of this year (0), the last before (-1) or the next after (1) the month of the day."""
    offset = number - day.month
    if direction < 0 <= offset:
        offset -= 12
    elif direction > 0 >= offset:
        offset += 12
    return months(day, offset, offset)


def season(number: int, year: int) -> Span:
    """A season (0 is spring, 3 winter) of a year; winter begins in December of its year."""
    begins = 3 + 3 * number
    start = date(year, begins, 1)
    end_year, end_month = (year + 1, 2) if number == WINTER else (year, begins + 2)
    return Span(first=start, last=date(end_year, end_month, monthrange(end_year, end_month)[1]), precision="season")


def this_season(day: date, number: int) -> Spans:
    """The season the day lies in, else that of its year; until May the winter that was."""
    return (season(number, day.year - 1 if number == WINTER and day.month <= 5 else day.year),)


def last_season(day: date, number: int) -> Spans:
    """The last such season that is over (Swedish *i somras*)."""
    past = [each for each in _seasons(day, number) if each.last < day]
    return (past[-1],)


def next_season(day: date, number: int) -> Spans:
    """The next such season that hasn't begun."""
    return (next(each for each in _seasons(day, number) if each.first > day),)


def either(spans: Spans, also: Callable[[], Spans], *, when: bool) -> Spans:
    """The spans, and others where the words may as well mean those."""
    return tuple(dict.fromkeys((*spans, *(also() if when else ()))))


def _seasons(day: date, number: int) -> list[Span]:
    return [season(number, year) for year in range(day.year - 2, day.year + 3)]


def _month(day: date, offset: int) -> date:
    total = day.year * 12 + day.month - 1 + offset
    return date(total // 12, total % 12 + 1, 1)


def _span(first: date, last: date, precision: Precision) -> Spans:
    return (Span(first=first, last=last, precision=precision),)
