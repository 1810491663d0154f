"""Says what stands around every page: title, languages, navigation, the way back, the footer.

In: a page in drawing. Out: `Frame`, for `base.html`. Links are relative; on the page for lost readers they are in full,
or empty where the site's address isn't known, and then only their words are shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.languages import language
from site_builder.machine_files import files_for
from site_builder.render.cards import Card, cards
from site_builder.render.names import initial, web_address
from site_builder.render.navigation import Anchor, list_title, lists_of, parts_of, plain_pages
from site_builder.render.references import NoteCard, ReferenceCard, note_cards, reference_cards
from site_builder.render.sheet import Sheet
from site_builder.urls import NOT_FOUND, absolute

__all__ = ["Anchor", "FileLink", "Frame", "LanguageLink", "frame_of", "list_title"]

_DESCRIPTION = 300
"""Characters; a search engine shows about half of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """This page in a language: the language's name in itself; `href` is empty where it doesn't exist in it."""

    tag: str
    name: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """A file that says for machines what the page says for people: its kind, and its media type."""

    kind: str
    type: str
    href: str
    title: str
    """Of a feed: what it is a feed of; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What `base.html` may use."""

    language: str
    direction: str
    kind: str
    """The kind of page, as in `pages/<kind>.html`."""
    site: str
    """The site's name."""
    title: str
    """The page's name, as in its `<h1>` and the last crumb."""
    full_title: str
    """For the window: the page, what it belongs to, the site."""
    description: str
    canonical: str
    """The page's full address; empty without `base_url`."""
    alternates: tuple[tuple[str, str], ...]
    """Language tag (or `x-default`) and full address of each version of the page."""
    files: tuple[FileLink, ...]
    """What the page says, for machines: in Markdown, as data, for reference managers."""
    style: str
    """The style sheet's link; empty where `css` stands in the page itself."""
    css: str
    script: str
    """Of the cards; empty where the page has none."""
    initial: str
    """The letter that stands for the site in a browser's tab."""
    home: str
    nav: tuple[Anchor, ...]
    """The site's own pages: the glossary, the search."""
    languages: tuple[LanguageLink, ...]
    """Empty where the site has one language."""
    parts: tuple[Anchor, ...]
    """Inside an explainer: its overview and sections."""
    lists: tuple[Anchor, ...]
    """Inside an explainer: its timeline, claims, sources …"""
    crumbs: tuple[Anchor, ...]
    """The way back, this page not included."""
    publisher: str
    publisher_url: str
    policies: tuple[Anchor, ...]
    cards: tuple[Card, ...]
    """The entries that the page's texts link to, in short."""
    references: tuple[ReferenceCard, ...]
    """What the page's texts cite, place by place."""
    notes: tuple[NoteCard, ...]
    """The page's footnotes, for their marks."""


def frame_of(sheet: Sheet, title: str, description: str) -> Frame:
    """The frame of a page with this title. Ask when its texts are drawn: what they link to has cards here."""
    page, settings, base = sheet.page, sheet.edition.settings, sheet.site.base_url
    lost = page.address == NOT_FOUND
    crumbs = tuple(_crumbs(sheet))
    explained, referred, noted = cards(sheet), reference_cards(sheet), note_cards(sheet)
    return Frame(
        language=page.language,
        direction=language(page.language).direction,
        kind=page.kind,
        site=settings.title,
        title=title,
        full_title=" – ".join(dict.fromkeys([title, *(crumb.words for crumb in reversed(crumbs)), settings.title])),
        description=_short(description),
        canonical=absolute(base, page.address) if base and not lost else "",
        alternates=() if lost or not base else tuple(_alternates(sheet, base)),
        files=tuple(
            FileLink(
                kind=file.kind,
                type=file.media_type,
                href=sheet.to(file.address),
                title=settings.title if file.kind == "feed" else "",
            )
            for file in files_for(sheet.site, page)
        ),
        style="" if lost else sheet.to(sheet.voice.style),
        css=sheet.voice.css if lost else "",
        script=sheet.to(sheet.voice.scripts["cards"]) if explained or referred or noted else "",
        initial=initial(settings.title),
        home=sheet.href(sheet.local.link("home")),
        nav=tuple(_nav(sheet)),
        languages=() if lost else tuple(_languages(sheet)),
        parts=tuple(parts_of(sheet, sheet.explainer)) if sheet.explainer else (),
        lists=tuple(lists_of(sheet, sheet.explainer)) if sheet.explainer else (),
        crumbs=crumbs,
        publisher=settings.publisher.name if settings.publisher else "",
        publisher_url=web_address(settings.publisher.url) if settings.publisher else "",
        policies=tuple(_policies(sheet)),
        cards=explained,
        references=referred,
        notes=noted,
    )


def _nav(sheet: Sheet) -> Iterator[Anchor]:
    if glossary := sheet.local.link("glossary"):
        yield Anchor(
            words=sheet.words.gettext("Glossary"), href=sheet.href(glossary), current=sheet.page.kind == "glossary"
        )
    if search := sheet.local.link("search"):
        yield Anchor(words=sheet.words.gettext("Search"), href=sheet.href(search), current=sheet.page.kind == "search")


def _languages(sheet: Sheet) -> Iterator[LanguageLink]:
    versions = sheet.site.versions(sheet.page)
    for tag, version in versions if len(versions) > 1 else ():
        yield LanguageLink(
            tag=tag,
            name=_capital(language(tag).name),
            href=sheet.to(version.address) if version else "",
            current=tag == sheet.page.language,
        )


def _alternates(sheet: Sheet, base: str) -> Iterator[tuple[str, str]]:
    versions = [(tag, version) for tag, version in sheet.site.versions(sheet.page) if version]
    if len(versions) > 1:
        for tag, version in versions:
            yield tag, absolute(base, version.address)
        yield "x-default", absolute(base, versions[0][1].address)


def _crumbs(sheet: Sheet) -> Iterator[Anchor]:
    page = sheet.page
    if page.kind in ("home", "not-found"):
        return
    yield Anchor(words=sheet.edition.settings.title, href=sheet.href(sheet.local.link("home")))
    if sheet.explainer and page.kind != "overview":
        yield Anchor(words=sheet.explainer.title, href=sheet.href(sheet.local.link("overview", sheet.explainer.id)))
    if page.kind in ("term", "glossary-sheet"):
        yield Anchor(words=sheet.words.gettext("Glossary"), href=sheet.href(sheet.local.link("glossary")))


def _policies(sheet: Sheet) -> Iterator[Anchor]:
    """What the foot of a page links to: the plain pages, and the list of everything."""
    yield from plain_pages(sheet)
    everything = sheet.href(sheet.local.link("site-map"))
    yield Anchor(words=sheet.words.gettext("All pages"), href=everything, current=sheet.page.kind == "site-map")


def _short(text: str) -> str:
    return text if len(text) <= _DESCRIPTION else text[:_DESCRIPTION].rpartition(" ")[0] + "…"


def _capital(name: str) -> str:
    """Languages write their own names small in a sentence; alone they stand with a capital."""
    return name[:1].upper() + name[1:]
