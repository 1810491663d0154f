"""Names the units, seasons, numbers and weekdays of Swedish as patterns, and counts what a match of them means.

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

CALENDAR: Final = CALENDARS["sv"]
UNITS: Final[dict[str, Unit]] = {
    **dict.fromkeys("dag dagen dagar dagarna dygn dygnet dygnen".split(), "day"),
    **dict.fromkeys("vecka veckan veckor veckorna veckans".split(), "week"),
    **dict.fromkeys("helg helgen helgens veckoslut veckoslutet".split(), "weekend"),
    **dict.fromkeys("månad månaden månader månaderna månadens".split(), "month"),
    **dict.fromkeys("kvartal kvartalet kvartalen kvartalets".split(), "quarter"),
    **dict.fromkeys("år året åren årets".split(), "year"),
    **dict.fromkeys(
        "årtionde årtiondet årtionden decennium decenniet decennier decennierna årtiondena".split(), "decade"
    ),
}
STEMS: Final = ("vår", "sommar", "höst", "vinter")
SEASONS: Final = {
    form: number
    for number, forms in enumerate(("vår våren vårens våras", "sommar sommaren sommarens somras",
                                    "höst hösten höstens höstas", "vinter vintern vinterns vintras"))
    for form in forms.split()
}  # fmt: skip
NUMBERS: Final = {
    word: number
    for number, words in enumerate("en|ett|ettt två tre fyra fem sex sju åtta nio tio elva tolv".split(), start=1)
    for word in words.split("|")
} | {"femton": 15, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "hundra": 100}
WEEKDAYS: Final = {name: number for number, name in enumerate(CALENDAR.weekdays)}
MONTHS: Final = {name: number for number, name in enumerate(CALENDAR.months, 1)}

DAY: Final = f"(?P<weekday>{'|'.join(WEEKDAYS)})"
ALL_DAYS: Final = " ".join(WEEKDAYS)
LAST_DAYS: Final = " ".join(f"{name}s" for name in WEEKDAYS)
THE_DAYS: Final = " ".join(f"{name}en {name}ens" for name in WEEKDAYS)
PLAIN_DAY: Final = "|".join(WEEKDAYS)
DEFINITE_SEASON: Final = "(?P<season>(?:vår|sommar|höst)en|vintern)"
ANY_SEASON: Final = "(?P<season>(?:vår|sommar|höst)(?:ens?)?|vinterns?|vinter)"
UNIT: Final = "(?P<unit>veckan|helgen|veckoslutet|månaden|kvartalet|året|decenniet|årtiondet)"
OTHER_UNIT: Final = UNIT.replace("<unit>", "<other_unit>")
BARE_UNIT: Final = "(?P<unit>vecka|helg|månad|kvartal|år|decennium|årtionde)"
NUMBER: Final = rf"(?P<number>{names(*NUMBERS)}|[1-9]\d{{0,2}}|ett par|par|några(?: få)?|flera|många|åtskilliga)"
MANY: Final = (
    "(?P<unit>sekunder|minuter|timm(?:e|ar)|dag(?:ar)?|dygn|veck(?:a|or)|månad(?:er)?|kvartal|år|årtionden?|"
    "decenni(?:um|er)|sekel|sekler|generation(?:er)?)"
)
MANY_BARE: Final = MANY.replace("<unit>", "<bare>")
MANY_THE: Final = (
    "(?P<unit>timmarna|dagarna|dygnen|veckorna|månaderna|kvartalen|åren|årtiondena|decennierna|dagarnas|veckornas|"
    "månadernas|årens|decenniernas)"
)
ONE_THE: Final = "(?P<unit>dygnet|veckan|månaden|kvartalet|året|decenniet|årtiondet|veckans|månadens|årets)"
PAST_PERFECT: Final = "hade"
PARTS: Final = ("morgonen", "förmiddagen", "eftermiddagen", "kvällen", "natten")
PART: Final = "morse|kväll|natt|eftermiddag|förmiddag|morgon"
FUTURE: Final = "ska|skall|kommer|väntas|lär|planerar|planeras|räknar med|hoppas|måste|avser|tänker|beräknas|bör|kan"
TAKES_PLACE: Final = (
    "hålls|löper|går|börjar|inleds|upphör|avgörs|öppnar|blir|träder|lämnar|är|faller|sker|möts|reser|röstar|fortsätter|"
    "återvänder|slutar|avgår|tillträder|publiceras|presenteras|prövas"
)
"""What is said of something set for a day to come."""
GENERIC: Final = "varje|brukar|alltid|vanligtvis|vanligen|ofta|årligen|årlig|årliga|normalt"

AHEAD: Final = re.compile(rf"\b(?:{FUTURE})\b".replace(" ", r"\s+"))
"""What tells that a sentence looks ahead, so that "på tisdag" is the next one."""


def kind_of(match: re.Match[str]) -> tuple[str, str]:
    """Which of the named groups matched, and what it says."""
    for kind in ("unit", "other_unit", "season", "weekday"):
        if value := match.groupdict().get(kind):
            return kind.removeprefix("other_"), value
    return "", ""


def count_this(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """This week, month, year, season: the one the day lies in."""
    kind, value = kind_of(match)
    match kind:
        case "unit":
            return counting.unit(day, UNITS[value], 0)
        case "season":
            return counting.this_season(day, SEASONS[value])
        case _:
            return ()


def count_past_season(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The last such season that is over."""
    return counting.last_season(day, SEASONS[match["season"]])


def count_last(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The week, month, year, season before the one the day lies in."""
    kind, value = kind_of(match)
    match kind:
        case "unit":
            return counting.unit(day, UNITS[value], -1)
        case "season":
            number = SEASONS[value]
            if number == counting.WINTER:
                return counting.last_season(day, number)
            return (counting.season(number, day.year - 1),)  # the one of this year is "i somras"
        case "weekday":
            return counting.weekday_in_week(day, WEEKDAYS[value], -1)
        case _:
            return ()


def count_next(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The week, month, year, season after the one the day lies in."""
    kind, value = kind_of(match)
    match kind:
        case "unit":
            return counting.unit(day, UNITS[value], 1)
        case "season":
            return (counting.season(SEASONS[value], day.year + 1),)
        case "weekday":
            return counting.weekday_in_week(day, WEEKDAYS[value], 1)
        case _:
            return ()


def count_coming_season(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The next such season."""
    return counting.next_season(day, SEASONS[match["season"]])


def number_of(match: re.Match[str]) -> int | None:
    """The number said, 1 where none is; None for "några"."""
    word = " ".join((match["number"] or "ett").split())
    if word.isdigit():
        return int(word)
    return 2 if word.endswith("par") else NUMBERS.get(word)


def unit_of(match: re.Match[str]) -> Unit | None:
    """The unit of a match, in whichever form it is written."""
    written = match["unit"]
    return UNITS.get(written) or UNITS.get(written.removesuffix("s")) or UNITS.get(written[:-1])


def count_ago(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """So many days, weeks, months or years before the day."""
    number, kind = number_of(match), unit_of(match)
    return counting.away(day, -number, kind) if number and kind else ()


def count_ahead(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """So many days, weeks, months or years after the day."""
    number, kind = number_of(match), unit_of(match)
    return counting.away(day, number, kind) if number and kind else ()


def count_stretch(sign: int) -> Count:
    """The stretch of so many days … up to the day."""

    def count(match: re.Match[str], day: date, ahead: bool) -> Spans:
        number, kind = number_of(match), unit_of(match)
        plural = match.re.groupindex and match["number"] is None and match["unit"].rstrip("s").endswith(("na", "en"))
        if plural and not match["unit"].startswith(("veckan", "månaden")):
            return ()  # "de senaste åren": how many isn't said
        return counting.stretch(day, sign * number, kind) if number and kind else ()

    return count


def count_past_weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The last such weekday before the day."""
    return counting.weekday_before(day, WEEKDAYS[match["weekday"]])


def count_coming_weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The next such weekday after the day."""
    return counting.weekday_after(day, WEEKDAYS[match["weekday"]])


def count_the_weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The weekday next to the day: before it, or after where the sentence looks ahead."""
    number = WEEKDAYS[match["weekday"]]
    return counting.weekday_after(day, number) if ahead else counting.weekday_before(day, number, today=True)


def count_day(match: re.Match[str], day: date, ahead: bool) -> Spans:
    """The day itself: “now” is when it is written."""
    return counting.the_day(day)


def day_at(offset: int) -> Count:
    """A count that gives the day so many days away."""
    return lambda match, day, ahead: counting.the_day(day, offset)


def unit_at(kind: Unit, offset: int) -> Count:
    """A count that gives the week, month or year so many of them away."""
    return lambda match, day, ahead: counting.unit(day, kind, offset)


DATED_DAY: Final = rf"(?:{PLAIN_DAY})(?:en)? (?:den )?\d{{1,2}}"
NOT_FOLLOWED: Final = (
    r" (?:den )?\d|[-–]\w| (?:efter|före|innan|samma|därpå|därefter|dessförinnan|som|till|i (?:varje|nästa vecka)|"
    r"(?:veckan|dagen|månaden) (?:efter|före|innan|därpå))\b"
)
