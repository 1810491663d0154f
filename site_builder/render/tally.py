"""Counts how many claims stand on what ground.

In: the claims of an explainer. Out: `Count`s, the strongest ground first.
"""

from dataclasses import dataclass

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
