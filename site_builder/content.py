"""Holds everything an author wrote, read and compiled, per language, before anything is resolved.

In: records and compiled texts from `load`. Out: `Content`, which `assemble` turns into a site.
"""

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NewType

from site_builder.formats.documents import Document
from site_builder.formats.models import Model
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Citation
from site_builder.records.explainer import Facts, FrontMatter
from site_builder.records.page import PageMatter
from site_builder.records.site import SiteSettings
from site_builder.records.source import Source
from site_builder.records.term import Term
from site_builder.source import Location, SourcePath

Language = NewType("Language", str)
"""A BCP 47 tag as the author writes it in `languages:`."""

BaselineKey = tuple[str, SourcePath, str]
"""A rule's code, a file, and the text of a line without the spaces around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of an explainer in one language. `id` is empty only in a text of one language without `{#id}`s."""

    id: str
    slug: str
    title: str
    body: Prose
    short: Prose | None
    at: Location

    @property
    def words(self) -> int:
        """How many words it has, for reading time."""
        return len(self.body.plain.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Explainer:
    """An explainer in one language: its facts and its article."""

    id: str
    slug: str
    language: Language
    path: SourcePath
    title: str
    lead: Prose
    sections: tuple[Section, ...]
    matter: FrontMatter
    facts: Facts
    at: Location

    @property
    def summary(self) -> Prose:
        """The summary, or the lead where none is written."""
        return self.matter.summary or self.lead

    def section(self, id_: str) -> Section | None:
        """The section with this id."""
        return next((section for section in self.sections if section.id == id_), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage:
    """A page such as "How we work" in one language."""

    id: str
    slug: str
    language: Language
    path: SourcePath
    title: str
    summary: Prose | None
    sections: tuple[Section, ...]
    matter: PageMatter
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFile:
    """A picture beside an article: where it is on disk, its size in pixels (0 where it has none, as SVG may)."""

    path: SourcePath
    file: Path
    width: int
    height: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Ids that exist although their records couldn't be read. `unknowable`: a whole file couldn't, so any id may."""

    ids: frozenset[str] = frozenset()
    unknowable: bool = False

    def __contains__(self, id_: object) -> bool:
        return self.unknowable or id_ in self.ids

    def __or__(self, other: "Known") -> "Known":
        return Known(ids=self.ids | other.ids, unknowable=self.unknowable or other.unknowable)


Scope = tuple[str, ...]
"""Where ids are unique: `("term",)`, `("claim", explainer)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything that was read. Maps per language hold that language's texts, in the order of ids.

    `accepted`: the digest of the original that each translated unit was accepted for (`translations.lock`).
    `baseline`: how many findings of a rule on lines of a text are old (`baseline.yaml`).
    """

    languages: tuple[Language, ...]
    settings: Mapping[Language, SiteSettings]
    terms: Mapping[Language, Mapping[str, Term]]
    sources: Mapping[Language, Mapping[str, Source]]
    explainers: Mapping[Language, Mapping[str, Explainer]]
    pages: Mapping[Language, Mapping[str, PlainPage]]
    documents: Mapping[str, Document] = field(default_factory=dict)
    images: Mapping[SourcePath, ImageFile] = field(default_factory=dict)
    broken: Mapping[Scope, Known] = field(default_factory=dict)
    accepted: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    baseline: Counter[BaselineKey] = field(default_factory=Counter)
    with_drafts: bool = False  # drafts get pages too: in a preview and nowhere else

    @property
    def first_language(self) -> Language:
        """The language whose files hold the facts."""
        return self.languages[0]

    def is_broken(self, *scope: str, id: str) -> bool:  # noqa: A002 - it is the author's word
        """Whether a record of this id exists but couldn't be read, or not in full."""
        return id in self.broken.get(scope, Known())

    def edition(self, language: Language) -> "Edition":
        """What there is in one language."""
        return Edition(
            language=language,
            first=language == self.first_language,
            settings=self.settings[language],
            terms=self.terms[language],
            sources=self.sources[language],
            explainers=(explainers := self.explainers[language]),
            published={id_: each for id_, each in explainers.items() if self.with_drafts or not each.facts.draft},
            pages=self.pages[language],
            documents=self.documents,
            images=self.images,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Everything there is in one language, by id. `first`: it is the site's first language, so it stands at `/`.

    `explainers` are all of them, which rules look at; `published` those that get pages: no drafts, but in a preview.
    """

    language: Language
    first: bool
    settings: SiteSettings
    terms: Mapping[str, Term]
    sources: Mapping[str, Source]
    explainers: Mapping[str, Explainer]
    published: Mapping[str, Explainer]
    pages: Mapping[str, PlainPage]
    documents: Mapping[str, Document]
    images: Mapping[SourcePath, ImageFile]

    def slug_of(self, term: str) -> str:
        """The last part of a term's address."""
        return self.terms[term].slug or term

    def primary_of(self, explainer: Explainer) -> tuple[str, ...]:
        """The documents an explainer converts: the primary sources it cites, in the order it does."""
        cited = cited_sources(explainer)
        return tuple(id_ for id_ in cited if id_ in self.sources and self.sources[id_].primary)


def cited_sources(explainer: Explainer) -> tuple[str, ...]:
    """The ids of the sources an explainer's article and facts name, each once, the article's first."""
    ids: dict[str, None] = {}
    for prose in (explainer.lead, *(section.body for section in explainer.sections), *explainer.matter.key_points):
        ids |= dict.fromkeys(sources_in(prose))
    for claim in explainer.facts.claims.values():
        ids |= dict.fromkeys(evidence.source for evidence in claim.evidence)
        for response in claim.responses:
            ids |= dict.fromkeys(response.sources)
    for event in explainer.facts.timeline.values():
        ids |= dict.fromkeys(event.sources)
    for relation in explainer.facts.relations.values():
        ids |= dict.fromkeys(relation.sources)
    return tuple(ids)


def sources_in(prose: Prose) -> tuple[str, ...]:
    """The ids of the sources a text cites, footnotes included, in reading order."""
    texts = (prose, *(footnote.prose for footnote in prose.footnotes))
    return tuple(
        item.id
        for text in texts
        for piece in text.pieces
        if isinstance(piece, Citation)
        for item in piece.items
        if item.kind == "source"
    )


def texts_of(explainer: Explainer) -> Iterator[Prose]:
    """Every text of an explainer, article and facts."""
    yield explainer.lead
    for section in explainer.sections:
        yield section.body
    yield from prose_in(explainer.matter)
    yield from prose_in(explainer.facts)


def prose_in(value: object) -> Iterator[Prose]:
    """Every compiled text in a record and the records inside it."""
    match value:
        case Prose():
            yield value
        case Model():
            for name in type(value).model_fields:
                yield from prose_in(getattr(value, name))
        case Mapping():
            for part in value.values():
                yield from prose_in(part)
        case tuple() | list():
            for part in value:
                yield from prose_in(part)
        case _:
            pass


def original_of(path: SourcePath, language: Language) -> SourcePath:
    """The file a translation belongs to (`article.sv.md` → `article.md`)."""
    stem, suffix = posixpath.splitext(path)
    return SourcePath(stem.removesuffix(f".{language}") + suffix)
