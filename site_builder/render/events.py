"""Draws events of a timeline.

In: an event of an explainer. Out: `EventView`.
"""

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.formats.dates import Edtf
from site_builder.records.event import Event
from site_builder.render.claims import claim_anchor, source_link
from site_builder.render.dates import heading, short
from site_builder.render.frame import Anchor
from site_builder.render.prose import text
from site_builder.render.sheet import Sheet, timed

_SIGN: Final = re.compile("[~?%]")


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
    """The events of a year, decade, century, or of the time up to a date. `name` is empty where nobody knows it."""

    id: str
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
    """Events in order, by what their dates are filed under."""
    found: list[Year] = []
    for name, group in groupby(events, key=lambda item: heading(item[1].date, sheet.language)):
        filed = tuple(group)
        views = tuple(event_view(sheet, explainer, id_, event) for id_, event in filed)
        found.append(Year(id=_period_id(filed[0][1].date), name=name, events=views))
    return tuple(found)


def _period_id(when: Edtf) -> str:
    """The name of a period in anchors, the same in every language: `2024`, `199X`, `until-2024-06`, `unknown`."""
    if when.precision == "unknown":
        return "unknown"
    if when.earliest is None:
        return "until-" + _SIGN.sub("-about" if when.approximate else "-perhaps", when.end.text if when.end else "")
    began = when.start or when
    return began.text.rstrip("~?%") if began.precision in {"decade", "century"} else str(when.earliest.year)
