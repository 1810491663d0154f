"""Says which files for machines there are, beside the pages: what each is, its address, what it is about.

In: a site. Out: `MachineFile`s, in the order of `KINDS`. `render/machines/` makes them; no page may take their place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.content import Edition, Explainer, Language, cited_sources
from site_builder.pages import Page, addresses_of
from site_builder.site import Site
from site_builder.source import Location
from site_builder.urls import EXPLAINER_SCHEMA, Address, twin_of

JSON: Final = "application/json"
MARKDOWN: Final = "text/markdown"

_DATA: Final = (
    ("explainer", "explainer.json", JSON),
    ("bibtex", "sources.bib", "application/x-bibtex"),
    ("csl", "sources.csl.json", "application/vnd.citationstyles.csl+json"),
)
"""The files of an explainer: their kind, name and media type."""

TWINNED: Final = frozenset(
    {"home", "overview", "section", "timeline", "claims", "sources", "article", "glossary", "term", "page"}
)
"""The kinds of page that have a twin in Markdown: those that don't only arrange the same anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFile:
    """A file for machines. `media_type` says to browsers what it is; `language` is empty where it has all of them.

    `subject` says by ids what it is about, as that of a page does.
    """

    kind: str
    media_type: str
    language: Language
    address: Address
    subject: tuple[str, ...] = ()
    origin: Location | None = None


def twin(page: Page) -> MachineFile | None:
    """The twin of a page in Markdown, or None where it has none. What stands on several pages has one."""
    if page.kind not in TWINNED or page.number > 1 or (page.kind == "glossary" and page.subject):
        return None
    return MachineFile(
        kind="twin",
        media_type=MARKDOWN,
        language=page.language,
        address=twin_of(page.address),
        subject=(page.kind, *page.subject),
        origin=page.origin,
    )


def data_of(edition: Edition, explainer: Explainer) -> tuple[MachineFile, ...]:
    """The files of an explainer. Those of its sources are there where it has any."""
    has_sources = bool(cited_sources(explainer))
    return tuple(
        MachineFile(
            kind=kind,
            media_type=media_type,
            language=edition.language,
            address=addresses_of(edition).file(name, explainer.slug),
            subject=(explainer.id,),
            origin=explainer.at,
        )
        for kind, name, media_type in _DATA
        if kind == "explainer" or has_sources
    )


def _twins(site: Site) -> Iterator[MachineFile]:
    for page in site.pages:
        if found := twin(page):
            yield found


def _data(site: Site) -> Iterator[MachineFile]:
    for local in site.editions.values():
        for explainer in local.edition.published.values():
            yield from data_of(local.edition, explainer)


def _schema(site: Site) -> Iterator[MachineFile]:
    if any(local.edition.published for local in site.editions.values()):
        yield MachineFile(kind="schema", media_type=JSON, language=Language(""), address=EXPLAINER_SCHEMA)


FAMILIES: Final[tuple[Callable[[Site], Iterator[MachineFile]], ...]] = (_twins, _data, _schema)
"""What says which files there are."""


def machine_files(site: Site) -> tuple[MachineFile, ...]:
    """All files for machines of a site."""
    return tuple(file for family in FAMILIES for file in family(site))


def files_for(site: Site, page: Page) -> tuple[MachineFile, ...]:
    """The files that say for machines what a page says for people."""
    found = twin(page)
    edition = site.editions[page.language].edition
    data = data_of(edition, edition.explainers[page.explainer]) if page.kind in ("overview", "sources") else ()
    return (
        *([found] if found else []),
        *(file for file in data if page.kind == "overview" or file.kind in ("bibtex", "csl")),
    )
