"""Fills the page of a source document: its paragraphs with their numbers, and who uses each.

In: a page in drawing. Out: `ArticlePage`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.content import Explainer
from site_builder.mentions import paragraphs_of
from site_builder.render.claims import claim_anchor
from site_builder.render.frame import Anchor
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, place_words, source_view


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphView:
    """A paragraph. `text` is empty where it isn't shown: nothing uses it, and the right to show all is missing."""

    number: int
    text: str
    used: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """What `pages/article.html` may use."""

    title: str
    description: str
    language: str
    """Of the document, where it isn't the page's; else empty."""
    source: SourceView
    paragraphs: tuple[ParagraphView, ...]
    used: int
    """How many of the paragraphs are used."""
    whole: bool
    """Whether all of it is shown."""
    others: tuple[Anchor, ...]
    """Further documents that the explainer converts."""
    cited: tuple[SourceView, ...] = ()


def article(sheet: Sheet) -> ArticlePage:
    """A document that an explainer converts."""
    explainer = sheet.explainer
    if explainer is None:
        raise LookupError(sheet.page.subject)
    id_ = sheet.page.subject[1]
    source, document = sheet.edition.sources[id_], sheet.edition.documents[id_]
    whole = source.show_text == "full"
    taken = sheet.local.paragraphs_used(explainer, id_)
    paragraphs = []
    for paragraph in document.paragraphs:
        used = tuple(_used(sheet, explainer, id_, paragraph.number))
        text = paragraph.text if whole or paragraph.number in taken else ""
        paragraphs.append(ParagraphView(number=paragraph.number, text=text, used=used))
    spoken = sheet.language_of(source)
    return ArticlePage(
        title=source.title,
        description=f"{sheet.words.gettext('The article')}: {explainer.title}",
        language=spoken if spoken != sheet.language else "",
        source=source_view(sheet, id_, full=True),
        paragraphs=tuple(paragraphs),
        used=sum(bool(paragraph.used) for paragraph in paragraphs),
        whole=whole,
        others=tuple(_others(sheet, explainer, id_)),
    )


def _used(sheet: Sheet, explainer: Explainer, source: str, number: int) -> Iterator[Anchor]:
    """The sections, then the claims, that rest on a paragraph; each once, at its first use."""
    seen: set[str] = set()
    for place in sheet.local.uses.paragraphs.get((source, number), ()):
        words = place_words(sheet, place)
        if place.explainer == explainer.id and words not in seen:
            seen.add(words)
            yield Anchor(words=words, href=sheet.place(place))
    for claim in explainer.facts.claims.values():
        located = (evidence.locator or "" for evidence in claim.evidence if evidence.source == source)
        if any(number in paragraphs_of(locator) for locator in located):
            yield claim_anchor(sheet, explainer, claim.id)


def _others(sheet: Sheet, explainer: Explainer, shown: str) -> Iterator[Anchor]:
    for id_ in sheet.edition.primary_of(explainer):
        if id_ != shown and (link := sheet.local.link("article", explainer.id, id_)):
            yield Anchor(words=sheet.edition.sources[id_].title, href=sheet.href(link))
