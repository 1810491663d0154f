"""Makes `explainer.json`: all that an explainer says in one language, as data.

In: an explainer of a site. Out: `Explainer`, and its bytes. All texts, quotations, dates and statuses are in it, so
that two builds can be compared without reading pages.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from site_builder import content
from site_builder.formats.dates import Edtf
from site_builder.formats.models import Model
from site_builder.formats.prose.compiled import Prose
from site_builder.machine_files import MachineFile, data_of
from site_builder.passages import chronology
from site_builder.records import claim as claims
from site_builder.render.machines import explainer_shape as shape
from site_builder.render.machines.plain import text
from site_builder.render.machines.quoted import quotations_of
from site_builder.render.names import web_address
from site_builder.site import LanguageSite, Link, Site, updated
from site_builder.urls import EXPLAINER_SCHEMA, absolute, relative


def explainer_json(site: Site, file: MachineFile) -> bytes:
    """The file of an explainer."""
    return _written(_Filling(site, file).explainer().model_dump(mode="json", by_alias=True))


def explainer_schema(site: Site, file: MachineFile) -> bytes:  # noqa: ARG001 - the shape of a maker
    """The schema of all of them."""
    return _written(shape.schema())


def _written(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


class _Filling:
    """One explainer on its way into its shape."""

    def __init__(self, site: Site, file: MachineFile) -> None:
        self.site = site
        self.file = file
        self.local: LanguageSite = site.editions[file.language]
        self.edition = self.local.edition
        self.subject = self.edition.explainers[file.subject[0]]

    def explainer(self) -> shape.Explainer:
        """All of it."""
        subject, settings, facts = self.subject, self.edition.settings, self.subject.facts
        home = self.local.link("overview", subject.id)
        return shape.Explainer(
            schema_=relative(self.file.address, EXPLAINER_SCHEMA),
            format=shape.FORMAT,
            version=shape.VERSION,
            id=subject.id,
            language=self.file.language,
            address=self._to(home),
            url=absolute(self.site.base_url, home.address) if home and self.site.base_url else None,
            translations=list(self._translations()),
            site=settings.title,
            publisher=shape.Publisher(name=settings.publisher.name, url=web_address(settings.publisher.url) or None)
            if settings.publisher
            else None,
            title=subject.title,
            summary=self._text(subject.summary),
            key_points=[self._text(point) for point in subject.matter.key_points],
            published=_date(facts.published),
            updated=_date(updated(subject)),
            lead=self._text(subject.lead),
            lead_footnotes=self._footnotes(subject.lead),
            sections=[self._section(section) for section in subject.sections],
            claims=[self._claim(number, each) for number, each in enumerate(facts.claims.values(), 1)],
            timeline=list(self._events()),
            relations=list(self._relations()),
            corrections=list(self._corrections()),
            quotations=list(quotations_of(subject)),
            sources=[self._source(id_) for id_ in self.local.listed_sources(subject.id)],
        )

    def _translations(self) -> Iterator[shape.Translation]:
        for language, local in self.site.editions.items():
            if language != self.file.language and (other := local.edition.published.get(self.subject.id)):
                for file in data_of(local.edition, other):
                    if file.kind == self.file.kind:
                        address = relative(self.file.address, file.address)
                        yield shape.Translation(language=language, address=address)

    def _section(self, section: content.Section) -> shape.Section:
        found = self.local.link_to_section(self.subject.id, section.id)
        return shape.Section(
            id=section.id,
            title=section.title,
            address=self._to(found),
            short=self._text(section.short),
            text=self._text(section.body),
            footnotes=self._footnotes(section.body),
        )

    def _claim(self, number: int, claim: claims.Claim) -> shape.Claim:
        return shape.Claim(
            id=claim.id,
            number=number,
            address=self._to(self.local.link_to_claim(self.subject.id, claim.id)),
            section=list(claim.section),
            text=self._text(claim.text),
            by=self._actors(claim.by),
            about=self._actors(claim.about),
            date=_date(claim.date),
            status=claim.status,
            evidence=[
                shape.Evidence(
                    source=evidence.source,
                    quote=evidence.quote or "",
                    locator=evidence.locator or "",
                    note=self._text(evidence.note),
                )
                for evidence in claim.evidence
            ],
            responses=[
                shape.Response(
                    by=self._actors(response.by),
                    stance=response.stance,
                    date=_date(response.date),
                    text=self._text(response.text),
                    sources=list(response.sources),
                )
                for response in claim.responses
            ],
            untranslated=_untranslated(claim, *claim.evidence, *claim.responses),
        )

    def _events(self) -> Iterator[shape.Event]:
        for id_, event in chronology(self.subject):
            yield shape.Event(
                id=id_,
                date=event.date.text,
                text=self._text(event.text),
                section=list(event.section),
                sources=list(event.sources),
                claims=list(event.claims),
                untranslated=_untranslated(event),
            )

    def _relations(self) -> Iterator[shape.Relation]:
        for id_, relation in self.subject.facts.relations.items():
            yield shape.Relation(
                id=id_,
                from_=self._actors(relation.from_),
                to=self._actors(relation.to),
                what=relation.what,
                status=relation.status,
                text=self._text(relation.text),
                since=_date(relation.since),
                both_ways=relation.both_ways,
                claims=list(relation.claims),
                sources=list(relation.sources),
                untranslated=_untranslated(relation),
            )

    def _corrections(self) -> Iterator[shape.Correction]:
        for id_, correction in sorted(self.subject.facts.corrections.items(), reverse=True):
            yield shape.Correction(
                id=id_,
                kind=correction.kind,
                date=_date(correction.date),
                section=list(correction.section),
                claim=list(correction.claim),
                was=correction.was or "",
                now=correction.now or "",
                text=self._text(correction.text),
                untranslated=_untranslated(correction),
            )

    def _source(self, id_: str) -> shape.Source:
        source, document = self.edition.sources[id_], self.edition.documents.get(id_)
        return shape.Source(
            id=id_,
            type=source.type,
            title=source.title,
            author=list(source.author),
            publisher=source.publisher or "",
            issued=_date(source.issued),
            language=source.language or self.site.languages[0],
            url=web_address(source.url) or None,
            archive_url=web_address(source.archive_url) or None,
            accessed=_date(source.accessed),
            standing=source.standing,
            primary=source.primary,
            seen=source.seen,
            via=list(source.via),
            based_on=list(source.based_on),
            paragraphs=len(document.paragraphs) if document else 0,
            note=self._text(source.note),
            rights=self._text(source.rights),
        )

    def _actors(self, names: Sequence[str]) -> list[shape.Actor]:
        found = (self.local.actor(name) for name in names)
        return [shape.Actor(name=actor.name, id=actor.term.id if actor.term else None) for actor in found]

    def _text(self, prose: Prose | None) -> str:
        return text(self.edition, prose)

    def _footnotes(self, prose: Prose) -> list[str]:
        return [self._text(footnote.prose) for footnote in prose.footnotes]

    def _to(self, link: Link | None) -> str:
        return relative(self.file.address, link.address, link.anchor) if link else ""


def _date(when: Edtf | None) -> str | None:
    return when.text if when else None


def _untranslated(*records: Model) -> bool:
    return any(record.untranslated for record in records)
