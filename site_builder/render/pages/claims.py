"""Fills the page of claims: each with its evidence and its answers.

In: a page in drawing. Out: `ClaimsPage`.
"""

from dataclasses import dataclass
from itertools import groupby

from site_builder.content import Explainer
from site_builder.render.claims import ClaimView, full_claim
from site_builder.render.frame import list_title
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, cited_sources
from site_builder.render.tally import Count, tally


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGroup:
    """The claims of a section. `title` is empty where the claims aren't in the order of the sections."""

    id: str
    title: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage:
    """What `pages/claims.html` may use."""

    title: str
    description: str
    count: int
    statuses: tuple[Count, ...]
    groups: tuple[ClaimGroup, ...]
    cited: tuple[SourceView, ...]


def claims(sheet: Sheet) -> ClaimsPage:
    """All claims of an explainer."""
    if sheet.explainer is None:
        raise LookupError(sheet.page.subject)
    title = list_title(sheet, "claims")
    return ClaimsPage(
        title=title,
        description=f"{title}: {sheet.explainer.title}",
        count=len(sheet.explainer.facts.claims),
        statuses=tally(sheet, sheet.explainer),
        groups=claim_groups(sheet, sheet.explainer),
        cited=cited_sources(sheet),
    )


def claim_groups(sheet: Sheet, explainer: Explainer) -> tuple[ClaimGroup, ...]:
    """The claims as written, under their sections where that order allows it."""
    drawn = [full_claim(sheet, explainer, id_) for id_ in explainer.facts.claims]
    sections = {id_: (claim.section or ("",))[0] for id_, claim in explainer.facts.claims.items()}
    runs = [(section, tuple(found)) for section, found in groupby(drawn, lambda claim: sections[claim.id])]
    if len(runs) > len({section for section, _ in runs}) or len(runs) == 1:
        return (ClaimGroup(id="all", title="", claims=tuple(drawn)),)
    groups = []
    for section, found in runs:
        titled = explainer.section(section)
        title = titled.title if titled else sheet.words.gettext("Other claims")
        groups.append(ClaimGroup(id=section or "other", title=title, claims=found))
    return tuple(groups)
