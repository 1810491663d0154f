"""Draws the cards of citations and footnotes: what is cited, and the words of it where they stand.

In: a page whose texts are drawn, so that what they cite is known. Out: `ReferenceCard`s, one for each cited place,
and `NoteCard`s. A stored text is shown in its context where it stands on this site, or where all of it may.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.mentions import paragraphs_of
from site_builder.render.citations import paragraph_words
from site_builder.render.excerpt import Excerpt, excerpt
from site_builder.render.labels import STANDINGS
from site_builder.render.names import language_name, source_details, web_address
from site_builder.render.sheet import Reference, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceCard:
    """A source as one citation means it. Its link is described by `<anchor>-text`."""

    anchor: str
    title: str
    lang: Html
    """The attributes that say in which language `title` is; empty where it is the page's."""
    about: str
    """Publisher, authors, date."""
    in_language: str
    """The name of its language where it isn't the page's; else empty."""
    standing: str
    seen: bool
    locator: str
    """The places in it, as readers of the page's language write them."""
    passage: Excerpt
    """The cited words where they stand; empty where its text isn't stored or may not be shown."""
    passage_lang: Html
    href: str
    """The cited paragraph on this site; or empty."""
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCard:
    """A footnote in plain words; `href` leads to it. `lang`: as in `ReferenceCard`."""

    anchor: str
    text: str
    lang: Html
    href: str


def reference_cards(sheet: Sheet) -> tuple[ReferenceCard, ...]:
    """What the page's texts have cited so far, each place in a source once."""
    return tuple(_card(sheet, reference) for reference in tuple(sheet.referred))


def note_cards(sheet: Sheet) -> tuple[NoteCard, ...]:
    """The footnotes whose marks have been drawn."""
    return tuple(
        NoteCard(
            anchor=sheet.note(anchor, text), text=text.plain, lang=sheet.in_language(text.language), href=f"#{anchor}"
        )
        for anchor, text in sheet.noted.items()
    )


def _card(sheet: Sheet, reference: Reference) -> ReferenceCard:
    source = sheet.edition.sources[reference.source]
    spoken = sheet.language_of(source)
    foreign = spoken != sheet.language
    numbers = [number for locator in reference.locators for number in paragraphs_of(locator)]
    link = sheet.local.link_to_paragraph(sheet.page.explainer, reference.source, numbers[0]) if numbers else None
    return ReferenceCard(
        anchor=sheet.reference(reference),
        title=source.title,
        lang=sheet.in_language(sheet.language_of_title(reference.source)),
        about=source_details(source, sheet.language),
        in_language=language_name(spoken, language=sheet.language) if foreign else "",
        standing=sheet.words.gettext(STANDINGS[source.standing][0]) if source.standing else "",
        seen=source.seen,
        locator=" ".join(paragraph_words(sheet, locator) for locator in reference.locators),
        passage=_passage(sheet, reference, numbers) if link or source.show_text == "full" else (),
        passage_lang=sheet.in_language(spoken),
        href=sheet.href(link),
        url=web_address(source.url),
    )


def _passage(sheet: Sheet, reference: Reference, numbers: list[int]) -> Excerpt:
    """The quoted words in their sentences, from the first cited paragraph that has them; without any, its beginning."""
    document = sheet.edition.documents.get(reference.source)
    paragraphs = document.paragraphs if document else ()
    cited = [paragraph.text for paragraph in paragraphs if paragraph.number in numbers]
    if not numbers and reference.words:
        cited = [paragraph.text for paragraph in paragraphs]
    found = (excerpt(text, reference.words) for text in cited if reference.words)
    return next((part for part in found if part), excerpt(cited[0], "") if numbers and cited else ())
