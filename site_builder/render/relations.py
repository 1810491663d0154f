"""Draws who gives what to whom.

In: the relations of an explainer. Out: `RelationView`s.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.render.actors import actors
from site_builder.render.claims import claim_anchor, source_link
from site_builder.render.frame import Anchor
from site_builder.render.prose import text
from site_builder.render.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationView:
    """A tie between actors. `text` and `since` may be empty. `language`: of `what`, where nobody has translated it."""

    id: str
    giver: Html
    taker: Html
    both_ways: bool
    what: str
    language: str
    status: str
    word: str
    since: Html
    text: Html
    claims: tuple[Anchor, ...]
    sources: Html
    source_count: int


def relations_of(sheet: Sheet, explainer: Explainer) -> tuple[RelationView, ...]:
    """All of them, in the order written."""
    return tuple(
        RelationView(
            id=id_,
            giver=actors(sheet, relation.from_),
            taker=actors(sheet, relation.to),
            both_ways=relation.both_ways,
            what=relation.what,
            language=sheet.site.languages[0] if "what" in relation.untranslated else "",
            status=relation.status,
            word=sheet.status(relation.status),
            since=sheet.date(relation.since),
            text=text(sheet, "relation", id_),
            claims=tuple(
                claim_anchor(sheet, explainer, claim) for claim in relation.claims if claim in explainer.facts.claims
            ),
            source_count=len(relation.sources),
            sources=sheet.side_by_side([source_link(sheet, source, explainer.id) for source in relation.sources]),
        )
        for id_, relation in explainer.facts.relations.items()
    )
