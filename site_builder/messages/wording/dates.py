"""Words what is wrong with a date."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message

_WRITE: Final = "Write “{suggestion}”."

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "date-not-edtf": Message(
            "“{text}” isn't a date in a form that can be read here",
            (
                _WRITE,
                "Write the year first, as far as the date is known: {examples} (about), or unknown.",
            ),
        ),
        "date-ambiguous": Message(
            "“{text}” can be read as two dates",
            ("Write “{either}” or “{other}”, whichever is meant.",),
        ),
        "date-does-not-exist": Message(
            "there is no such date as “{text}”",
            (
                _WRITE,
                "The last day of that month is “{last}”.",
                "There is no month {month}: months are 01 to 12; 21 to 24 are spring, summer, autumn and winter.",
            ),
        ),
        "date-year-out-of-range": Message(
            "the year of “{text}” is outside 0001 to 9999",
            ("Tell it in words, in the text.",),
        ),
        "interval-backwards": Message("“{text}” ends before it begins", (_WRITE,)),
        "interval-end-missing": Message(
            "“{text}” has only one end",
            ("Write “{suggestion}” for an open end, or put the other date there.",),
        ),
        "date-not-a-day": Message(
            "“{text}” isn't a whole day, and one is needed here",
            (_WRITE, "Write year, month and day, like {examples}."),
        ),
    }
)
