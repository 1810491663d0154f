"""Draws citations: the numbers of sources, the claim a sentence rests on, the event it tells of.

In: what a run of `[@…]` names, and the page it stands on. Out: markup, beginning right after the words before it.
"""

from collections.abc import Iterable, Mapping

from markupsafe import Markup as Html

from site_builder.formats.prose.pieces import Citation, Cited, Piece, Words
from site_builder.mentions import paragraphs_of
from site_builder.render.dates import in_words
from site_builder.render.labels import inside_sentence
from site_builder.render.sheet import Reference, Sheet


def citation(sheet: Sheet, items: Iterable[Cited], explainer: str, quoted: Mapping[Cited, str] | None = None) -> Html:
    """Everything that is cited at one place: sources as small numbers, then claims and events.

    `quoted`: the words of the source that stand before it, by what is cited for them.
    """
    items = tuple(items)
    sources = [item for item in items if item.kind == "source"]
    numbers = Html(", ").join(
        _source(sheet, id_, [item for item in sources if item.id == id_], explainer, quoted or {})
        for id_ in dict.fromkeys(item.id for item in sources)
    )
    drawn = [Html('<sup class="cite">{}</sup>').format(numbers)] if sources else []
    drawn += [_claim(sheet, item, explainer) for item in items if item.kind == "claim"]
    drawn += [_event(sheet, item, explainer) for item in items if item.kind == "event"]
    return Html("").join(drawn)


def run_of(pieces: tuple[Piece, ...], start: int) -> tuple[int, ...]:
    """The citations that stand together from here on, with the spaces between them; empty where there is none."""
    if start >= len(pieces) or not isinstance(pieces[start], Citation):
        return ()
    end = start
    while end + 1 < len(pieces):
        if isinstance(pieces[end + 1], Citation):
            end += 1
        elif end + 2 < len(pieces) and _is_space(pieces[end + 1]) and isinstance(pieces[end + 2], Citation):
            end += 2
        else:
            break
    return tuple(range(start, end + 1))


def located(sheet: Sheet, item: Cited, explainer: str) -> Html:
    """The locator of a citation, linked to the paragraph where the document is shown on this site."""
    numbers = paragraphs_of(item.locator)
    href = sheet.href(sheet.local.link_to_paragraph(explainer, item.id, numbers[0])) if numbers else ""
    words = paragraph_words(sheet, item.locator)
    return Html('<a href="{}">{}</a>').format(href, words) if href else Html("{}").format(words)


def paragraph_words(sheet: Sheet, locator: str) -> str:
    """A locator as readers of the page's language write it."""
    return locator.replace("¶", sheet.words.gettext("¶"), 1) if locator.startswith("¶") else locator


def opened(sheet: Sheet, id_: str, items: Iterable[Cited], quoted: Mapping[Cited, str]) -> Html:
    """The opening tag of a link to a source in the list below, with the card of what is cited from it.

    It says itself what describes it, so that no script has to.
    """
    items = tuple(items)
    words = " […] ".join(dict.fromkeys(item.original or quoted.get(item, "") for item in items)).strip("[…] ")
    locators = tuple(dict.fromkeys(item.locator for item in items if item.locator))
    card = sheet.reference(Reference(source=id_, locators=locators, words=words))
    if not card:
        return Html('<a href="#source-{}" title="{}">').format(id_, sheet.source_words(id_))
    return Html('<a class="ref" href="#source-{}" interestfor="{}" aria-describedby="{}-text">').format(id_, card, card)


def _source(sheet: Sheet, id_: str, items: list[Cited], explainer: str, quoted: Mapping[Cited, str]) -> Html:
    """A source's number, then the places in it that are cited here: "3 ¶2 ¶5"."""
    number = Html('{}<span class="hidden">{} </span>{}</a>').format(
        opened(sheet, id_, items, quoted), sheet.words.gettext("Source"), sheet.number_of(id_)
    )
    locators = [located(sheet, item, explainer) for item in items if item.locator]
    return Html(" ").join([number, *dict.fromkeys(locators)])


def _claim(sheet: Sheet, item: Cited, explainer: str) -> Html:
    """The status of the claim, in shape and word. The words say to a listener what the link is."""
    claim = sheet.local.edition.explainers[explainer].facts.claims[item.id]
    return Html(' <a class="rests {}" href="{}"><span class="hidden">{} </span>{} {}</a>').format(
        claim.status,
        sheet.claim(explainer, item.id),
        sheet.words.gettext("Claim:"),
        sheet.voice.mark(claim.status),
        inside_sentence(sheet.status(claim.status)),
    )


def _event(sheet: Sheet, item: Cited, explainer: str) -> Html:
    """Only a sign: the sentence has told the date already. Its name says where the link leads."""
    event = sheet.local.edition.explainers[explainer].facts.timeline[item.id]
    href = f"#event-{item.id}" if sheet.page.kind in ("timeline", "print") else ""
    name = sheet.words.gettext("In the timeline: %(date)s") % {"date": in_words(event.date, sheet.language)}
    return Html(' <a class="rests event" href="{0}" title="{1}">{2}<span class="hidden">{1}</span></a>').format(
        href or sheet.href(sheet.local.link_to_event(explainer, item.id)), name, sheet.voice.mark("event")
    )


def _is_space(piece: Piece) -> bool:
    return isinstance(piece, Words) and not piece.text.strip()
