"""Says what is translated piece by piece: a section, an entry, a claim, each with its texts and a digest of its words.

In: an edition. Out: `Unit`s by key. Units of two languages with one key say the same; the digest of the original's unit
is what `translations.lock` remembers a translation to belong to.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from site_builder.content import Edition, Explainer, PlainPage, Section, prose_in
from site_builder.formats.digests import digest_of
from site_builder.formats.models import Model
from site_builder.formats.prose.compiled import Prose
from site_builder.records.fields import Translated
from site_builder.source import Location

DIGITS: Final = 16
"""How many hex digits of a digest are kept: enough to tell versions apart, short enough to read a difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A piece of text that is translated as one.

    `key` names it for all languages (`explainers/dam/sections/night`). `texts` are its compiled texts, in order, with
    their places. `digest` (hex, `DIGITS` long) changes with its words, and only with them. `translated`: somebody wrote
    it in this language; otherwise it is the original's.
    """

    key: str
    digest: str
    at: Location
    texts: tuple[Prose, ...]
    translated: bool


def units_of(edition: Edition) -> Mapping[str, Unit]:
    """Every unit of an edition, by key, in reading order."""
    return {unit.key: unit for unit in _units(edition)}


def _units(edition: Edition) -> Iterator[Unit]:
    for explainer in edition.explainers.values():
        yield from _article(edition, explainer)
    for page in edition.pages.values():
        yield from _sections(page, f"pages/{page.id}")
    for kind, records in (("glossary", edition.terms), ("sources", edition.sources)):
        for id_, record in records.items():
            yield from _record(edition, record, f"{kind}/{id_}")


def _article(edition: Edition, explainer: Explainer) -> Iterator[Unit]:
    base = f"explainers/{explainer.id}"
    texts = (explainer.lead, *prose_in(explainer.matter))
    words = [explainer.title, *(text.source for text in texts)]
    yield Unit(key=f"{base}/lead", digest=_digest(words), at=explainer.at, texts=texts, translated=True)
    yield from _sections(explainer, base)
    facts = explainer.facts
    for kind, records in (
        ("claims", facts.claims),
        ("timeline", facts.timeline),
        ("relations", facts.relations),
        ("corrections", facts.corrections),
    ):
        for id_, record in records.items():
            yield from _record(edition, record, f"{base}/{kind}/{id_}")


def _sections(text: Explainer | PlainPage, base: str) -> Iterator[Unit]:
    for section in text.sections:
        yield Unit(
            key=f"{base}/sections/{section.id}",
            digest=_digest(_words(section)),
            at=section.at,
            texts=(section.body, *(footnote.prose for footnote in section.body.footnotes)),
            translated=True,
        )


def _words(section: Section) -> list[str]:
    notes = [footnote.prose.source for footnote in section.body.footnotes]
    return [section.title, section.body.source, *notes]


def _record(edition: Edition, record: Model, key: str) -> Iterator[Unit]:
    words = list(_texts(record))
    if words:
        yield Unit(
            key=key,
            digest=_digest(words),
            at=record.translated_at if record.translated_at and not edition.first else record.at,
            texts=tuple(prose_in(record)),
            translated=edition.first or record.translated_at is not None,
        )


def _texts(value: object) -> Iterator[str]:
    """The words of every field that is due for translation, in a record and the records inside it."""
    match value:
        case Model():
            for name, field in type(value).model_fields.items():
                inner = getattr(value, name)
                mark = next((part for part in field.metadata if isinstance(part, Translated)), None)
                if mark is None:
                    yield from _texts(inner) if not isinstance(inner, str) else ()
                elif mark.due and inner is not None:
                    yield inner.source if isinstance(inner, Prose) else str(inner)
        case Mapping():
            for part in value.values():
                yield from _texts(part)
        case tuple() | list():
            for part in value:
                yield from _texts(part) if not isinstance(part, str) else ()
        case _:
            pass


def _digest(words: list[str]) -> str:
    # A line broken elsewhere says nothing else.
    return digest_of([" ".join(text.split()) for text in words])[:DIGITS]
