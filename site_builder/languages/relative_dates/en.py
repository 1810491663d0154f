"""Lists the relative dates of English.

In: nothing. Out: `PHRASES`, and what tells that a sentence looks ahead. Sentences come in with a small first letter.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

import re
from datetime import date
from typing import Final

from site_builder.languages.calendar_words import WORDS
from site_builder.languages.relative_dates import counting
from site_builder.languages.relative_dates.counting import Spans, Unit
from site_builder.languages.relative_dates.phrase import Count, Phrase, names, phrase

_WORDS: Final = WORDS["en"]
_UNITS: Final[dict[str, Unit]] = {
    name: name for name in ("day", "week", "weekend", "month", "quarter", "year", "decade")
}
_SEASONS: Final = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        "a|an|one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
    for word in words.split("|")
} | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
_WEEKDAYS: Final = {name.lower(): number for number, name in enumerate(_WORDS.weekdays)}
_MONTHS: Final = {name: number for number, name in enumerate(_WORDS.months, 1)}

# At the beginning of a sentence names have a small letter too.
_DAYS: Final = "|".join(f"[{name[0]}{name[0].lower()}]{name[1:]}" for name in _WORDS.weekdays)
_WEEKDAY: Final = f"(?P<weekday>{_DAYS})"
_MONTH: Final = f"(?P<month>{names(*_MONTHS)})"
_SEASON: Final = f"(?P<season>{'|'.join(_SEASONS)})"
_UNIT: Final = "(?P<unit>week|weekend|month|quarter|year|decade)"
_FEAST: Final = "Christmas|Easter|Ramadan|Passover|Thanksgiving|Halloween|New Year|midsummer"
_PART: Final = "morning|afternoon|evening|night"
_NUMBER: Final = rf"(?P<number>(?:a )?couple of|(?:a )?few|several|many|some|{names(*_NUMBERS)}|[1-9]\d{{0,2}})"
_MANY: Final = "(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centurie|century|generation)s?"
_PAST_PERFECT: Final = "had|[a-z]+'d"
_POSSESSIVE: Final = r"\b(?:the|his|her|its|their|my|our|your|whose|each|every|one|very|second|third|[\w.]+[’']s|\w+s[’']) "
_FUTURE: Final = (
    "will|won['’]t|shall|'ll|(?:is|are) (?:due|set|expected|planned|scheduled|likely|going|to)|plans?|expects?|intends?|"
    "aims?|hopes?|may|might|must"
)

AHEAD: Final = re.compile(rf"\b(?:{_FUTURE})\b".replace(" ", r"\s+"))
"""What tells that a sentence looks ahead, so that "on Tuesday" is the next one."""

TRIGGERS: Final = re.compile(
    rf"\b(?:last|this|next|past|coming|ago|now|late|today|tonight|yesterday|tomorrow|now|recent|moment|present|so far|"
    rf"thus far|to date|time|year|week|weekend|season|month|spring|summer|autumn|winter|days|other day|{_DAYS})"
    r"|recently|lately|currently|presently|nowadays",
    re.IGNORECASE,
)
"""A text without any of these has no relative date: most have none, and are done with after one pass."""


def _this(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001 - the shape of a Count
    kind, value = _named(match)
    match kind:
        case "unit":
            return counting.unit(day, _UNITS[value], 0)
        case "season":
            return counting.this_season(day, _SEASONS[value])
        case "weekday":
            return counting.weekday_in_week(day, _WEEKDAYS[value], 0)
        case "month":
            return counting.named_month(day, _MONTHS[value], 0)
        case _:
            return counting.the_day(day) if value else ()


def _last(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    kind, value = _named(match)
    match kind:
        case "unit":
            return counting.unit(day, _UNITS[value], -1)
        case "season":
            number = _SEASONS[value]
            spans = counting.last_season(day, number)
            # "Last summer", said in September, is this year's to some and the year before's to others.
            begins = spans[0].first
            earlier = counting.season(day, number, begins.year - 1)
            return counting.either(spans, lambda: (earlier,), when=begins.year == day.year)
        case "weekday":
            return counting.weekday_before(day, _WEEKDAYS[value])
        case "month":
            return counting.named_month(day, _MONTHS[value], -1)
        case _:
            return counting.the_day(day, -1) if value == "night" else ()


def _next(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    kind, value = _named(match)
    match kind:
        case "unit":
            return counting.unit(day, _UNITS[value], 1)
        case "season":
            number = _SEASONS[value]
            spans = counting.next_season(day, number)
            begins = spans[0].first
            later = counting.season(day, number, begins.year + 1)
            return counting.either(spans, lambda: (later,), when=begins.year == day.year)
        case "weekday":
            return counting.weekday_after(day, _WEEKDAYS[value])
        case "month":
            return counting.named_month(day, _MONTHS[value], 1)
        case _:
            return ()


def _named(match: re.Match[str]) -> tuple[str, str]:
    """Which of the named groups matched, and what it says in the spelling of the tables."""
    for kind in ("unit", "season", "weekday", "month", "part"):
        if value := match.groupdict().get(kind):
            return kind, value.lower() if kind == "weekday" else value
    return "", ""


def _number(match: re.Match[str]) -> int | None:
    """The number said, 1 where none is; None for "a few"."""
    word = " ".join((match["number"] or "one").split())
    if word.isdigit():
        return int(word)
    return 2 if "couple" in word else _NUMBERS.get(word)


def _ago(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    number, kind = _number(match), _UNITS.get(match["unit"])
    return counting.away(day, -number, kind) if number and kind and match["number"] else ()


def _ahead(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    number, kind = _number(match), _UNITS.get(match["unit"])
    return counting.away(day, number, kind) if number and kind else ()


def _stretch(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    number, kind = _number(match), _UNITS.get(match["unit"])
    return counting.stretch(day, -number, kind) if number and kind and _exact(match) else ()


def _coming(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    number, kind = _number(match), _UNITS.get(match["unit"])
    return counting.stretch(day, number, kind) if number and kind and _exact(match) else ()


def _exact(match: re.Match[str]) -> bool:
    """Not "the past years": how many isn't said."""
    return bool(match["number"]) or not match.group().endswith("s")


def _weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:
    number = _WEEKDAYS[match["weekday"].lower()]
    return counting.weekday_after(day, number) if ahead else counting.weekday_before(day, number, today=True)


def _as_of(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    return counting.the_day(day)


def _days(offset: int) -> Count:
    return lambda match, day, ahead: counting.the_day(day, offset)


_HERE: Final = f"{_UNIT}|{_SEASON}|{_WEEKDAY}|{_MONTH}"
_TIMES: Final = (
    r" (?:of|that|when|in which|during which|before|after|leading up to|for which)\b|['’]s end of"  # "the last week of June"
)

PHRASES: Final[tuple[Phrase, ...]] = (
    # --- this, last, next
    phrase(
        rf"(?:(?:earlier|later|so far|sometime) )?this (?:past |coming |very )?(?:{_HERE}|(?P<part>morning|afternoon|evening)|{_FEAST})",
        _this,
        not_after=r"\bin ",  # "In this year …" is the year spoken of; "this year's" is the next row's
        not_before=r" of\b(?! 20)|(?<=fall) (?:in|from|to|is|was|comes|came|has)\b|(?<=spring) (?:is|was|has|holds|feeds)\b|"
        r"(?<=quarter) (?:is|was|has|of)\b",
    ),
    phrase(rf"in this {_UNIT}(?=['’]s)", _this),
    phrase(
        rf"last (?:{_HERE}|(?P<part>night)|{_FEAST})",
        _last,
        not_after=_POSSESSIVE,
        not_before=r" (?:of|in office|in power|in charge|at school|on record|standing|before|but|for which)\b|"
        r"(?<=day) in (?:every|each|[A-Z])",
    ),
    phrase(rf"next (?:{_UNIT}|{_SEASON}|{_WEEKDAY}|{_MONTH}|{_FEAST})", _next, not_after=_POSSESSIVE),
    phrase(rf"(?:the )?(?:{_WEEKDAY}|{_UNIT}) before last"),
    phrase(rf"(?:the )?(?:{_WEEKDAY}|{_UNIT}) after next"),
    phrase(rf"(?P<weekday>{_DAYS}) last", _last),
    phrase(rf"(?:the )?coming {_WEEKDAY}", _next),
    phrase(rf"the past {_WEEKDAY}", _last),
    # --- stretches up to now, and from it
    phrase(
        rf"(?:in|over|during|for|within|throughout|across|of|from|since) the last (?:{_NUMBER} )?{_MANY}",
        _stretch,
        not_before=_TIMES + r"| (?:under|until|in (?:office|power)|at|as|to|on record)\b",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(
        rf"the last {_NUMBER} {_MANY}",
        _stretch,
        not_before=_TIMES + r"| (?:under|until|in (?:office|power)|at|as|to|were|was|on record)\b",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(
        rf"(?:(?:in|over|during|for|within|throughout|across) )?the past (?:{_NUMBER} )?(?:{_MANY}|(?P<season>{'|'.join(_SEASONS)})|weekend)",
        lambda match, day, ahead: _stretch(match, day, ahead) if match["unit"] else (),
        not_before=_TIMES,
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(
        rf"(?:in|over|during|within|for|throughout) the next (?:{_NUMBER} )?{_MANY}",
        _coming,
        not_before=_TIMES,
        only_in_sentence=_FUTURE,
    ),
    phrase(
        rf"(?:(?:in|over|during|within|for|throughout) )?the coming (?:{_NUMBER} )?(?:{_MANY}|(?P<season>{'|'.join(_SEASONS)}))",
        lambda match, day, ahead: _coming(match, day, ahead) if match["unit"] else (),
        not_before=r" (?:of)\b",
        not_in_sentence="would|had|was|were",
    ),
    # --- ago, from now
    phrase(
        rf"(?:{_NUMBER} (?:and a half )?)?{_MANY}(?: and a half)?(?: or (?:so|more|two))? ago",
        _ago,
        not_after=r"(?:million|billion|thousands?|thousands of|hundreds of|millions of|[\d,]{4,}|hundred thousand) ",
    ),
    phrase(r"(?:some|a short|a little|a) (?:time|while) ago|not (?:(?:so|too|that|very) )?long ago|moments ago"),
    phrase(r"half an? (?:decade|century|year) ago"),
    phrase(rf"{_NUMBER} {_MANY} from now", _ahead),
    phrase(rf"in {_NUMBER} {_MANY}['’](?:s)? time", _ahead),
    # --- today and its neighbours
    phrase(
        rf"today|tonight|(?:earlier )?today(?=['’]s)",
        _as_of,
        not_after=r"\bwhat (?:is|are) |\bknown |\bcalled ",
        not_before=r" (?:programme|program|show|magazine|newspaper|known|called)\b",
    ),
    phrase(r"yesterday(?: (?:morning|afternoon|evening|night))?", _days(-1)),
    phrase(r"(?:the )?day before yesterday", _days(-2)),
    phrase(r"tomorrow(?: (?:morning|afternoon|evening|night))?", _days(1)),
    phrase(r"(?:the )?day after tomorrow", _days(2)),
    phrase(r"(?:only )?the other (?:day|week|night)"),
    # --- lately, now, so far
    phrase(r"(?:up )?(?:until|till) (?:very |quite |just |only )?recently", not_after=r"\bhad "),
    phrase(
        r"(?:(?:very|quite|just|only|fairly|more|most) )?recently",
        not_after=r"\b(?:as|then|when|after) |-",
        not_before=r" (?:as|on|in) (?:\w+ )?(?:\w+ )?(?:1[5-9]|20)\d\d|,? in (?:1[5-9]|20)\d\d| as\b",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(r"lately", not_in_clause=_PAST_PERFECT),
    phrase(r"of late(?=[,.;:)]|$| (?:has|have|is|are|been)\b)", not_in_clause=_PAST_PERFECT),
    phrase(r"in (?:more |very )?recent (?:days|weeks|months|years|decades|times)", not_in_clause=_PAST_PERFECT),
    phrase(
        r"recent(?= [a-z])",
        not_after=r"(?:\b(?:most|more|less|so|too|as|how|then) |-)",
        not_before=r" (?:memory|history|enough|as|than|and relevant)\b",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(r"currently|presently|nowadays|at present(?: day)?|right now|as of now", _as_of, not_after=r"\bthen "),
    phrase(
        r"at the (?:present )?moment",
        _as_of,
        not_before=r" (?:of|when|where|that|it|he|she|they|we|a|an|the|in|this|before|after|his|her|its|their|[A-Z])",
        not_in_clause="was|were|had",
    ),
    phrase(r"at the present time", _as_of),
    phrase(r"these days", _as_of, not_after=r"\b(?:in|of|all) ", not_before=r" (?:of|before|after|when|were|had)\b"),
    phrase(
        r"(?:so|thus) far(?: this (?P<unit>week|month|quarter|year|decade))?",
        lambda match, day, ahead: _this(match, day, ahead) if match["unit"] else counting.the_day(day),
        not_after=r"\b(?:in|by|go|goes|went|gone|going|come|came|travel|reach|reached|get|gets|got|extend|extends|stretch|and) |-",
        not_before=r" (?:as|away|from|north|south|east|west|apart|that|back|off|ahead|behind|removed|right|left|gone|"
        r"beyond|down|up|into|out|above|below|past|more|unknown|in (?:1[5-9]|20)\d\d)\b|, so good|-",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(
        r"to date",
        _as_of,
        not_after=r"\b(?:up|used|able|unable|possible|impossible|hard|difficult|easy|easier|harder|try|tries|tried|trying|"
        r"attempt|attempts|attempted|ways?|methods?|wants?|wanted|began|helps?|helped|how|order|date|analysis|managed|"
        r"possible|refuses?|refused|agreed|agree|likes?|liked|started|continued|continue|them|him|her) ",
        not_before=r" (?:the|a|an|it|these|those|this|that|from|back|to|her|his|its|their|them|him|each|all|every|any|"
        r"samples|remains|objects|between|within|before|after|precisely|exactly|more|as|[A-Z])\b|-",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(r"to this (?:very )?day", _as_of),
    phrase(r"(?:up )?(?:until|till) now|up to now|by now|for now|from now on", _as_of, not_in_clause=_PAST_PERFECT),
    phrase(r"just now", _as_of),
    phrase(
        r"now",
        _as_of,
        only_after=r"\b(?:is|are|has|have|can|must|will|does|do|[a-z]+[’'](?:s|re|ve)) ",
        not_before=r" (?:known|called|named|part of|famous|part|that|spelled|renamed|-)\b|-| [A-Z]",
        not_after=r"\b(?:what|which|where) (?:is|are) |\bsuch as |\bas ",
    ),
    phrase(
        r"now(?= (?:has|have|is|are|says?|wants?|faces?|claims?|den(?:y|ies)|believes?|controls?|holds?|leads?|includes?|"
        r"uses?|plans?|requires?|applies|apply|stands?|lives?|runs?|makes?|gives?|goes|hopes?|expects?|bans?)\b)",
        _as_of,
        not_after=r"\b(?:until|till|by|even|just|right|from|of|-) ",
    ),
    phrase(r"now(?=, )", _as_of, not_after=r"\S.*"),  # "Now, the court …" at the beginning alone
    # --- weekdays without a date
    phrase(
        rf"(?:on|by|since|until|till|before|after|from|late|early|through) {_WEEKDAY}(?: (?:{_PART}))?",
        _weekday,
        not_before=r"s\b| (?:to|through|and) (?:[A-Z]\w+day)| (?:of|in) (?:that|every|each|the same)|"
        r" prayers?\b| mornings| afternoons| evenings| nights| (?:January|February|March|April|May|June|July|August|"
        r"September|October|November|December)|,? (?:the )?\d| (?:Times|Mirror|Telegraph|Express|Agreement|Group)\b|"
        r",? (?:before|after) (?:Easter|Christmas|the election)",
        not_after=r"\b(?:every|each) (?:\w+ )?",
        not_in_sentence=rf"(?:{_DAYS}),? (?:the )?\d{{1,2}}|every|each|always|usually|weekly",
    ),
    phrase(
        rf"{_WEEKDAY}(?: (?:{_PART}))?(?=[,.;)]|$| (?:that|after|before|by|for|to|with|as|when|it|he|she|they|its|the|night|morning)\b)",
        _weekday,
        only_after=r"[a-z] ",
        not_after=r"\b(?:a|an|the|every|each|one|that|any|some|per|is|was|another|first|second|third|fourth|last|next|this|"
        r"past|coming|to|and|or|between|of|called|named|following|previous|since|on|by|until|till|before|after|from|late|"
        r"early|through|on every|for|no|in|like|than) ",
        not_in_sentence=rf"(?:{_DAYS}),? (?:the )?\d{{1,2}}|every|each|always|usually|weekly",
    ),
    # --- the year, the season, where no year says which
    phrase(
        rf"(?:at|by|before|until|since|towards?|from) the (?:beginning|start|end|turn|close|middle) of the (?:{_SEASON}|(?P<unit>year))",
        _this,
        not_before=r" (?:of|that|when|before|after|in which)\b",
        not_in_sentence="every|each|usually|always|often|normally|tends?|annual|annually|any",
        undated=True,
    ),
    phrase(
        rf"(?:earlier|later|early|late) in the (?:{_SEASON}|(?P<unit>year|month|week))",
        _this,
        not_before=r" (?:of|that|when|before|after|in which)\b",
        not_in_sentence="every|each|usually|always|often|normally|tends?|annual|annually|any",
        undated=True,
    ),
    phrase(r"by (?:the )?(?:year['’]s end|year-end|end of year)", undated=True),
    phrase(r"over the weekend", lambda match, day, ahead: counting.unit(day, "weekend", -1), undated=True),
)
"""The longest of those that overlap counts."""
