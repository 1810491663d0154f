"""Fills each kind of page: what its template may use. A module per kind, named as its template is.

In: a page in drawing. Out: a dataclass with at least `title`, `description` and `cited` (the numbered sources).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Protocol

from site_builder.render.pages.article import article
from site_builder.render.pages.claims import claims
from site_builder.render.pages.embed import embed
from site_builder.render.pages.glossary import glossary
from site_builder.render.pages.glossary_sheet import glossary_sheet
from site_builder.render.pages.home import home
from site_builder.render.pages.not_found import not_found
from site_builder.render.pages.overview import overview
from site_builder.render.pages.page import page
from site_builder.render.pages.print import print_
from site_builder.render.pages.search import search
from site_builder.render.pages.section import section
from site_builder.render.pages.site_map import site_map
from site_builder.render.pages.sources import sources
from site_builder.render.pages.term import term
from site_builder.render.pages.timeline import timeline
from site_builder.render.sheet import Sheet


class Filled(Protocol):
    """What every page's dataclass has."""

    @property
    def title(self) -> str:
        """The page's name."""

    @property
    def description(self) -> str:
        """A sentence or two for search engines."""


CONTEXTS: Final[Mapping[str, Callable[[Sheet], Filled]]] = MappingProxyType(
    {
        "home": home,
        "overview": overview,
        "section": section,
        "timeline": timeline,
        "claims": claims,
        "sources": sources,
        "article": article,
        "print": print_,
        "glossary": glossary,
        "glossary-sheet": glossary_sheet,
        "term": term,
        "page": page,
        "embed": embed,
        "site-map": site_map,
        "search": search,
        "not-found": not_found,
    }
)
"""What fills each kind of page."""
