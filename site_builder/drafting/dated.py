"""Finds when a document says that things happened, counted from the day it was published.

In: its sentences, and when it was issued (perhaps unknown, perhaps a stretch of days). Out: `Dated`s, each with the
words that were read and an EDTF date, which is empty where nobody can know it (*recently*, or *last year* of no year).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from site_builder.drafting.reading import Sentence
from site_builder.formats.dates import Edtf
from site_builder.formats.prose.sentences import sentence_ends
from site_builder.languages.calendar_words import Span, calendar_words
from site_builder.languages.dates_in_text import DateInText, dates_in
from site_builder.languages.relative_dates import RelativeDate, relative_dates

How = Literal["written", "counted", "year-counted", "year-guessed", "unknown", "needs-issued"]
"""How a date was found: as it stands; counted from the day of issue; its year counted, or taken from it; not at all."""

_SEASON: Final = 20
_NOW: Final = frozenset(
    ("now", "nu", "just nu", "right now", "currently", "at present", "presently", "numera", "för närvarande")
)
"""Words that date nothing: *now the tone is sharper*."""
_YEAR: Final = re.compile(r"(?<![\w.,/:§–-])(?:1[6-9]|20)\d\d(?![\w/–-]|[.,:]\d)")
_YEAR_AFTER: Final = {
    "en": re.compile(
        r"\b(?:in|since|by|of|during|until|from|year|as (?:early|late) as|early|late|mid)\s+$", re.IGNORECASE
    ),
    "sv": re.compile(
        r"\b(?:i|sedan|år|året|under|till|från|redan|så sent som|före|efter|våren|hösten|sommaren|vintern)\s+$",
        re.IGNORECASE,
    ),
}
"""What stands before a year that is none of a house, a hotel or a count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A sentence, `words` of it that say when, and the date they mean in EDTF."""

    sentence: Sentence
    at: int
    words: str
    date: str
    how: How


def dated_in(sentences: Sequence[Sentence], tag: str, issued: Edtf | None) -> tuple[Dated, ...]:
    """Every date of a document outside its quotations, in order."""
    return tuple(found for sentence in sentences for found in _dated(sentence, tag, issued))


def _dated(sentence: Sentence, tag: str, issued: Edtf | None) -> Iterator[Dated]:
    text = sentence.text
    relative = [
        each
        for each in relative_dates(text, tag, sentence_ends)
        if not sentence.is_quoted(each.start) and text[each.start : each.end].lower() not in _NOW
    ]
    exact = [each for each in dates_in(text, tag) if not sentence.is_quoted(each.start) and each.possible]
    found: list[Dated] = []
    taken: list[tuple[int, int]] = []
    for day in exact:
        year = next((each for each in relative if 0 <= each.start - day.end <= 1), None)
        end = year.end if year and not day.whole else day.end
        taken.append((day.start, end))
        found.append(_exact(sentence, day, end, year, tag=tag, issued=issued))
    for each in relative:
        if not any(start < each.end and each.start < end for start, end in taken):
            taken.append((each.start, each.end))
            found.append(_counted(sentence, each, issued))
    for start, end, when in _months_and_years(text, tag):
        if not sentence.is_quoted(start) and not any(begin < end and start < stop for begin, stop in taken):
            taken.append((start, end))
            found.append(Dated(sentence=sentence, at=start, words=text[start:end], date=when, how="written"))
    yield from sorted(found, key=lambda each: each.at)


def _exact(
    sentence: Sentence, day: DateInText, end: int, year: RelativeDate | None, *, tag: str, issued: Edtf | None
) -> Dated:
    words = sentence.text[day.start : end]
    if day.first and day.last:
        when = _edtf_days(day.first, day.last)
        return Dated(sentence=sentence, at=day.start, words=words, date=when, how="written")
    if issued is None or issued.earliest is None or issued.latest is None:
        return Dated(sentence=sentence, at=day.start, words=words, date="", how="needs-issued")
    if year and (spans := _spans(year, issued.latest)):
        said, how = [spans[0].first.year], "year-counted"
    else:
        said, how = [issued.latest.year, issued.latest.year - 1], "year-guessed"
    for number in said:
        meant = dates_in(f"{sentence.text[day.start : day.end]} {number}", tag)
        if meant and meant[0].first and meant[0].last and (how == "year-counted" or meant[0].last <= issued.latest):
            when = _edtf_days(meant[0].first, meant[0].last) + ("?" if how == "year-guessed" else "")
            when = when if "/" not in when else when.rstrip("?")
            return Dated(sentence=sentence, at=day.start, words=words, date=when, how=how)  # type: ignore[arg-type]
    return Dated(sentence=sentence, at=day.start, words=words, date="", how="unknown")


def _counted(sentence: Sentence, each: RelativeDate, issued: Edtf | None) -> Dated:
    words = sentence.text[each.start : each.end]
    if issued is None or issued.earliest is None or issued.latest is None:
        knowable = bool(_spans(each, date(2024, 6, 19)))
        return Dated(
            sentence=sentence, at=each.start, words=words, date="", how="needs-issued" if knowable else "unknown"
        )
    early, late = _spans(each, issued.earliest), _spans(each, issued.latest)
    if not early or not late:
        return Dated(sentence=sentence, at=each.start, words=words, date="", how="unknown")
    if early == late and len(early) == 1:
        when = _edtf(early[0])
    else:
        # Two readings, or a text that is only known to be of one of several days: from the first to the last of them.
        spans = (*early, *late)
        when = _edtf_days(min(span.first for span in spans), max(span.last for span in spans))
    return Dated(sentence=sentence, at=each.start, words=words, date=when, how="counted")


def _spans(each: RelativeDate, day: date) -> tuple[Span, ...]:
    try:
        return each.phrase.count(each.match, day, each.ahead)
    except (ValueError, OverflowError):
        return ()


def _months_and_years(text: str, tag: str) -> Iterator[tuple[int, int, str]]:
    language = tag.partition("-")[0].lower()
    words = calendar_words(tag)
    for match in _YEAR.finditer(text):
        before = text[: match.start()]
        last = before.rstrip().rpartition(" ")[2].lower()
        months = [name.lower() for name in words.months] if words else []
        if last in months:
            start = len(before.rstrip()) - len(last)
            yield start, match.end(), f"{match.group()}-{months.index(last) + 1:02}"
        elif (after := _YEAR_AFTER.get(language)) and after.search(before):
            yield match.start(), match.end(), match.group()


def _edtf(span: Span) -> str:
    first, last = span.first, span.last
    match span.precision:
        case "day":
            return first.isoformat() + ("~" if span.about else "")
        case "month":
            return f"{first:%Y-%m}"
        case "months":
            return f"{first:%Y-%m}/{last:%Y-%m}"
        case "season":
            return f"{first.year}-{_SEASON + first.month // 3}"
        case "year":
            return str(first.year)
        case "years":
            return f"{first.year}/{last.year}"
        case _:
            return _edtf_days(first, last)


def _edtf_days(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
