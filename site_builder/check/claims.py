"""Checks claims: what they rest on, whether those they concern were heard, whether the evidence carries the status."""

from collections.abc import Iterator, Mapping
from typing import Final

from site_builder.check.texts import first_met
from site_builder.content import Explainer
from site_builder.diagnostics import Diagnostic, error, warning
from site_builder.records.claim import Claim
from site_builder.records.source import Source
from site_builder.site import LanguageSite, Site

UNVERIFIED: Final = frozenset({"alleged", "stated", "reported"})
"""Statuses under which something is said rather than shown; whom it concerns is due an answer."""
_SAID: Final = UNVERIFIED | {"retracted"}
_SHOWN: Final = frozenset({"documented", "reported", "stated"})
_NOT_INDEPENDENT: Final = frozenset({"party", "state-media", "anonymous"})


def claim_without_source(site: Site) -> Iterator[Diagnostic]:
    """A claim names nothing that it rests on.

    Why: a reader has to be able to go and look; without a source the claim is the site's own.
    Wrong: a claim with `status: alleged` and no `evidence:`
    Right: `evidence:` with a `source:`, be it only the report in which it was said
    """
    for _, _, claim in _claims(site):
        if not claim.evidence:
            yield error("claim-without-source", claim.at, claim=claim.id)


def claim_without_speaker(site: Site) -> Iterator[Diagnostic]:
    """A claim that somebody makes says nobody who makes it.

    Asked of claims that are alleged, stated, reported or retracted: their weight is that of whoever says them. What is
    on record or documented stands by itself.

    Why: “it is alleged” without a name is a rumour, and the accused can't tell whom to answer.
    Wrong: `status: alleged` and no `by:`
    Right: `by: mayor` (an entry), or plain words: `by: two villagers`
    """
    for _, _, claim in _claims(site):
        if claim.status in _SAID and not claim.by:
            yield warning("claim-without-speaker", claim.place("status"), claim=claim.id, status=claim.status)


def claim_without_response(site: Site) -> Iterator[Diagnostic]:
    """A claim that is alleged, stated or reported is about somebody whose answer isn't recorded.

    Asked for each in `about:` who isn't among those who say it. An answer of any stance counts, so does a search that
    found none. Who answers for somebody else (a spokesman) stands in `by:` beside them.

    Why: whoever is accused has the right to an answer, and the reader to see that one was looked for.
    Wrong: `about: mayor`, `status: alleged`, and no `responses:` with `by: mayor`
    Right: a response with `by: mayor`, or `stance: none-found` with the date of the search
    """
    for local, _, claim in _claims(site):
        unheard = [name for name in claim.about if name not in claim.by and not _is_heard(claim, name)]
        if claim.status in UNVERIFIED and unheard:
            others = tuple(dict.fromkeys(name for response in claim.responses for name in response.by))
            yield warning(
                "claim-without-response",
                claim.at,
                claim=claim.id,
                accused=tuple(local.actor(name).name for name in unheard),
                ids=tuple(unheard),
                others=tuple(local.actor(name).name for name in others if name not in claim.about),
            )


def search_without_date(site: Site) -> Iterator[Diagnostic]:
    """No answer was found, but not when somebody looked for one.

    Why: an answer may come the day after; “none found” is only true of a day.
    Wrong: `stance: none-found` alone
    Right: `stance: none-found` with `date: 2026-11-22`
    """
    for _, _, claim in _claims(site):
        for number, response in enumerate(claim.responses):
            if response.stance == "none-found" and response.date is None:
                at = claim.place("responses", number, "stance")
                yield warning("search-without-date", at, claim=claim.id)


def status_without_evidence(site: Site) -> Iterator[Diagnostic]:
    """The evidence of a claim is not of the kind that its status stands for.

    `documented` needs somebody else than a party, state media or an anonymous source; `on-record` something that isn't
    anonymous; `retracted` a dated response with `stance: revises`.

    Why: the status is the first thing a reader sees of a claim, and many read no further.
    Wrong: `status: documented` where all evidence comes from a `standing: party` source
    Right: `status: stated`, or the independent inquiry among the evidence
    """
    for local, _, claim in _claims(site):
        sources = [local.edition.sources[evidence.source] for evidence in claim.evidence]
        standings = {source.standing for source in sources}
        at = claim.place("status")
        if claim.status == "documented" and sources and standings <= _NOT_INDEPENDENT:
            named = tuple(sorted(filter(None, standings)))
            yield error("status-without-evidence", at, claim=claim.id, status=claim.status, standings=named)
        elif claim.status == "on-record" and standings == {"anonymous"}:
            named = tuple(source.id for source in sources)
            yield error("status-without-evidence", at, claim=claim.id, status=claim.status, anonymous=named)
        elif claim.status == "retracted" and not any(r.stance == "revises" and r.date for r in claim.responses):
            said_by = tuple(local.actor(name).name for name in claim.by) or ("?",)
            yield error("status-without-evidence", at, claim=claim.id, status=claim.status, withdrawn_by=said_by)


def single_origin(site: Site) -> Iterator[Diagnostic]:
    """Everything that a claim rests on goes back to one source.

    Asked of claims that are documented, reported or stated and name two sources or more. A source goes back to those it
    is `based_on`, and one that wasn't seen to that `via` which it is known.

    Why: five papers that retell one report are one source; a list of five looks like proof.
    Wrong: `evidence:` with two papers, both `based_on: inquiry`
    Right: a second, independent source; or `allow: {single-origin: nobody else has examined the dam}`
    """
    for local, _, claim in _claims(site):
        named = list(dict.fromkeys(evidence.source for evidence in claim.evidence))
        if claim.status in _SHOWN and len(named) > 1:
            common = frozenset.intersection(*(_origins(local.edition.sources, source) for source in named))
            if common:
                # The one behind all others: it goes back to the fewest.
                origin = min(common, key=lambda id_: (len(_origins(local.edition.sources, id_) & common), id_))
                title = local.edition.sources[origin].title
                at = claim.key_place("evidence")
                yield warning("single-origin", at, claim=claim.id, count=len(named), source=origin, title=title)


def _claims(site: Site) -> Iterator[tuple[LanguageSite, Explainer, Claim]]:
    """Each claim once, in the language that has its facts."""
    for local, explainer in first_met(site).values():
        for claim in explainer.facts.claims.values():
            yield local, explainer, claim


def _is_heard(claim: Claim, name: str) -> bool:
    """Whether an answer is recorded that is theirs, or nobody's in particular."""
    return any(not response.by or name in response.by for response in claim.responses)


def _origins(sources: Mapping[str, Source], source: str) -> frozenset[str]:
    """A source and all that it goes back to."""
    found: set[str] = set()
    # What was read is known by itself: how the report it retells became known to us adds nothing.
    waiting = [(source, True)]
    while waiting:
        id_, directly = waiting.pop()
        if id_ not in found and id_ in sources:
            found.add(id_)
            waiting += [(other, False) for other in sources[id_].based_on]
            if directly and not sources[id_].seen:
                waiting += [(other, True) for other in sources[id_].via]
    return frozenset(found)
