"""Fills the home page: the explainers, pinned ones first, then the newest.

In: a page in drawing. Out: `HomePage`.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.pages import EXPLAINERS_PER_PAGE
from site_builder.render.frame import Anchor
from site_builder.render.names import first_sentence
from site_builder.render.sheet import Sheet
from site_builder.render.tally import Glance, glance
from site_builder.site import updated

_SECTIONS = 8
"""As many are named on the home page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An explainer in a list. `date`: when it was last changed; may be empty."""

    title: str
    href: str
    summary: str
    date: Html
    sections: tuple[Anchor, ...]
    more: int
    """How many sections aren't named."""
    glance: Glance


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """What `pages/home.html` may use. The first explainer of page 1 is shown large."""

    title: str
    description: str
    summary: str
    """What the site is; may be empty."""
    explainers: tuple[Card, ...]
    number: int
    count: int
    newer: str
    older: str


def home(sheet: Sheet) -> HomePage:
    """The list, 24 a page."""
    page, settings = sheet.page, sheet.edition.settings
    start = (page.number - 1) * EXPLAINERS_PER_PAGE
    shown = sheet.local.explainers()[start : start + EXPLAINERS_PER_PAGE]
    cards = tuple(_card(sheet, explainer) for explainer in shown)
    newer = sheet.local.page("home", number=page.number - 1)
    older = sheet.local.page("home", number=page.number + 1)
    return HomePage(
        title=settings.title,
        description=settings.summary or ". ".join(card.title for card in cards[:3]),
        summary=settings.summary or "",
        explainers=cards,
        number=page.number,
        count=page.count,
        newer=sheet.to(newer.address) if newer else "",
        older=sheet.to(older.address) if older else "",
    )


def _card(sheet: Sheet, explainer: Explainer) -> Card:
    sections = [
        Anchor(words=section.title, href=sheet.href(sheet.local.link_to_section(explainer.id, section.id)))
        for section in explainer.sections[:_SECTIONS]
        if section.id
    ]
    summary = explainer.summary.plain
    return Card(
        title=explainer.title,
        href=sheet.href(sheet.local.link("overview", explainer.id)),
        summary=summary if explainer.matter.summary else first_sentence(summary),
        date=sheet.date(updated(explainer)),
        sections=tuple(sections),
        more=sum(bool(section.id) for section in explainer.sections[_SECTIONS:]),
        glance=glance(sheet, explainer),
    )
