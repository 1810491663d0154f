"""Says where pages were before (`was:`), so that old links lead on.

In: a site. Out: `Redirect`s, by language. An explainer takes all its pages along; a section, an entry, a plain page
only itself. In another language the earlier names of the original count as well, where no address is given there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.content import Edition, Language
from site_builder.formats.models import Model
from site_builder.pages import Page, addresses_of
from site_builder.records.explainer import FrontMatter, SectionMatter
from site_builder.records.page import PageMatter
from site_builder.site import LanguageSite, Link, Site
from site_builder.source import Location
from site_builder.urls import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An earlier address: where it leads, what is there, and where the author said so."""

    address: Address
    target: Link
    language: Language
    title: str
    at: Location


Named = Sequence[tuple[str, Location]]
"""Earlier names, each with its place in the content."""


def redirects(site: Site) -> tuple[Redirect, ...]:
    """All of them, in the order of languages."""
    return tuple(each for local in site.editions.values() for each in _of_language(site, local))


def _of_language(site: Site, local: LanguageSite) -> Iterator[Redirect]:
    first = site.editions[site.languages[0]].edition
    for explainer in local.edition.published:
        yield from _of_explainer(local, first, explainer)
    addresses = addresses_of(local.edition)
    for page in local.pages:
        if page.kind == "term" and page.number == 1:
            entry = local.edition.terms[page.subject[0]]
            for name, at in _names(entry, entry.was):
                yield _to(page, addresses.term(name), entry.name, at)
        elif page.kind == "page":
            plain, original = local.edition.pages[page.subject[0]], first.pages.get(page.subject[0])
            for name, at in _earlier(plain.matter, original.matter if original else None):
                yield _to(page, addresses.page(name), plain.title, at)


def _of_explainer(local: LanguageSite, first: Edition, id_: str) -> Iterator[Redirect]:
    """Its pages below its earlier names, and those of its sections below each of its names."""
    explainer, original = local.edition.explainers[id_], first.explainers.get(id_)
    earlier = _earlier(explainer.matter, original.matter if original else None)
    addresses = addresses_of(local.edition)
    own = addresses.overview(explainer.slug)
    for page in local.pages if earlier else ():
        if page.explainer == id_:
            section = explainer.section(page.subject[1]) if page.kind == "section" else None
            for name, at in earlier:
                address = Address(addresses.overview(name) + page.address.removeprefix(own))
                yield _to(page, address, section.title if section else explainer.title, at)
    for page in local.pages:
        if page.explainer == id_ and page.kind == "article" and page.address != addresses.article(explainer.slug):
            source = local.edition.sources[page.subject[1]]
            for name, at in _names(source, source.was):
                yield _to(page, addresses.article(explainer.slug, name), source.title, at)
    for section in explainer.sections:
        link = local.link_to_section(id_, section.id)
        matter, theirs = explainer.matter.sections.get(section.id), None
        if original:
            theirs = original.matter.sections.get(section.id)
        for name, at in _earlier(matter, theirs) if link else ():
            for above in (explainer.slug, *(name for name, _ in earlier)):
                yield Redirect(
                    address=addresses.section(above, name),
                    target=link or Link(address=own),
                    language=explainer.language,
                    title=section.title,
                    at=at,
                )


def _earlier(
    matter: FrontMatter | SectionMatter | PageMatter | None, original: FrontMatter | SectionMatter | PageMatter | None
) -> Named:
    """The names in this language, then those of the original where the address follows it."""
    own = _names(matter, matter.was) if matter else []
    follows = original is not None and original is not matter and not (matter and matter.slug)
    known = {name for name, _ in own}
    inherited = _names(original, original.was) if original and follows else []
    return [*own, *((name, at) for name, at in inherited if name not in known)]


def _names(record: Model, was: tuple[str, ...]) -> list[tuple[str, Location]]:
    """Names without the slashes that a part of an address may have brought along."""
    return [(name.strip("/"), record.place("was", number)) for number, name in enumerate(was)]


def _to(page: Page, address: Address, title: str, at: Location) -> Redirect:
    return Redirect(address=address, target=Link(address=page.address), language=page.language, title=title, at=at)
