"""Counts how many claims stand on what ground, and how many are denied.

In: the claims of an explainer. Out: `Count`s, the strongest ground first; and the three figures of a `Glance`.
"""

from dataclasses import dataclass
from typing import Final

from site_builder.content import Explainer
from site_builder.render.labels import STATUSES
from site_builder.render.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many claims have a status, and where they are listed."""

    status: str
    word: str
    meaning: str
    number: int
    href: str


_GROUPS: Final = (
    ("known", ("on-record", "documented", "acknowledged")),
    ("claimed", ("reported", "stated", "alleged")),
    ("withdrawn", ("retracted",)),
)
_AGAINST: Final = frozenset({"denies", "disputes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many claims are known, claimed or withdrawn (`id`), and by which statuses."""

    id: str
    number: int
    counts: tuple[Count, ...]
    denied: int
    """How many of them somebody denies or disputes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What a reader gets in ten seconds. `claims` is the sum of the figures; `denied` counts across them."""

    claims: int
    figures: tuple[Figure, ...]
    denied: int


def glance(sheet: Sheet, explainer: Explainer) -> Glance:
    """The claims in three figures; what is withdrawn only where something is."""
    claims = explainer.facts.claims.values()
    counts = {count.status: count for count in tally(sheet, explainer)}
    denied = [claim.status for claim in claims if any(answer.stance in _AGAINST for answer in claim.responses)]
    figures = (
        Figure(
            id=id_,
            number=sum(counts[status].number for status in statuses if status in counts),
            counts=tuple(counts[status] for status in statuses if status in counts),
            denied=sum(status in statuses for status in denied),
        )
        for id_, statuses in _GROUPS
    )
    return Glance(
        claims=len(claims),
        figures=tuple(figure for figure in figures if figure.number or figure.id != "withdrawn"),
        denied=len(denied),
    )


def tally(sheet: Sheet, explainer: Explainer) -> tuple[Count, ...]:
    """The statuses that occur."""
    link = sheet.href(sheet.local.link("claims", explainer.id))
    found = [claim.status for claim in explainer.facts.claims.values()]
    return tuple(
        Count(
            status=status,
            word=sheet.words.gettext(word),
            meaning=sheet.words.gettext(meaning),
            number=found.count(status),
            href=link,
        )
        for status, (word, meaning) in STATUSES.items()
        if status in found
    )
