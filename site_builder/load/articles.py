"""Reads what has prose of its own: explainers (`article.md` with `explainer.yaml`) and plain pages, per language."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from site_builder.content import Explainer, Language, PlainPage, Section
from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.models import Model
from site_builder.formats.near import close
from site_builder.formats.prose import compile_article, compiled, split_front_matter
from site_builder.load.files import Files
from site_builder.load.matter import read_matter
from site_builder.load.pictures import take_pictures
from site_builder.load.siblings import language_of, sibling
from site_builder.load.yaml_files import named, read_record, reader_for, translation_of
from site_builder.records.claim import Claim
from site_builder.records.correction import Correction
from site_builder.records.event import Event
from site_builder.records.explainer import Facts, FrontMatter
from site_builder.records.fields import as_id, is_id
from site_builder.records.page import PageMatter
from site_builder.records.translation import overlay_of
from site_builder.source import Location

Matter = TypeVar("Matter", FrontMatter, PageMatter)


def load_explainers(
    files: Files, *, languages: Sequence[Language], raw_html: bool
) -> Mapping[Language, Mapping[str, Explainer]]:
    """Every folder of `content/explainers/`: an explainer exists in the languages its article does."""
    found: dict[Language, dict[str, Explainer]] = {language: {} for language in languages}
    for folder in files.folders("explainers"):
        if not is_id(folder.name):
            at = Location(path=files.shown(folder))
            files.report.add([error("not-an-id", at, value=folder.name, suggestion=as_id(folder.name))])
            files.refused.add(folder)
            continue
        _explainer(files, folder, found, languages=languages, raw_html=raw_html)
    return found


def _explainer(
    files: Files,
    folder: Path,
    found: dict[Language, dict[str, Explainer]],
    *,
    languages: Sequence[Language],
    raw_html: bool,
) -> None:
    path, facts_path = folder / "article.md", folder / "explainer.yaml"
    if not path.is_file():
        files.report.add([error("no-article", None, folder=files.shown(folder))])
        files.breaks("explainer", ids=frozenset({folder.name}))
        files.asked |= {files.shown(found) for found in files.found(f"explainers/{folder.name}", ".yaml")}
        return
    translated = any(sibling(path, language).is_file() for language in languages[1:])
    facts = _facts(files, facts_path, folder.name, language=languages[0], raw_html=raw_html)
    for language in languages:
        article, here = path, facts
        if language != languages[0]:
            article = sibling(path, language)
            here = _facts_in(files, facts, facts_path, language=language, raw_html=raw_html)
            if not article.is_file():
                continue
        explainer = _article(
            files, article, folder.name, here, language=language, raw_html=raw_html, translated=translated
        )
        if explainer is None:
            files.breaks("explainer", ids=frozenset({folder.name}))
            files.breaks("section", folder.name, unknowable=True)
        else:
            found[language][folder.name] = explainer


def _facts(files: Files, path: Path, id_: str, *, language: Language, raw_html: bool) -> Facts:
    """The facts of an explainer; an explainer may have none."""
    if not path.is_file():
        return Facts()
    facts, broken, readable = read_record(files, path, Facts, language=language, raw_html=raw_html)
    for kind, field in (
        ("claim", "claims"),
        ("event", "timeline"),
        ("relation", "relations"),
        ("correction", "corrections"),
    ):
        lost = facts is None or not readable or (field,) in broken
        ids = frozenset(str(part[1]) for part in broken if len(part) == 2 and part[0] == field)
        files.breaks(kind, id_, ids=ids, unknowable=lost)
    return named(files, facts, id_) if facts else Facts().named(id_)


def _facts_in(files: Files, facts: Facts, path: Path, *, language: Language, raw_html: bool) -> Facts:
    """The facts with their texts in another language."""
    overlay: Model | None = None
    if (translation := sibling(path, language)).is_file():
        overlay, _, _ = read_record(files, translation, overlay_of(Facts), language=language, raw_html=raw_html)
    translated, faults = translation_of(files, facts, overlay)
    files.report.add(
        fault for fault in faults if not any(fault.values.get("id") in known for known in files.broken.values())
    )
    return translated


def _article(
    files: Files, path: Path, id_: str, facts: Facts, *, language: Language, raw_html: bool, translated: bool
) -> Explainer | None:
    written = _written(files, path, FrontMatter, language=language, raw_html=raw_html)
    if written is None:
        return None
    matter, title, sections, at = written
    files.report.add(_without_ids(files, sections[1:], None if translated else _named_sections(facts)))
    return Explainer(
        id=id_,
        slug=matter.slug or id_,
        language=language,
        path=at.path,
        title=title,
        lead=sections[0].body,
        sections=_with_matter(files, sections[1:], matter),
        matter=matter,
        facts=facts,
        at=at,
    )


def _named_sections(facts: Facts) -> frozenset[str]:
    """The sections that the facts point at."""
    facts_of: tuple[Mapping[str, Claim | Event | Correction], ...] = (facts.claims, facts.timeline, facts.corrections)
    return frozenset(id_ for records in facts_of for record in records.values() for id_ in record.section)


def _without_ids(
    files: Files, sections: Sequence[compiled.Section], named: frozenset[str] | None
) -> Iterator[Diagnostic]:
    """`heading-without-id` where one made of the words won't do: they are others in each language, and they change.

    `named`: the only ids that are needed; None for all of them.
    """
    for section in sections:
        made = as_id(section.title)
        if section.id or (named is not None and made not in named):
            continue
        line = (section.title_at.path, section.title_at.line)
        if any(
            fault.code == "malformed-heading-id" and fault.at and (fault.at.path, fault.at.line) == line
            for fault in files.report.diagnostics
        ):
            continue
        yield error("heading-without-id", section.title_at, title=section.title, suggestion=made or "id")


def load_pages(
    files: Files, *, languages: Sequence[Language], raw_html: bool
) -> Mapping[Language, Mapping[str, PlainPage]]:
    """Every `content/pages/*.md`, in the languages there is a file for."""
    found: dict[Language, dict[str, PlainPage]] = {language: {} for language in languages}
    for original in files.found("pages", ".md"):
        if language_of(original, languages) is not None:
            continue
        if not is_id(original.stem):
            at = Location(path=files.shown(original))
            files.report.add([error("not-an-id", at, value=original.stem, suggestion=as_id(original.stem))])
            continue
        for language in languages:
            path = original if language == languages[0] else sibling(original, language)
            if not path.is_file():
                continue
            written = _written(files, path, PageMatter, language=language, raw_html=raw_html)
            if written is None:
                files.breaks("page", ids=frozenset({original.stem}))
                continue
            matter, title, sections, at = written
            found[language][original.stem] = PlainPage(
                id=original.stem,
                slug=matter.slug or original.stem,
                language=language,
                path=at.path,
                title=title,
                summary=matter.summary,
                sections=tuple(_section(section) for section in sections),
                matter=matter,
                at=at,
            )
    return found


def _written(
    files: Files, path: Path, model: type[Matter], *, language: Language, raw_html: bool
) -> tuple[Matter, str, tuple[compiled.Section, ...], Location] | None:
    """The front matter, title and sections of a Markdown file. The title is the front matter's, else the heading's."""
    source = files.text(path)
    if source is None:
        return None
    head, body, faults = split_front_matter(source)
    files.report.add(faults)
    reader = reader_for(language, raw_html=raw_html)
    matter, readable = read_matter(files, head, model, reader, at=source.at())
    sections, heading, found = files.memory.recall(
        (compile_article, body, language, reader.marks, raw_html),
        lambda: compile_article(body, language=language, marks=reader.marks, raw_html=raw_html),
    )
    files.report.add(found)
    for section in sections:
        take_pictures(files, path, section.body)
    title = matter.title or heading
    if not title and readable:
        files.report.add([error("no-title", source.at())])
    return matter, title, sections, source.at()


def _with_matter(files: Files, sections: Sequence[compiled.Section], matter: FrontMatter) -> tuple[Section, ...]:
    """Sections with what the front matter says of them; it may not speak of sections that aren't there."""
    ids = [section.id for section in sections if section.id]
    for id_ in matter.sections:
        if id_ not in ids:
            at = matter.place("sections", id_)
            files.report.add(
                [error("unknown-section", at, section=id_, suggestion=close(id_, ids), sections=tuple(ids))]
            )
    return tuple(_section(section, matter) for section in sections)


def _section(section: compiled.Section, matter: FrontMatter | None = None) -> Section:
    said = matter.sections.get(section.id) if matter else None
    slug = (said.slug if said else None) or section.id or as_id(section.title)
    return Section(
        id=section.id or as_id(section.title),
        slug=slug,
        title=section.title,
        body=section.body,
        short=said.short if said else None,
        at=section.title_at,
    )
