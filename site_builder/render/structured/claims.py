"""Says to machines which claims are contested: what is claimed, by whom, where it was said, and what the answers are.

In: a page in drawing that shows an explainer's claims in full. Out: plain values. A claim never goes without its
answers, here as little as on the page; and nobody's verdict is given (`ClaimReview`), since the site gives none.
"""

from collections.abc import Iterator
from typing import Final

from site_builder.content import Explainer
from site_builder.records.claim import Claim, Response
from site_builder.render.labels import STANCES
from site_builder.render.sheet import Sheet
from site_builder.render.structured.things import Said, address, filled, source, speaker

ONE_SIDED: Final = frozenset({"alleged", "stated", "reported"})
"""Statuses of what somebody says and nobody else has confirmed."""


def claims(sheet: Sheet, explainer: Explainer) -> Iterator[Said]:
    """The contested ones: denied, disputed, or said by one side."""
    for id_, claim in explainer.facts.claims.items():
        if claim.denied or claim.status in ONE_SIDED:
            yield _claim(sheet, explainer, id_, claim)


def _claim(sheet: Sheet, explainer: Explainer, id_: str, claim: Claim) -> Said:
    where = address(sheet, sheet.local.link_to_claim(explainer.id, id_))
    appearances = dict.fromkeys(evidence.source for evidence in claim.evidence)
    first = [id_ for id_ in appearances if claim.date and sheet.edition.sources[id_].issued == claim.date]
    return filled(
        {
            "@type": "Claim",
            "@id": where,
            "text": claim.text.plain,
            "keywords": sheet.status(claim.status),
            "author": [said for name in claim.by if (said := speaker(sheet, name))],
            "about": [said for name in claim.about if (said := speaker(sheet, name))],
            "firstAppearance": source(sheet, first[0], short=True) if len(first) == 1 else None,
            "appearance": [source(sheet, id_, short=True) for id_ in appearances if first != [id_]],
            "comment": [_answer(sheet, response) for response in claim.responses],
        }
    )


def _answer(sheet: Sheet, response: Response) -> Said:
    """An answer, or that none was found; where its words aren't known, what it amounts to."""
    text = response.text.plain if response.text else ""
    return filled(
        {
            "@type": "Comment",
            "text": text or sheet.words.gettext(STANCES[response.stance]),
            "author": [said for name in response.by if (said := speaker(sheet, name))],
            "dateCreated": response.date.iso if response.date and response.stance != "none-found" else "",
        }
    )
