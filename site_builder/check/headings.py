"""Lists the titles and headings of a site, each once, with its place.

In: a site. Out: `Heading`s: the words of the titles of explainers and pages, of sections, and of headings inside them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.content import Explainer, Language, PlainPage
from site_builder.formats.prose.compiled import Prose
from site_builder.site import Site
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title or heading: its words, and where they stand. `explainer`: the one it belongs to."""

    text: str
    language: Language
    explainer: Explainer | None
    at: Location

    def place(self, start: int, end: int) -> Location:
        """The place of some of its words; of all of it where emphasis stands among them."""
        if self.at.width != len(self.text):
            return self.at
        return replace(self.at, column=self.at.column + start, width=end - start)


def headings(site: Site) -> Iterator[Heading]:
    """Every title and heading, in the order of languages."""
    for language in site.languages:
        edition = site.editions[language].edition
        for explainer in edition.explainers.values():
            yield from _of(explainer, explainer.lead)
        for page in edition.pages.values():
            yield from _of(page, None)


def _of(text: Explainer | PlainPage, lead: Prose | None) -> Iterator[Heading]:
    explainer = text if isinstance(text, Explainer) else None
    at = text.matter.place("title") if text.matter.title else text.at
    found = [(text.title, at)]
    found += [(heading.text, heading.at) for heading in lead.headings] if lead else []
    for section in text.sections:
        # The first section of a page is what stands before any heading: its title is the page's.
        if explainer or section is not text.sections[0]:
            found.append((section.title, section.at))
        found += [(heading.text, heading.at) for heading in section.body.headings]
    for words, place in found:
        yield Heading(text=words, language=text.language, explainer=explainer, at=place)
