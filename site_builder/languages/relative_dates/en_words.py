"""Names the units, seasons, numbers and weekdays of English as patterns, and counts what a match of them means.

In: a match and a day. Out: `Span`s. Sentences come in with a small first letter.
"""
# ruff: noqa: SIM905, ARG001, ARG005 - lists of words read better as running text; every Count takes the same three

import re
from datetime import date
from typing import Final

from site_builder.languages.calendar_words import WORDS as CALENDARS
from site_builder.languages.relative_dates import counting
from site_builder.languages.relative_dates.counting import Spans, Unit
from site_builder.languages.relative_dates.phrase import Count, names

CALENDAR: Final = CALENDARS["en"]
UNITS: Final[dict[str, Unit]] = {
    name: name for name in ("day", "week", "weekend", "month", "quarter", "year", "decade")
}
SEASONS: Final = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        "a|an|one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
    for word in words.split("|")
} | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
WEEKDAYS: Final = {name.lower(): number for number, name in enumerate(CALENDAR.weekdays)}
MONTHS: Final = {name: number for number, name in enumerate(CALENDAR.months, 1)}

# At the beginning of a sentence names have a small letter too.
DAYS: Final = "|".join(f"[{name[0]}{name[0].lower()}]{name[1:]}" for name in CALENDAR.weekdays)
ALL_DAYS: Final = " ".join(WEEKDAYS)
WEEKDAY: Final = f"(?P<weekday>{DAYS})"
MONTH: Final = f"(?P<month>{names(*MONTHS)})"
SEASON_NAMES: Final = "|".join(SEASONS)
SEASON: Final = f"(?P<season>{SEASON_NAMES})"
UNIT: Final = "(?P<unit>week|weekend|month|quarter|year|decade)"
FEAST: Final = "Christmas|Easter|Ramadan|Passover|Thanksgiving|Halloween|New Year|midsummer"
PART: Final = "morning|afternoon|evening|night"
NUMBER: Final = rf"(?P<number>(?:a )?couple of|(?:a )?few|several|many|some|{names(*NUMBERS)}|[1-9]\d{{0,2}})"
MANY: Final = "(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centurie|century|generation)s?"
PAST_PERFECT: Final = "(?<!have\\s)(?<!has\\s)had|[a-z]+'d"
POSSESSIVE: Final = r"\b(?:the|his|her|its|their|my|our|your|whose|each|every|very|[\w.]+[’']s|\w+s[’']) "
FUTURE: Final = (
    "will|won['’]t|shall|'ll|(?:is|are) (?:due|set|expected|planned|scheduled|likely|going|to)|plans?|expects?|"
    "intends?|"
    "aims?|hopes?|may|might|must"
)

AHEAD: Final = re.compile(rf"\b(?:{FUTURE})\b".replace(" ", r"\s+"))
"""What tells that a sentence looks ahead, so that "on Tuesday" is the next one."""


def count_this(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """This week, month, year, season: the one the day lies in."""
    kind, value = kind_of(match)
    match kind:
        case "unit":
            return counting.unit(day, UNITS[value], 0)
        case "season":
            return counting.this_season(day, SEASONS[value])
        case "weekday":
            return counting.weekday_in_week(day, WEEKDAYS[value], 0)
        case "month":
            return counting.named_month(day, MONTHS[value], 0)
        case _:
            return counting.the_day(day) if value else ()


def count_last(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The week, month, year, season before the one the day lies in."""
    kind, value = kind_of(match)
    match kind:
        case "unit":
            return counting.unit(day, UNITS[value], -1)
        case "season":
            number = SEASONS[value]
            spans = counting.last_season(day, number)
            # "Last summer", said in September, is this year's to some and the year before's to others.
            begins = spans[0].first
            earlier = counting.season(number, begins.year - 1)
            return counting.either(spans, lambda: (earlier,), when=begins.year == day.year)
        case "weekday":
            return counting.weekday_before(day, WEEKDAYS[value])
        case "month":
            return counting.named_month(day, MONTHS[value], -1)
        case _:
            return counting.the_day(day, -1) if value == "night" else ()


def count_next(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The week, month, year, season after the one the day lies in."""
    kind, value = kind_of(match)
    match kind:
        case "unit":
            return counting.unit(day, UNITS[value], 1)
        case "season":
            number = SEASONS[value]
            spans = counting.next_season(day, number)
            begins = spans[0].first
            later = counting.season(number, begins.year + 1)
            return counting.either(spans, lambda: (later,), when=begins.year == day.year)
        case "weekday":
            return counting.weekday_after(day, WEEKDAYS[value])
        case "month":
            return counting.named_month(day, MONTHS[value], 1)
        case _:
            return ()


def kind_of(match: re.Match[str]) -> tuple[str, str]:
    """Which of the named groups matched, and what it says in the spelling of the tables."""
    for kind in ("unit", "season", "weekday", "month", "part"):
        if value := match.groupdict().get(kind):
            return kind, value.lower() if kind == "weekday" else value
    return "", ""


def number_of(match: re.Match[str]) -> int | None:
    """The number said, 1 where none is; None for "a few"."""
    word = " ".join((match["number"] or "one").split())
    if word.isdigit():
        return int(word)
    return 2 if "couple" in word else NUMBERS.get(word)


def count_ago(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """So many days, weeks, months or years before the day."""
    number, kind = number_of(match), UNITS.get(match["unit"])
    return counting.away(day, -number, kind) if number and kind and match["number"] else ()


def count_ahead(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """So many days, weeks, months or years after the day."""
    number, kind = number_of(match), UNITS.get(match["unit"])
    return counting.away(day, number, kind) if number and kind else ()


def count_stretch(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The stretch of so many days … up to the day."""
    number, kind = number_of(match), UNITS.get(match["unit"])
    return counting.stretch(day, -number, kind) if number and kind and exact(match) else ()


def count_coming(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The stretch of so many days … from the day on."""
    number, kind = number_of(match), UNITS.get(match["unit"])
    return counting.stretch(day, number, kind) if number and kind and exact(match) else ()


def exact(match: re.Match[str]) -> bool:
    """Not "the past years": how many isn't said."""
    return bool(match["number"]) or not match.group().endswith("s")


def count_weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The weekday next to the day: before it, or after where the sentence looks ahead."""
    number = WEEKDAYS[match["weekday"].lower()]
    return counting.weekday_after(day, number) if ahead else counting.weekday_before(day, number, today=True)


def count_day(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The day itself: “now” is when it is written."""
    return counting.the_day(day)


def day_at(offset: int) -> Count:
    """A count that gives the day so many days away."""
    return lambda match, day, ahead: counting.the_day(day, offset)


HERE: Final = f"{UNIT}|{SEASON}|{WEEKDAY}|{MONTH}"
TIMES: Final = r" (?:of|that|when|in which|during which|before|after|leading up to|for which)\b|['’]s end of"
"""Behind a stretch of time: of another time than now ("the last week of June")."""
