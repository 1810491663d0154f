"""Fills the page of a timeline.

In: a page in drawing. Out: `TimelinePage`.
"""

from dataclasses import dataclass

from site_builder.passages import chronology
from site_builder.render.embedding import EmbedBox, embed_box
from site_builder.render.events import Year, years
from site_builder.render.frame import list_title
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, cited_sources


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What `pages/timeline.html` may use."""

    title: str
    description: str
    count: int
    later: int
    """How many of the events happened after the document was published."""
    years: tuple[Year, ...]
    embed: EmbedBox | None
    """How the timeline can be shown elsewhere."""
    cited: tuple[SourceView, ...]


def timeline(sheet: Sheet) -> TimelinePage:
    """All events of an explainer."""
    if sheet.explainer is None:
        raise LookupError(sheet.page.subject)
    drawn = years(sheet, sheet.explainer, chronology(sheet.explainer))
    title = list_title(sheet, "timeline")
    events = [event for year in drawn for event in year.events]
    return TimelinePage(
        title=title,
        description=f"{title}: {sheet.explainer.title}",
        count=len(events),
        later=sum(event.later for event in events),
        years=drawn,
        embed=embed_box(sheet, "timeline", sheet.explainer.id),
        cited=cited_sources(sheet),
    )
