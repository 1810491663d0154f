"""Draws events of a timeline.

In: an event of an explainer. Out: `EventView`.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.records.event import Event
from site_builder.render.claims import claim_anchor, source_link
from site_builder.render.dates import short, year_of
from site_builder.render.frame import Anchor
from site_builder.render.prose import text
from site_builder.render.sheet import Sheet, timed


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """Something that happened. `date` has its year, `short` goes under the heading of the year."""

    id: str
    date: Html
    short: Html
    later: bool
    """Whether it happened after the document the explainer converts was published."""
    text: Html
    sources: Html
    claims: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The events of a year. `name` is empty for those whose date nobody knows."""

    name: str
    events: tuple[EventView, ...]


def event_view(sheet: Sheet, explainer: Explainer, id_: str, event: Event) -> EventView:
    """An event."""
    return EventView(
        id=id_,
        date=sheet.date(event.date),
        short=timed(event.date, short(event.date, sheet.language)),
        later=sheet.local.is_later(explainer, event.date),
        text=text(sheet, "event", id_),
        sources=sheet.side_by_side([source_link(sheet, source, explainer.id) for source in event.sources]),
        claims=tuple(
            claim_anchor(sheet, explainer, claim) for claim in event.claims if claim in explainer.facts.claims
        ),
    )


def years(sheet: Sheet, explainer: Explainer, events: tuple[tuple[str, Event], ...]) -> tuple[Year, ...]:
    """Events in order, by year."""
    grouped: dict[str, list[EventView]] = {}
    for id_, event in events:
        year = year_of(event.date)
        grouped.setdefault("" if year is None else str(year), []).append(event_view(sheet, explainer, id_, event))
    return tuple(Year(name=name, events=tuple(found)) for name, found in grouped.items())
