"""Sets the passages of an explainer beside what was published of them: lead, sections, key points, events, answers.

In: the explainer in one language, and its earlier build. Out: `Unit`s, a passage each with its sentences then and now,
and `Quoted`, the quotations it has now. Only what was published is a unit: what is new has nothing beside it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.check.claim_changes import is_comparable
from site_builder.check.stated import Fact, Sentence, facts_in, sentences_in, sentences_of
from site_builder.content import Explainer
from site_builder.earlier import OldExplainer, OldRecord
from site_builder.formats.prose.compiled import Prose
from site_builder.mentions import quotations_in
from site_builder.records.event import Event
from site_builder.records.relation import Relation
from site_builder.site import LanguageSite
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Quoted words of the prose as it is, with where they stand and what they are cited to."""

    role: str
    of: str
    text: str
    original: str
    at: Location
    claim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A passage then and now. `at`: where it is (or would be); `sections`, `claims`: what it belongs to, by id.

    `quotes`: quoted words, which are their source's. `dates`: those of an event, then and now. `is_gone`: it isn't
    there any more; `title` says then what it was.
    """

    role: str
    of: str
    language: str
    then: tuple[Sentence, ...]
    now: tuple[Sentence, ...]
    at: Location
    sections: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    quotes: tuple[str, ...] = ()
    dates: tuple[str, str] = ("", "")
    date_at: Location | None = None
    is_gone: bool = False
    title: str = ""

    def facts(self, sentence: Sentence) -> tuple[Fact, ...]:
        """The numbers and dates that a sentence of it states itself."""
        text = sentence.text
        for quote in self.quotes:
            words = r"\s+".join(map(re.escape, quote.split()))
            text = re.sub(words, lambda found: "·" * len(found[0]), text)
        return facts_in(text, self.language)


def units(local: LanguageSite, explainer: Explainer, old: OldExplainer) -> Iterator[Unit]:
    """The passages that were published, in the order of reading. The texts of claims are compared for themselves."""
    pair = _Pair(local, explainer, old)
    yield from pair.article()
    yield from pair.records()


def quoted_now(explainer: Explainer) -> Iterator[Quoted]:
    """Every quotation of the prose as it is."""
    for role, of, prose in _texts(explainer):
        for part in (prose, *(footnote.prose for footnote in prose.footnotes)):
            for quotation, cited in quotations_in(part, prose):
                yield Quoted(
                    role=role,
                    of=of,
                    text=quotation.text,
                    original=cited.original if cited else "",
                    at=quotation.at,
                    claim=cited.id if cited and cited.kind == "claim" else "",
                )


def _texts(explainer: Explainer) -> Iterator[tuple[str, str, Prose]]:
    facts, matter = explainer.facts, explainer.matter
    found: list[tuple[str, str, Prose | None]] = [
        ("summary", "", matter.summary),
        *(("key-point", "", point) for point in matter.key_points),
        ("lead", "", explainer.lead),
    ]
    for section in explainer.sections:
        found += [("short", section.id, section.short), ("section", section.id, section.body)]
    for id_, claim in facts.claims.items():
        found.append(("claim", id_, claim.text))
        found += [("evidence", id_, evidence.note) for evidence in claim.evidence]
        found += [("response", id_, response.text) for response in claim.responses]
    found += [("event", id_, event.text) for id_, event in facts.timeline.items()]
    found += [("relation", id_, relation.text) for id_, relation in facts.relations.items()]
    yield from ((role, of, prose) for role, of, prose in found if prose is not None)


class _Pair:
    """An explainer as it is, beside what was published of it."""

    def __init__(self, local: LanguageSite, explainer: Explainer, old: OldExplainer) -> None:
        self.local, self.explainer, self.old = local, explainer, old

    def article(self) -> Iterator[Unit]:
        explainer, old = self.explainer, self.old
        matter = explainer.matter
        if matter.summary is not None:
            yield self._unit("summary", "", (old.summary,), (matter.summary,), matter.summary.at)
        points = matter.key_points
        at = points[0].at if points else explainer.at
        yield self._unit("key-point", "", old.key_points, points, at)
        yield self._unit("lead", "", (old.lead, *old.lead_footnotes), (explainer.lead,), explainer.lead.at)
        for section in old.sections:
            now = explainer.section(section.id)
            of, mine = section.id, frozenset((section.id,))
            if now is None:
                then = (section.text, *section.footnotes)
                yield self._unit("section", of, then, (), explainer.at, sections=mine, gone=section.title)
                continue
            short = (now.short,) if now.short else ()
            yield self._unit("short", of, (section.short,), short, now.short.at if now.short else now.at, sections=mine)
            yield self._unit("section", of, (section.text, *section.footnotes), (now.body,), now.at, sections=mine)

    def records(self) -> Iterator[Unit]:
        facts, old = self.explainer.facts, self.old
        for claim in old.claims:
            now = facts.claims.get(claim.id)
            if now is None or not is_comparable(self.local, claim.untranslated, now):
                continue
            sections, mine = frozenset((*claim.section, *now.section)), frozenset((claim.id,))
            for role, then, proses in (
                ("evidence", [each.note for each in claim.evidence], [each.note for each in now.evidence]),
                ("response", [each.text for each in claim.responses], [each.text for each in now.responses]),
            ):
                at = now.place("evidence" if role == "evidence" else "responses")
                yield self._unit(role, claim.id, then, _given(proses), at, sections=sections, claims=mine)
        for event in old.timeline:
            yield from self._record("event", event, facts.timeline.get(event.id), facts.key_place("timeline"))
        for relation in old.relations:
            now_there = facts.relations.get(relation.id)
            yield from self._record("relation", relation, now_there, facts.key_place("relations"))

    def _record(self, role: str, old: OldRecord, now: Event | Relation | None, where: Location) -> Iterator[Unit]:
        sections, claims = frozenset(old.section), frozenset(old.claims)
        if now is None:
            if self.local.edition.first:
                yield self._unit(role, old.id, (old.text,), (), where, sections=sections, claims=claims, gone=old.text)
            return
        if not is_comparable(self.local, old.untranslated, now):
            return
        claims |= frozenset(now.claims)
        dates, date_at = ("", ""), None
        if isinstance(now, Event):
            sections |= frozenset(now.section)
            dates, date_at = (old.date or "", now.date.text), now.place("date")
        at = now.translated_place("text")
        unit = self._unit(role, old.id, (old.text,), _given((now.text,)), at, sections=sections, claims=claims)
        yield replace(unit, dates=dates, date_at=date_at)

    def _unit(
        self,
        role: str,
        of: str,
        then: Iterable[str],
        now: Sequence[Prose],
        at: Location,
        *,
        sections: frozenset[str] = frozenset(),
        claims: frozenset[str] = frozenset(),
        gone: str = "",
    ) -> Unit:
        quoted = [each.text for each in self.old.quotations if (each.role, each.of) == (role, of)]
        quoted += [quotation.text for prose in now for quotation in prose.quotations]
        return Unit(
            role=role,
            of=of,
            language=self.explainer.language,
            then=tuple(sentence for text in then for sentence in sentences_in(text)),
            now=tuple(sentence for prose in now for sentence in sentences_of(self.local.edition, prose)),
            at=at,
            sections=sections,
            claims=claims,
            quotes=tuple(sorted(filter(None, quoted), key=len, reverse=True)),
            is_gone=bool(gone),
            title=gone,
        )


def _given(proses: Iterable[Prose | None]) -> tuple[Prose, ...]:
    return tuple(prose for prose in proses if prose is not None)
