"""Holds a text for machines while it is written: its language, the sources it has cited so far, its footnotes.

In: a site and a language. Out: answers for the modules that make blocks. As on a page, sources are numbered in the
order in which they are cited, so texts must be written in the order in which they are read.
"""

from collections.abc import Iterable, Mapping

from site_builder.content import Language
from site_builder.formats.dates import Edtf
from site_builder.formats.prose.pieces import Cited
from site_builder.messages.theme import theme_words
from site_builder.render.assets import picture_addresses
from site_builder.render.dates import in_words
from site_builder.render.labels import STATUSES, inside_sentence
from site_builder.render.machines.texts.tree import Cite, Inline, Inlines, Note, Text, To
from site_builder.render.names import listed, source_name
from site_builder.site import Site
from site_builder.urls import Address


class Paper:
    """A text being written. Only what it has cited and noted so far changes."""

    def __init__(self, site: Site, language: Language) -> None:
        """A text in one of the site's languages."""
        self.site = site
        self.language = language
        self.local = site.editions[language]
        self.edition = self.local.edition
        self.words = theme_words(language)
        self.cited: dict[str, None] = {}
        self.notes: list[Note] = []
        self._pictures: Mapping[str, Address] | None = None

    def say(self, words: str, **values: object) -> str:
        """Words of the theme in the language of the text."""
        return self.words.gettext(words) % values if values else self.words.gettext(words)

    def number_of(self, source: str) -> int:
        """The number of a source: its place among those cited so far, itself included."""
        self.cited.setdefault(source)
        return list(self.cited).index(source) + 1

    def date(self, when: Edtf | None) -> str:
        """A date in words; empty where there is none."""
        return in_words(when, self.language) if when else ""

    def actors(self, names: Iterable[str]) -> str:
        """Who is meant: "a, b and c"."""
        return listed([self.local.actor(name).name for name in names], self.language)

    def status(self, status: str) -> str:
        """What a status is called."""
        return self.say(STATUSES[status][0])

    def source_words(self, source: str) -> str:
        """A source in short."""
        return source_name(self.edition.sources[source], self.language)

    def language_of(self, source: str) -> str:
        """The language a source is written in."""
        return self.edition.sources[source].language or self.site.languages[0]

    def locator(self, written: str) -> str:
        """A locator as readers of the language write it."""
        return written.replace("¶", self.say("¶"), 1) if written.startswith("¶") else written

    def citation(self, items: Iterable[Cited], explainer: str) -> Inlines:
        """What is cited at one place: the numbers of sources with their locators, then claims with their status."""
        parts: list[Inlines] = []
        sources: dict[str, dict[str, None]] = {}
        for item in items:
            if item.kind == "source":
                sources.setdefault(item.id, {}).update({item.locator: None} if item.locator else {})
            elif item.kind == "claim":
                parts.append(self.claim(explainer, item.id))
        numbers = [
            (Text(", ".join([str(self.number_of(id_)), *map(self.locator, locators)])),)
            for id_, locators in sources.items()
        ]
        return self.cite([*numbers, *parts])

    def cite(self, parts: Iterable[Inlines]) -> Inlines:
        """Things in one pair of brackets; nothing where there are none."""
        inside: list[Inline] = []
        for part in parts:
            inside += [Text("; "), *part] if inside else part
        return (Cite(tuple(inside)),) if inside else ()

    def claim(self, explainer: str, id_: str) -> Inlines:
        """A claim by its number, with its status."""
        claims = self.edition.explainers[explainer].facts.claims
        number = self.say("claim %(number)s", number=list(claims).index(id_) + 1)
        status = f": {inside_sentence(self.status(claims[id_].status))}"
        link = self.local.link_to_claim(explainer, id_)
        return (To(link, (Text(number),)) if link else Text(number), Text(status))

    def sources(self, ids: Iterable[str]) -> Inlines:
        """Sources by number, in brackets."""
        return self.cite((Text(str(self.number_of(id_))),) for id_ in dict.fromkeys(ids))

    def picture(self, digest: str) -> Address | None:
        """Where a picture is."""
        if self._pictures is None:
            images = (image for local in self.site.editions.values() for image in local.edition.images.values())
            self._pictures = picture_addresses(images)
        return self._pictures.get(digest)
