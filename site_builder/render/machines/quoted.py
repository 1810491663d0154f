"""Lists what the prose of an explainer quotes, for `explainer.json`.

In: an explainer. Out: its quotations in the order of reading, each with where it stands and what it is cited to.
"""

from collections.abc import Iterator

from site_builder.content import Explainer
from site_builder.formats.prose.compiled import Prose
from site_builder.mentions import quotations_in
from site_builder.passages import chronology
from site_builder.render.machines.explainer_shape import Quotation


def quotations_of(explainer: Explainer) -> Iterator[Quotation]:
    """All of them, footnotes included."""
    for role, of, prose in _texts(explainer):
        for part in (prose, *(footnote.prose for footnote in prose.footnotes)) if prose else ():
            for quotation, cited in quotations_in(part, prose) if prose else ():
                named = {cited.kind: cited.id} if cited else {}
                yield Quotation.model_validate(
                    {
                        "role": role,
                        "of": of,
                        "text": quotation.text,
                        "original": cited.original if cited else "",
                        "block": quotation.block,
                        "source": named.get("source"),
                        "locator": cited.locator if cited else "",
                        "claim": named.get("claim"),
                        "event": named.get("event"),
                    }
                )


def _texts(explainer: Explainer) -> Iterator[tuple[str, str, Prose | None]]:
    """Every text of it with what it is and what it belongs to."""
    facts = explainer.facts
    yield "summary", "", explainer.matter.summary
    yield from (("key-point", "", point) for point in explainer.matter.key_points)
    yield "lead", "", explainer.lead
    for section in explainer.sections:
        yield "short", section.id, section.short
        yield "section", section.id, section.body
    for id_, claim in facts.claims.items():
        yield "claim", id_, claim.text
        yield from (("evidence", id_, evidence.note) for evidence in claim.evidence)
        yield from (("response", id_, response.text) for response in claim.responses)
    yield from (("event", id_, event.text) for id_, event in chronology(explainer))
    yield from (("relation", id_, relation.text) for id_, relation in facts.relations.items())
    yield from (("correction", id_, correction.text) for id_, correction in facts.corrections.items())
