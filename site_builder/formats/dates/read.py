"""Reads EDTF, strictly: what isn't in the standard's form is a fault, whatever it may have meant.

In: text without space around it. Out: `Edtf` or `DateFault`, yet without a suggestion.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Final

from site_builder.formats.dates.edtf import Edtf, Precision
from site_builder.formats.dates.fault import DateFault

_QUALIFIED: Final = re.compile(r"(?P<date>[^~?%]*)(?P<qualifier>[~?%]?)", re.ASCII | re.DOTALL)
_YEARS: Final = re.compile(r"\d{2}(XX|\dX)", re.ASCII)
_CALENDAR: Final = re.compile(r"(?P<year>\d{4})(-(?P<month>\d\d|XX)(-(?P<day>\d\d|XX))?)?", re.ASCII)
_FAR_YEAR: Final = re.compile(
    r"""-\d{4,}(-\d\d){0,2} | \d{5,}(-\d\d){1,2} | \d{5}|\d{7}|\d{9,} | Y-?\d+(E\d+)?(S\d+)?
    | (0000|000X|00XX)(-[-\dX]+)?[~?%]? | \d{1,5}\ ?(BCE?|B\.\ ?C\.|f\.?\ ?Kr\.?|v\.?\ ?Chr\.?)""",
    re.ASCII | re.VERBOSE | re.IGNORECASE,
)
_WINTER: Final = 24


def read(text: str) -> Edtf:
    """The date that `text` is in EDTF.

    Raises:
        DateFault: it isn't, or no such day exists, or the interval runs backwards or lacks an end.
    """
    if text == "unknown":
        return Edtf(text=text, earliest=None, latest=None, precision="unknown")
    if "/" not in text:
        return _single(text)
    start, _, end = text.partition("/")
    return _interval(text, start=start, end=end)


def _interval(text: str, *, start: str, end: str) -> Edtf:
    """`start/end`, each a date or `..`, but not both `..`: that would be an unknown date."""
    if {start, end} <= {"..", ""} or "/" in end:
        raise DateFault("date-not-edtf", text=text)
    first = None if start in {"..", ""} else _single(start)
    last = None if end in {"..", ""} else _single(end)
    if not start or not end:
        raise DateFault("interval-end-missing", text=text, suggestion=f"{start or '..'}/{end or '..'}")
    if first and last and _days(first)[0] > _days(last)[1]:
        raise DateFault("interval-backwards", text=text, suggestion=f"{end}/{start}")
    ends = [each for each in (first, last) if each]
    return Edtf(
        text=text,
        earliest=first.earliest if first else None,
        latest=last.latest if last else None,
        precision="interval",
        approximate=any(each.approximate for each in ends),
        uncertain=any(each.uncertain for each in ends),
        start=first,
        end=last,
    )


def _days(single: Edtf) -> tuple[date, date]:
    """The days between which a date that is no interval lies."""
    return single.earliest or date.min, single.latest or date.max


def _single(text: str) -> Edtf:
    """One date with its qualifier."""
    if _FAR_YEAR.fullmatch(text):
        raise DateFault("date-year-out-of-range", text=text)
    match = _QUALIFIED.fullmatch(text)
    if match is None:
        raise DateFault("date-not-edtf", text=text)
    bare, qualifier = match["date"], match["qualifier"]
    precision, earliest, latest = _years(bare) if _YEARS.fullmatch(bare) else _calendar(bare, text=text)
    return Edtf(
        text=text,
        earliest=earliest,
        latest=latest,
        precision=precision,
        approximate=qualifier in {"~", "%"},
        uncertain=qualifier in {"?", "%"},
    )


def _years(bare: str) -> tuple[Precision, date, date]:
    """`201X` and `20XX`."""
    first, last = int(bare.replace("X", "0")), int(bare.replace("X", "9"))
    return "century" if bare.endswith("XX") else "decade", date(first, 1, 1), date(last, 12, 31)


def _calendar(bare: str, *, text: str) -> tuple[Precision, date, date]:
    """A year, and what is known of month (or season) and day."""
    match = _CALENDAR.fullmatch(bare)
    if match is None or (match["month"] == "XX" and match["day"] not in {None, "XX"}):
        raise DateFault("date-not-edtf", text=text)
    year = int(match["year"])
    if match["month"] in {None, "XX"}:
        return "year", date(year, 1, 1), date(year, 12, 31)
    month = int(match["month"])
    if month in {21, 22, 23, 24} and match["day"] is None:
        return "season", *_season(year, month)
    if not 1 <= month <= 12:
        raise DateFault("date-does-not-exist", text=text, month=match["month"])
    days = monthrange(year, month)[1]
    if match["day"] in {None, "XX"}:
        return "month", date(year, month, 1), date(year, month, days)
    if not 1 <= int(match["day"]) <= days:
        raise DateFault("date-does-not-exist", text=text, last=f"{year:04}-{month:02}-{days}")
    day = date(year, month, int(match["day"]))
    return "day", day, day


def _season(year: int, season: int) -> tuple[date, date]:
    """21 spring, 22 summer, 23 autumn, 24 winter: three whole months, winter beginning in December of its year."""
    first_month = (season - 20) * 3
    ends = year + 1 if season == _WINTER else year
    if ends > date.max.year:
        return date(year, first_month, 1), date.max
    last_month = first_month % 12 + 2
    return date(year, first_month, 1), date(ends, last_month, monthrange(ends, last_month)[1])
