"""Fills the page of a section: its text, what stands beside it, its sources, the way on.

In: a page in drawing. Out: `SectionPage`.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.mentions import heading_anchor
from site_builder.passages import claims_in
from site_builder.render.claims import ClaimView, short_claim
from site_builder.render.corrections import CorrectionView, corrections_of
from site_builder.render.frame import Anchor
from site_builder.render.names import first_sentence
from site_builder.render.prose import linked, unmarked
from site_builder.render.quotable import Quotable, quotable
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, cited_sources
from site_builder.render.text import TextView, text_view
from site_builder.site import Link

_FIRST_LEVEL = 3
"""Of the headings inside a section, as the author writes them (`###`)."""
_SHORT_PAGE = 2
"""Headings that need no list of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPage:
    """What `pages/section.html` may use."""

    title: str
    description: str
    short: Html
    """The section in two sentences, where the author wrote them."""
    on_page: tuple[Anchor, ...]
    """Its headings, where there are several."""
    text: TextView
    minutes: int
    """How long it takes to read."""
    claims: tuple[ClaimView, ...]
    """The section's claims that its text doesn't cite."""
    corrections: tuple[CorrectionView, ...]
    cited: tuple[SourceView, ...]
    cite: Quotable
    before: Anchor | None
    after: Anchor | None


def section(sheet: Sheet) -> SectionPage:
    """A section of an explainer."""
    explainer = sheet.explainer
    found = explainer.section(sheet.page.subject[1]) if explainer else None
    if explainer is None or found is None:
        raise LookupError(sheet.page.subject)
    short = unmarked(sheet, found.short, explainer.id) if found.short else Html("")
    # The page's heading is the section's own, so its `###` are the next level.
    text = text_view(sheet, linked(sheet, "section", found.id, shift=-1), explainer, heading=2, anchored=True)
    beside = {claim.id for block in text.blocks for claim in block.claims}
    claims = tuple(
        short_claim(sheet, explainer, id_, anchored=True) for id_ in claims_in(explainer, found.id) if id_ not in beside
    )
    corrections = corrections_of(sheet, explainer, section=found.id)
    headings = tuple(
        Anchor(words=heading.text, href=f"#{heading.id or heading_anchor('', number)}")
        for number, heading in enumerate(found.body.headings, 1)
        if heading.level == _FIRST_LEVEL
    )
    place = explainer.sections.index(found)
    overview = sheet.local.link("overview", explainer.id)
    words = sheet.words.gettext("Overview")
    return SectionPage(
        title=found.title,
        description=found.short.plain if found.short else first_sentence(found.body.plain),
        short=short,
        on_page=headings if len(headings) > _SHORT_PAGE else (),
        text=text,
        minutes=max(1, round(found.words / 220)),
        claims=claims,
        corrections=corrections,
        cited=cited_sources(sheet),
        cite=quotable(sheet, explainer, found),
        before=_to_section(sheet, place - 1) if place else _anchor(sheet, words, overview),
        after=_to_section(sheet, place + 1),
    )


def _to_section(sheet: Sheet, place: int) -> Anchor | None:
    sections = sheet.explainer.sections if sheet.explainer else ()
    if place >= len(sections):
        return None
    found = sections[place]
    return _anchor(sheet, found.title, sheet.local.link_to_section(sheet.page.explainer, found.id))


def _anchor(sheet: Sheet, words: str, link: Link | None) -> Anchor | None:
    return Anchor(words=words, href=sheet.href(link)) if link else None
