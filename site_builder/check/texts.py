"""Lists every text of a site once, with what it is and what stands behind it.

In: a site. Out: `Text`s: the language's site, the compiled prose, the explainer it belongs to, its role there, and the
sources that the record around it names (a claim's evidence, an event's sources), on which it rests without saying so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from site_builder.check.once import once
from site_builder.check.sentences import Stretch, paragraphs, sentences
from site_builder.content import Explainer, prose_in
from site_builder.formats.prose.compiled import Prose
from site_builder.site import LanguageSite, Site
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text on the site.

    `role`: `lead`, `section`, `summary`, `key-point`, `short`, `claim`, `evidence`, `response`, `event`, `relation`,
    `correction`, `definition`, `source`, `page` or `settings`. `subject`: the id of the section, claim or other record
    it belongs to. `rests_on`: the sources its record names. `level`: that of the heading it stands under; 0: none.
    """

    local: LanguageSite
    prose: Prose
    role: str
    subject: str = ""
    explainer: Explainer | None = None
    rests_on: tuple[str, ...] = ()
    level: int = 0

    @property
    def own(self) -> bool:
        """Whether its words speak of our own text (a correction), or of the source they belong to."""
        return self.role in ("correction", "source", "settings")

    @property
    def parts(self) -> tuple[Prose, ...]:
        """It, and its footnotes."""
        return (self.prose, *(footnote.prose for footnote in self.prose.footnotes))


@once
def texts(site: Site) -> tuple[Text, ...]:
    """Every text of the site, in the order of languages. What isn't translated is met once, in its own language."""
    return tuple(_each_once(site))


def stretches(text: Text) -> Iterator[Stretch]:
    """What a citation in a text is meant for: its sentence, or the whole paragraph where the text is short."""
    for prose in text.parts:
        for paragraph in paragraphs(prose):
            if text.role in _IN_SHORT:
                yield paragraph
            else:
                yield from sentences(paragraph)


_IN_SHORT: Final = frozenset({"summary", "key-point", "short"})
"""Texts so short that a citation at their end is meant for all of it."""


def _each_once(site: Site) -> Iterator[Text]:
    met: set[tuple[Location, str]] = set()
    for language in site.languages:
        for text in _texts(site.editions[language]):
            key = (text.prose.at, text.prose.digest)
            if key not in met:
                met.add(key)
                yield text


def first_met(site: Site) -> Mapping[str, tuple[LanguageSite, Explainer]]:
    """Each explainer once, in the first language that has it: there its facts are."""
    found: dict[str, tuple[LanguageSite, Explainer]] = {}
    for language in site.languages:
        local = site.editions[language]
        for id_, explainer in local.edition.explainers.items():
            found.setdefault(id_, (local, explainer))
    return found


def _texts(local: LanguageSite) -> Iterator[Text]:
    edition = local.edition
    for explainer in edition.explainers.values():
        yield from _of_article(local, explainer)
        yield from _of_facts(local, explainer)
    for page in edition.pages.values():
        for prose in prose_in(page.matter):
            yield Text(local=local, prose=prose, role="page", subject=page.id)
        for section in page.sections:
            level = 2 if section.title and section is not page.sections[0] else 1
            yield Text(local=local, prose=section.body, role="page", subject=page.id, level=level)
    for term in edition.terms.values():
        for prose in prose_in(term):
            yield Text(local=local, prose=prose, role="definition", subject=term.id, rests_on=term.sources)
    for source in edition.sources.values():
        for prose in prose_in(source):
            yield Text(local=local, prose=prose, role="source", subject=source.id, rests_on=(source.id,))
    for prose in prose_in(edition.settings):
        yield Text(local=local, prose=prose, role="settings")


def _of_article(local: LanguageSite, explainer: Explainer) -> Iterator[Text]:
    yield Text(local=local, prose=explainer.lead, role="lead", explainer=explainer, level=1)
    for section in explainer.sections:
        yield Text(local=local, prose=section.body, role="section", subject=section.id, explainer=explainer, level=2)
    matter = explainer.matter
    if matter.summary is not None:
        yield Text(local=local, prose=matter.summary, role="summary", explainer=explainer)
    for point in matter.key_points:
        yield Text(local=local, prose=point, role="key-point", explainer=explainer)
    for id_, part in matter.sections.items():
        if part.short is not None:
            yield Text(local=local, prose=part.short, role="short", subject=id_, explainer=explainer)


def _of_facts(local: LanguageSite, explainer: Explainer) -> Iterator[Text]:
    for id_, claim in explainer.facts.claims.items():
        named = tuple(evidence.source for evidence in claim.evidence)
        yield Text(local=local, prose=claim.text, role="claim", subject=id_, explainer=explainer, rests_on=named)
        for evidence in claim.evidence:
            for prose in prose_in(evidence):
                rests_on = (evidence.source,)
                yield Text(
                    local=local, prose=prose, role="evidence", subject=id_, explainer=explainer, rests_on=rests_on
                )
        for response in claim.responses:
            for prose in prose_in(response):
                yield Text(
                    local=local,
                    prose=prose,
                    role="response",
                    subject=id_,
                    explainer=explainer,
                    rests_on=response.sources,
                )
    facts = explainer.facts
    for role, records in (("event", facts.timeline), ("relation", facts.relations)):
        for id_, record in records.items():
            for prose in prose_in(record):
                yield Text(
                    local=local, prose=prose, role=role, subject=id_, explainer=explainer, rests_on=record.sources
                )
    for id_, correction in facts.corrections.items():
        for prose in prose_in(correction):
            yield Text(local=local, prose=prose, role="correction", subject=id_, explainer=explainer)
