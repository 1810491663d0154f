"""Lists the relative dates of English: those that name a stretch of time, and words for today, lately and now.

In: nothing. Out: `PHRASES`, and `AHEAD`, what tells that a sentence looks ahead.
"""

from typing import Final

from site_builder.languages.relative_dates import counting
from site_builder.languages.relative_dates.en_periods import PERIODS
from site_builder.languages.relative_dates.en_words import (
    AHEAD,
    PAST_PERFECT,
    count_day,
    count_this,
    day_at,
)
from site_builder.languages.relative_dates.phrase import Phrase, phrase

__all__ = ["AHEAD", "PHRASES"]

PHRASES: Final[tuple[Phrase, ...]] = (
    *PERIODS,  # --- today and its neighbours
    phrase(
        "today tonight",
        r"today|tonight|(?:earlier )?today(?=['’]s)",
        count_day,
        not_after=r"\bwhat (?:is|are) |\bknown |\bcalled ",
        not_before=r" (?:programme|program|show|magazine|newspaper|known|called)\b",
    ),
    phrase("yesterday", r"yesterday(?: (?:morning|afternoon|evening|night))?", day_at(-1)),
    phrase("yesterday", r"(?:the )?day before yesterday", day_at(-2)),
    phrase("tomorrow", r"tomorrow(?: (?:morning|afternoon|evening|night))?", day_at(1)),
    phrase("tomorrow", r"(?:the )?day after tomorrow", day_at(2)),
    phrase("other", r"(?:only )?the other (?:day|week|night)"),
    # --- lately, now, so far
    phrase("recently", r"(?:up )?(?:until|till) (?:very |quite |just |only )?recently", not_after=r"\bhad "),
    phrase(
        "recently",
        r"(?:(?:very|quite|just|only|fairly|more|most) )?recently",
        not_after=r"\b(?:as|then|when|after) |-",
        not_before=r" (?:as|on|in) (?:\w+ )?(?:\w+ )?(?:1[5-9]|20)\d\d|,? in (?:1[5-9]|20)\d\d| as\b",
        not_in_clause=PAST_PERFECT,
    ),
    phrase("lately", r"lately", not_in_clause=PAST_PERFECT),
    phrase("late", r"of late(?=[,.;:)]|$| (?:has|have|is|are|been)\b)", not_in_clause=PAST_PERFECT),
    phrase(
        "recent", r"in (?:more |very )?recent (?:days|weeks|months|years|decades|times)", not_in_clause=PAST_PERFECT
    ),
    phrase(
        "recent",
        r"recent(?= [a-z])",
        not_after=r"(?:\b(?:most|more|less|so|too|as|how|then) |-)",
        not_before=r" (?:memory|history|enough|as|than|and relevant)\b",
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "currently presently nowadays present now",
        r"currently|presently|nowadays|at present(?: day)?|right now|as of now",
        count_day,
        not_after=r"\bthen ",
    ),
    phrase(
        "moment",
        r"at the (?:present )?moment",
        count_day,
        not_before=r" (?:of|when|where|that|it|he|she|they|we|a|an|the|in|this|before|after|his|her|its|their|[A-Z])",
        not_in_clause="was|were|had",
    ),
    phrase("present", r"at the present time", count_day),
    phrase(
        "these",
        r"these days",
        count_day,
        not_after=r"\b(?:in|of|all) ",
        not_before=r" (?:of|before|after|when|were|had)\b",
    ),
    phrase(
        "far",
        r"(?:so|thus) far(?: this (?P<unit>week|month|quarter|year|decade))?",
        lambda match, day, ahead: count_this(match, day, ahead) if match["unit"] else counting.the_day(day),
        not_after=r"\b(?:in|by|go|goes|went|gone|going|come|came|travel|reach|reached|get|gets|got|extend|extends|"
        r"stretch|and) |-",
        not_before=r" (?:as|away|from|north|south|east|west|apart|that|back|off|ahead|behind|removed|right|left|gone|"
        r"beyond|down|up|into|out|above|below|past|more|unknown|in (?:1[5-9]|20)\d\d)\b|, so good|-",
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "date",
        r"to date",
        count_day,
        not_after=r"\b(?:up|used|able|unable|possible|impossible|hard|difficult|easy|easier|harder|try|tries|"
        r"tried|trying|"
        r"attempt|attempts|attempted|ways?|methods?|wants?|wanted|began|helps?|helped|how|order|date|analysis|"
        r"managed|"
        r"possible|refuses?|refused|agreed|agree|likes?|liked|started|continued|continue|them|him|her) ",
        not_before=r" (?:the|a|an|it|these|those|this|that|from|back|to|her|his|its|their|them|him|each|all|every|"
        r"any|"
        r"samples|remains|objects|between|within|before|after|precisely|exactly|more|as|[A-Z])\b|-",
        not_in_clause=PAST_PERFECT,
    ),
    phrase("day", r"to this (?:very )?day", count_day),
    phrase(
        "now",
        r"(?:up )?(?:until|till) now|up to now|by now|for now|"
        "from now(?: on)?",
        count_day,
        not_in_clause=PAST_PERFECT,
    ),
    phrase("now", r"just now", count_day),
    phrase(
        "now",
        r"now",
        count_day,
        only_after=r"\b(?:is|are|has|have|can|must|will|does|do|[a-z]+[’'](?:s|re|ve)) ",
        not_before=r" (?:known|called|named|part of|famous|part|that|spelled|renamed|-)\b|-| [A-Z]",
        not_after=r"\b(?:what|which|where) (?:is|are) |\bsuch as |\bas ",
    ),
    phrase(
        "now",
        r"now(?= (?:has|have|is|are|says?|wants?|faces?|claims?|den(?:y|ies)|believes?|controls?|holds?|leads?|"
        r"includes?|"
        r"uses?|plans?|requires?|applies|apply|stands?|lives?|runs?|makes?|gives?|goes|hopes?|expects?|bans?)\b)",
        count_day,
        not_after=r"\b(?:until|till|by|even|just|right|from|of|-) ",
    ),
    phrase("now", r"now(?=, )", count_day, not_after=r"\S.*"),  # "Now, the court …" at the beginning alone
)
"""The longest of those that overlap counts."""
