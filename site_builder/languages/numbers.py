"""Reads the numbers in a text as its language writes them, so that those of two languages can be compared.

In: a text and its language. Out: numbers in one form: digits, `.` before decimals, nothing between thousands.
`1,500.5` in English and `1 500,5` in Swedish are both `1500.5`. Numbers in words are not read.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

_DECIMAL_POINT: Final = frozenset({"en", "ja", "zh", "ko", "th", "he"})
"""Languages that write decimals with a point and thousands with a comma; the others do it the other way round."""
_SPACES: Final = "\u0020\u00a0\u2009\u202f"


def numbers_in(text: str, tag: str) -> Iterator[tuple[int, str]]:
    """Each number in a text with the offset where it begins."""
    point = tag.partition("-")[0] in _DECIMAL_POINT
    decimal, thousands = (".", ",") if point else (",", ".")
    for found in _pattern(decimal, thousands).finditer(text):
        whole = re.sub(rf"[{_SPACES}{re.escape(thousands)}]", "", found["whole"])
        part = found["part"] or found["version"] or ""
        yield found.start(), f"{whole}.{part}" if part else whole


@cache
def _pattern(decimal: str, thousands: str) -> re.Pattern[str]:
    between = rf"[{_SPACES}{re.escape(thousands)}]"
    # Thousands come in groups of three behind one to three digits; "2024 300" is two numbers.
    whole = rf"(?:[1-9]\d{{0,2}}(?:{between}\d{{3}})+(?!\d)|\d+)"
    # A point before one or two digits is no thousands sign anywhere: "CC BY 4.0", "version 3.11".
    behind = rf"(?:{re.escape(decimal)}(?P<part>\d+)|\.(?P<version>\d{{1,2}})(?!\d))?"
    return re.compile(rf"(?<![\d{re.escape(decimal)}])(?P<whole>{whole}){behind}")
