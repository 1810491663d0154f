"""Lists where one can go: the parts and lists of an explainer, the plain pages.

In: a page in drawing. Out: `Anchor`s, relative to that page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.content import Explainer
from site_builder.pages import is_one_page
from site_builder.render.sheet import Sheet
from site_builder.site import Link

_LISTS = ("timeline", "claims", "sources", "article", "print")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A link with its words. `href` is empty where there is nowhere to go. `current`: it is this page."""

    words: str
    href: str
    current: bool = False


def parts_of(sheet: Sheet, explainer: Explainer) -> Iterator[Anchor]:
    """The overview of an explainer and its sections, in order."""
    overview = sheet.page.kind == "overview"
    yield Anchor(
        words=sheet.words.gettext("Overview"),
        href=sheet.href(sheet.local.link("overview", explainer.id)),
        current=overview,
    )
    for section in explainer.sections:
        if section.id and (link := sheet.local.link_to_section(explainer.id, section.id)):
            current = not is_one_page(explainer) and sheet.page.subject == (explainer.id, section.id)
            yield Anchor(words=section.title, href=sheet.href(link), current=current)


def lists_of(sheet: Sheet, explainer: Explainer) -> Iterator[Anchor]:
    """What else there is of an explainer: its timeline, claims, sources, the article, all on one page."""
    for kind in _LISTS:
        link = _article(sheet, explainer) if kind == "article" else sheet.local.link(kind, explainer.id)
        if link:
            yield Anchor(words=list_title(sheet, kind), href=sheet.href(link), current=sheet.page.kind == kind)


def _article(sheet: Sheet, explainer: Explainer) -> Link | None:
    """The first of the documents it converts that is shown here."""
    links = (sheet.local.link("article", explainer.id, source) for source in sheet.edition.primary_of(explainer))
    return next((link for link in links if link), None)


def list_title(sheet: Sheet, kind: str) -> str:
    """What a list of an explainer is called."""
    words = sheet.words
    return {
        "timeline": words.gettext("Timeline"),
        "claims": words.gettext("Claims"),
        "sources": words.gettext("Sources"),
        "article": words.gettext("The article"),
        "print": words.gettext("All on one page"),
    }[kind]


def plain_pages(sheet: Sheet) -> Iterator[Anchor]:
    """The plain pages: those named as policies, then the others."""
    named = [value.removeprefix("pages/").removesuffix(".md") for value in sheet.edition.settings.policies.values()]
    for id_ in dict.fromkeys([*named, *sheet.edition.pages]):
        if (plain := sheet.edition.pages.get(id_)) and (link := sheet.local.link("page", id_)):
            current = sheet.page.kind == "page" and sheet.page.subject == (id_,)
            yield Anchor(words=plain.title, href=sheet.href(link), current=current)
