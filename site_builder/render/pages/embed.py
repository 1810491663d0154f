"""Fills a bare page for the frames of other sites: a claim, an entry, a timeline or relations, and the way back.

In: a page in drawing. Out: `EmbedPage`: all that `pages/embed.html` needs, since nothing stands around it. Texts are
words alone: a frame elsewhere has no room for cards and footnotes, and the full page is one click away.
"""

from dataclasses import dataclass, replace

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.formats.prose.compiled import Prose
from site_builder.languages import language
from site_builder.machine_files import oembed_of
from site_builder.passages import chronology
from site_builder.render.cards import in_short
from site_builder.render.claims import ClaimView, full_claim, source_link
from site_builder.render.embedding import corrections_touching, embed_title
from site_builder.render.events import EventView, event_view
from site_builder.render.labels import CORRECTIONS, KINDS
from site_builder.render.navigation import Anchor
from site_builder.render.relations import RelationView, relations_of
from site_builder.render.sheet import Sheet
from site_builder.site import Link
from site_builder.urls import absolute


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A correction in a line."""

    word: str
    date: Html
    text: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedPage:
    """What `pages/embed.html` may use. Of `claim`, `definition`, `events` and `relations` one is there."""

    title: str
    description: str
    language: str
    direction: str
    style: str
    canonical: str
    """The full address of the full page; empty without `base_url`."""
    oembed: str
    """The link to what tells other sites how to show this page; empty without `base_url`."""
    heading: str
    kind: str
    """Of an entry, in words."""
    claim: ClaimView | None
    definition: Html
    events: tuple[EventView, ...]
    relations: tuple[RelationView, ...]
    sources: Html
    """What a claim or a definition rests on."""
    changes: tuple[Changed, ...]
    """The corrections that touch a claim, the newest first."""
    changed: int
    """How many corrections the explainer of a timeline or of relations has."""
    full: Anchor
    """The full page."""
    site: str


def embed(sheet: Sheet) -> EmbedPage:
    """A bare page."""
    kind, page = sheet.page.subject[0], sheet.page
    link = _full(sheet)
    oembed = oembed_of(sheet.site, page)
    title = embed_title(sheet.local, page)
    empty = EmbedPage(
        title=title,
        description=title,
        language=page.language,
        direction=language(page.language).direction,
        style=sheet.to(sheet.voice.style),
        canonical=absolute(sheet.site.base_url, link.address) if link and sheet.site.base_url else "",
        oembed=sheet.to(oembed.address) if oembed else "",
        heading=sheet.explainer.title if sheet.explainer else "",
        kind="",
        claim=None,
        definition=Html(""),
        events=(),
        relations=(),
        sources=Html(""),
        changes=(),
        changed=len(sheet.explainer.facts.corrections) if sheet.explainer else 0,
        full=Anchor(words=_words(sheet, kind), href=sheet.href(link)),
        site=sheet.edition.settings.title,
    )
    explainer = sheet.explainer
    if explainer is None:
        return _entry(sheet, empty)
    match kind:
        case "claim":
            return _claim(sheet, explainer, empty)
        case "timeline":
            events = chronology(explainer)
            views = (
                replace(event_view(sheet, explainer, id_, event), text=_plain(sheet, event.text))
                for id_, event in events
            )
            return replace(empty, events=tuple(views))
        case _:
            texts = {id_: relation.text for id_, relation in explainer.facts.relations.items()}
            drawn = relations_of(sheet, explainer)
            return replace(empty, relations=tuple(replace(each, text=_plain(sheet, texts[each.id])) for each in drawn))


def _claim(sheet: Sheet, explainer: Explainer, empty: EmbedPage) -> EmbedPage:
    claim = explainer.facts.claims[sheet.page.subject[2]]
    view = full_claim(sheet, explainer, claim.id)
    responses = tuple(
        replace(drawn, text=_plain(sheet, response.text))
        for drawn, response in zip(view.responses, claim.responses, strict=True)
    )
    sources = dict.fromkeys(evidence.source for evidence in claim.evidence)
    return replace(
        empty,
        claim=replace(view, text=_plain(sheet, claim.text), responses=responses),
        sources=sheet.side_by_side([source_link(sheet, source, explainer.id) for source in sources]),
        changes=tuple(_changed(sheet, explainer, id_) for id_ in corrections_touching(explainer, claim)),
    )


def _changed(sheet: Sheet, explainer: Explainer, id_: str) -> Changed:
    correction = explainer.facts.corrections[id_]
    word = sheet.words.gettext(CORRECTIONS[correction.kind])
    return Changed(word=word, date=sheet.date(correction.date), text=_plain(sheet, correction.text))


def _entry(sheet: Sheet, empty: EmbedPage) -> EmbedPage:
    entry = sheet.edition.terms[sheet.page.subject[1]]
    definition = entry.definition
    return replace(
        empty,
        heading=entry.name,
        kind=sheet.words.gettext(KINDS[entry.kind]),
        definition=_said(sheet, in_short(definition), definition.language) if definition else Html(""),
        sources=sheet.side_by_side([source_link(sheet, source) for source in entry.sources]),
    )


def _full(sheet: Sheet) -> Link | None:
    """The page that has it in full, and the place there."""
    match sheet.page.subject:
        case ("term", term):
            return sheet.local.link_to_term(term)
        case ("claim", explainer, claim):
            return sheet.local.link_to_claim(explainer, claim)
        case ("timeline", explainer):
            return sheet.local.link("timeline", explainer)
        case (_, explainer):
            return sheet.local.link("overview", explainer, anchor="relations")
    return None


def _words(sheet: Sheet, kind: str) -> str:
    """What the link to the full page says."""
    return {
        "claim": sheet.words.gettext("Evidence and answers in full"),
        "term": sheet.words.gettext("More about it"),
        "timeline": sheet.words.gettext("The whole timeline"),
        "relations": sheet.words.gettext("The whole explainer"),
    }[kind]


def _plain(sheet: Sheet, prose: Prose | None) -> Html:
    return _said(sheet, prose.plain, prose.language) if prose else Html("")


def _said(sheet: Sheet, words: str, tag: str) -> Html:
    """Words that say which language they are in, where it isn't the page's."""
    lang = sheet.in_language(tag)
    return Html("<span{}>{}</span>").format(lang, words) if lang else Html("{}").format(words)
