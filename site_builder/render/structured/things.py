"""Names to machines what several pages speak of: the publisher, sources, actors, entries.

In: a page in drawing, and ids. Out: plain values, for the `json` filter of the theme. Nothing is said here that a page
doesn't show. Addresses are full ones, and left out where the site's own isn't known: a machine that was handed a page
knows no folder that a relative one could count from.
"""

from collections.abc import Mapping
from typing import Final

from site_builder.records.source import CslType
from site_builder.render.names import web_address
from site_builder.render.sheet import Sheet
from site_builder.site import Link
from site_builder.urls import absolute

Said = dict[str, object]
"""A thing as JSON-LD has it."""

SOURCES: Final[Mapping[CslType, str]] = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "figure": "ImageObject",
    "graphic": "ImageObject",
    "legislation": "Legislation",
    "map": "Map",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""What schema.org calls a kind of document; the others are each a `CreativeWork`."""

SPEAKERS: Final[Mapping[str, str]] = {
    "person": "Person",
    "organisation": "Organization",
    "group": "Organization",
    "country": "GovernmentOrganization",
}
"""What someone who says something is. Where a country speaks, it is its government."""


def filled(said: Said) -> Said:
    """Without what there is nothing to say of."""
    return {name: value for name, value in said.items() if value}


def address(sheet: Sheet, link: Link | None) -> str:
    """The full address of something on the site, or empty."""
    return absolute(sheet.site.base_url, link.address, link.anchor) if link and sheet.site.base_url else ""


def publisher(sheet: Sheet, *, policies: bool = False) -> Said:
    """Who answers for the site. `policies`: with the page that says how it corrects itself."""
    settings = sheet.edition.settings
    if settings.publisher is None:
        return {}
    how = settings.policies.get("corrections", "").removeprefix("pages/").removesuffix(".md")
    return filled(
        {
            "@type": "Organization",
            "name": settings.publisher.name,
            "url": web_address(settings.publisher.url),
            "correctionsPolicy": address(sheet, sheet.local.link("page", how)) if policies else "",
        }
    )


def source(sheet: Sheet, id_: str, *, short: bool = False, cited: bool = False) -> Said:
    """A document, as a list of sources has it; in short, by its publisher, as a claim names it; cited, by its title."""
    found = sheet.edition.sources[id_]
    who = {"@type": "Organization", "name": found.publisher} if found.publisher else None
    return filled(
        {
            "@type": SOURCES.get(found.type, "CreativeWork"),
            "name": "" if short and who else found.title,
            "url": web_address(found.url),
            "publisher": None if cited else who,
            "datePublished": found.issued.iso if found.issued else "",
            "inLanguage": spoken if (spoken := sheet.language_of(found)) != sheet.language else "",
        }
    )


def speaker(sheet: Sheet, name: str) -> Said:
    """Who says something; nothing where plain words don't tell a person from an organisation."""
    actor = sheet.local.actor(name)
    kind = SPEAKERS.get(actor.term.kind) if actor.term else None
    return filled({"@type": kind, "name": actor.name, "url": address(sheet, actor.link)}) if kind else {}


def entry(sheet: Sheet, id_: str) -> Said:
    """An entry of the glossary, in short."""
    name, link = sheet.edition.terms[id_].name, sheet.local.link_to_term(id_)
    return filled({"@type": "DefinedTerm", "name": name, "url": address(sheet, link)})
