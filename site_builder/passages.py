"""Says which texts stand on a page, in the order they are read.

In: an edition and a page. Out: `Passage`s. What is marked, counted and numbered on a page (first mentions, citations)
goes by this order, and templates must show the texts in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.content import Edition, Explainer
from site_builder.formats.prose.compiled import Prose
from site_builder.pages import Page, is_one_page
from site_builder.records.claim import Claim
from site_builder.records.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text on a page.

    `role` and `subject` name it for templates (`("section", ("moon",))`). `anchor`: the id of the element around it.
    `prefix` comes before the ids of its paragraphs, headings and footnotes, so that two texts on a page don't clash;
    it is None where its paragraphs have no ids of their own. `heading`: the title it stands under.
    """

    role: str
    subject: tuple[str, ...]
    prose: Prose
    anchor: str = ""
    prefix: str | None = None
    heading: str = ""
    explainer: str = ""


def passages_on(edition: Edition, page: Page) -> tuple[Passage, ...]:
    """The texts of a page. A page that only lists what stands elsewhere has none."""
    match page.kind:
        case "overview":
            return tuple(_overview(edition.explainers[page.explainer]))
        case "section":
            explainer = edition.explainers[page.explainer]
            return tuple(_section_page(explainer, page.subject[1]))
        case "timeline":
            return tuple(_events(edition.explainers[page.explainer]))
        case "claims":
            return tuple(_claims(edition.explainers[page.explainer]))
        case "print":
            explainer = edition.explainers[page.explainer]
            return (*_whole(explainer), *_claims(explainer), *_events(explainer), *_relations(explainer))
        case "term":
            (term,) = page.subject
            entry = edition.terms[term]
            if entry.definition is None:
                return ()
            return (Passage(role="definition", subject=(term,), prose=entry.definition, heading=entry.name),)
        case "page":
            plain = edition.pages[page.subject[0]]
            return tuple(
                Passage(
                    role="body",
                    subject=(section.id,),
                    prose=section.body,
                    anchor=section.id,
                    prefix=f"{section.id}-" if section.id else "",
                    heading=section.title,
                )
                for section in plain.sections
            )
        case _:
            return ()


def claims_in(explainer: Explainer, section: str) -> dict[str, Claim]:
    """The claims that belong to a section, by id, in the order written."""
    return {id_: claim for id_, claim in explainer.facts.claims.items() if section in claim.section}


def chronology(explainer: Explainer) -> tuple[tuple[str, Event], ...]:
    """The events by date, those of a year, decade or century together; those of one date as written."""
    return tuple(sorted(explainer.facts.timeline.items(), key=lambda item: item[1].date.filing_key))


def _overview(explainer: Explainer) -> Iterator[Passage]:
    if explainer.matter.summary is not None:
        yield _of(explainer, "summary", (), explainer.matter.summary)
    for position, point in enumerate(explainer.matter.key_points):
        yield _of(explainer, "key-point", (str(position),), point)
    if is_one_page(explainer):
        yield from _whole(explainer)
        yield from _claims(explainer)
        yield from _events(explainer)
    else:
        yield _lead(explainer)
        for section in explainer.sections:
            if section.short is not None:
                yield _of(explainer, "short", (section.id,), section.short, heading=section.title)
        for id_, claim in explainer.facts.claims.items():
            yield _of(explainer, "claim-at-a-glance", (id_,), claim.text)
    yield from _relations(explainer)
    if not is_one_page(explainer):
        yield from _events(explainer)
    yield from _corrections(explainer)


def _section_page(explainer: Explainer, section_id: str) -> Iterator[Passage]:
    section = explainer.section(section_id)
    if section is None:
        return
    yield Passage(
        role="section",
        subject=(section.id,),
        prose=section.body,
        prefix="",
        heading=section.title,
        explainer=explainer.id,
    )
    for id_, claim in claims_in(explainer, section_id).items():
        yield from _claim(explainer, id_, claim)
    yield from _corrections(explainer, section=section_id)


def _whole(explainer: Explainer) -> Iterator[Passage]:
    yield _lead(explainer)
    for section in explainer.sections:
        yield Passage(
            role="section",
            subject=(section.id,),
            prose=section.body,
            anchor=section.id,
            prefix=f"{section.id}-",
            heading=section.title,
            explainer=explainer.id,
        )


def _lead(explainer: Explainer) -> Passage:
    return Passage(role="lead", subject=(), prose=explainer.lead, prefix="", explainer=explainer.id)


def _claims(explainer: Explainer) -> Iterator[Passage]:
    for id_, claim in explainer.facts.claims.items():
        yield from _claim(explainer, id_, claim)


def _claim(explainer: Explainer, id_: str, claim: Claim) -> Iterator[Passage]:
    anchor = f"claim-{id_}"
    yield _of(explainer, "claim", (id_,), claim.text, anchor=anchor)
    for position, evidence in enumerate(claim.evidence):
        if evidence.note is not None:
            yield _of(explainer, "evidence", (id_, str(position)), evidence.note, anchor=anchor)
    for position, response in enumerate(claim.responses):
        if response.text is not None:
            yield _of(explainer, "response", (id_, str(position)), response.text, anchor=anchor)


def _events(explainer: Explainer) -> Iterator[Passage]:
    for id_, event in chronology(explainer):
        yield _of(explainer, "event", (id_,), event.text, anchor=f"event-{id_}")


def _relations(explainer: Explainer) -> Iterator[Passage]:
    for id_, relation in explainer.facts.relations.items():
        if relation.text is not None:
            yield _of(explainer, "relation", (id_,), relation.text, anchor=f"relation-{id_}")


def _corrections(explainer: Explainer, *, section: str = "") -> Iterator[Passage]:
    for id_, correction in explainer.facts.corrections.items():
        if section and section not in correction.section:
            continue
        yield _of(explainer, "correction", (id_,), correction.text, anchor=f"correction-{id_}")


def _of(
    explainer: Explainer, role: str, subject: tuple[str, ...], prose: Prose, *, anchor: str = "", heading: str = ""
) -> Passage:
    return Passage(role=role, subject=subject, prose=prose, anchor=anchor, heading=heading, explainer=explainer.id)
