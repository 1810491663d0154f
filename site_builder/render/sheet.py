"""Holds a page while it is drawn: what is on it, where it links to, and which sources it has cited so far.

In: the site, a page, and the theme's voice for its language. Out: answers for the functions that fill a page's
dataclass. Texts must be asked for in the order in which they are read: citations are numbered as they come.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Protocol

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.formats.dates import Edtf
from site_builder.formats.prose.compiled import Prose
from site_builder.languages import language
from site_builder.mentions import Mark, Place, citations_in, marks_on
from site_builder.pages import Page, is_one_page
from site_builder.passages import Passage, claims_in, passages_on
from site_builder.records.source import Source
from site_builder.render.dates import in_words
from site_builder.render.labels import STATUSES
from site_builder.render.names import listed, source_name, web_address
from site_builder.site import LanguageSite, Link, Site
from site_builder.urls import NOT_FOUND, Address, absolute, relative


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What one citation says of a source: the places in it, and the words of it that are quoted (both may be empty)."""

    source: str
    locators: tuple[str, ...]
    words: str


class Drawn(Protocol):
    """A small piece that the theme draws: the shape of a status."""

    def __call__(self, kind: str) -> Html:
        """Its markup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What the theme brings to a page: words in its language, shapes, where its style, script and pictures are."""

    words: NullTranslations
    mark: Drawn
    style: Address
    css: str
    scripts: Mapping[str, Address]
    """By name: `cards`, which only pages that have some load, and `search`."""
    pictures: Mapping[str, Address]
    """Address by the digest of the file."""


class Sheet:
    """A page while it is drawn. Only what it has cited and linked so far changes: sources, entries, footnotes."""

    def __init__(self, site: Site, local: LanguageSite, page: Page, voice: Voice) -> None:
        """`local` is the site in the page's language."""
        self.site = site
        self.local = local
        self.edition = local.edition
        self.page = page
        self.voice = voice
        self.language = page.language
        self.words = voice.words
        self.explainer: Explainer | None = self.edition.explainers.get(page.explainer)
        self.passages = passages_on(self.edition, page)
        self._order = {(passage.role, passage.subject): number for number, passage in enumerate(self.passages)}
        self._marks: dict[tuple[int, int], list[Mark]] = {}
        own = page.subject[0] if page.kind == "term" else ""
        for mark in marks_on(self.edition, self.passages, local.matcher, own=own):
            self._marks.setdefault((mark.passage, mark.piece), []).append(mark)
        self.claims_here = frozenset(self._claims_here())
        self.cited: dict[str, None] = {}
        self.marked: dict[str, None] = {}
        self.referred: dict[Reference, None] = {}
        self.noted: dict[str, Prose] = {}
        self._listed: dict[str, frozenset[str]] = {}

    def number_of(self, source: str) -> int:
        """The number of a source on this page: its place among those cited so far, itself included."""
        self.cited.setdefault(source)
        return list(self.cited).index(source) + 1

    def passage(self, role: str, *subject: str) -> tuple[int, Passage] | None:
        """The text of this name on the page, and its place in the order of reading."""
        number = self._order.get((role, subject))
        return None if number is None else (number, self.passages[number])

    def marks(self, passage: int, piece: int) -> list[Mark]:
        """The words of a piece that link to entries."""
        return self._marks.get((passage, piece), [])

    def card(self, term: str) -> str:
        """The id of the card on this page that explains an entry; empty on the page for paper: it has a list."""
        return "" if self.page.kind == "print" else f"card-{term}"

    def reference(self, reference: Reference) -> str:
        """The id of the card on this page that shows what is cited; empty on the page for paper, which has none."""
        if self.page.kind == "print":
            return ""
        self.referred.setdefault(reference)
        return f"cite-{list(self.referred).index(reference) + 1}"

    def note(self, anchor: str, text: Prose) -> str:
        """The id of the card that shows a footnote at its mark; empty on the page for paper."""
        if self.page.kind == "print":
            return ""
        self.noted.setdefault(anchor, text)
        return f"{anchor}-card"

    def href(self, link: Link | None) -> str:
        """How to get there from here; empty where there is no such page, or no way to write the link."""
        if link is None:
            return ""
        return self.to(link.address, link.anchor)

    def to(self, address: Address, anchor: str = "") -> str:
        """The link to an address. The page for lost readers is served at any depth, so it links only in full."""
        if self.page.address == NOT_FOUND:
            return absolute(self.site.base_url, address, anchor) if self.site.base_url else ""
        return relative(self.page.address, address, anchor)

    def place(self, place: Place) -> str:
        """The link to where something is used."""
        return self.to(place.address, place.anchor)

    def claim(self, explainer: str, claim: str) -> str:
        """The link to a claim: on this page where it stands here, else in the full list."""
        if explainer == self.page.explainer and claim in self.claims_here:
            return f"#claim-{claim}"
        return self.href(self.local.link_to_claim(explainer, claim))

    def source(self, source: str, explainer: str = "") -> str:
        """The link to a source in its explainer's list (here, where this page is or has the whole list)."""
        wanted = explainer or self.page.explainer
        if self.page.kind in ("sources", "print"):
            return f"#source-{source}"
        for id_ in (wanted,) if wanted else self.edition.published:
            if id_ not in self._listed:
                self._listed[id_] = frozenset(self.local.listed_sources(id_))
            if source in self._listed[id_]:
                return self.href(self.local.link_to_source(id_, source))
        return web_address(self.edition.sources[source].url)

    def language_of(self, source: Source) -> str:
        """The language a source is written in."""
        return source.language or self.site.languages[0]

    def language_of_title(self, id_: str) -> str:
        """The language a source's title is in on this page: the page's own where a translator gave another title."""
        source, first = self.edition.sources[id_], self.site.editions[self.site.languages[0]].edition.sources.get(id_)
        if first and first.title != source.title:
            return self.language
        return source.title_language or self.language_of(source)

    def source_words(self, source: str) -> str:
        """A source in short."""
        return source_name(self.edition.sources[source], self.language)

    def date(self, when: Edtf | None) -> Html:
        """A date in words, in a `<time>` where HTML has a form for it."""
        if when is None:
            return Html("")
        return timed(when, in_words(when, self.language))

    def together(self, words: list[Html]) -> Html:
        """Several things as a sentence has them."""
        return Html(listed(words, self.language))  # noqa: S704 - every part is markup already

    def side_by_side(self, words: list[Html]) -> Html:
        """Several sources; their names have commas of their own."""
        return Html("; ").join(words)

    def status(self, status: str) -> str:
        """What a status is called."""
        return self.words.gettext(STATUSES[status][0])

    def in_language(self, tag: str) -> Html:
        """The attributes of an element whose words are in another language than the page; empty where they aren't."""
        if not tag or tag == self.language:
            return Html("")
        direction = language(tag).direction
        turned = Html(' dir="{}"').format(direction) if direction != language(self.language).direction else ""
        return Html(' lang="{}"{}').format(tag, turned)

    def is_foreign(self, prose: Prose) -> bool:
        """Whether a text is in another language than the page, because nobody has translated it yet."""
        return prose.language != self.language

    def _claims_here(self) -> set[str]:
        """The claims that have a place of their own on this page."""
        if self.explainer is None:
            return set()
        whole = self.page.kind in ("claims", "print") or (self.page.kind == "overview" and is_one_page(self.explainer))
        if whole:
            return set(self.explainer.facts.claims)
        if self.page.kind == "section":
            _, section = self.page.subject
            found = self.explainer.section(section)
            cited = claims_cited(found.body) if found else ()
            return set(claims_in(self.explainer, section)) | set(cited)
        return set()


def timed(when: Edtf, words: str) -> Html:
    """A date in the given words."""
    return Html('<time datetime="{}">{}</time>').format(when.iso, words) if when.iso else Html("{}").format(words)


def claims_cited(prose: Prose) -> tuple[str, ...]:
    """The claims a text rests on, each once, in reading order."""
    return tuple(dict.fromkeys(cited.id for _, cited in citations_in(prose) if cited.kind == "claim"))
