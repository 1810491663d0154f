"""Checks what addresses elsewhere answered, and knows which addresses a site names.

Nothing here uses the network: `check --external` asks, and gives the answers to the rules as `Site.answers`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urldefrag

from site_builder.check.texts import texts
from site_builder.content import Edition
from site_builder.diagnostics import Diagnostic, error, note, warning
from site_builder.formats.prose.pieces import LinkStart
from site_builder.site import Answer, Site
from site_builder.source import Location

_GONE: Final = frozenset({404, 410})


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideLink:
    """An address elsewhere, without the place on its page (`#…`), and where the author wrote it."""

    address: str
    at: Location


def link_dead(site: Site) -> Iterator[Diagnostic]:
    """A page elsewhere that the site names is gone: its server answers “not found” (404) or “gone” (410).

    Asked only by `site-builder check --external`.

    Why: a source that can't be opened is a source in name only.
    Wrong: a source's `url:` that answers 404
    Right: the address where the document is now, or an `archive_url:` and an exception that says since when it is gone
    """
    for link, answer in _answered(site):
        if answer.status in _GONE:
            yield error("link-dead", link.at, address=link.address, status=answer.status)


def link_moved(site: Site) -> Iterator[Diagnostic]:
    """A page elsewhere has moved for good (301, 308), and is found at another address.

    Asked only by `site-builder check --external`.

    Why: servers forget where they sent people; the new address lasts longer.
    Wrong: a source's `url:` that is sent on to another address for good
    Right: that other address
    """
    for link, answer in _answered(site):
        if answer.moved_to and answer.status not in _GONE:
            yield warning("link-moved", link.at, address=link.address, new=answer.moved_to)


def link_not_reached(site: Site) -> Iterator[Diagnostic]:
    """A page elsewhere couldn't be opened, which need not be its fault, nor yours.

    Asked only by `site-builder check --external`. It stops nothing: a network may be down, a server busy, and many
    send programs away that they take for robots.

    Why: somebody has to open it by hand, for no program can say whether it is there.
    Wrong: nothing; it is only told
    Right: the page, opened in a browser
    """
    for link, answer in _answered(site):
        if not answer.status or (answer.status >= 400 and answer.status not in _GONE):
            yield note("link-not-reached", link.at, address=link.address, status=answer.status, trouble=answer.trouble)


def outside_links(site: Site) -> Iterator[OutsideLink]:
    """Every address elsewhere that a reader can follow from the site, at each place where an author wrote it, once."""
    met: set[OutsideLink] = set()
    for text in texts(site):
        for prose in text.parts:
            for piece in prose.pieces:
                if isinstance(piece, LinkStart):
                    met.update(_outside(piece.target, piece.at))
    for local in site.editions.values():
        for address, at in _of_records(local.edition):
            met.update(_outside(address, at))
    yield from sorted(met, key=lambda link: (link.at, link.address))


def _of_records(edition: Edition) -> Iterator[tuple[str | None, Location]]:
    for source in edition.sources.values():
        yield source.url, source.place("url")
        yield source.archive_url, source.place("archive_url")
    for term in edition.terms.values():
        yield term.same_as, term.place("same_as")
    if (publisher := edition.settings.publisher) is not None:
        yield publisher.url, publisher.place("url")


def _outside(address: str | None, at: Location) -> Iterator[OutsideLink]:
    if address and address.lower().startswith(("http://", "https://")):
        yield OutsideLink(address=urldefrag(address).url, at=at)


def _answered(site: Site) -> Iterator[tuple[OutsideLink, Answer]]:
    """The links whose answer is known, each with it."""
    answers = site.answers or {}
    for link in outside_links(site):
        if link.address in answers:
            yield link, answers[link.address]
