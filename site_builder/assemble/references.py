"""Resolves the ids that records name: sources, entries, sections, claims, actors, pages.

In: `Content`. Out: a diagnostic, with "did you mean", for each id that nothing has. An id whose record couldn't be
read counts as there: its own fault has been told.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.content import Content, Explainer
from site_builder.diagnostics import Diagnostic, Value, error
from site_builder.formats.models import Model
from site_builder.formats.near import close
from site_builder.records.claim import Claim
from site_builder.records.fields import is_id
from site_builder.records.term import ACTORS
from site_builder.source import Location


@dataclass(frozen=True, slots=True)
class _Ids:
    """The ids of one kind in one scope."""

    content: Content
    kind: str
    scope: tuple[str, ...]
    ids: Collection[str]

    def unknown(self, record: Model, named: Sequence[str], *path: str | int) -> Iterator[Diagnostic]:
        """A diagnostic for each of `named` (the field at `path` of a record) that isn't one of the ids."""
        for position, id_ in enumerate(named):
            if id_ not in self.ids and not self.content.is_broken(*self.scope, id=id_):
                at = _place(record, path, position)
                values: dict[str, Value] = {self.kind: id_, "suggestion": close(id_, self.ids)}
                if self.kind == "section":
                    values["sections"] = tuple(filter(None, self.ids))
                yield Diagnostic(code=f"unknown-{self.kind}", at=at, values=values)


def unresolved_in_records(content: Content) -> Iterator[Diagnostic]:
    """Every id in the records of the first language (the others repeat them) that leads nowhere."""
    first = content.first_language
    sources = _Ids(content, "source", ("source",), content.sources[first])
    terms = _Ids(content, "term", ("term",), content.terms[first])
    for term in content.terms[first].values():
        yield from sources.unknown(term, term.sources, "sources")
        yield from terms.unknown(term, term.see, "see")
        yield from terms.unknown(term, term.not_to_be_confused_with, "not_to_be_confused_with")
    for source in content.sources[first].values():
        yield from sources.unknown(source, source.based_on, "based_on")
        yield from sources.unknown(source, source.via, "via")
        if not source.seen and not source.via:
            yield error("unseen-without-via", source.place("seen"), source=source.id)
    for explainer in content.explainers[first].values():
        yield from _explainer(content, explainer, sources)
    yield from _policies(content)


def _explainer(content: Content, explainer: Explainer, sources: _Ids) -> Iterator[Diagnostic]:
    facts = explainer.facts
    sections = _Ids(content, "section", ("section", explainer.id), [section.id for section in explainer.sections])
    claims = _Ids(content, "claim", ("claim", explainer.id), facts.claims)
    for claim in facts.claims.values():
        yield from sections.unknown(claim, claim.section, "section")
        yield from _actors(content, claim, claim.by, "by")
        yield from _actors(content, claim, claim.about, "about")
        yield from _claim(content, claim, sources)
    for event in facts.timeline.values():
        yield from sources.unknown(event, event.sources, "sources")
        yield from claims.unknown(event, event.claims, "claims")
        yield from sections.unknown(event, event.section, "section")
    for relation in facts.relations.values():
        yield from _actors(content, relation, relation.from_, "from")
        yield from _actors(content, relation, relation.to, "to")
        yield from claims.unknown(relation, relation.claims, "claims")
        yield from sources.unknown(relation, relation.sources, "sources")
    for correction in facts.corrections.values():
        yield from sections.unknown(correction, correction.section, "section")
        yield from claims.unknown(correction, correction.claim, "claim")
        if correction.date is None:
            yield error("correction-without-date", facts.key_place("corrections", correction.id), id=correction.id)


def _claim(content: Content, claim: Claim, sources: _Ids) -> Iterator[Diagnostic]:
    for position, evidence in enumerate(claim.evidence):
        yield from sources.unknown(claim, (evidence.source,), "evidence", position, "source")
    for position, response in enumerate(claim.responses):
        yield from sources.unknown(claim, response.sources, "responses", position, "sources")
        yield from _actors(content, claim, response.by, "responses", position, "by")


def _actors(content: Content, record: Model, named: Sequence[str], *path: str | int) -> Iterator[Diagnostic]:
    """Names are ids or plain words. What is written like an id, and nearly is one, is a slip of the pen."""
    terms: Mapping[str, object] = content.terms[content.first_language]
    for position, name in enumerate(named):
        at = _place(record, path, position)
        term = content.terms[content.first_language].get(name)
        if content.is_broken("term", id=name):
            continue
        if term is not None and term.kind not in ACTORS:
            yield error("not-an-actor", at, actor=name, entry_kind=term.kind)
        elif term is None and is_id(name):
            suggestion = close(name, terms)
            if suggestion or "-" in name:
                yield error("unknown-actor", at, actor=name, suggestion=suggestion)


def _policies(content: Content) -> Iterator[Diagnostic]:
    settings = content.settings[content.first_language]
    pages = content.pages[content.first_language]
    known = [f"pages/{id_}" for id_ in pages]
    for name, page in settings.policies.items():
        id_ = page.removeprefix("pages/")
        if page not in known and not content.is_broken("page", id=id_):
            at = settings.place("policies", name)
            yield error("unknown-page", at, page=page, suggestion=close(page, known))


def _place(record: Model, path: tuple[str | int, ...], position: int) -> Location:
    """The item of a list, or the one id that stands where a list may."""
    return record.place(*path, position)
