"""Turns the author's text into a date, or into a fault that says what to write instead."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final

from pydantic import Field, WrapValidator
from pydantic_core import PydanticCustomError

from site_builder.formats.dates.edtf import Edtf
from site_builder.formats.dates.fault import DateFault
from site_builder.formats.dates.meant import meant
from site_builder.formats.dates.read import read

_EXAMPLES: Final = "2024-06-19, 2024-06, 2024, 2024-06-18/2024-06-19, 2024-02~"
_DAY_PATTERN: Final = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def parse(text: str) -> Edtf:
    """The date that `text` is. Space around it doesn't count.

    Raises:
        DateFault: it is no date in EDTF; where its meaning can be told the fault carries the text to write instead.
    """
    text = text.strip()
    try:
        return read(text)
    except DateFault as fault:
        if "suggestion" in fault.values or fault.code == "date-year-out-of-range":
            raise
        raise _with_suggestion(fault, text) from None


def parse_day(text: str) -> date:
    """The one whole day that `text` is, for fields that need no less (the day of publication).

    Raises:
        DateFault: as `parse`, or with date-not-a-day when it is less sure than a day.
    """
    found = parse(text)
    if found.earliest and found.precision == "day":
        if not (found.approximate or found.uncertain):
            return found.earliest
        raise DateFault("date-not-a-day", text=found.text, suggestion=found.earliest.isoformat())
    raise DateFault("date-not-a-day", text=found.text, examples=_EXAMPLES.partition(",")[0])


def _with_suggestion(fault: DateFault, text: str) -> DateFault:
    """The fault again, saying what may have been meant, if anything."""
    readings = meant(text)
    if not readings:
        return fault.told(examples=_EXAMPLES) if fault.code == "date-not-edtf" else fault
    try:
        found = [read(reading).text for reading in readings]
    except DateFault as other:  # "30 February 2024" is understood: what is wrong is the day
        return other.told(text=text)
    if len(found) > 1:
        return DateFault("date-ambiguous", text=text, either=found[0], other=found[1])
    return DateFault(fault.code, text=text, suggestion=found[0])


def _as_model_fault(fault: DateFault) -> PydanticCustomError:
    """The fault as pydantic carries it: our code as its type, our values as its context."""
    return PydanticCustomError(fault.code, "not a date: {text}", dict(fault.values))


def field_value(value: Any, as_text: Callable[[Any], str]) -> Edtf:
    """What a model's field of type `Edtf` holds; pydantic's `as_text` refuses what isn't text."""
    if isinstance(value, Edtf):
        return value
    try:
        return parse(as_text(value))
    except DateFault as fault:
        raise _as_model_fault(fault) from None


def _day_value(value: Any, _inner: Callable[[Any], date]) -> date:
    """What a model's field of type `Day` holds."""
    if type(value) is date:
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "Input should be a valid string")
    try:
        return parse_day(value)
    except DateFault as fault:
        raise _as_model_fault(fault) from None


Day = Annotated[
    date,
    WrapValidator(_day_value),
    Field(json_schema_extra={"pattern": _DAY_PATTERN, "examples": ["2024-06-19"]}),
]
"""A field that needs one whole day: `YYYY-MM-DD` in, `datetime.date` out."""
