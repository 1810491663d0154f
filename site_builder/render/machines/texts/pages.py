"""Writes each kind of page as blocks: what a person reads there, from the records and not from the page.

In: a page of a site. Out: `Block`s, the first its title. `WRITERS` says which kinds there are; those that only arrange
the same for paper or for lost readers have none.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from site_builder.content import Explainer
from site_builder.languages import language
from site_builder.mentions import Place
from site_builder.pages import Page, defined_terms
from site_builder.render.labels import KINDS
from site_builder.render.machines.texts.explainers import article, claims, overview, section, sources, timeline
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.machines.texts.parts import by_name, described, entry_line, heading, listed, title
from site_builder.render.machines.texts.prose import blocks_of
from site_builder.render.machines.texts.records import (
    cited_sources,
    claim_in_short,
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
)
from site_builder.render.names import first_sentence, web_address
from site_builder.site import Link, Site
from site_builder.urls import absolute


def written(site: Site, page: Page) -> Blocks:
    """A page as blocks: its title, the way back, its texts, its footnotes, the sources it cites."""
    paper = Paper(site, page.language)
    title, *rest = WRITERS[page.kind](paper, page)
    sources = tuple(cited_sources(paper))
    return (title, *_crumbs(paper, page), *rest, *paper.notes, *sources, *_versions(paper, page))


def _home(paper: Paper, _: Page) -> Iterator[Block]:
    settings = paper.edition.settings
    yield title(settings.title)
    if settings.summary:
        yield says(settings.summary)
    yield from listed(
        paper.say("All explainers"),
        tuple(
            (described(paper.local.link("overview", each.id), each.title, summary_of(each)),)
            for each in paper.local.explainers()
        ),
    )
    pages = [(paper.local.link("page", id_), plain.title) for id_, plain in paper.edition.pages.items()]
    more = [(paper.local.link("glossary"), paper.say("Glossary")), *pages]
    yield from listed(
        paper.say("More"), tuple((line(To(link, (Text(words),))),) for link, words in more if link is not None)
    )


def _glossary(paper: Paper, _: Page) -> Iterator[Block]:
    yield title(paper.say("Glossary"))
    yield from bulleted(tuple((entry_line(paper, id_),) for id_ in by_name(paper, defined_terms(paper.edition))))


def _term(paper: Paper, page: Page) -> Iterator[Block]:
    (id_,) = page.subject
    entry, local = paper.edition.terms[id_], paper.local
    yield title(entry.name)
    if entry.kind != "term":
        yield Para((Span("em", (Text(paper.say(KINDS[entry.kind])),)),))
    yield from blocks_of(paper, entry.definition)
    facts: list[Blocks] = []
    if entry.aliases:
        facts.append((says(f"{paper.say('Other names')}: {', '.join(entry.aliases)}"),))
    for words, ids in (("See also", entry.see), ("Not to be confused with", entry.not_to_be_confused_with)):
        if known := [each for each in by_name(paper, ids) if each in paper.edition.terms]:
            facts.append((line(f"{paper.say(words)}: ", *_names(paper, known)),))
    if entry.sources:
        facts.append((line(f"{paper.say('Sources')}: ", *paper.sources(entry.sources)),))
    if elsewhere := web_address(entry.same_as):
        facts.append((line(f"{paper.say('Elsewhere')}: ", To(elsewhere, (Text(elsewhere),))),))
    yield from bulleted(tuple(facts))
    own, about = list(local.claims_by(id_)), list(local.claims_about(id_))
    answered = [(explainer, claim) for explainer, claim, _ in local.responses_by(id_)]
    told: set[tuple[str, str]] = set()
    for words, found in (
        ("What %(name)s claims", own),
        ("What is claimed about %(name)s", [*about, *answered]),
    ):
        new = {(e.id, c.id): (e, c) for e, c in found if (e.id, c.id) not in told}
        told |= new.keys()
        yield from listed(
            paper.say(words, name=entry.name), tuple((claim_in_short(paper, e, c),) for e, c in new.values())
        )
    yield from _mentioned_in(paper, id_)


def _plain(paper: Paper, page: Page) -> Iterator[Block]:
    plain = paper.edition.pages[page.subject[0]]
    yield title(plain.title)
    if plain.summary:
        yield from blocks_of(paper, plain.summary)
    for number, part in enumerate(plain.sections):
        if part.title and (number or part.title != plain.title):
            yield heading(part.title)
        yield from blocks_of(paper, part.body)


WRITERS: Final[Mapping[str, Callable[[Paper, Page], Iterator[Block]]]] = MappingProxyType(
    {
        "home": _home,
        "overview": overview,
        "section": section,
        "timeline": timeline,
        "claims": claims,
        "sources": sources,
        "article": article,
        "glossary": _glossary,
        "term": _term,
        "page": _plain,
    }
)
"""What writes each kind of page."""


def summary_of(explainer: Explainer) -> str:
    """What an explainer is about: its summary, or the first sentence of its lead."""
    words = explainer.summary.plain
    return words if explainer.matter.summary else first_sentence(words)


def _crumbs(paper: Paper, page: Page) -> Iterator[Block]:
    """The way back, on a line."""
    local, way = paper.local, [(paper.local.link("home"), paper.edition.settings.title)]
    if page.kind == "home":
        return
    if page.explainer and page.kind != "overview":
        way.append((local.link("overview", page.explainer), paper.edition.explainers[page.explainer].title))
    if page.kind == "term":
        way.append((local.link("glossary"), paper.say("Glossary")))
    parts: list[Inline] = []
    for link, words in way:
        parts += [Text(" › ")] if parts else []
        parts.append(To(link or "", (Text(words),)))
    yield Para(tuple(parts))


def _versions(paper: Paper, page: Page) -> Iterator[Block]:
    """The page in the site's other languages, and its own address where the site knows it."""
    others: list[Inline] = []
    for tag, version in paper.site.versions(page):
        if version and tag != page.language:
            name = language(tag).name
            others += [Text(", ")] if others else []
            others.append(To(Link(address=version.address), (Text(name[:1].upper() + name[1:]),)))
    if others:
        yield line(f"{paper.say('Language')}: ", *others)
    if paper.site.base_url:
        address = absolute(paper.site.base_url, page.address)
        yield line(To(address, (Text(address),)))


def _mentioned_in(paper: Paper, term: str) -> Iterator[Block]:
    """The sections, lists and pages that mention an entry, each once."""
    local, seen = paper.local, dict[Link, str]()
    for mention in local.uses.mentions.get(term, ()):
        place = mention.place
        link = local.link_to_section(place.explainer, place.section) if place.section else Link(address=place.address)
        if link:
            seen.setdefault(Link(address=link.address), _place_words(paper, place))
    yield from listed(paper.say("Used in"), tuple((line(To(link, (Text(words),))),) for link, words in seen.items()))


def _place_words(paper: Paper, place: Place) -> str:
    """What a page is called that mentions something: a list, with what it belongs to."""
    explainer = paper.edition.explainers.get(place.explainer)
    if explainer is None:
        page = next((page for page in paper.local.pages if page.kind == "page" and page.address == place.address), None)
        return paper.edition.pages[page.subject[0]].title if page else paper.edition.settings.title
    if place.section:
        return place.heading
    words = {"event": paper.say("Timeline")} | dict.fromkeys(("claim", "evidence", "response"), paper.say("Claims"))
    return f"{explainer.title}: {words[place.role]}" if place.role in words else explainer.title


def _names(paper: Paper, ids: list[str]) -> Iterator[Inline]:
    for number, id_ in enumerate(ids):
        if number:
            yield Text(", ")
        actor = paper.local.actor(id_)
        yield To(actor.link, (Text(actor.name),)) if actor.link else Text(actor.name)
