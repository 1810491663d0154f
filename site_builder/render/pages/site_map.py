"""Fills the list of all pages, for who would rather look than search.

In: a page in drawing. Out: `SiteMapPage`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.content import Explainer
from site_builder.pages import LONG_GLOSSARY
from site_builder.render.navigation import Anchor, lists_of, parts_of, plain_pages
from site_builder.render.pages.glossary import entries_by_name
from site_builder.render.sheet import Sheet

MANY_EXPLAINERS = 200
"""From this many on, their sections aren't listed: the page would be too long to look through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainerPages:
    """An explainer and its pages; `sections` and `lists` are empty where there are very many explainers."""

    title: str
    href: str
    sections: tuple[Anchor, ...]
    lists: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMapPage:
    """What `pages/site-map.html` may use."""

    title: str
    description: str
    explainers: tuple[ExplainerPages, ...]
    glossary: tuple[Anchor, ...]
    """The glossary itself, and its sheet for print."""
    entries: tuple[Anchor, ...]
    """Its entries from A to Z; empty where they fill pages of their own."""
    pages: tuple[Anchor, ...]
    """The plain pages, and the search."""


def site_map(sheet: Sheet) -> SiteMapPage:
    """Every page of a language that a reader may look for."""
    explainers = sheet.local.explainers()
    ids = entries_by_name(sheet)
    return SiteMapPage(
        title=sheet.words.gettext("All pages"),
        description=sheet.words.gettext("Everything on this site, as a list."),
        explainers=tuple(_explainer(sheet, each, full=len(explainers) < MANY_EXPLAINERS) for each in explainers),
        glossary=tuple(_glossary(sheet)),
        entries=tuple(
            Anchor(words=sheet.edition.terms[id_].name, href=sheet.href(sheet.local.link_to_term(id_))) for id_ in ids
        )
        if len(ids) <= LONG_GLOSSARY
        else (),
        pages=tuple(_pages(sheet)),
    )


def _explainer(sheet: Sheet, explainer: Explainer, *, full: bool) -> ExplainerPages:
    return ExplainerPages(
        title=explainer.title,
        href=sheet.href(sheet.local.link("overview", explainer.id)),
        sections=tuple(parts_of(sheet, explainer))[1:] if full else (),
        lists=tuple(lists_of(sheet, explainer)) if full else (),
    )


def _glossary(sheet: Sheet) -> Iterator[Anchor]:
    if glossary := sheet.local.link("glossary"):
        yield Anchor(words=sheet.words.gettext("All entries"), href=sheet.href(glossary))
    if printed := sheet.local.link("glossary-sheet"):
        yield Anchor(words=sheet.words.gettext("A sheet to print and cut out"), href=sheet.href(printed))


def _pages(sheet: Sheet) -> Iterator[Anchor]:
    yield Anchor(words=sheet.words.gettext("All explainers"), href=sheet.href(sheet.local.link("home")))
    yield from plain_pages(sheet)
    if search := sheet.local.link("search"):
        yield Anchor(words=sheet.words.gettext("Search"), href=sheet.href(search))
