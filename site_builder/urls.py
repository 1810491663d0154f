"""Spells every address; nothing else does.

An address is a path below the site's root without a leading `/`: of a page it ends in `/` (or is empty, the home page),
of a file it doesn't. Pages only ever use addresses relative to themselves, so that a sub-path can't break them.
"""

import posixpath
from typing import Final, NewType
from urllib.parse import quote

from site_builder.output import OutputPath

Address = NewType("Address", str)

NOT_FOUND: Final = Address("404.html")
"""Where a web server looks when there is no page; it is served at any depth, so it alone can't use relative links."""
EXPLAINER_SCHEMA: Final = Address("explainer.schema.json")
"""The shape of every `explainer.json`."""
SITEMAP: Final = Address("sitemap.xml")
ROBOTS: Final = Address("robots.txt")
MACHINE_FILES: Final = (Address("build.json"), EXPLAINER_SCHEMA, SITEMAP, ROBOTS)
"""Files for machines at the root of every site; no page may take their place."""


class Addresses:
    """The addresses of one language: the first at `/`, another at `/sv/`."""

    def __init__(self, prefix: str) -> None:
        """`prefix`: the language's tag, or empty for the first one."""
        self._prefix = prefix

    def home(self, number: int = 1) -> Address:
        """The list of explainers; its second page is `page/2/`."""
        return self._page(number=number)

    def overview(self, explainer: str) -> Address:
        """An explainer."""
        return self._page(explainer)

    def section(self, explainer: str, section: str) -> Address:
        """A section of one."""
        return self._page(explainer, section)

    def part(self, explainer: str, part: str) -> Address:
        """One of its lists: `timeline`, `claims`, `sources`, `print`."""
        return self._page(explainer, part)

    def article(self, explainer: str, source: str = "") -> Address:
        """The document it converts; a further one (`source`) stands below it."""
        return self._page(explainer, "article", source)

    def glossary(self, letter: str = "") -> Address:
        """The glossary, or the page of a letter of it."""
        return self._page("glossary", "letter" if letter else "", letter)

    def glossary_sheet(self) -> Address:
        """The glossary on slips, for paper."""
        return self._page("glossary", "sheet")

    def term(self, slug: str, number: int = 1) -> Address:
        """An entry, or a further page of its mentions."""
        return self._page("glossary", slug, number=number)

    def page(self, slug: str) -> Address:
        """A plain page."""
        return self._page(slug)

    def file(self, name: str, *folders: str) -> Address:
        """A file for machines: of the language, or below an explainer or another page."""
        return Address("/".join(part for part in (self._prefix, *folders, name) if part))

    def embed(self, folder: str, name: str) -> Address:
        """A bare page for the frames of other sites, in the folder of an explainer or of the glossary."""
        return self._page(folder, "embed", name)

    def site_map(self) -> Address:
        """The list of all pages."""
        return self._page("site-map")

    def search(self) -> Address:
        """The search."""
        return self._page("search")

    def _page(self, *parts: str, number: int = 1) -> Address:
        numbered = (*parts, "page", str(number)) if number > 1 else parts
        return Address("".join(f"{part}/" for part in (self._prefix, *numbered) if part))


def asset(name: str) -> Address:
    """A style sheet, script or picture: `assets/<name>`, shared by the languages."""
    return Address(f"assets/{name}")


def twin_of(address: Address) -> Address:
    """The twin of a page in Markdown: `index.md` beside its `index.html`."""
    return Address(f"{address}index.md")


def search_index(name: str = "") -> Address:
    """A file of the index that the search page loads, or the folder of all; shared by the languages."""
    return Address(f"search/index/{name}")


def file_of(address: Address) -> OutputPath:
    """The file a web server sends for an address."""
    return OutputPath(f"{address}index.html" if not address or address.endswith("/") else address)


def relative(here: Address, there: Address, anchor: str = "") -> str:
    """The link from one page to another (or to a place on itself), percent-encoded.

    >>> relative(Address("sv/ebb/"), Address("glossary/tide/"), "mentions")
    '../../glossary/tide/#mentions'
    >>> relative(Address("ebb/"), Address("ebb/"), "claims")
    '#claims'
    >>> relative(Address("ebb/"), Address(""))
    '../'
    """
    fragment = f"#{quote(anchor)}" if anchor else ""
    if here == there and fragment:
        return fragment
    folder = here if not here or here.endswith("/") else posixpath.dirname(here)
    path = posixpath.relpath(f"/{there}", f"/{folder}")
    if not there or there.endswith("/"):
        path += "/"
    # A first part with a colon would be read as a scheme.
    path = quote(path)
    return f"{path}{fragment}"


def absolute(base_url: str, there: Address, anchor: str = "") -> str:
    """The full address, for canonical links, feeds and the 404 page."""
    fragment = f"#{quote(anchor)}" if anchor else ""
    return f"{base_url.rstrip('/')}/{quote(there)}{fragment}"
