"""Holds the names of months, weekdays and seasons in languages whose dates we read in running text, and writes spans.

In: `Span`, days from–to with the precision they are known to. Out: words (`2–8 September 2024`, `sommaren 2024`).
CLDR's names would cost the loading of Babel in every check, and lack seasons.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

Precision = Literal["day", "days", "month", "months", "season", "year", "years"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days from `first` to `last`, both counted in. `about`: a day near them is meant."""

    first: date
    last: date
    precision: Precision
    about: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """The names of one language, January, Monday and spring first; of short names there may be several, or none."""

    months: tuple[str, ...]
    short_months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[tuple[str, ...], ...]
    seasons: tuple[str, ...]
    about: str
    either: str

    def write(self, spans: Iterable[Span]) -> str:
        """Spans in words, alternatives joined by the language's "or"."""
        return self.either.join(self._one(span) for span in spans)

    def _one(self, span: Span) -> str:
        first, last = span.first, span.last
        match span.precision:
            case "day":
                words = self._day(last)
            case "days":
                words = self._days(first, last)
            case "month":
                words = self._month(last)
            case "months":
                start = self.months[first.month - 1] if first.year == last.year else self._month(first)
                words = f"{start}{'–' if first.year == last.year else ' – '}{self._month(last)}"
            case "season":
                years = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
                words = f"{self.seasons[first.month // 3 - 1]} {years}"
            case "year":
                words = str(last.year)
            case "years":
                words = f"{first.year}–{last.year}"
        return self.about.format(words) if span.about else words

    def _month(self, day: date) -> str:
        return f"{self.months[day.month - 1]} {day.year}"

    def _day(self, day: date) -> str:
        return f"{day.day} {self._month(day)}"

    def _days(self, first: date, last: date) -> str:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self._day(last)}"
        start = f"{first.day} {self.months[first.month - 1]}" if first.year == last.year else self._day(first)
        return f"{start} – {self._day(last)}"


def _short(*names: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(name.split("|")) if name else () for name in names)


WORDS: Final[Mapping[str, CalendarWords]] = MappingProxyType(
    {
        "en": CalendarWords(
            months=(
                *("January", "February", "March", "April", "May", "June", "July"),
                *("August", "September", "October", "November", "December"),
            ),
            short_months=_short("Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sept|Sep", "Oct", "Nov", "Dec"),
            weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            short_weekdays=_short("Mon", "Tues|Tue", "Wed", "Thurs|Thur|Thu", "Fri", "Sat", "Sun"),
            seasons=("spring", "summer", "autumn", "winter"),
            about="about {}",
            either=" or ",
        ),
        "sv": CalendarWords(
            months=(
                *("januari", "februari", "mars", "april", "maj", "juni", "juli"),
                *("augusti", "september", "oktober", "november", "december"),
            ),
            short_months=_short("jan", "feb|febr", "", "apr", "", "jun", "jul", "aug", "sept|sep", "okt", "nov", "dec"),
            weekdays=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
            short_weekdays=_short("mån", "tis", "ons", "tors|tor", "fre", "lör", "sön"),
            seasons=("våren", "sommaren", "hösten", "vintern"),
            about="omkring den {}",
            either=" eller ",
        ),
    }
)
"""By language. A region (`en-GB`) takes after its language."""


def calendar_words(tag: str) -> CalendarWords | None:
    """The names in the language of a BCP 47 tag, None where we have none."""
    return WORDS.get(tag.partition("-")[0].lower())
