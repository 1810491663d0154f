"""Fills the page for lost readers. It is in every language of the site, since nobody knows theirs.

In: a page in drawing. Out: `NotFoundPage`.
"""

from dataclasses import dataclass

from site_builder.content import Language
from site_builder.messages.theme import theme_words
from site_builder.render.frame import Anchor
from site_builder.render.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The words for lost readers in a language, and where to go; links are empty where the address isn't known."""

    language: str
    title: str
    text: str
    links: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage:
    """What `pages/not-found.html` may use."""

    title: str
    description: str
    ways: tuple[Way, ...]


def not_found(sheet: Sheet) -> NotFoundPage:
    """The page for an address that leads nowhere."""
    ways = tuple(_way(sheet, tag) for tag in sheet.site.languages)
    return NotFoundPage(title=ways[0].title, description=ways[0].text, ways=ways)


def _way(sheet: Sheet, tag: Language) -> Way:
    words, local = theme_words(tag), sheet.site.editions[tag]
    links = [
        Anchor(words=words.gettext("All explainers"), href=sheet.href(local.link("home"))),
        Anchor(words=words.gettext("Glossary"), href=sheet.href(local.link("glossary"))),
    ]
    return Way(
        language=tag,
        title=words.gettext("This page doesn’t exist"),
        text=words.gettext("The address may be misspelt, or the page may have moved."),
        links=tuple(link for link in links if link.href),
    )
