"""Guesses one date, without words around it: "19 June 2024", "19.6.2024", "spring 2024", "the 2010s", "20240619".

In: small letters, plain dashes, single spaces. Out: its readings in EDTF, at most two, none when it can't be told.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

_LANGUAGES: Final = ("en", "sv", "da", "nb", "de", "fr", "es", "nl", "fi", "it", "pt", "pl")
"""Whose names of months and weekdays are known: `meant` doesn't know in which language the author thinks."""

_FILLERS: Final = frozenset(
    (
        "the",
        "of",
        "in",
        "on",
        "year",
        "den",
        "i",
        "år",
        "im",
        "am",
        "der",
        "le",
        "en",
        "du",
        "del",
        "de",
        "el",
        "la",
        "il",
        "het",
        "van",
        "på",
    )
)
_SEASONS: Final = {
    word: season
    for season, words in {
        21: ("spring", "vår", "våren", "frühling", "frühjahr", "printemps", "primavera", "forår", "foråret", "lente"),
        22: ("summer", "sommar", "sommaren", "sommer", "sommeren", "été", "verano", "estate", "zomer"),
        23: (
            "autumn",
            "fall",
            "höst",
            "hösten",
            "herbst",
            "automne",
            "otoño",
            "efterår",
            "efteråret",
            "høst",
            "høsten",
            "herfst",
        ),
        24: ("winter", "vinter", "vintern", "vinteren", "hiver", "invierno", "inverno"),
    }.items()
    for word in words
}
_ORDINAL: Final = r"(?:st|nd|rd|th|er|:?e|:?a|º|ª|o|\.)?"
_CLOCK: Final = re.compile(r"(?:t| )\d\d:\d\d.*", re.ASCII)


def meant_single(clean: str) -> tuple[str, ...]:
    """What one date probably means."""
    clean = _CLOCK.sub("", clean.strip(" ,;"))
    if not clean:
        return ()
    for pattern, reading in _FORMS:
        match = pattern.fullmatch(clean)
        if match:
            return reading(*match.groups(""))
    return _in_words(clean)


def _same(text: str) -> tuple[str, ...]:
    return (text.upper(),)


def _date(year: str, month: str = "", day: str = "") -> tuple[str, ...]:
    """Year, month and day (or month and year), with the zeros they lack."""
    return ("-".join([year, *(part.zfill(2) for part in (month, day) if part)]),)


def _year_first(year: str, month: str, day: str) -> tuple[str, ...]:
    """The month comes second, but where it can't."""
    return _date(year, day, month) if int(month) > 12 >= int(day) else _date(year, month, day)


def _year_last(one: str, other: str, year: str) -> tuple[str, ...]:
    """`19/6/2024` is clear; `03/04/2024` is April in London and March in New York."""
    day_first, month_first = _date(year, other, one), _date(year, one, other)
    if int(other) > 12 >= int(one):
        return month_first
    return day_first if int(one) > 12 else tuple(dict.fromkeys(day_first + month_first))


def _decade(years: str) -> tuple[str, ...]:
    """The 1910s; the 1900s are ten years or a hundred."""
    return (f"{years}X", f"{years[:2]}XX") if years.endswith("0") else (f"{years}X",)


def _century(number: str) -> tuple[str, ...]:
    return (f"{int(number) - 1:02}XX",) if 2 <= int(number) <= 100 else ()


def _quarter(number: str, year: str) -> tuple[str, ...]:
    last = int(number) * 3
    return (f"{year}-{last - 2:02}/{year}-{last:02}",)


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[..., tuple[str, ...]]], ...]] = tuple(
    (re.compile(pattern, re.ASCII), reading)
    for pattern, reading in (
        (r"(\d{4}(?:-\d\d)?|\d{4}-xx(?:-xx)?|\d{4}-\d\d-xx|\d{3}x|\d\dxx)", _same),
        (r"(\d{4})([-/. ]+)(\d\d?)\2(\d\d?)\.?", lambda year, _, month, day: _year_first(year, month, day)),
        (r"(\d\d?)\. ?(\d\d?)\. ?(\d{4})", lambda day, month, year: _year_first(year, month, day)),
        (r"(\d\d?)([-/ ]+)(\d\d?)\2(\d{4})", lambda one, _, other, year: _year_last(one, other, year)),
        (r"(\d{4})(\d\d)(\d\d)", _date),
        (r"([12]\d{3})(0[1-9]|1[0-2])", _date),
        (r"(\d{4})[-/. ](\d|0[1-9]|1[0-2])", _date),
        (r"(\d\d?)[-/. ](\d{4})", lambda month, year: _date(year, month)),
        (r"(?:the |die )?(\d{3})0(?:'?s|-?talet|-?tallet|er|er-? ?jahren?|'?erne)", _decade),
        (r"(?:les )?années (\d{3})0|(?:la )?década de (\d{3})0", lambda one, other: _decade(one or other)),
        (
            r"(?:the |das )?(\d\d?)(?:st|nd|rd|th|:e|\.)? ?(?:century|århundradet|århundrede|århundre|jahrhundert)",
            _century,
        ),
        (r"(?:q|kv)([1-4])[-/ ]*(\d{4})", _quarter),
        (r"(\d{4})[-/ ]*(?:q|kv)([1-4])", lambda year, number: _quarter(number, year)),
    )
)


def _in_words(clean: str) -> tuple[str, ...]:
    """A month or season with a year, perhaps a day; every other word must be one that dates have around them."""
    months, weekdays = _names()
    month = day = year = ""
    for word in re.split(r"[ ,]+|(?<=[^-/])[-/](?=[^-/])", clean):
        bare = word.rstrip(".")
        number = re.fullmatch(rf"(\d+){_ORDINAL}", word, re.ASCII)
        if number and len(number[1]) == 4 and not year:
            year = number[1]
        elif number and len(number[1]) <= 2 and not day:
            day = number[1]
        elif bare in months or bare in _SEASONS:
            if month:
                return ()
            month = f"{months.get(bare) or _SEASONS[bare]}"
        elif bare and bare not in _FILLERS and bare not in weekdays:
            return ()
    if not year or (day and not 1 <= int(month or 0) <= 12):
        return ()
    return _date(year, month, day)


@cache
def _names() -> tuple[dict[str, int], frozenset[str]]:
    """The months by their names, and the names of weekdays, in all the languages, from CLDR.

    A name that is one month here and another there (Polish "lip.") is left out. Read from Babel's data as it lies:
    asking a `Locale` for names changes what it says of other languages (python-babel/babel issue 1234).
    """
    from babel import localedata  # noqa: PLC0415 - costs start-up and is only needed where something is wrong

    months: dict[str, int] = {}
    weekdays: set[str] = set()
    for language in _LANGUAGES:
        data = localedata.load(language)
        for names in data["months"]["format"].values():
            for number, name in _plain(names).items():
                key = name.casefold().rstrip(".")
                months[key] = number if months.get(key, number) == number and len(key) > 2 else 0
        for names in data["days"]["format"].values():
            weekdays.update(name.casefold().rstrip(".") for name in _plain(names).values() if len(name) > 1)
    return {name: number for name, number in months.items() if number}, frozenset(weekdays)


def _plain(names: object) -> dict[int, str]:
    """The language's own names; what it inherits from another width stands under that width already."""
    own = names[1] if isinstance(names, tuple) else names
    return own if isinstance(own, dict) else {}
