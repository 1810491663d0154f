"""Counts how much of a page's text is links to the glossary.

In: an edition with its pages. Out: a `Density` for each page of prose, the densest first.
"""

from dataclasses import dataclass
from typing import Final

from site_builder.check.running_text import said
from site_builder.formats.prose.pieces import Words
from site_builder.mentions import marks_on
from site_builder.pages import Page
from site_builder.passages import passages_on
from site_builder.site import LanguageSite
from site_builder.source import Location

MOST_MARKED: Final = 0.12
"""One word in eight. Names have two words on average, so this is a link in every second line on a phone, and more than
twice what the densest page has on the site that this was first made for (a list of corrections, one in twenty)."""
FEWEST_WORDS: Final = 100
"""On a page shorter than this a single long name weighs too much."""
_READ: Final = frozenset({"overview", "section", "page"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """A page: its words, how many of them are links to the glossary, in how many links."""

    page: Page
    at: Location
    words: int
    marked: int
    marks: int

    @property
    def share(self) -> float:
        """The part of its words that are marked, from 0 to 1."""
        return self.marked / self.words if self.words else 0.0


def densities(local: LanguageSite) -> tuple[Density, ...]:
    """The pages of prose that are long enough to tell."""
    found: list[Density] = []
    for page in local.pages:
        if page.kind not in _READ or page.origin is None:
            continue
        passages = passages_on(local.edition, page)
        words = sum(len(said(piece).split()) for passage in passages for piece in passage.prose.pieces)
        marks = marks_on(local.edition, passages, local.matcher)
        marked = 0
        for mark in marks:
            piece = passages[mark.passage].prose.pieces[mark.piece]
            shown = piece.text[mark.start : mark.end] if isinstance(piece, Words) else said(piece)
            marked += len(shown.split())
        if words >= FEWEST_WORDS:
            found.append(Density(page=page, at=page.origin, words=words, marked=marked, marks=len(marks)))
    return tuple(sorted(found, key=lambda density: (-density.share, density.page.address)))
