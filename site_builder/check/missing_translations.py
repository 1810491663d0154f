"""Checks that every language has each explainer, section, page, entry, claim and event."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from site_builder.content import Edition, Explainer, Language, PlainPage, Section
from site_builder.diagnostics import Diagnostic, warning
from site_builder.formats.models import Model
from site_builder.languages import language as spoken
from site_builder.records.explainer import FrontMatter
from site_builder.records.fields import as_id
from site_builder.records.page import PageMatter
from site_builder.records.tree import records_in
from site_builder.site import Site
from site_builder.source import Location, SourcePath

_EVERYTHING: Final = "everything"


def missing_translation(site: Site) -> Iterator[Diagnostic]:
    """A text of the first language has no counterpart in another one, or a section of a translation none in the first.

    Why: a reader of that language would find a hole, or words of another language in the middle of a page. It is told
    at the original, and once for a whole file that has no translation yet.
    Wrong: a claim with a `text` in explainer.yaml, and none in explainer.sv.yaml
    Right: the same claim with its `text` in explainer.sv.yaml
    """
    first, *others = site.languages
    original = site.editions[first].edition
    for language in others:
        edition = site.editions[language].edition
        yield from _articles(original.published, edition.published, language)
        yield from _articles(original.pages, edition.pages, language)
        yield from _added(original.published, edition.published, first)
        for records in _record_maps(original, edition):
            yield from _records(records, language)


def _articles(
    originals: Mapping[str, Explainer] | Mapping[str, PlainPage],
    translated: Mapping[str, Explainer] | Mapping[str, PlainPage],
    language: Language,
) -> Iterator[Diagnostic]:
    for id_, original in originals.items():
        file = _sibling(original.path, language)
        here = translated.get(id_)
        if here is None:
            written = original.matter.place()
            at = written if written.path else original.at
            yield _missing(at, original.title, language, file, _EVERYTHING)
            continue
        for section in _lost(original.sections, here.sections):
            yield _missing(section.at, section.title, language, file, "the section")
        for field, at in _due(original.matter, here.matter):
            yield _missing(at, original.title, language, file, field)


def _added(
    originals: Mapping[str, Explainer], translated: Mapping[str, Explainer], first: Language
) -> Iterator[Diagnostic]:
    """Sections that only a translation has. Where there are as many as in the original, one has another id there."""
    language = spoken(first).name
    for id_, here in translated.items():
        original = originals.get(id_)
        if original is not None and len(here.sections) > len(original.sections):
            for section in _lost(here.sections, original.sections):
                yield warning(
                    "missing-translation",
                    section.at,
                    subject=section.title,
                    language=language,
                    missing="the section",
                    original=original.path,
                )


def _lost(originals: Sequence[Section], translated: Sequence[Section]) -> Iterator[Section]:
    """The sections without a counterpart. What has no id of its own is known by its position."""
    known = {section.id for section in translated}
    for position, section in enumerate(originals):
        if section.id in known:
            continue
        other = translated[position] if position < len(translated) else None
        if other is None or not (_without_id(section) and _without_id(other)):
            yield section


def _without_id(section: Section) -> bool:
    return section.id == as_id(section.title)


def _due(original: FrontMatter | PageMatter, here: FrontMatter | PageMatter) -> Iterator[tuple[str, Location]]:
    """What an article's front matter says, and its translation's doesn't."""
    if original.summary is not None and here.summary is None:
        yield "summary", original.key_place("summary")
    if isinstance(original, FrontMatter) and isinstance(here, FrontMatter):
        for position in range(len(here.key_points), len(original.key_points)):
            yield f"key_points {position + 1}", original.place("key_points", position)
        for id_, said in original.sections.items():
            if said.short is not None and (id_ not in here.sections or here.sections[id_].short is None):
                yield f"sections: {id_}: short", original.key_place("sections", id_, "short")


def _record_maps(original: Edition, edition: Edition) -> Iterator[tuple[Model, ...]]:
    """The translated records that stand beside each other in the content: a glossary, an explainer's facts."""
    yield tuple(edition.terms.values())
    yield tuple(edition.sources.values())
    for id_ in original.published:
        if id_ in edition.published:
            facts = edition.published[id_].facts
            maps = (facts.claims, facts.timeline, facts.relations, facts.corrections)
            yield tuple(record for records in maps for record in records.values())


def _records(records: tuple[Model, ...], language: Language) -> Iterator[Diagnostic]:
    holes = [(record, hole) for record in records if (hole := _hole(record))]
    by_file = sorted(holes, key=lambda each: each[0].at)
    for path, group in groupby(by_file, key=lambda each: each[0].at.path):
        here = list(group)
        file = _sibling(path, language)
        begun = any(record.at.path == path and record.translated_at is not None for record in records)
        if len(here) > 1 and not begun:
            record = here[0][0]
            yield _missing(record.at, posixpath.basename(path), language, file, _EVERYTHING)
            continue
        for record, hole in here:
            fields = tuple(dict.fromkeys(field for field, _ in hole))
            at = record.at if record.translated_at is None else hole[0][1]
            yield _missing(at, record.id, language, file, ", ".join(fields))


def _hole(record: Model) -> tuple[tuple[str, Location], ...]:
    """The fields of a record, and of the records in it, that are still in the first language, each with its place."""
    return tuple(
        (field, inner.key_place(field)) for inner in records_in(record) for field in sorted(inner.untranslated)
    )


def _sibling(path: SourcePath, language: Language) -> str:
    stem, suffix = posixpath.splitext(path)
    return f"{stem}.{language}{suffix}"


def _missing(at: Location, subject: str, language: Language, file: str, missing: str) -> Diagnostic:
    name = spoken(language).name
    return warning("missing-translation", at, subject=subject, language=name, file=file, missing=missing)
