"""Collects what is quoted on a site and from where.

In: a site. Out: `Quoted`s, words with the sources they may come from; quotations that cite nothing; and a `Library`,
the stored texts to look them up in.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from site_builder.check.texts import Text, first_met, texts
from site_builder.formats.documents import Document
from site_builder.formats.prose.compiled import Prose, Quotation
from site_builder.formats.prose.pieces import Citation, Cited
from site_builder.mentions import paragraphs_of, quotations_in
from site_builder.site import Site
from site_builder.source import Location

FEWEST_WORDS: Final = 3
"""Under three words it is a name or a scare quote, checked only where a citation stands right behind it."""

Sourced = tuple[str, str]
"""A source's id and the locator in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words that have to stand in one of these sources.

    `named`: the first of them is cited for the words itself, rather than a claim or event that rests on it.
    `translated`: the words are the original of a quotation of ours.
    """

    words: str
    at: Location
    sources: tuple[Sourced, ...]
    language: str
    named: bool = True
    translated: bool = False


class Library:
    """The stored texts of a site."""

    def __init__(self, site: Site) -> None:
        edition = site.editions[site.languages[0]].edition
        self._documents = edition.documents
        self._sources = edition.sources
        self._default = str(site.languages[0])
        self._texts: dict[Sourced, str] = {}

    def has(self, source: str) -> bool:
        """Whether the source's text is stored."""
        return source in self._documents

    def document(self, source: str) -> Document:
        """The stored text."""
        return self._documents[source]

    def text(self, source: str, locator: str) -> str:
        """The words of the paragraphs a locator names, or of all where it names none, on one line."""
        if (source, locator) not in self._texts:
            document, numbers = self._documents[source], paragraphs_of(locator)
            wanted = [p for n in numbers if (p := document.paragraph(n))] if numbers else document.paragraphs
            self._texts[source, locator] = " ".join(paragraph.text for paragraph in wanted)
        return self._texts[source, locator]

    def foreign(self, source: str, language: str) -> str:
        """The source's language, where it isn't this one; else empty."""
        spoken = self._sources[source].language or self._default
        return spoken if spoken.split("-", maxsplit=1)[0] != language.split("-", maxsplit=1)[0] else ""


def quoted_in(site: Site) -> Iterator[Quoted]:
    """Everything that has to stand in a source: quotations that cite one, and the quotes of claims' evidence."""
    for text in texts(site):
        for prose in text.parts:
            for quotation, cited in _cited_in(prose, text.prose):
                sources = _sources(text, prose, cited)
                words = cited.original or quotation.text
                adjacent = quotation.adjacent or bool(cited.original)
                if sources and (adjacent or len(words.split()) >= FEWEST_WORDS):
                    yield Quoted(
                        words=words,
                        at=(cited.original_at if cited.original else None) or quotation.at,
                        sources=sources,
                        language=prose.language,
                        named=cited.kind == "source",
                        translated=bool(cited.original),
                    )
    for local, explainer in first_met(site).values():
        for claim in explainer.facts.claims.values():
            for number, evidence in enumerate(claim.evidence):
                if evidence.quote is not None:
                    yield Quoted(
                        words=evidence.quote,
                        at=claim.place("evidence", number, "quote"),
                        sources=((evidence.source, evidence.locator or ""),),
                        language=local.edition.sources[evidence.source].language or local.edition.language,
                    )


def uncited_in(text: Text) -> Iterator[Quotation]:
    """The quotations of a text whose sentence cites nothing, be it in a footnote."""
    for prose in text.parts:
        for quotation, cited in quotations_in(prose, text.prose):
            if cited is None:
                yield quotation


def repeated(site: Site) -> Mapping[str, str]:
    """All that each explainer quotes with a source, parted by `|`; under "" what stands in none."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for text in texts(site):
        scope = text.explainer.id if text.explainer else ""
        for prose in text.parts:
            found[scope] |= dict.fromkeys(quotation.text for quotation, _ in _cited_in(prose, text.prose))
    return defaultdict(str, {scope: " | ".join(quotations) for scope, quotations in found.items()})


def _cited_in(prose: Prose, whole: Prose) -> Iterator[tuple[Quotation, Cited]]:
    """The quotations of a text that cite something."""
    for quotation, cited in quotations_in(prose, whole):
        if cited is not None:
            yield quotation, cited


def _sources(text: Text, prose: Prose, cited: Cited) -> tuple[Sourced, ...]:
    """Where the words may stand: in what is cited, beside it, or in what a cited claim or event names."""
    if cited.original:
        return ((cited.id, cited.locator),) if cited.kind == "source" else ()
    beside = next(
        (piece.items for piece in prose.pieces if isinstance(piece, Citation) and _holds(piece, cited)), (cited,)
    )
    found: list[Sourced] = []
    for item in (cited, *beside):
        if item.kind == "source" and not item.original:
            found.append((item.id, item.locator))
        elif text.explainer and item.kind == "claim" and (claim := text.explainer.facts.claims.get(item.id)):
            found += [(evidence.source, evidence.locator or "") for evidence in claim.evidence]
        elif text.explainer and item.kind == "event" and (event := text.explainer.facts.timeline.get(item.id)):
            found += [(source, "") for source in event.sources]
    return tuple(dict.fromkeys(found))


def _holds(citation: Citation, cited: Cited) -> bool:
    return any(item.at == cited.at for item in citation.items)
