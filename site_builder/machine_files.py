"""Says which files for machines there are, beside the pages: what each is, its address, what it is about.

In: a site. Out: `MachineFile`s, in the order of `KINDS`. `render/machines/` makes them; no page may take their place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.content import Edition, Explainer, Language, cited_sources
from site_builder.pages import UNLISTED, Page, addresses_of
from site_builder.site import Site, updated
from site_builder.source import Location
from site_builder.urls import EXPLAINER_SCHEMA, MACHINE_FILES, ROBOTS, SITEMAP, Address, twin_of

JSON: Final = "application/json"
ATOM: Final = "application/atom+xml"
MARKDOWN: Final = "text/markdown"
TEXT: Final = "text/plain"
XML: Final = "application/xml"
OEMBED: Final = "application/json+oembed"

_IN_A_SITEMAP: Final = 45_000
_UNMAPPED: Final = UNLISTED | {"print", "glossary-sheet"}

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


def dated(explainer: Explainer) -> bool:
    """Whether it says when it was published or changed: else it can't be in a feed."""
    changed = updated(explainer)
    return bool(changed and changed.latest)


def feed_of(site: Site, edition: Edition) -> MachineFile | None:
    """The feed of a language, where the site knows its address and anything has a date."""
    if not site.base_url or not any(dated(explainer) for explainer in edition.published.values()):
        return None
    address = addresses_of(edition).file("feed.xml")
    return MachineFile(kind="feed", media_type=ATOM, language=edition.language, address=address)


def _feeds(site: Site) -> Iterator[MachineFile]:
    for local in site.editions.values():
        if found := feed_of(site, local.edition):
            yield found


def llms_of(edition: Edition) -> MachineFile:
    """What tells language models where the texts of a language are."""
    address = addresses_of(edition).file("llms.txt")
    return MachineFile(kind="llms", media_type=TEXT, language=edition.language, address=address)


def _llms(site: Site) -> Iterator[MachineFile]:
    for local in site.editions.values():
        yield llms_of(local.edition)


def mapped(site: Site) -> tuple[Page, ...]:
    """The pages a sitemap names: all but those that only arrange for paper what stands on others."""
    return tuple(page for page in site.pages if page.kind not in _UNMAPPED)


def sitemap_parts(site: Site) -> tuple[tuple[Address, slice], ...]:
    """The parts of a sitemap with the pages of `mapped` that each holds; a search engine takes 50,000 in one."""
    count = -(-len(mapped(site)) // _IN_A_SITEMAP)
    if count <= 1:
        return ((SITEMAP, slice(None)),)
    return tuple(
        (Address(f"sitemap-{number + 1}.xml"), slice(number * _IN_A_SITEMAP, (number + 1) * _IN_A_SITEMAP))
        for number in range(count)
    )


def _sitemaps(site: Site) -> Iterator[MachineFile]:
    if site.base_url:
        for address in dict.fromkeys([SITEMAP, *(address for address, _ in sitemap_parts(site))]):
            yield MachineFile(kind="sitemap", media_type=XML, language=Language(""), address=address)
    yield MachineFile(kind="robots", media_type=TEXT, language=Language(""), address=ROBOTS)


def reserved(site: Site) -> tuple[Address, ...]:
    """The addresses no page may take, also where this site doesn't have the file yet."""
    editions = [local.edition for local in site.editions.values()]
    names = ("feed.xml", "llms.txt")
    return (*MACHINE_FILES, *(addresses_of(edition).file(name) for edition in editions for name in names))


def _schema(site: Site) -> Iterator[MachineFile]:
    if any(local.edition.published for local in site.editions.values()):
        yield MachineFile(kind="schema", media_type=JSON, language=Language(""), address=EXPLAINER_SCHEMA)


def oembed_of(site: Site, page: Page) -> MachineFile | None:
    """What tells other sites how to show a page in a frame: itself, or the bare page of what it is about."""
    local = site.editions[page.language]
    match page.kind:
        case "embed":
            bare: Page | None = page
        case "timeline":
            bare = local.page("embed", "timeline", page.explainer)
        case "term" if page.number == 1:
            bare = local.page("embed", "term", *page.subject)
        case _:
            bare = None
    if bare is None or not site.base_url:
        return None
    return MachineFile(
        kind="oembed",
        media_type=OEMBED,
        language=page.language,
        address=Address(f"{bare.address}oembed.json"),
        subject=bare.subject,
        origin=bare.origin,
    )


def _oembeds(site: Site) -> Iterator[MachineFile]:
    for page in site.pages:
        if page.kind == "embed" and (found := oembed_of(site, page)):
            yield found


FAMILIES: Final[tuple[Callable[[Site], Iterator[MachineFile]], ...]] = (
    _twins,
    _data,
    _feeds,
    _llms,
    _sitemaps,
    _schema,
    _oembeds,
)
"""What says which files there are."""


def machine_files(site: Site) -> tuple[MachineFile, ...]:
    """All files for machines of a site."""
    return tuple(file for family in FAMILIES for file in family(site))


def files_for(site: Site, page: Page) -> tuple[MachineFile, ...]:
    """The files that say for machines what a page says for people."""
    found = twin(page)
    edition = site.editions[page.language].edition
    data = data_of(edition, edition.explainers[page.explainer]) if page.kind in ("overview", "sources") else ()
    feed = feed_of(site, edition)
    return (
        *(file for file in (found, oembed_of(site, page), feed) if file),
        *(file for file in data if page.kind == "overview" or file.kind in ("bibtex", "csl")),
    )
