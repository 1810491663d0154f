"""Holds the whole site: every edition with its pages and uses, and answers what templates and rules ask.

In: what `assemble` put together. Out: `Site`, one `LanguageSite` per language. Everything is known here before
anything is drawn.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from site_builder.content import BaselineKey, Edition, Explainer, Language, cited_sources, original_of
from site_builder.earlier import LastBuild
from site_builder.formats.dates import Edtf
from site_builder.mentions import TermMatcher, Uses, paragraphs_of
from site_builder.pages import Page, is_one_page
from site_builder.records.claim import Claim, Response
from site_builder.records.term import Term
from site_builder.source import SourcePath
from site_builder.urls import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address on the site, and the place on that page."""

    address: Address
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who says or does something: the words to show, and the entry where there is one with a page."""

    name: str
    term: Term | None
    link: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSite:
    """The site in one language."""

    edition: Edition
    pages: tuple[Page, ...]
    by_key: Mapping[tuple[str, tuple[str, ...], int], Page]
    uses: Uses
    matcher: TermMatcher

    def page(self, kind: str, *subject: str, number: int = 1) -> Page | None:
        """The page of this kind about these ids."""
        return self.by_key.get((kind, subject, number))

    def link(self, kind: str, *subject: str, anchor: str = "") -> Link | None:
        """Where such a page is, or None where there is none."""
        page = self.page(kind, *subject)
        return Link(address=page.address, anchor=anchor) if page else None

    def link_to_section(self, explainer: str, section: str, anchor: str = "") -> Link | None:
        """Where a section is read: on its page, or at its place on the explainer's only page."""
        found = self.edition.explainers.get(explainer)
        if found is None or found.section(section) is None:
            return None
        if is_one_page(found):
            return self.link("overview", explainer, anchor=f"{section}-{anchor}" if anchor else section)
        return self.link("section", explainer, section, anchor=anchor)

    def link_to_term(self, term: str) -> Link | None:
        """The page of an entry."""
        return self.link("term", term)

    def link_to_claim(self, explainer: str, claim: str) -> Link | None:
        """The claim in the full list."""
        return self.link("claims", explainer, anchor=f"claim-{claim}")

    def link_to_event(self, explainer: str, event: str) -> Link | None:
        """The event in the full timeline."""
        return self.link("timeline", explainer, anchor=f"event-{event}")

    def link_to_source(self, explainer: str, source: str) -> Link | None:
        """The source in the explainer's list."""
        return self.link("sources", explainer, anchor=f"source-{source}")

    def link_to_paragraph(self, explainer: str, source: str, number: int) -> Link | None:
        """A numbered paragraph of a stored source that this explainer shows."""
        return self.link("article", explainer, source, anchor=f"paragraph-{number}")

    def link_to_file(self, path: SourcePath, anchor: str = "") -> Link | None:
        """What a link to a source file means: the page made of it."""
        for explainer in self.edition.explainers.values():
            if path in (explainer.path, original_of(explainer.path, explainer.language)):
                for section in explainer.sections if anchor else ():
                    if anchor == section.id:
                        return self.link_to_section(explainer.id, section.id)
                    if any(heading.id == anchor for heading in section.body.headings):
                        return self.link_to_section(explainer.id, section.id, anchor)
                return self.link("overview", explainer.id) if not anchor else None
        for page in self.edition.pages.values():
            if path in (page.path, original_of(page.path, page.language)):
                known = {section.id for section in page.sections} | {
                    heading.id for section in page.sections for heading in section.body.headings
                }
                return self.link("page", page.id, anchor=anchor) if not anchor or anchor in known else None
        return None

    def listed_sources(self, explainer: str) -> tuple[str, ...]:
        """The sources an explainer lists, by id: those it cites, and those that these retell or are known through."""
        ids = dict.fromkeys(cited_sources(self.edition.explainers[explainer]))
        for id_ in tuple(ids):
            source = self.edition.sources[id_]
            ids |= dict.fromkeys((*source.based_on, *source.via))
        return tuple(id_ for id_ in ids if id_ in self.edition.sources)

    def actor(self, name: str) -> Actor:
        """Who is meant by an id, or by plain words."""
        term = self.edition.terms.get(name)
        return Actor(name=term.name if term else name, term=term, link=self.link_to_term(name) if term else None)

    def explainers(self) -> tuple[Explainer, ...]:
        """The published explainers, pinned first, then the newest first."""

        def order(explainer: Explainer) -> tuple[bool, tuple[int, ...], str]:
            newest = updated(explainer)
            day = newest.latest if newest else None
            return (not explainer.facts.pinned, (-day.toordinal(),) if day else (0,), explainer.id)

        return tuple(sorted(self.edition.published.values(), key=order))

    def paragraphs_used(self, explainer: Explainer, source: str) -> frozenset[int]:
        """The numbers of the paragraphs of a stored source that an explainer's texts and claims rest on."""
        cited = {
            number
            for (id_, number), places in self.uses.paragraphs.items()
            if id_ == source and any(place.explainer == explainer.id for place in places)
        }
        located = {
            number
            for claim in explainer.facts.claims.values()
            for evidence in claim.evidence
            if evidence.source == source
            for number in paragraphs_of(evidence.locator or "")
        }
        return frozenset(cited | located)

    def claims_by(self, term: str) -> tuple[tuple[Explainer, Claim], ...]:
        """What an actor claims, on the whole site."""
        return self._claims(lambda claim: term in claim.by)

    def claims_about(self, term: str) -> tuple[tuple[Explainer, Claim], ...]:
        """What is claimed about an actor, on the whole site."""
        return self._claims(lambda claim: term in claim.about)

    def responses_by(self, term: str) -> tuple[tuple[Explainer, Claim, Response], ...]:
        """What an actor answers, on the whole site."""
        return tuple(
            (explainer, claim, response)
            for explainer in self.edition.published.values()
            for claim in explainer.facts.claims.values()
            for response in claim.responses
            if term in response.by
        )

    def is_later(self, explainer: Explainer, date: Edtf | None) -> bool:
        """Whether a date lies after the document the explainer converts was published."""
        issued = [self.edition.sources[id_].issued for id_ in self.edition.primary_of(explainer)]
        last = max((when.latest for when in issued if when and when.latest), default=None)
        return bool(date and date.earliest and last and date.earliest > last)

    def _claims(self, wanted: Callable[[Claim], bool]) -> tuple[tuple[Explainer, Claim], ...]:
        return tuple(
            (explainer, claim)
            for explainer in self.edition.published.values()
            for claim in explainer.facts.claims.values()
            if wanted(claim)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address elsewhere answered: its last HTTP status (0: none), and where it has moved for good.

    `trouble` says why there is no status, in the words of whatever failed.
    """

    status: int
    moved_to: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site in all its languages, the first one first.

    `today` is the day rules about overdue things count from (None: they are not asked). `answers`: what addresses
    elsewhere answered (None: nobody asked them). `published`: what the last published build said (None: nobody looked).
    No page depends on any of these.
    """

    languages: tuple[Language, ...]
    editions: Mapping[Language, LanguageSite]
    base_url: str
    today: date | None = None
    accepted: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    baseline: Counter[BaselineKey] = field(default_factory=Counter)
    answers: Mapping[str, Answer] | None = None
    published: LastBuild | None = None

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of every language."""
        return tuple(page for language in self.languages for page in self.editions[language].pages)

    def versions(self, page: Page) -> tuple[tuple[Language, Page | None], ...]:
        """The same page in each language; None where it doesn't exist in it."""
        return tuple((language, self.editions[language].by_key.get(page.key)) for language in self.languages)


def updated(explainer: Explainer) -> Edtf | None:
    """When an explainer was last changed: said, or the newest correction, or the day it was published."""
    facts = explainer.facts
    if facts.updated is not None:
        return facts.updated
    dates = [date for date in (facts.published, *(c.date for c in facts.corrections.values())) if date is not None]
    return max(dates, key=lambda date: date.sort_key, default=None)
