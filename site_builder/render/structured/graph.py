"""Puts together what a page says to machines: what it is, what it is about, and the way to it.

In: a page in drawing whose dataclass is filled, and its frame. Out: one JSON-LD graph, or nothing for lost readers.
"""

from collections.abc import Iterator
from urllib.parse import urljoin

from site_builder.pages import is_one_page
from site_builder.render.frame import Frame
from site_builder.render.pages import Filled
from site_builder.render.pages.glossary import GlossaryPage
from site_builder.render.pages.home import HomePage
from site_builder.render.pages.term import TermPage
from site_builder.render.sheet import Sheet
from site_builder.render.structured.articles import ARTICLE, article, whole
from site_builder.render.structured.claims import claims
from site_builder.render.structured.things import Said, filled, publisher, source

_ARTICLES = frozenset({"overview", "section", "print"})
_LISTS = frozenset({"home", "sources", "timeline", "claims", "glossary-sheet"})


def graph(sheet: Sheet, page: Filled, frame: Frame, *, image: str = "") -> Said:
    """What the page says. `image`: the full address of its social image, or empty."""
    things = [*_things(sheet, page, frame, image), *_crumbs(frame)]
    return {"@context": "https://schema.org", "@graph": things} if things else {}


def _things(sheet: Sheet, page: Filled, frame: Frame, image: str) -> Iterator[Said]:
    explainer, kind = sheet.explainer, sheet.page.kind
    match page:
        case HomePage():
            yield _site(sheet, page, frame, image) if page.number == 1 else _page(sheet, frame, page.title)
        case TermPage() | GlossaryPage() if page.structured:
            yield dict(page.structured)
        case _ if explainer and kind in _ARTICLES:
            yield article(sheet, explainer, image)
        case _ if kind != "not-found":
            yield _page(sheet, frame, page.title)
    if explainer and (kind == "claims" or (kind == "overview" and is_one_page(explainer))):
        yield from claims(sheet, explainer)


def _site(sheet: Sheet, page: HomePage, frame: Frame, image: str) -> Said:
    """The home page is the site, with the explainers it lists."""
    listed = [
        filled({"@type": ARTICLE, "headline": card.title, "url": _full(frame, card.href)}) for card in page.explainers
    ]
    return filled(
        {
            "@type": "WebSite",
            "@id": _full(frame, "#site"),
            "url": frame.canonical,
            "name": page.title,
            "description": page.summary,
            "inLanguage": sheet.language,
            "image": image,
            "publisher": publisher(sheet, policies=True),
            "hasPart": listed,
        }
    )


def _page(sheet: Sheet, frame: Frame, title: str) -> Said:
    """Any other page: a list of an explainer, its source document, a page about the site."""
    explainer, kind = sheet.explainer, sheet.page.kind
    return filled(
        {
            "@type": "CollectionPage" if kind in _LISTS else "WebPage",
            "name": title,
            "url": frame.canonical,
            "inLanguage": sheet.language,
            "isPartOf": whole(sheet, explainer) if explainer else None,
            "mainEntity": source(sheet, sheet.page.subject[1]) if kind == "article" else None,
        }
    )


def _crumbs(frame: Frame) -> Iterator[Said]:
    """The way to the page. Without addresses it says nothing."""
    if frame.canonical and frame.crumbs:
        steps = [(crumb.words, _full(frame, crumb.href)) for crumb in frame.crumbs]
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": position, "name": name, "item": where}
                for position, (name, where) in enumerate([*steps, (frame.title, frame.canonical)], 1)
            ],
        }


def _full(frame: Frame, href: str) -> str:
    """The full address of a link on the page; empty where the site's isn't known."""
    return urljoin(frame.canonical, href) if frame.canonical else ""
