"""Puts dates in words, in the language of the page: "18–19 June 2024", "omkring februari 2024".

In: an `Edtf` and a language tag. Out: text, never empty. Forms are CLDR's, with months written out; what CLDR has no
words for is in `date_words`.
"""

from datetime import date
from functools import lru_cache
from typing import Final

from site_builder.formats.dates import Edtf
from site_builder.render.calendars import Calendar, calendar
from site_builder.render.date_words import MARKS, WORDS, Before, DateWords

_ROMAN: Final = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_SEASONS: Final = ("spring", "summer", "autumn", "winter")


@lru_cache(maxsize=8192)
def in_words(when: Edtf, language: str) -> str:
    """The date as a sentence would have it, without a preposition: "June 2024", "about February 2024"."""
    words, own = _language(language)
    if when.precision != "interval":
        return _qualified(when, _single(when, words, own), words)
    if when.start and when.end:
        return _span(when.start, when.end, words, own, language)
    return _open(when, words, language)


@lru_cache(maxsize=8192)
def short(when: Edtf, language: str) -> str:
    """The date for a narrow column under its year's heading: "18 Aug", "18–19 Aug". Spans over years name them."""
    words, own = _language(language)
    if when.precision != "interval":
        text = words.unknown_short if when.precision == "unknown" else _short_single(when, words, own)
        text = words.about_short.format(text) if when.approximate else text
        return words.uncertain_short.format(text) if when.uncertain else text
    if when.start and when.end:
        return _short_span(when.start, when.end, words, own, language)
    if when.start:
        return MARKS.since.format(short(when.start, language))
    return MARKS.until.format(short(when.end, language) if when.end else "?")


def year_of(when: Edtf) -> int | None:
    """The year the date begins in, or ends in where the start is open; None when unknown."""
    day = when.earliest or when.latest
    return day.year if day else None


def heading(when: Edtf, language: str) -> str:
    """What a list files the date under: "2024", "1990s", "20th century", "Until 2024"; empty when unknown."""
    if when.precision == "unknown":
        return ""
    if when.earliest is None:
        text = in_words(when, language)
        return text[:1].upper() + text[1:]
    began = when.start or when
    if began.precision not in {"decade", "century"}:
        return str(when.earliest.year)
    words, own = _language(language)
    text = _single(began, words, own).removeprefix(words.article)
    return text[:1].upper() + text[1:]


def _language(tag: str) -> tuple[DateWords, Calendar]:
    language = tag.partition("-")[0].lower()
    return WORDS.get("nb" if language == "no" else language, MARKS), calendar(tag)


def _single(when: Edtf, words: DateWords, own: Calendar) -> str:
    """One date, whatever its precision, without its qualifiers."""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return words.unknown
    match when.precision:
        case "day":
            return _first_of_month(own.write(own.day, first), first, words)
        case "month":
            return own.write(own.month, first)
        case "season":
            return _season(first, last, words, own)
        case "decade" | "century":
            return _years(when, first, last, words)
        case _:
            return str(first.year)


def _first_of_month(text: str, day: date, words: DateWords) -> str:
    """French says "1er juin", which CLDR has no pattern for; the day stands first there."""
    return text.replace("1", words.first_of_month, 1) if words.first_of_month and day.day == 1 else text


def _season(first: date, last: date, words: DateWords, own: Calendar) -> str:
    """Spring is the season that begins in the third month; without a word for it, its months."""
    if words.seasons:
        return words.seasons[first.month // 3 - 1].format(year=first.year)
    return own.span("yMMMM", first, last) or own.join(own.write(own.month, first), own.write(own.month, last))


def _years(when: Edtf, first: date, last: date, words: DateWords) -> str:
    """A decade or a century. The years 2000 to 2009 have no name that isn't the century's as well."""
    century = when.precision == "century"
    form = words.century if century else words.decade if first.year % 100 else words.first_decade
    number = first.year // 100 + 1
    return (form or "{year}–{last}").format(
        year=first.year, last=last.year, ordinal=number, nth=f"{number}{_english(number)}", roman=_roman(number)
    )


def _qualified(when: Edtf, text: str, words: DateWords) -> str:
    """With "about" and "uncertain", as it says."""
    if when.approximate:
        before = _articles(when, words)
        text = (before.about if before else _of_day(when, words.about, words.about_day)).format(text)
    return words.uncertain.format(text) if when.uncertain else text


def _of_day(when: Edtf, form: str, day: str) -> str:
    """A preposition in the form that a whole day asks for, where it asks for one."""
    return day if day and when.precision == "day" else form


def _articles(when: Edtf, words: DateWords) -> Before | None:
    """The prepositions of a season, a decade or a century that takes an article. 2000 to 2009 has no name."""
    if when.precision == "season" and when.earliest:
        return words.articles.get(_SEASONS[when.earliest.month // 3 - 1])
    nameless = when.precision == "decade" and when.earliest and not when.earliest.year % 100
    return None if nameless else words.articles.get(when.precision)


def _open(when: Edtf, words: DateWords, language: str) -> str:
    """An interval that is open at one end. A qualified end of a language with articles takes no second preposition."""
    known = when.start or when.end
    if known is None:
        return words.unknown
    text, before = in_words(known, language), _articles(known, words)
    if when.start:
        form = before.since if before else _of_day(known, words.since, words.since_day)
    else:
        form = before.until if before else _of_day(known, words.until, words.until_day)
    if words.articles and known.approximate:
        form = MARKS.since if when.start else MARKS.until
    return form.format(text)


def _span(start: Edtf, end: Edtf, words: DateWords, own: Calendar, language: str) -> str:
    """From one date to another; what they share is said once, where nothing else has to be said of either."""
    first, last = in_words(start, language), in_words(end, language)
    if first == last:
        return first
    together = _together(start, end, words, own, {"day": "long", "month": "yMMMM", "year": "y"})
    return together or own.join(first, last)


def _together(start: Edtf, end: Edtf, words: DateWords, own: Calendar, skeletons: dict[str, str]) -> str:
    """Two dates of one precision and no qualifier in CLDR's pattern for their span; empty where there is none."""
    plain = not any((start.approximate, start.uncertain, end.approximate, end.uncertain))
    if not plain or start.precision != end.precision or not (start.earliest and end.earliest):
        return ""
    skeleton = skeletons.get(start.precision)
    ends = own.ends(skeleton, start.earliest, end.earliest) if skeleton else None
    if ends is None:
        return ""
    days = start.precision == "day"
    texts = (
        _first_of_month(text, when.earliest, words) if days and when.earliest else text
        for text, when in zip(ends, (start, end), strict=True)
    )
    return "".join(texts)


def _short_single(when: Edtf, words: DateWords, own: Calendar) -> str:
    if when.earliest and when.precision == "day":
        return _first_of_month(own.write(own.short_day, when.earliest), when.earliest, words)
    if when.earliest and when.precision == "month":
        return own.write(own.short_month, when.earliest)
    if when.earliest and when.latest and when.precision == "season":
        return _short_season(when.earliest, when.latest, words, own)
    return _single(when, words, own).removeprefix(words.article)


def _short_season(first: date, last: date, words: DateWords, own: Calendar) -> str:
    """A season without its year; where its months are named, without theirs if it is one."""
    if words.seasons:
        return words.seasons[first.month // 3 - 1].partition(" ")[0]
    months = own.span("MMM", first, last) if first.year == last.year else ""
    return months or _season(first, last, words, own)


def _short_span(start: Edtf, end: Edtf, words: DateWords, own: Calendar, language: str) -> str:
    """A span without its year; over years, with them."""
    if year_of(start) == year_of(end):
        first, last = short(start, language), short(end, language)
        if first == last:
            return first
        return _together(start, end, words, own, {"day": "MMMd", "month": "MMM", "year": "y"}) or own.join(first, last)
    together = _together(start, end, words, own, {"day": "yMMMd", "month": "yMMM", "year": "y"})
    return together or own.join(in_words(start, language), in_words(end, language))


def _english(number: int) -> str:
    """The ending of an English ordinal."""
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _roman(number: int) -> str:
    text = ""
    for value, numeral in _ROMAN:
        text += numeral * (number // value)
        number %= value
    return text
