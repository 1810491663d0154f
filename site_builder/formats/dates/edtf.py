"""Holds a date of whatever precision: what was written, the days it may lie between, how sure it is."""

from dataclasses import dataclass, field
from datetime import date
from functools import total_ordering
from typing import Any, Final, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

Precision = Literal["day", "month", "season", "year", "decade", "century", "interval", "unknown"]

_MONTH: Final = r"(0[1-9]|1[0-2])"
_DAY: Final = r"(0[1-9]|[12][0-9]|3[01]|XX)"
_DATE: Final = rf"([0-9]{{2}}XX|[0-9]{{3}}X|[0-9]{{4}}(-(2[1-4]|XX(-XX)?|{_MONTH}(-{_DAY})?))?)[~?%]?"  # fmt: skip
PATTERN: Final = rf"^(unknown|{_DATE}(/({_DATE}|\.\.))?|\.\./{_DATE})$"
"""The shape of every text we take, for editors (ECMA-262). That the day exists is for `parse` to say."""

DAY_PATTERN: Final = rf"^[0-9]{{4}}-{_MONTH}-(0[1-9]|[12][0-9]|3[01])[~?%]?$"
"""The shape of a date to the day."""

EXAMPLES: Final = (
    "2024-06-19",
    "2024-06",
    "2024",
    "2024-06-18/2024-06-19",
    "2024-02~",
    "2024-06?",
    "2024-21",
    "unknown",
)


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A date in the Extended Date/Time Format (ISO 8601-2:2019). Made by `parse`; two are equal when their texts are.

    `earliest` and `latest` are the first and last day it names: None where the interval is open and when the date is
    unknown. Words like "about" don't widen them. Seasons are those of the north (spring 2024 is March to May, winter
    2024 December to February 2025): the standard leaves it open and a list needs an order.

    `precision` is that of what is known: `2024-06-XX`, some day in June, is a month. `start` and `end` are the ends of
    an interval, None where it is open and for everything else. `approximate` and `uncertain` of an interval are true
    when they are of one of its ends.
    """

    text: str
    earliest: date | None = field(compare=False)
    latest: date | None = field(compare=False)
    precision: Precision = field(compare=False)
    approximate: bool = field(default=False, compare=False)
    uncertain: bool = field(default=False, compare=False)
    start: "Edtf | None" = field(default=None, compare=False)
    end: "Edtf | None" = field(default=None, compare=False)

    def __str__(self) -> str:
        return self.text

    @property
    def sort_key(self) -> tuple[bool, date, date, str]:
        """A total order: by the first day, then by the last, unknown dates at the end. An open start comes first."""
        return (self.precision == "unknown", self.earliest or date.min, self.latest or date.max, self.text)

    @property
    def period(self) -> tuple[date, date]:
        """The first and last day of what a list files it under: its decade or century, else the year it begins in.

        Where the start is open that is all the time up to its end; an unknown date has all time.
        """
        began = self.start or self
        first, last = began.earliest, began.latest
        if first is None or last is None:
            return date.min, self.latest or date.max
        if began.precision in {"decade", "century"}:
            return first, last
        return date(first.year, 1, 1), date(first.year, 12, 31)

    @property
    def filing_key(self) -> tuple[bool, date, int, tuple[bool, date, date, str]]:
        """A total order in which dates of one period stand together: a century before its decades and years."""
        first, last = self.period
        open_start = self.earliest is None
        return (self.precision == "unknown", first, last.toordinal() * (1 if open_start else -1), self.sort_key)

    def __lt__(self, other: "Edtf") -> bool:
        return self.sort_key < other.sort_key

    def contains(self, day: date) -> bool:
        """Whether `day` lies between the first and the last day it names. An unknown date names none."""
        if self.precision == "unknown":
            return False
        return (self.earliest or date.min) <= day <= (self.latest or date.max)

    @property
    def iso(self) -> str:
        """What HTML's `<time datetime>` can hold of it: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, else the empty text.

        HTML has no form for "about", "uncertain" and spans; a machine would take one without them for sure.
        """
        if self.earliest is None or self.approximate or self.uncertain:
            return ""
        width = {"year": 4, "month": 7, "day": 10}.get(self.precision, 0)
        return self.earliest.isoformat()[:width]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Lets a model's field be an `Edtf`: text in, text out, a `DateFault` becomes a fault of that code."""
        from site_builder.formats.dates.parse import field_value  # noqa: PLC0415 - parse makes what this module defines

        return core_schema.no_info_wrap_validator_function(
            field_value, core_schema.str_schema(strict=True), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """What an editor shows and completes."""
        return {
            "type": "string",
            "description": "A date as far as it is known (EDTF): day, month, year, span; `~` about, `?` uncertain.",
            "pattern": PATTERN,
            "examples": list(EXAMPLES),
        }
