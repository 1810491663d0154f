"""Draws corrections: what a published page said, and what it says now.

In: the corrections of an explainer. Out: `CorrectionView`s, the newest first.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.render.frame import Anchor
from site_builder.render.labels import CORRECTIONS
from site_builder.render.prose import text
from site_builder.render.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """A correction, update or clarification. `was` and `now` may be empty."""

    id: str
    word: str
    date: Html
    was: str
    now: str
    text: Html
    sections: tuple[Anchor, ...]
    claims: tuple[Anchor, ...]


def corrections_of(sheet: Sheet, explainer: Explainer, *, section: str = "") -> tuple[CorrectionView, ...]:
    """All of them, or those of a section, whose page needn't say which it is."""
    drawn = tuple(
        CorrectionView(
            id=id_,
            word=sheet.words.gettext(CORRECTIONS[correction.kind]),
            date=sheet.date(correction.date),
            was=correction.was or "",
            now=correction.now or "",
            text=text(sheet, "correction", id_),
            sections=()
            if section
            else tuple(
                Anchor(words=section.title, href=sheet.href(sheet.local.link_to_section(explainer.id, section.id)))
                for section in explainer.sections
                if section.id and section.id in correction.section
            ),
            claims=tuple(
                Anchor(
                    words=sheet.words.gettext("claim %(number)s") % {"number": number},
                    href=sheet.href(sheet.local.link_to_claim(explainer.id, claim)),
                )
                for number, claim in enumerate(explainer.facts.claims, 1)
                if claim in correction.claim
            ),
        )
        for id_, correction in explainer.facts.corrections.items()
        if not section or section in correction.section
    )
    return tuple(sorted(drawn, key=lambda correction: correction.id, reverse=True))
