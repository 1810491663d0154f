"""Lists the relative dates of English that name a stretch of time: weekdays, weeks, seasons, years.

In: nothing. Out: `PERIODS`.
"""
# ruff: noqa: ARG005 - every Count takes the same three

from typing import Final

from site_builder.languages.relative_dates import counting
from site_builder.languages.relative_dates.en_words import (
    ALL_DAYS,
    DAYS,
    FEAST,
    FUTURE,
    HERE,
    MANY,
    MONTH,
    NUMBER,
    PART,
    PAST_PERFECT,
    POSSESSIVE,
    SEASON,
    SEASON_NAMES,
    TIMES,
    UNIT,
    WEEKDAY,
    count_ago,
    count_ahead,
    count_coming,
    count_last,
    count_next,
    count_stretch,
    count_this,
    count_weekday,
)
from site_builder.languages.relative_dates.phrase import Phrase, phrase

PERIODS: Final[tuple[Phrase, ...]] = (
    # --- this, last, next
    phrase(
        "this",
        rf"(?:(?:earlier|later|so far|sometime) )?this (?:past |coming |very )?(?:{HERE}|(?P<part>morning|"
        rf"afternoon|evening)|{FEAST})",
        count_this,
        not_after=r"\bin ",  # "In this year …" is the year spoken of; "this year's" is the next row's
        not_before=r" of\b(?! 20)|(?<=fall) (?:in|from|to|is|was|comes|came|has)\b|(?<=spring) (?:is|was|has|"
        r"holds|feeds)\b|"
        r"(?<=quarter) (?:is|was|has|of)\b",
    ),
    phrase("this", rf"in this {UNIT}(?=['’]s)", count_this),
    phrase(
        "last",
        rf"last (?:{HERE}|(?P<part>night)|{FEAST})",
        count_last,
        not_after=POSSESSIVE,
        not_before=r" (?:of|in office|in power|in charge|at school|on record|standing|before|but|for which)\b|"
        r"(?<=day) in (?:every|each|[A-Z])",
    ),
    phrase("next", rf"next (?:{UNIT}|{SEASON}|{WEEKDAY}|{MONTH}|{FEAST})", count_next, not_after=POSSESSIVE),
    phrase("last", rf"(?:the )?(?:{WEEKDAY}|{UNIT}) before last"),
    phrase("next", rf"(?:the )?(?:{WEEKDAY}|{UNIT}) after next"),
    phrase("last", rf"(?P<weekday>{DAYS}) last", count_last),
    phrase("coming", rf"(?:the )?coming {WEEKDAY}", count_next),
    phrase("past", rf"the past {WEEKDAY}", count_last),
    # --- stretches up to now, and from it
    phrase(
        "last",
        rf"(?:in|over|during|for|within|throughout|across|of|from|since) the last (?:{NUMBER} )?{MANY}",
        count_stretch,
        not_before=TIMES + r"| (?:under|until|in (?:office|power)|at|as|to|on record)\b",
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "last",
        rf"the last {NUMBER} {MANY}",
        count_stretch,
        not_before=TIMES + r"| (?:under|until|in (?:office|power)|at|as|to|were|was|on record)\b",
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "past",
        rf"(?:(?:in|over|during|for|within|throughout|across) )?the past (?:{NUMBER} )?(?:{MANY}|"
        rf"(?P<season>{SEASON_NAMES})|weekend)",
        lambda match, day, ahead: count_stretch(match, day, ahead) if match["unit"] else (),
        not_before=TIMES,
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "next",
        rf"(?:in|over|during|within|for|throughout) the next (?:{NUMBER} )?{MANY}",
        count_coming,
        not_before=TIMES,
        only_in_sentence=FUTURE,
    ),
    phrase(
        "coming",
        rf"(?:(?:in|over|during|within|for|throughout) )?the coming (?:{NUMBER} )?(?:{MANY}|"
        rf"(?P<season>{SEASON_NAMES}))",
        lambda match, day, ahead: count_coming(match, day, ahead) if match["unit"] else (),
        not_before=r" (?:of)\b",
        not_in_sentence="would|had|was|were",
    ),
    # --- ago, from now
    phrase(
        "ago",
        rf"(?:{NUMBER} (?:and a half )?)?{MANY}(?: and a half)?(?: or (?:so|more|two))? ago",
        count_ago,
        not_after=r"(?:million|billion|thousands?|thousands of|hundreds of|millions of|[\d,]{4,}|hundred thousand) ",
    ),
    phrase("ago", r"(?:some|a short|a little|a) (?:time|while) ago|not (?:(?:so|too|that|very) )?long ago|moments ago"),
    phrase("ago", r"half an? (?:decade|century|year) ago"),
    phrase("now", rf"{NUMBER} {MANY} from now", count_ahead),
    phrase("time", rf"in {NUMBER} {MANY}['’](?:s)? time", count_ahead),
    # --- weekdays without a date
    phrase(
        ALL_DAYS,
        rf"(?:on|by|since|until|till|before|after|from|late|early|through) {WEEKDAY}(?: (?:{PART}))?",
        count_weekday,
        not_before=r"s\b| (?:to|through|and) (?:[A-Z]\w+day)| (?:of|in) (?:that|every|each|the same)|"
        r" prayers?\b| mornings| afternoons| evenings| nights| (?:January|February|March|April|May|June|July|August|"
        r"September|October|November|December)|,? (?:the )?\d| (?:Times|Mirror|Telegraph|Express|Agreement|Group)\b|"
        r",? (?:before|after) (?:Easter|Christmas|the election)",
        not_after=r"\b(?:every|each) (?:\w+ )?",
        not_in_sentence=rf"(?:{DAYS}),? (?:the )?\d{{1,2}}|every|each|always|usually|weekly",
    ),
    phrase(
        ALL_DAYS,
        rf"{WEEKDAY}(?: (?:{PART}))?(?=[,.;)]|$| (?:that|after|before|by|for|to|with|as|when|it|he|she|they|its|"
        rf"the|night|morning)\b)",
        count_weekday,
        only_after=r"[a-z] ",
        not_after=r"\b(?:a|an|the|every|each|one|that|any|some|per|is|was|another|first|second|third|fourth|last|"
        r"next|this|"
        r"past|coming|to|and|or|between|of|called|named|following|previous|since|on|by|until|till|before|after|"
        r"from|late|"
        r"early|through|on every|for|no|in|like|than) ",
        not_in_sentence=rf"(?:{DAYS}),? (?:the )?\d{{1,2}}|every|each|always|usually|weekly",
    ),
    # --- the year, the season, where no year says which
    phrase(
        "year spring summer autumn fall winter",
        rf"(?:at|by|before|until|since|towards?|from) the (?:beginning|start|end|turn|close|"
        rf"middle) of the (?:{SEASON}|(?P<unit>year))",
        count_this,
        not_before=r" (?:of|that|when|before|after|in which)\b",
        not_in_sentence="every|each|usually|always|often|normally|tends?|annual|annually|any",
        undated=True,
    ),
    phrase(
        "year month week spring summer autumn fall winter",
        rf"(?:earlier|later|early|late) in the (?:{SEASON}|(?P<unit>year|month|week))",
        count_this,
        not_before=r" (?:of|that|when|before|after|in which)\b",
        not_in_sentence="every|each|usually|always|often|normally|tends?|annual|annually|any",
        undated=True,
    ),
    phrase("year", r"by (?:the )?(?:year['’]s end|year-end|end of year)", undated=True),
    phrase(
        "weekend",
        r"(?:over|at|on) the weekend",
        lambda match, day, ahead: counting.unit(day, "weekend", 0 if ahead else -1),
        not_before=r" (?:of|before|after)\b",
        not_in_sentence="every|each|usually|always|often|normally|open|opens|closed|closes",
        undated=True,
    ),
)
