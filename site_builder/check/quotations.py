"""Checks that quoted words are the source's own."""

from collections.abc import Iterator
from typing import Final

from site_builder.content import Edition, texts_of
from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.prose.pieces import Prose
from site_builder.formats.verbatim import stands_in
from site_builder.mentions import paragraphs_of
from site_builder.site import Site
from site_builder.source import Location

FEWEST_WORDS: Final = 3
"""Under three words it is a name or a scare quote, checked only where a citation stands right behind it."""


def quote_not_in_source(site: Site) -> Iterator[Diagnostic]:
    """Quoted words are not in the stored text of the source they are ascribed to.

    Why: words in quotation marks are somebody's own; a reader, or that somebody, will look them up.
    Wrong: “the dam broke by night” [@inquiry, ¶2], where paragraph 2 says: the dam broke at night
    Right: “the dam broke at night” [@inquiry, ¶2]
    """
    for language in site.languages:
        edition = site.editions[language].edition
        for explainer in edition.explainers.values():
            for prose in texts_of(explainer):
                yield from _in_prose(edition, prose)
            if edition.first:
                for claim in explainer.facts.claims.values():
                    for position, evidence in enumerate(claim.evidence):
                        if evidence.quote is not None:
                            at = claim.place("evidence", position, "quote")
                            yield from _checked(edition, evidence.source, evidence.locator or "", evidence.quote, at)
        for page in edition.pages.values():
            for section in page.sections:
                yield from _in_prose(edition, section.body)


def _in_prose(edition: Edition, prose: Prose) -> Iterator[Diagnostic]:
    for text in (prose, *(footnote.prose for footnote in prose.footnotes)):
        for quotation in text.quotations:
            cited = quotation.cited
            if cited is None or cited.kind != "source":
                continue
            words = cited.original or quotation.text
            if len(words.split()) >= FEWEST_WORDS or quotation.adjacent:
                yield from _checked(edition, cited.id, cited.locator, words, quotation.at)


def _checked(edition: Edition, source: str, locator: str, words: str, at: Location) -> Iterator[Diagnostic]:
    document = edition.documents.get(source)
    if document is None:
        return
    numbers = paragraphs_of(locator)
    wanted = [p.text for number in numbers if (p := document.paragraph(number))] if numbers else None
    text = " ".join(wanted if wanted is not None else [paragraph.text for paragraph in document.paragraphs])
    if not stands_in(words, text):
        where = next((str(p.number) for p in document.paragraphs if stands_in(words, p.text)), "")
        yield error("quote-not-in-source", at, words=words, source=source, locator=locator, elsewhere=where)
