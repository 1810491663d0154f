"""Fills the overview of an explainer; where the explainer is one page, all of it.

In: a page in drawing. Out: `OverviewPage`. The texts are linked in the order in which they are read, so that sources
are numbered in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer, Section
from site_builder.pages import is_one_page
from site_builder.passages import chronology
from site_builder.records.event import Event
from site_builder.render.claims import ClaimView, full_claim, short_claim
from site_builder.render.corrections import CorrectionView, corrections_of
from site_builder.render.embedding import EmbedBox, embed_box
from site_builder.render.events import EventView, event_view
from site_builder.render.frame import Anchor
from site_builder.render.labels import STANDINGS
from site_builder.render.prose import linked, text, unmarked
from site_builder.render.quotable import Quotable, quotable
from site_builder.render.relations import RelationView, relations_of
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, cited_sources, source_view
from site_builder.render.tally import Count, Glance, glance, tally
from site_builder.render.text import TextView, text_view
from site_builder.site import updated

_WHOLE_TIMELINE = 12
_EXCERPT = 6
_SHORT_PAGE = 2
"""Sections that need no list of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The claims of one status."""

    status: Count
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionCard:
    """A section; `text` is there only where the explainer is one page, `short` only where it is written."""

    id: str
    title: str
    href: str
    short: Html
    minutes: int
    claims: int
    text: TextView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that the explainer converts. `count` is 0 where its text isn't stored."""

    source: SourceView
    used: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingCount:
    """How many sources speak from a standing, and where they are listed; the link may be empty."""

    word: str
    number: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage:
    """What `pages/overview.html` may use. Everything but the title may be empty."""

    title: str
    description: str
    whole: bool
    """Whether the explainer is this one page."""
    summary: Html
    published: Html
    updated: Html
    key_points: tuple[Html, ...]
    lead: TextView | None
    grounds: tuple[Ground, ...]
    """The claims at a glance, or on one page in full, the strongest ground first."""
    glance: Glance
    on_page: tuple[Anchor, ...]
    """The sections, where all are on this page and there are many."""
    sections: tuple[SectionCard, ...]
    relations: tuple[RelationView, ...]
    events: tuple[EventView, ...]
    event_count: int
    timeline: str
    corrections: tuple[CorrectionView, ...]
    documents: tuple[Document, ...]
    source_count: int
    unseen: int
    standings: tuple[StandingCount, ...]
    """How many of the sources speak from where."""
    sources: str
    claims_list: str
    cite: Quotable
    print: str
    policies: tuple[Anchor, ...]
    embed: EmbedBox | None
    """How the relations can be shown elsewhere; None where there are none."""
    cited: tuple[SourceView, ...]


def overview(sheet: Sheet) -> OverviewPage:
    """An explainer."""
    explainer = sheet.explainer
    if explainer is None:
        raise LookupError(sheet.page.subject)
    facts, whole = explainer.facts, is_one_page(explainer)
    summary = text(sheet, "summary")
    points = tuple(text(sheet, "key-point", str(position)) for position in range(len(explainer.matter.key_points)))
    lead = _lead(sheet, explainer)
    sections = tuple(_section(sheet, explainer, position, whole=whole) for position in range(len(explainer.sections)))
    grounds = _grounds(sheet, explainer, whole=whole)
    relations = relations_of(sheet, explainer)
    events = tuple(event_view(sheet, explainer, id_, event) for id_, event in _excerpt(sheet, explainer, whole=whole))
    corrections = corrections_of(sheet, explainer)
    listed = sheet.local.listed_sources(explainer.id)
    last = updated(explainer)
    return OverviewPage(
        title=explainer.title,
        description=explainer.summary.plain,
        whole=whole,
        summary=summary,
        published=sheet.date(facts.published),
        updated=sheet.date(last) if last != facts.published else Html(""),
        key_points=points,
        lead=lead,
        grounds=grounds,
        glance=glance(sheet, explainer),
        on_page=tuple(Anchor(words=section.title, href=f"#{section.id}") for section in sections if section.id)
        if whole and len(sections) > _SHORT_PAGE
        else (),
        sections=sections,
        relations=relations,
        events=events,
        event_count=len(facts.timeline),
        timeline=sheet.href(sheet.local.link("timeline", explainer.id)),
        corrections=corrections,
        documents=tuple(_document(sheet, id_) for id_ in sheet.edition.primary_of(explainer)),
        source_count=len(listed),
        unseen=sum(not sheet.edition.sources[id_].seen for id_ in listed),
        standings=tuple(_standings(sheet, listed)),
        sources=sheet.href(sheet.local.link("sources", explainer.id)),
        claims_list=sheet.href(sheet.local.link("claims", explainer.id)),
        cite=quotable(sheet, explainer),
        print=sheet.href(sheet.local.link("print", explainer.id)),
        policies=tuple(_method(sheet)),
        embed=embed_box(sheet, "relations", explainer.id),
        cited=cited_sources(sheet),
    )


def _lead(sheet: Sheet, explainer: Explainer) -> TextView | None:
    found = linked(sheet, "lead")
    return text_view(sheet, found, explainer, heading=2) if found.blocks else None


def _grounds(sheet: Sheet, explainer: Explainer, *, whole: bool) -> tuple[Ground, ...]:
    """All claims as written, then sorted by status: the numbers of their sources follow the author's order."""
    drawn = [
        full_claim(sheet, explainer, id_) if whole else short_claim(sheet, explainer, id_, role="claim-at-a-glance")
        for id_ in explainer.facts.claims
    ]
    counts = tally(sheet, explainer)
    return tuple(
        Ground(status=count, claims=tuple(claim for claim in drawn if claim.status == count.status)) for count in counts
    )


def _section(sheet: Sheet, explainer: Explainer, position: int, *, whole: bool) -> SectionCard:
    section = explainer.sections[position]
    prefix = f"{section.id}-"
    view = (
        text_view(sheet, linked(sheet, "section", section.id), explainer, heading=3, prefix=prefix) if whole else None
    )
    return SectionCard(
        id=section.id,
        title=section.title,
        href=sheet.href(sheet.local.link_to_section(explainer.id, section.id)),
        short=_short(sheet, section, whole=whole),
        minutes=max(1, round(section.words / 220)),
        claims=sum(section.id in claim.section for claim in explainer.facts.claims.values()),
        text=view,
    )


def _short(sheet: Sheet, section: Section, *, whole: bool) -> Html:
    """A section in short. Above its full text no terms are linked in it: that is done where they are told of."""
    if section.short is None:
        return Html("")
    return unmarked(sheet, section.short, sheet.page.explainer) if whole else text(sheet, "short", section.id)


def _excerpt(sheet: Sheet, explainer: Explainer, *, whole: bool) -> tuple[tuple[str, Event], ...]:
    """All events, or of a long timeline the latest up to the time the explainer is about, and the latest since."""
    events = chronology(explainer)
    if whole or len(events) <= _WHOLE_TIMELINE:
        return events
    then = [item for item in events if not sheet.local.is_later(explainer, item[1].date)]
    since = [item for item in events if sheet.local.is_later(explainer, item[1].date)]
    return (*then[-_EXCERPT:], *since[-2:])


def _document(sheet: Sheet, source: str) -> Document:
    document = sheet.edition.documents.get(source)
    numbers = [paragraph.number for paragraph in document.paragraphs] if document else []
    used = sum((source, number) in sheet.local.uses.paragraphs for number in numbers)
    return Document(source=source_view(sheet, source), used=used, count=len(numbers))


def _standings(sheet: Sheet, listed: Sequence[str]) -> Iterator[StandingCount]:
    """The standings that occur; the documents it starts from are counted with the others of their standing."""
    found = [sheet.edition.sources[id_].standing or "" for id_ in listed]
    for standing, (_, title) in STANDINGS.items():
        if standing in found:
            link = sheet.local.link("sources", sheet.page.explainer, anchor=f"standing-{standing or 'other'}")
            yield StandingCount(word=sheet.words.gettext(title), number=found.count(standing), href=sheet.href(link))


def _method(sheet: Sheet) -> list[Anchor]:
    """The plain pages that say how the site works."""
    found = []
    for id_, plain in sheet.edition.pages.items():
        if link := sheet.local.link("page", id_):
            found.append(Anchor(words=plain.title, href=sheet.href(link)))
    return found
