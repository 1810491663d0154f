"""Fills the page made for paper: everything of an explainer.

In: a page in drawing. Out: `PrintPage`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.languages import language
from site_builder.passages import chronology
from site_builder.render.events import Year, years
from site_builder.render.frame import Anchor, list_title
from site_builder.render.pages.claims import ClaimGroup, claim_groups
from site_builder.render.prose import Linked, linked, unmarked
from site_builder.render.relations import RelationView, relations_of
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, source_view
from site_builder.render.text import Gloss, TextView, bare_text, gloss
from site_builder.site import updated
from site_builder.urls import absolute


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSection:
    """A section."""

    id: str
    title: str
    text: TextView


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPage:
    """What `pages/print.html` may use."""

    title: str
    description: str
    heading: str
    """The explainer's title."""
    summary: Html
    published: Html
    updated: Html
    address: str
    """Where the explainer is on the web; empty without `base_url`."""
    on_page: tuple[Anchor, ...]
    """The sections and lists that follow."""
    lead: TextView | None
    sections: tuple[PrintedSection, ...]
    claims: tuple[ClaimGroup, ...]
    years: tuple[Year, ...]
    relations: tuple[RelationView, ...]
    words: tuple[Gloss, ...]
    """The entries that the text links to, in a sentence each."""
    cited: tuple[SourceView, ...]
    """All sources of the explainer, those its text cites first and by their numbers."""


def print_(sheet: Sheet) -> PrintPage:
    """Everything of an explainer."""
    explainer = sheet.explainer
    if explainer is None:
        raise LookupError(sheet.page.subject)
    summary = unmarked(sheet, explainer.matter.summary) if explainer.matter.summary else Html("")
    lead = linked(sheet, "lead")
    texts = {section.id: linked(sheet, "section", section.id) for section in explainer.sections}
    groups = claim_groups(sheet, explainer)
    drawn_years = years(sheet, explainer, chronology(explainer))
    relations = relations_of(sheet, explainer)
    last = updated(explainer)
    link = sheet.local.link("overview", explainer.id)
    facts = explainer.facts
    return PrintPage(
        title=list_title(sheet, "print"),
        description=explainer.summary.plain,
        heading=explainer.title,
        summary=summary,
        published=sheet.date(facts.published),
        updated=sheet.date(last) if last != facts.published else Html(""),
        address=absolute(sheet.site.base_url, link.address) if link and sheet.site.base_url else "",
        on_page=tuple(_on_page(sheet, explainer)),
        lead=bare_text(lead, heading=2) if lead.blocks else None,
        sections=tuple(
            PrintedSection(
                id=section.id,
                title=section.title,
                text=bare_text(texts[section.id], heading=3, prefix=f"{section.id}-"),
            )
            for section in explainer.sections
        ),
        claims=groups if facts.claims else (),
        years=drawn_years,
        relations=relations,
        words=_glossary(sheet, (lead, *texts.values())),
        cited=_all_sources(sheet, explainer),
    )


def _on_page(sheet: Sheet, explainer: Explainer) -> Iterator[Anchor]:
    for section in explainer.sections:
        if section.id:
            yield Anchor(words=section.title, href=f"#{section.id}")
    facts = explainer.facts
    for kind, there in (("claims", facts.claims), ("timeline", facts.timeline), ("sources", True)):
        if there:
            yield Anchor(words=list_title(sheet, kind), href=f"#{kind}")


def _glossary(sheet: Sheet, texts: tuple[Linked, ...]) -> tuple[Gloss, ...]:
    """The entries that were linked, sorted as the language does."""
    terms = dict.fromkeys(term for text in texts for block in text.blocks for term in block.terms)
    found = [entry for term in terms if (entry := gloss(sheet, term))]
    return tuple(sorted(found, key=lambda entry: language(sheet.language).collation_key(entry.name)))


def _all_sources(sheet: Sheet, explainer: Explainer) -> tuple[SourceView, ...]:
    for id_ in sheet.local.listed_sources(explainer.id):
        sheet.number_of(id_)
    return tuple(source_view(sheet, id_, number=number) for number, id_ in enumerate(tuple(sheet.cited), 1))
