"""Makes the sitemap and `robots.txt`: which pages there are, in which languages, with which pictures.

In: a site. Out: sitemaps (sitemaps.org 0.9 with Google's extensions for languages and pictures), text. When a page was
last changed is told only where its content says so; a build changes nothing.
"""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from site_builder.formats.dates import Edtf
from site_builder.formats.prose.pieces import Picture
from site_builder.machine_files import MachineFile, mapped, sitemap_parts
from site_builder.pages import Page
from site_builder.passages import passages_on
from site_builder.render.assets import picture_addresses
from site_builder.render.links import meant
from site_builder.render.machines.xml import added, document
from site_builder.site import Site, updated
from site_builder.urls import SITEMAP, absolute

_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_IMAGE: Final = "http://www.google.com/schemas/sitemap-image/1.1"


def sitemap_xml(site: Site, file: MachineFile) -> bytes:
    """The sitemap, or where there are very many pages, one part of it."""
    pages, parts = mapped(site), sitemap_parts(site)
    if file.address == SITEMAP and len(parts) > 1:
        index = Element("sitemapindex", {"xmlns": _NAMESPACE})
        for address, _ in parts:
            added(added(index, "sitemap"), "loc", absolute(site.base_url, address))
        return document(index)
    chosen = next(part for address, part in parts if address == file.address)
    urls = Element("urlset", {"xmlns": _NAMESPACE, "xmlns:xhtml": _XHTML, "xmlns:image": _IMAGE})
    images = [image for local in site.editions.values() for image in local.edition.images.values()]
    addresses = picture_addresses(images)
    for page in pages[chosen]:
        url = added(urls, "url")
        added(url, "loc", absolute(site.base_url, page.address))
        if day := _changed(site, page):
            added(url, "lastmod", day)
        for tag, href in _versions(site, page):
            added(url, "xhtml:link", rel="alternate", hreflang=tag, href=href)
        for digest in _pictures(site, page):
            added(added(url, "image:image"), "image:loc", absolute(site.base_url, addresses[digest]))
    return document(urls)


def robots_txt(site: Site, file: MachineFile) -> bytes:  # noqa: ARG001 - the shape of a maker
    """Everything may be read; where the sitemap is, if the site knows."""
    lines = ["User-agent: *", "Allow: /"]
    if site.base_url:
        lines += ["", f"Sitemap: {absolute(site.base_url, SITEMAP)}"]
    return ("\n".join(lines) + "\n").encode()


def _versions(site: Site, page: Page) -> Iterator[tuple[str, str]]:
    """The page in each language that has it, itself included; what suits everyone else is the site's first."""
    versions = [(tag, version) for tag, version in site.versions(page) if version]
    if len(versions) > 1:
        for tag, version in versions:
            yield tag, absolute(site.base_url, version.address)
        yield "x-default", absolute(site.base_url, versions[0][1].address)


def _changed(site: Site, page: Page) -> str:
    """The last day on which the content of a page changed, as far as the content says."""
    local = site.editions[page.language]
    if page.explainer:
        dates: list[Edtf | None] = [updated(local.edition.explainers[page.explainer])]
    elif page.kind == "home":
        dates = [updated(explainer) for explainer in local.edition.published.values()]
    else:
        dates = []
    days = [when.latest for when in dates if when and when.latest]
    return max(days).isoformat() if days else ""


def _pictures(site: Site, page: Page) -> Iterator[str]:
    """The pictures of a page's texts, by digest, each once."""
    edition, seen = site.editions[page.language].edition, set[str]()
    for passage in passages_on(edition, page):
        for piece in passage.prose.pieces:
            if isinstance(piece, Picture) and (image := edition.images.get(meant(piece.at.path, piece.path))):
                if image.digest not in seen:
                    yield image.digest
                seen.add(image.digest)
