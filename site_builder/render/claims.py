"""Draws claims: who says what about whom, on what evidence, and who answers.

In: a claim of an explainer. Out: `ClaimView`, in full or in short.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Cited
from site_builder.records.claim import Claim, Evidence, Response
from site_builder.render.actors import actors
from site_builder.render.citations import located
from site_builder.render.embedding import EmbedBox, embed_box
from site_builder.render.frame import Anchor
from site_builder.render.labels import STANCES
from site_builder.render.prose import text, unmarked
from site_builder.render.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """Something a claim rests on. `note`, `quote` and `locator` may be empty; `quote` says its language itself."""

    note: Html
    quote: Html
    source: Html
    locator: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseView:
    """An answer, or the search for one (`stance` is `none-found`; `date` is then the day of the search)."""

    stance: str
    word: str
    by: Html
    date: Html
    text: Html
    sources: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All who answer a claim alike."""

    stance: str
    word: str
    by: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim. In short it has no evidence; its answers come without their texts and sources."""

    id: str
    number: int
    """Its place in the explainer, from 1: how other pages call it."""
    status: str
    word: str
    text: Html
    by: Html
    about: Html
    date: Html
    href: str
    """The claim in full."""
    anchored: bool
    """Whether this is the place on the page that links to the claim lead to."""
    sections: tuple[Anchor, ...]
    evidence: tuple[EvidenceView, ...]
    responses: tuple[ResponseView, ...]
    embed: EmbedBox | None
    """Where it can be taken to other sites: in the full list."""
    answers: tuple[Answers, ...]
    """The same answers by stance, in the order in which the stances first come."""


def full_claim(sheet: Sheet, explainer: Explainer, id_: str) -> ClaimView:
    """A claim with all that is known of it."""
    return _view(sheet, explainer, id_, role="claim", full=True, anchored=True)


def short_claim(
    sheet: Sheet, explainer: Explainer, id_: str, *, role: str = "claim", anchored: bool = False
) -> ClaimView:
    """A claim with its status and who answers what. `role`: which text of the page it is."""
    return _view(sheet, explainer, id_, role=role, full=False, anchored=anchored)


def claim_number(explainer: Explainer, id_: str) -> int:
    """How other pages call a claim."""
    return list(explainer.facts.claims).index(id_) + 1


def claim_anchor(sheet: Sheet, explainer: Explainer, id_: str) -> Anchor:
    """A link to a claim by its number."""
    words = sheet.words.gettext("claim %(number)s") % {"number": claim_number(explainer, id_)}
    return Anchor(words=words, href=sheet.claim(explainer.id, id_))


def source_link(sheet: Sheet, source: str, explainer: str = "") -> Html:
    """A source in short, linked to where it is listed."""
    href, words = sheet.source(source, explainer), sheet.source_words(source)
    return Html('<a href="{}">{}</a>').format(href, words) if href else Html("{}").format(words)


def _view(sheet: Sheet, explainer: Explainer, id_: str, *, role: str, full: bool, anchored: bool) -> ClaimView:
    claim = explainer.facts.claims[id_]
    return ClaimView(
        id=id_,
        number=claim_number(explainer, id_),
        status=claim.status,
        word=sheet.status(claim.status),
        text=_text(sheet, explainer, claim.text, role, id_),
        by=actors(sheet, claim.by),
        about=actors(sheet, claim.about),
        date=sheet.date(claim.date),
        href=sheet.href(sheet.local.link_to_claim(explainer.id, id_)) or f"#claim-{id_}",
        anchored=anchored,
        sections=tuple(_sections(sheet, explainer, claim)),
        evidence=tuple(
            _evidence(sheet, explainer, evidence, id_, position) for position, evidence in enumerate(claim.evidence)
        )
        if full
        else (),
        responses=tuple(
            _response(sheet, explainer, response, id_, position, full=full)
            for position, response in enumerate(claim.responses)
        ),
        embed=embed_box(sheet, "claim", explainer.id, id_) if full and sheet.page.kind == "claims" else None,
        answers=tuple(_answers(sheet, claim)),
    )


def _answers(sheet: Sheet, claim: Claim) -> Iterator[Answers]:
    stances: dict[str, dict[str, None]] = {}
    for response in claim.responses:
        stances.setdefault(response.stance, {}).update(dict.fromkeys(response.by))
    for stance, names in stances.items():
        yield Answers(stance=stance, word=sheet.words.gettext(STANCES[stance]), by=actors(sheet, names))


def _text(sheet: Sheet, explainer: Explainer, prose: Prose | None, role: str, *subject: str) -> Html:
    """A text of the claim; where it isn't one of the page's own texts (a claim of another section), without terms."""
    if prose is None:
        return Html("")
    if sheet.passage(role, *subject):
        return text(sheet, role, *subject)
    return unmarked(sheet, prose, explainer.id)


def _evidence(sheet: Sheet, explainer: Explainer, evidence: Evidence, claim: str, position: int) -> EvidenceView:
    locator = Html("")
    if evidence.locator:
        cited = Cited(kind="source", id=evidence.source, at=evidence.at, locator=evidence.locator)
        locator = located(sheet, cited, explainer.id)
    return EvidenceView(
        note=_text(sheet, explainer, evidence.note, "evidence", claim, str(position)),
        quote=_quote(sheet, evidence),
        source=source_link(sheet, evidence.source, explainer.id),
        locator=locator,
    )


def _quote(sheet: Sheet, evidence: Evidence) -> Html:
    """The source's own words, in its language."""
    if not evidence.quote:
        return Html("")
    spoken = sheet.language_of(sheet.edition.sources[evidence.source])
    return Html("<q{}>{}</q>").format(sheet.in_language(spoken), evidence.quote)


def _response(
    sheet: Sheet, explainer: Explainer, response: Response, claim: str, position: int, *, full: bool
) -> ResponseView:
    return ResponseView(
        stance=response.stance,
        word=sheet.words.gettext(STANCES[response.stance]),
        by=actors(sheet, response.by),
        date=sheet.date(response.date),
        text=_text(sheet, explainer, response.text, "response", claim, str(position)) if full else Html(""),
        sources=sheet.side_by_side([source_link(sheet, source, explainer.id) for source in response.sources]),
    )


def _sections(sheet: Sheet, explainer: Explainer, claim: Claim) -> list[Anchor]:
    found = (explainer.section(id_) for id_ in claim.section)
    return [
        Anchor(words=section.title, href=sheet.href(sheet.local.link_to_section(explainer.id, section.id)))
        for section in found
        if section
    ]
