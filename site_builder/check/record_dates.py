"""Checks the dates of records against each other: updates, corrections, reviews, claims and their answers."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from site_builder.check.texts import first_met
from site_builder.diagnostics import Diagnostic, Related, error, warning
from site_builder.formats.dates import Edtf
from site_builder.formats.prose.compiled import Prose
from site_builder.records.claim import Claim
from site_builder.site import Site
from site_builder.source import Location

_ANSWERS: Final = frozenset({"confirms", "revises", "declines", "no-answer", "none-found"})
"""Stances that only make sense after the claim. A denial may be older: a general one, made before."""
_CONFIRMING: Final = frozenset({"confirms", "partly-confirms"})
_PLANNED: Final = re.compile(
    r"\b(?:will|shall|due|plan\w*|schedul\w*|expect\w*|expires?|ends?|until|"
    r"ska|skall|kommer att|planera\w*|väntas|beräknas|löper ut|går ut|till och med|fram till)\b",
    re.IGNORECASE,
)


def date_in_future(site: Site) -> Iterator[Diagnostic]:
    """An event, a claim or an answer is dated after the explainer's last update, and nothing says that it is planned.

    Why: either the date is a slip, or somebody forgot to set `updated:`.
    Wrong: `date: 2042-09-10` with `updated: 2024-10-01`
    Right: `date: 2024-09-10`; of what is to come: “The mandate is due to end …”
    """
    for explainer in (found for _, found in first_met(site).values()):
        facts = explainer.facts
        limit = facts.updated
        if limit is None:
            continue
        dated: list[tuple[Edtf | None, Prose | None, Location]] = [
            (event.date, event.text, event.place("date")) for event in facts.timeline.values()
        ]
        for claim in facts.claims.values():
            dated.append((claim.date, claim.text, claim.place("date")))
            for position, answer in enumerate(claim.responses):
                if answer.stance != "none-found":  # a search may come after the last change, and change nothing
                    dated.append((answer.date, answer.text, claim.place("responses", position, "date")))
        for when, text, at in dated:
            if when and _later(when, limit) and not (text and _PLANNED.search(text.plain)):
                yield warning(
                    "date-in-future",
                    at,
                    date=when.text,
                    updated=limit.text,
                    related=(Related(code="updated-stands-here", at=facts.place("updated")),),
                )


def updated_before_correction(site: Site) -> Iterator[Diagnostic]:
    """`updated` is older than the newest correction.

    Why: the date at the top of the page says that nothing has changed since.
    Wrong: `updated: 2024-10-01` with a correction `2024-12-01-title`
    Right: `updated: 2024-12-01`, or no `updated:`; it is then the newest correction's date
    """
    for explainer in (found for _, found in first_met(site).values()):
        facts = explainer.facts
        dated = [(found.date, found) for found in facts.corrections.values() if found.date is not None]
        newest = max(dated, key=lambda item: item[0].sort_key, default=None)
        if newest and facts.updated and _later(newest[0], facts.updated):
            yield error(
                "updated-before-correction",
                facts.place("updated"),
                updated=facts.updated.text,
                correction=newest[1].id,
                date=newest[0].text,
                related=(Related(code="correction-stands-here", at=newest[1].at),),
            )


def updated_before_published(site: Site) -> Iterator[Diagnostic]:
    """`updated` is older than `published`.

    Why: a text can't be changed before it is there; one of the two dates is wrong.
    Wrong: `published: 2024-10-01` with `updated: 2024-01-10`
    Right: `published: 2024-10-01` with `updated: 2024-10-10`
    """
    for explainer in (found for _, found in first_met(site).values()):
        facts = explainer.facts
        if facts.published and facts.updated and _later(facts.published, facts.updated):
            at = facts.place("updated")
            yield error("updated-before-published", at, updated=facts.updated.text, published=facts.published.text)


def review_before_update(site: Site) -> Iterator[Diagnostic]:
    """`review_by` is older than `updated`.

    Why: a text that was gone through again needs a new date, or nobody is ever reminded.
    Wrong: `updated: 2024-10-01` with `review_by: 2024-05-01`
    Right: `updated: 2024-10-01` with `review_by: 2025-04-01`
    """
    for explainer in (found for _, found in first_met(site).values()):
        facts = explainer.facts
        if facts.review_by and facts.updated and _later(facts.updated, facts.review_by):
            at = facts.place("review_by")
            yield warning("review-before-update", at, review_by=facts.review_by.text, updated=facts.updated.text)


def past_review(site: Site) -> Iterator[Diagnostic]:
    """The day somebody was to read the explainer again is over.

    Asked only where the program is told what day it is.

    Why: a text that nobody has looked at since may be wrong by now.
    Wrong: `review_by: 2024-05-01`, read in June 2024
    Right: read it again, then set the next day: `review_by: 2024-12-01`
    """
    for explainer in (found for _, found in first_met(site).values()):
        facts = explainer.facts
        day = facts.review_by.latest if facts.review_by else None
        if facts.review_by and day and site.today and day < site.today and not _review_is_old(facts.updated, day):
            days = (site.today - day).days
            yield warning(
                "past-review",
                facts.place("review_by"),
                explainer=explainer.title,
                review_by=facts.review_by.text,
                days=days,
            )


def response_before_claim(site: Site) -> Iterator[Diagnostic]:
    """An answer that can only follow a claim is dated before it.

    Asked of `confirms`, `revises`, `declines`, `no-answer` and `none-found`. A denial may be older: then it is a
    general one, and its text should say so.

    Why: nobody confirms what hasn't been said yet; one of the two dates is wrong.
    Wrong: a claim with `date: 2024-09-10` and a response with `stance: confirms`, `date: 2024-04-26`
    Right: `date: 2025-04-26`
    """
    for claim in _claims(site):
        for position, response in enumerate(claim.responses):
            if response.stance in _ANSWERS and response.date and claim.date and _later(claim.date, response.date):
                yield warning(
                    "response-before-claim",
                    claim.place("responses", position, "date"),
                    stance=response.stance,
                    date=response.date.text,
                    claim=claim.id,
                    claimed=claim.date.text,
                )


def acknowledged_without_confirmation(site: Site) -> Iterator[Diagnostic]:
    """A claim is called acknowledged, and no answer recorded confirms it.

    Why: “acknowledged” says that those accused have confirmed it; a reader must see where.
    Wrong: `status: acknowledged`, with a denial alone under `responses:`
    Right: `status: acknowledged`, and a response with `stance: confirms`, its date and sources
    """
    for claim in _claims(site):
        if claim.status == "acknowledged" and not any(answer.stance in _CONFIRMING for answer in claim.responses):
            yield error("acknowledged-without-confirmation", claim.place("status"), claim=claim.id)


def _claims(site: Site) -> Iterator[Claim]:
    for _, explainer in first_met(site).values():
        yield from explainer.facts.claims.values()


def _later(when: Edtf, than: Edtf) -> bool:
    """Whether every day a date may mean lies after every day another may; never for dates that are only about right."""
    if any(each.approximate or each.uncertain for each in (when, than)):
        return False
    return bool(when.earliest and than.latest and when.earliest > than.latest)


def _review_is_old(updated: Edtf | None, day: date) -> bool:
    """`review_by` before `updated` is told by its own rule."""
    return bool(updated and updated.earliest and updated.earliest > day)
