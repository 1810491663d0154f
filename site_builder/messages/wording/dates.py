"""Words what is wrong with a date."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message

_WRITE: Final = 'write "{suggestion}"'

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "date-not-edtf": Message(
            '"{text}" isn\'t a date in a form that can be read here',
            (
                _WRITE,
                "write the year first, as far as the date is known: {examples} (about), or unknown",
            ),
        ),
        "date-ambiguous": Message(
            '"{text}" can be read as two dates',
            ('write "{either}" or "{other}", whichever is meant',),
        ),
        "date-does-not-exist": Message(
            'there is no such date as "{text}"',
            (
                _WRITE,
                'the last day of that month is "{last}"',
                "there is no month {month}: months are 01 to 12; 21 to 24 are spring, summer, autumn and winter",
            ),
        ),
        "date-year-out-of-range": Message(
            'the year of "{text}" is outside 0001 to 9999',
            ("tell it in words, in the text",),
        ),
        "interval-backwards": Message('"{text}" ends before it begins', (_WRITE,)),
        "interval-end-missing": Message(
            '"{text}" has only one end',
            ('write "{suggestion}" for an open end, or put the other date there',),
        ),
        "date-not-a-day": Message(
            '"{text}" isn\'t a whole day, and one is needed here',
            (_WRITE, "write year, month and day, like {examples}"),
        ),
    }
)
