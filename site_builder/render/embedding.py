"""Says how a bare page is put into the frame of another site: its title, its height, the code to copy.

In: a page of the kind `embed`. Out: `Framed`. A frame can't grow with what is in it unless a script does it, so the
height is reckoned from how much text there is, in a frame as narrow as a phone; what is longer can be scrolled.
"""

from dataclasses import dataclass
from html import escape
from typing import Final

from site_builder.content import Edition, Explainer
from site_builder.messages.theme import theme_words
from site_builder.pages import Page
from site_builder.records.claim import Claim
from site_builder.render.cards import in_short
from site_builder.render.sheet import Sheet
from site_builder.site import LanguageSite, Site
from site_builder.urls import absolute

WIDTH: Final = 600
"""Pixels; as wide as a frame gets."""
_LETTERS: Final = 36
"""In a line of a narrow frame."""
_LINE: Final = 25
_SMALL: Final = 21
_AROUND: Final = 110
"""Pixels: a line of text, of small text, and what stands around both."""
_LOWEST: Final = 160
_HIGHEST: Final = 720


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """How something is shown elsewhere. `code` is empty where the site's address isn't known."""

    title: str
    height: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedBox:
    """What readers get who want to show something elsewhere: the bare page, and the code where it can be given."""

    href: str
    code: str


def embed_box(sheet: Sheet, *subject: str) -> EmbedBox | None:
    """The box for something, or None where it has no bare page."""
    page = sheet.local.page("embed", *subject)
    return EmbedBox(href=sheet.to(page.address), code=framed(sheet.site, page).code) if page else None


def framed(site: Site, page: Page) -> Framed:
    """How a bare page is shown."""
    local = site.editions[page.language]
    title, height = embed_title(local, page), min(_HIGHEST, max(_LOWEST, -(-_height(local, page) // 20) * 20))
    code = (
        f'<iframe src="{escape(absolute(site.base_url, page.address))}" title="{escape(title)}" width="100%" '
        f'height="{height}" style="max-width:{WIDTH}px;border:0" loading="lazy"></iframe>'
    )
    return Framed(title=title, height=height, code=code if site.base_url else "")


def embed_title(local: LanguageSite, page: Page) -> str:
    """What a bare page is called, wherever it is shown."""
    words, edition = theme_words(page.language), local.edition
    match page.subject:
        case ("term", term):
            return f"{edition.terms[term].name} – {words.gettext('Glossary')}"
        case ("claim", id_, claim):
            explainer = edition.explainers[id_]
            number = list(explainer.facts.claims).index(claim) + 1
            return f"{words.gettext('Claim %(number)s') % {'number': number}} – {explainer.title}"
        case ("timeline", id_):
            return f"{words.gettext('Timeline')} – {edition.explainers[id_].title}"
        case (_, id_):
            return f"{words.gettext('Who gives what to whom')} – {edition.explainers[id_].title}"
    raise LookupError(page.subject)


def corrections_touching(explainer: Explainer, claim: Claim) -> tuple[str, ...]:
    """The ids of the corrections that name a claim; or name no claim, and a section it belongs to. The newest first."""
    return tuple(
        sorted(
            (
                id_
                for id_, correction in explainer.facts.corrections.items()
                if claim.id in correction.claim
                or (not correction.claim and set(correction.section) & set(claim.section))
            ),
            reverse=True,
        )
    )


def _height(local: LanguageSite, page: Page) -> int:
    edition = local.edition
    match page.subject:
        case ("claim", id_, claim):
            return _of_claim(edition, edition.explainers[id_], edition.explainers[id_].facts.claims[claim])
        case ("term", term):
            entry = edition.terms[term]
            text = in_short(entry.definition) if entry.definition else ""
            sources = sum(len(edition.sources[id_].title) // 2 + 20 for id_ in entry.sources if id_ in edition.sources)
            return _AROUND + 40 + _lines(len(text)) * _LINE + _lines(sources) * _SMALL
        case _:
            return _HIGHEST


def _of_claim(edition: Edition, explainer: Explainer, claim: Claim) -> int:
    sources = {evidence.source for evidence in claim.evidence}
    height = _AROUND + 60 + _lines(len(claim.text.plain)) * 27 + _lines(30 * len(sources)) * _SMALL
    for response in claim.responses:
        names = sum(len(edition.terms[name].name if name in edition.terms else name) + 5 for name in response.by)
        text = len(response.text.plain) if response.text else 0
        height += 14 + _lines(names + text + 30 + 30 * len(response.sources)) * 23
    for id_ in corrections_touching(explainer, claim):
        height += 14 + _lines(len(explainer.facts.corrections[id_].text.plain) + 40) * _SMALL
    return height


def _lines(letters: int) -> int:
    return -(-letters // _LETTERS)
