"""Writes calendars that others can subscribe to: iCalendar, RFC 5545.

In: `Occasion`s, each a whole day. Out: the text of a calendar, lines ended by CRLF and folded at 75 octets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_LONGEST: Final = 75
_ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A day on which something is due. `uid` stays the same when the day moves, so that calendars move it too."""

    uid: str
    day: date
    summary: str
    description: str = ""


def calendar(name: str, occasions: Iterable[Occasion], *, stamp: date) -> str:
    """A calendar of all-day occasions, written on the day `stamp`."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//site-builder//review//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for occasion in occasions for line in _event(occasion, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(occasion: Occasion, stamp: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{occasion.uid}"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{occasion.day:%Y%m%d}"
    if occasion.day < date.max:
        yield f"DTEND;VALUE=DATE:{occasion.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(occasion.summary)}"
    if occasion.description:
        yield f"DESCRIPTION:{_text(occasion.description)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11); control characters, which it can't hold, become spaces."""
    even = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign if sign == "\n" or sign.isprintable() else " " for sign in even).translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, none cutting a character; each but the first begins with a space."""
    part = ""
    size = 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + octets
    yield part
