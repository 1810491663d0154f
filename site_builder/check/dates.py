"""Checks the dates that stand in texts: none that ages, no wrong weekday, none at odds with the timeline."""

import re
from collections.abc import Iterator
from typing import Final

from site_builder.check.headings import headings
from site_builder.check.sentences import Stretch, paragraphs, sentences
from site_builder.check.texts import texts
from site_builder.content import Explainer
from site_builder.diagnostics import Diagnostic, Related, error, warning
from site_builder.formats.dates import Edtf
from site_builder.formats.prose.sentences import sentence_ends
from site_builder.languages.calendar_words import Span, calendar_words
from site_builder.languages.dates_in_text import DateInText, dates_in
from site_builder.languages.relative_dates import RelativeDate, meaning, relative_dates
from site_builder.records.event import Event
from site_builder.site import Site, updated
from site_builder.source import Location

_LETTER: Final = re.compile(r"\w")
_STOP: Final = re.compile(r"[.!?…](?=..)", re.DOTALL)
_MASK: Final = "\ufffd"


def relative_date(site: Site) -> Iterator[Diagnostic]:
    """Words such as “last year” or “i tisdags” say when only to those who read the text the day it was written.

    Known in English and Swedish, in every text and heading of ours; not in quotations, nor where the date stands
    beside it.

    Why: an explainer is read for years; “recently” then means nothing, and “last year” the wrong year.
    Wrong: The minister resigned last year.
    Right: The minister resigned in 2023.
    """
    for text in texts(site):
        for part in text.parts:
            for paragraph in paragraphs(part):
                for found in relative_dates(_unquoted(paragraph), part.language, sentence_ends):
                    at = paragraph.at(found.start, width=found.end - found.start)
                    words = " ".join(paragraph.text[found.start : found.end].split())
                    yield _aging(found, words, part.language, text.explainer, at)
    for heading in headings(site):
        for found in relative_dates(heading.text, heading.language, sentence_ends):
            words = heading.text[found.start : found.end]
            at = heading.place(found.start, found.end)
            yield _aging(found, words, heading.language, heading.explainer, at)


def weekday_and_date_disagree(site: Site) -> Iterator[Diagnostic]:
    """The weekday and the date beside it aren't of one day.

    Why: one of the two is wrong, and a reader who looks it up trusts neither.
    Wrong: on Tuesday 11 September 2024
    Right: on Wednesday 11 September 2024
    """
    for text in texts(site):
        for part in text.parts:
            words = calendar_words(part.language)
            for paragraph in paragraphs(part) if words else ():
                for found in dates_in(_unquoted(paragraph), part.language):
                    if words and found.first and found.weekday not in (-1, found.first.weekday()):
                        yield error(
                            "weekday-and-date-disagree",
                            paragraph.at(found.start, width=found.end - found.start),
                            written=" ".join(paragraph.text[found.start : found.end].split()),
                            weekday=words.weekdays[found.first.weekday()],
                        )


def impossible_date(site: Site) -> Iterator[Diagnostic]:
    """A date in a text doesn't exist.

    Why: a slip of the keyboard, and nobody but the calendar sees it.
    Wrong: on 31 June 2024
    Right: on 30 June 2024
    """
    for text in texts(site):
        for part in text.parts:
            for paragraph in paragraphs(part):
                for found in dates_in(_unquoted(paragraph), part.language):
                    if not found.possible:
                        at = paragraph.at(found.start, width=found.end - found.start)
                        yield error(
                            "impossible-date", at, written=" ".join(paragraph.text[found.start : found.end].split())
                        )


def date_contradicts_event(site: Site) -> Iterator[Diagnostic]:
    """A sentence tells of an event with one date, and the timeline has another for it.

    Asked only where the sentence has a single date, to the day, so that it can be no other event's.

    Why: a reader who goes from the text to the timeline finds two truths.
    Wrong: On 3 January 2024 the dam broke [@event:dam-breaks]. (with `date: 2024-01-02`)
    Right: On 2 January 2024 the dam broke [@event:dam-breaks].
    """
    for text in texts(site):
        if text.explainer is None:
            continue
        for part in text.parts:
            for paragraph in paragraphs(part):
                if any(cited.kind == "event" for cited in paragraph.cited):
                    for sentence in sentences(paragraph):
                        yield from _contradictions(text.explainer, part.language, sentence)


def _aging(
    found: RelativeDate, words: str, language: str, explainer: Explainer | None, at: Location | None
) -> Diagnostic:
    day = updated(explainer) if explainer else None
    meant = meaning(found, day.latest, language) if day and day.latest else ""
    return warning(
        "relative-date", at, words=words, meant=meant, updated=_written(day, language) if meant and day else ""
    )


def _contradictions(explainer: Explainer, language: str, sentence: Stretch) -> Iterator[Diagnostic]:
    named = (explainer.facts.timeline.get(cited.id) for cited in sentence.cited if cited.kind == "event")
    events = [event for event in named if event is not None]
    found = dates_in(sentence.text, language)
    if not events or len(found) != 1 or sentence.is_quoted(found[0].start):
        return
    when = found[0]
    if when.first and when.last and not any(_meet(when, event) for event in events):
        event = events[0]
        at = sentence.at(when.start, width=when.end - when.start)
        yield warning(
            "date-contradicts-event",
            at,
            written=" ".join(sentence.text[when.start : when.end].split()),
            event=event.id,
            date=event.date.text,
            related=(Related(code="event-stands-here", at=event.place("date")),),
        )


def _meet(when: DateInText, event: Event) -> bool:
    """Whether a date in a text and that of an event can be of one day; a date that is only about right can."""
    date = event.date
    if date.approximate or date.uncertain or date.precision == "unknown" or not when.first or not when.last:
        return True
    return not ((date.latest and when.first > date.latest) or (date.earliest and when.last < date.earliest))


def _unquoted(paragraph: Stretch) -> str:
    """The words of a paragraph, quoted ones made unreadable, each at its offset."""
    text = paragraph.text
    for start, end in paragraph.quoted:
        # A stop within a quotation ends a sentence only as its last sign.
        text = text[:start] + _STOP.sub(",", _LETTER.sub(_MASK, text[start:end])) + text[end:]
    return text


def _written(day: Edtf, language: str) -> str:
    words = calendar_words(language)
    return words.write((Span(first=day.latest, last=day.latest, precision="day"),)) if words and day.latest else ""
