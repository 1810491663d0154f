"""Draws sources.

In: a source. Out: `SourceView`, as it stands in a list.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.mentions import Place
from site_builder.render.claims import claim_anchor, source_link
from site_builder.render.frame import Anchor
from site_builder.render.labels import STANDINGS
from site_builder.render.names import language_name, source_details, web_address
from site_builder.render.prose import unmarked
from site_builder.render.sheet import Sheet
from site_builder.urls import Address

_RECORDS = frozenset({"claim", "evidence", "response", "event"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source in a list."""

    id: str
    number: int
    """Its number on this page; 0 where the list isn't numbered."""
    title: str
    language: str
    """Of the title, where it isn't the page's; else empty."""
    hreflang: str
    """Of the source, where it isn't the page's; else empty."""
    url: str
    archive_url: str
    accessed: Html
    about: str
    """Publisher, authors, date."""
    details: str
    """The link to its entry in the explainer's full list; empty there."""
    in_language: str
    """The name of its language where it isn't the page's; else empty."""
    standing: str
    seen: bool
    via: Html
    based_on: Html
    note: Html
    rights: Html
    used: tuple[Anchor, ...]
    document: str
    """The link to its text on this site, with numbered paragraphs; or empty."""


def cited_sources(sheet: Sheet) -> tuple[SourceView, ...]:
    """The sources the page has cited so far, by number. Ask last."""
    return tuple(source_view(sheet, id_, number=number) for number, id_ in enumerate(tuple(sheet.cited), 1))


def source_view(sheet: Sheet, id_: str, *, number: int = 0, full: bool = False) -> SourceView:
    """A source. `full`: with its note and where it is used."""
    source = sheet.edition.sources[id_]
    spoken = sheet.language_of(source)
    foreign = spoken != sheet.language
    title = sheet.language_of_title(id_)
    details = "" if sheet.page.kind in ("sources", "print") else sheet.source(id_)
    return SourceView(
        id=id_,
        number=number,
        title=source.title,
        language=title if title != sheet.language else "",
        hreflang=spoken if foreign else "",
        url=web_address(source.url),
        archive_url=web_address(source.archive_url),
        accessed=sheet.date(source.accessed),
        about=source_details(source, sheet.language),
        details=details if details.startswith((".", "#")) else "",
        in_language=language_name(spoken, language=sheet.language) if foreign else "",
        standing=sheet.words.gettext(STANDINGS[source.standing][0]) if source.standing else "",
        seen=source.seen,
        via=sheet.side_by_side([source_link(sheet, via) for via in source.via]),
        based_on=sheet.side_by_side([source_link(sheet, origin) for origin in source.based_on]),
        note=unmarked(sheet, source.note) if full and source.note else Html(""),
        rights=unmarked(sheet, source.rights) if full and source.rights else Html(""),
        used=tuple(_used(sheet, id_)) if full else (),
        document=sheet.href(sheet.local.link("article", sheet.page.explainer, id_)),
    )


def place_words(sheet: Sheet, place: Place) -> str:
    """What a place is called: the section's title, or the list it stands in."""
    words = sheet.words
    if place.role == "short":
        return words.gettext("Overview")
    if place.heading:
        return place.heading
    return {
        "claim": words.gettext("Claims"),
        "evidence": words.gettext("Claims"),
        "response": words.gettext("Claims"),
        "event": words.gettext("Timeline"),
        "correction": words.gettext("Corrections"),
        "relation": words.gettext("Who gives what to whom"),
        "body": sheet.edition.settings.title,
    }.get(place.role, words.gettext("Overview"))


def _used(sheet: Sheet, id_: str) -> Iterator[Anchor]:
    """Where an explainer uses a source: its texts, claims and timeline, each once; and the entries that do."""
    seen: set[tuple[Address, str]] = set()
    for place in sheet.local.uses.sources.get(id_, ()):
        words = place_words(sheet, place)
        if (
            (place.explainer == sheet.page.explainer or place.role == "definition")
            and place.role not in _RECORDS
            and (place.address, words) not in seen
        ):
            seen.add((place.address, words))
            yield Anchor(words=words, href=sheet.place(place))
    explainer = sheet.explainer
    for claim in explainer.facts.claims.values() if explainer else ():
        named = {evidence.source for evidence in claim.evidence}
        named |= {source for response in claim.responses for source in response.sources}
        if explainer and id_ in named:
            yield claim_anchor(sheet, explainer, claim.id)
    events = [event.id for event in explainer.facts.timeline.values() if id_ in event.sources] if explainer else []
    if explainer and events:
        link = sheet.local.link_to_event(explainer.id, events[0])
        yield Anchor(words=sheet.words.gettext("timeline"), href=sheet.href(link))
