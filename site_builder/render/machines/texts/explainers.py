"""Writes the pages of an explainer as blocks: overview, section, timeline, claims, sources, source article.

In: a page and the paper it is written on. Out: `Block`s, the first its title.
"""

from collections.abc import Iterator
from typing import Final

from site_builder.content import Explainer, Section
from site_builder.mentions import marks_on
from site_builder.pages import Page, is_one_page
from site_builder.passages import chronology, claims_in, passages_on
from site_builder.render.labels import STANDINGS, STATUSES
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.machines.texts.parts import by_name, entry_line, heading, listed, title, under
from site_builder.render.machines.texts.prose import blocks_of, inlines_of
from site_builder.render.machines.texts.records import (
    cited_sources,
    claim_blocks,
    claim_in_short,
    correction_lines,
    event_line,
    relation_lines,
    source_inlines,
)
from site_builder.render.machines.texts.tree import (
    Block,
    Blocks,
    Inline,
    Para,
    Span,
    Text,
    To,
    bulleted,
    line,
    says,
    strong,
)
from site_builder.render.sheet import claims_cited
from site_builder.site import updated

LISTS: Final = (("timeline", "Timeline"), ("claims", "Claims"), ("sources", "Sources"))
"""The lists of an explainer, by the kind of their page."""


def overview(paper: Paper, page: Page) -> Iterator[Block]:
    """An explainer: its point, its claims at a glance or in full, its sections, what happened, what was corrected."""
    explainer = paper.edition.explainers[page.explainer]
    facts, whole = explainer.facts, is_one_page(explainer)
    yield title(explainer.title)
    yield from blocks_of(paper, explainer.matter.summary, explainer.id)
    dates = (("Published %(date)s.", facts.published), ("Updated %(date)s.", updated(explainer)))
    said = [paper.say(words, date=paper.date(date)) for words, date in dates if date]
    yield from (says(" ".join(said)),) if said else ()
    yield from listed(paper.say("In short"), _points(paper, explainer))
    yield from blocks_of(paper, explainer.lead, explainer.id)
    if whole:
        for part in explainer.sections:
            yield from _part(paper, explainer, part)
        yield from _claims_below(paper, explainer, tuple(facts.claims))
    else:
        yield from _at_a_glance(paper, explainer)
        yield from listed(
            paper.say("The sections"), tuple(_section_in_short(paper, explainer, s) for s in explainer.sections)
        )
    yield from under(paper.say("Who gives what to whom"), relation_lines(paper, explainer))
    yield from under(paper.say("When it happened"), _events(paper, explainer))
    yield from under(paper.say("What has changed"), correction_lines(paper, explainer))
    lists = ((kind, paper.say(words)) for kind, words in LISTS)
    links = ((paper.local.link(kind, explainer.id), words) for kind, words in lists)
    documents = paper.edition.primary_of(explainer)
    articles = ((paper.local.link("article", explainer.id, id_), paper.say("The article")) for id_ in documents)
    more = tuple((line(To(link, (Text(words),))),) for link, words in (*links, *articles) if link)
    yield from listed(paper.say("More"), more)


def in_full(paper: Paper, explainer: Explainer) -> Blocks:
    """All of an explainer on one page, without its title: what a feed holds."""
    return (
        *blocks_of(paper, explainer.matter.summary, explainer.id),
        *listed(paper.say("In short"), _points(paper, explainer)),
        *blocks_of(paper, explainer.lead, explainer.id),
        *(block for part in explainer.sections for block in _part(paper, explainer, part)),
        *_claims_below(paper, explainer, tuple(explainer.facts.claims)),
        *under(paper.say("Timeline"), _events(paper, explainer)),
        *under(paper.say("What has changed"), correction_lines(paper, explainer)),
        *paper.notes,
        *cited_sources(paper),
    )


def section(paper: Paper, page: Page) -> Iterator[Block]:
    """A section: its text, its claims in full, the entries it uses."""
    explainer = paper.edition.explainers[page.explainer]
    found = explainer.section(page.subject[1])
    if found is None:
        raise LookupError(page.subject)
    yield title(found.title)
    if found.short:
        yield Para((Span("em", inlines_of(paper, found.short, explainer.id)),))
    yield from blocks_of(paper, found.body, explainer.id, shift=-1)
    claims = dict.fromkeys((*claims_cited(found.body), *claims_in(explainer, found.id)))
    yield from _claims_below(paper, explainer, tuple(claims))
    yield from under(paper.say("What has changed"), correction_lines(paper, explainer, section=found.id))
    yield from _terms_on(paper, page)
    place = explainer.sections.index(found)
    if place + 1 < len(explainer.sections):
        following = explainer.sections[place + 1]
        link = paper.local.link_to_section(explainer.id, following.id)
        yield line(f"{paper.say('Next')}: ", To(link or "", (Text(following.title),)))


def timeline(paper: Paper, page: Page) -> Iterator[Block]:
    """All events."""
    yield title(paper.say("Timeline"))
    yield from _events(paper, paper.edition.explainers[page.explainer])


def claims(paper: Paper, page: Page) -> Iterator[Block]:
    """All claims, after what the statuses mean."""
    explainer = paper.edition.explainers[page.explainer]
    yield title(paper.say("Claims"))
    used = [status for status in STATUSES if any(c.status == status for c in explainer.facts.claims.values())]
    yield from bulleted(
        tuple((line(strong(paper.status(status)), f": {paper.say(STATUSES[status][1])}"),) for status in used)
    )
    for claim in explainer.facts.claims.values():
        yield from claim_blocks(paper, explainer, claim, level=2)


def sources(paper: Paper, page: Page) -> Iterator[Block]:
    """All sources, the documents it converts first, then by who speaks."""
    known, records = paper.local.listed_sources(page.explainer), paper.edition.sources
    primary = [id_ for id_ in known if records[id_].primary]
    yield title(paper.say("Sources"))
    groups = [(paper.say("The article"), primary)]
    for standing, (_, words) in STANDINGS.items():
        rest = [id_ for id_ in known if id_ not in primary and (records[id_].standing or "") == standing]
        groups.append((paper.say(words), rest))
    for words, found in groups:
        yield from listed(words, tuple((Para(source_inlines(paper, id_, full=True)),) for id_ in found))


def article(paper: Paper, page: Page) -> Iterator[Block]:
    """A document it converts, with numbered paragraphs; without what may not be shown."""
    explainer, id_ = paper.edition.explainers[page.explainer], page.subject[1]
    source, document = paper.edition.sources[id_], paper.edition.documents[id_]
    taken = paper.local.paragraphs_used(explainer, id_)
    yield title(source.title)
    yield Para(source_inlines(paper, id_, full=True))
    for paragraph in document.paragraphs:
        shown = source.show_text == "full" or paragraph.number in taken
        words = paragraph.text if shown else paper.say("[not shown]")
        yield line(strong(f"{paper.say('¶')}{paragraph.number}"), f" {words}")


def _points(paper: Paper, explainer: Explainer) -> tuple[Blocks, ...]:
    return tuple((Para(inlines_of(paper, point, explainer.id)),) for point in explainer.matter.key_points)


def _part(paper: Paper, explainer: Explainer, part: Section) -> Iterator[Block]:
    """A section under its heading, where all stands on one page."""
    yield heading(part.title)
    yield from blocks_of(paper, part.body, explainer.id)


def _at_a_glance(paper: Paper, explainer: Explainer) -> Iterator[Block]:
    """The claims, the strongest ground first."""
    claims = explainer.facts.claims.values()
    found = [claim for status in STATUSES for claim in claims if claim.status == status]
    lines = tuple((claim_in_short(paper, explainer, claim),) for claim in found)
    yield from listed(paper.say("Known, claimed, denied"), lines)


def _section_in_short(paper: Paper, explainer: Explainer, section: Section) -> Blocks:
    link = paper.local.link_to_section(explainer.id, section.id)
    short = inlines_of(paper, section.short, explainer.id)
    title: Inline = To(link, (Text(section.title),)) if link else Text(section.title)
    return (line(title, *((Text(": "), *short) if short else ())),)


def _claims_below(paper: Paper, explainer: Explainer, ids: tuple[str, ...]) -> Iterator[Block]:
    """Claims in full, under a heading of their own."""
    if ids:
        yield heading(paper.say("Claims"))
    for id_ in ids:
        yield from claim_blocks(paper, explainer, explainer.facts.claims[id_], level=3)


def _events(paper: Paper, explainer: Explainer) -> Blocks:
    return bulleted(tuple((event_line(paper, explainer, event),) for _, event in chronology(explainer)))


def _terms_on(paper: Paper, page: Page) -> Iterator[Block]:
    """The entries that the page's texts link to, in short."""
    marks = marks_on(paper.edition, passages_on(paper.edition, page), paper.local.matcher)
    found = by_name(paper, tuple(dict.fromkeys(mark.term for mark in marks)))
    yield from listed(paper.say("Words on this page"), tuple((entry_line(paper, id_),) for id_ in found))
