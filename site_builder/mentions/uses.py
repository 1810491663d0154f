"""Collects every mention of a term and every citation, with the place a reader can follow it to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from site_builder.content import Edition
from site_builder.mentions.citing import citations_in, paragraphs_of
from site_builder.mentions.context import Mention, in_context
from site_builder.mentions.matching import TermMatcher
from site_builder.mentions.places import Place, anchors_in
from site_builder.pages import Page
from site_builder.passages import Passage, chronology, passages_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses:
    """Where things are used: terms and sources by id, claims by (explainer, id), paragraphs by (source, number)."""

    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    claims: Mapping[tuple[str, str], tuple[Place, ...]] = field(default_factory=dict)
    events: Mapping[tuple[str, str], tuple[Place, ...]] = field(default_factory=dict)
    sources: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    paragraphs: Mapping[tuple[str, int], tuple[Place, ...]] = field(default_factory=dict)


_CANONICAL: Final[Mapping[str, frozenset[str]]] = {
    "overview": frozenset({"lead", "section", "correction"}),
    "section": frozenset({"section"}),
    "claims": frozenset({"claim", "evidence", "response"}),
    "timeline": frozenset({"event"}),
    "page": frozenset({"body"}),
}
"""Where each kind of text is read in full: there it counts as a use. Elsewhere it only repeats."""

_CITING: Final[Mapping[str, frozenset[str]]] = {
    "overview": frozenset({"summary", "key-point", "short", "relation"}),
    "term": frozenset({"definition"}),
}
"""Texts that use a source besides. They sum up or stand apart: no mention, and no paragraph is covered by them."""


def uses_in(edition: Edition, pages: Sequence[Page], matcher: TermMatcher) -> Uses:
    """Every mention of a term and every citation, in the order of the pages and of reading."""
    mentions: dict[str, list[Mention]] = {}
    claims: dict[tuple[str, str], list[Place]] = {}
    events: dict[tuple[str, str], list[Place]] = {}
    sources: dict[str, list[Place]] = {}
    paragraphs: dict[tuple[str, int], list[Place]] = {}
    for page in pages:
        roles = _CANONICAL.get(page.kind, frozenset())
        citing = _CITING.get(page.kind, frozenset())
        for passage in passages_on(edition, page) if roles or citing else ():
            if passage.role in citing:
                for _, cited in citations_in(passage.prose):
                    if cited.kind == "source":
                        sources.setdefault(cited.id, []).append(_place(page, passage, passage.anchor))
            if passage.role not in roles:
                continue
            anchors = tuple(anchors_in(passage))
            for piece, start, end, term in matcher.in_text(passage.prose):
                place = _place(page, passage, anchors[piece])
                mentions.setdefault(term, []).append(in_context(place, passage.prose, piece, start, end))
            for piece, cited in citations_in(passage.prose):
                place = _place(page, passage, anchors[piece] if piece >= 0 else passage.anchor)
                match cited.kind:
                    case "claim":
                        claims.setdefault((passage.explainer, cited.id), []).append(place)
                    case "event":
                        events.setdefault((passage.explainer, cited.id), []).append(place)
                    case _:
                        sources.setdefault(cited.id, []).append(place)
                        for paragraph in paragraphs_of(cited.locator):
                            paragraphs.setdefault((cited.id, paragraph), []).append(place)
        if page.kind in ("overview", "claims", "timeline", "term"):
            for source, place in _named_by_records(edition, page):
                sources.setdefault(source, []).append(place)
    return Uses(
        mentions={key: tuple(found) for key, found in mentions.items()},
        claims={key: tuple(found) for key, found in claims.items()},
        events={key: tuple(found) for key, found in events.items()},
        sources={key: tuple(found) for key, found in sources.items()},
        paragraphs={key: tuple(found) for key, found in paragraphs.items()},
    )


def _named_by_records(edition: Edition, page: Page) -> Iterator[tuple[str, Place]]:
    """The sources that claims, events, relations and entries name as their own, each with where it stands."""
    if page.kind == "term":
        entry = edition.terms[page.subject[0]]
        where = Place(address=page.address, anchor="", explainer="", section="", heading=entry.name, role="definition")
        yield from ((source, where) for source in entry.sources)
        return
    facts = edition.explainers[page.explainer].facts

    def place(kind: str, id_: str) -> Place:
        anchor = f"{kind}-{id_}"
        return Place(address=page.address, anchor=anchor, explainer=page.explainer, section="", heading="", role=kind)

    for id_, claim in facts.claims.items() if page.kind == "claims" else ():
        named = [evidence.source for evidence in claim.evidence]
        named += [source for response in claim.responses for source in response.sources]
        for source in dict.fromkeys(named):
            yield source, place("claim", id_)
    for id_, event in chronology(edition.explainers[page.explainer]) if page.kind == "timeline" else ():
        for source in event.sources:
            yield source, place("event", id_)
    for id_, relation in facts.relations.items() if page.kind == "overview" else ():
        for source in relation.sources:
            yield source, place("relation", id_)


def _place(page: Page, passage: Passage, anchor: str) -> Place:
    section = passage.subject[0] if passage.role == "section" else ""
    return Place(
        address=page.address,
        anchor=anchor,
        explainer=passage.explainer,
        section=section,
        heading=passage.heading,
        role=passage.role,
    )
