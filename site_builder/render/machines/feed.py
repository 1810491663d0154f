"""Makes the feed of a language (Atom, RFC 4287): every dated explainer in full, every correction as an entry.

In: a site with an address. Out: Atom. There is no clock here: what has no date can't be in a feed. A date becomes the
beginning of a day in UTC: of the first it names where something was published, of the last where it was changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from site_builder.content import Explainer
from site_builder.machine_files import MachineFile
from site_builder.records.correction import Correction
from site_builder.render.labels import CORRECTIONS
from site_builder.render.machines.texts.explainers import in_full
from site_builder.render.machines.texts.html import html
from site_builder.render.machines.texts.pages import summary_of
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.machines.texts.prose import blocks_of
from site_builder.render.machines.texts.tree import Blocks, line
from site_builder.render.machines.xml import added, document
from site_builder.render.names import web_address
from site_builder.site import Link, Site, updated
from site_builder.urls import Address, absolute

_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_NEWEST: Final = 50
"""As many entries: readers ask often, and who has the older ones has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """An entry of the feed."""

    id: str
    title: str
    category: str
    link: Link | None
    published: date
    updated: date
    summary: str
    content: Blocks


def feed_xml(site: Site, file: MachineFile) -> bytes:
    """The feed of a language."""
    paper = Paper(site, file.language)
    settings, base = paper.edition.settings, site.base_url
    entries = sorted(_entries(paper), key=lambda entry: (-entry.updated.toordinal(), entry.id))
    home = paper.local.link("home")
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": file.language})
    added(feed, "title", settings.title)
    added(feed, "subtitle", settings.summary or "") if settings.summary else None
    added(feed, "id", absolute(base, home.address if home else Address("")))
    added(feed, "link", rel="self", type=file.media_type, href=absolute(base, file.address))
    added(feed, "link", rel="alternate", type="text/html", href=absolute(base, home.address if home else Address("")))
    added(feed, "updated", _moment(max(entry.updated for entry in entries)))
    author = added(feed, "author")
    added(author, "name", settings.publisher.name if settings.publisher else settings.title)
    if settings.publisher and (url := web_address(settings.publisher.url)):
        added(author, "uri", url)
    added(feed, "generator", "site-builder")
    for entry in entries[:_NEWEST]:
        _add(feed, entry, base)
    return document(feed)


def _add(feed: Element, entry: _Entry, base: str) -> None:
    inside = added(feed, "entry")
    added(inside, "title", entry.title)
    added(inside, "id", entry.id)
    if entry.link:
        address = absolute(base, entry.link.address, entry.link.anchor)
        added(inside, "link", rel="alternate", type="text/html", href=address)
    added(inside, "published", _moment(entry.published))
    added(inside, "updated", _moment(entry.updated))
    added(inside, "category", term=entry.category)
    added(inside, "summary", entry.summary) if entry.summary else None
    added(inside, "content", html(entry.content, partial(_in_full, base)), type="html")


def _entries(paper: Paper) -> Iterator[_Entry]:
    for explainer in paper.local.explainers():
        changed = updated(explainer)
        if changed is None or changed.latest is None:
            continue
        published = explainer.facts.published
        begun = published.earliest if published and published.earliest else changed.latest
        tag = _tag(paper, explainer, begun)
        yield _Entry(
            id=tag,
            title=explainer.title,
            category="explainer",
            link=paper.local.link("overview", explainer.id),
            published=begun,
            updated=max(begun, changed.latest),
            summary=summary_of(explainer),
            content=in_full(Paper(paper.site, paper.language), explainer),
        )
        for id_, correction in explainer.facts.corrections.items():
            if correction.date and correction.date.latest:
                yield _correction(paper, explainer, correction, correction.date.latest, f"{tag}/{id_}")


def _correction(paper: Paper, explainer: Explainer, correction: Correction, day: date, tag: str) -> _Entry:
    word = paper.say(CORRECTIONS[correction.kind])
    inside = Paper(paper.site, paper.language)
    return _Entry(
        id=tag,
        title=f"{word}: {explainer.title}",
        category=correction.kind,
        link=paper.local.link("overview", explainer.id, anchor=f"correction-{correction.id}"),
        published=day,
        updated=day,
        summary="",
        content=(
            *blocks_of(inside, correction.text, explainer.id),
            *((line(f"{paper.say('Before:')} {correction.was}"),) if correction.was else ()),
            *((line(f"{paper.say('Now:')} {correction.now}"),) if correction.now else ()),
        ),
    )


def _tag(paper: Paper, explainer: Explainer, begun: date) -> str:
    """A name that stays when a title or slug changes (RFC 4151): by the site's address, the first day, and the ids."""
    parts = urlsplit(paper.site.base_url)
    path = "/".join(part for part in (parts.path.strip("/"), paper.language, explainer.id) if part)
    return f"tag:{parts.hostname},{begun.isoformat()}:{path}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _in_full(base: str, target: Link | str) -> str:
    return target if isinstance(target, str) else absolute(base, target.address, target.anchor)
