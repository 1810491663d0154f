"""Finds what was changed in claims since they were published: text, status, speaker, date, evidence, answers.

In: an explainer in one language, and what was published of it. Out: `Change`s.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from site_builder.check.change import Change
from site_builder.check.stated import sentences_of
from site_builder.content import Explainer
from site_builder.earlier import OldActor, OldClaim, OldExplainer
from site_builder.formats.models import Model
from site_builder.formats.verbatim import evened
from site_builder.records.claim import Claim
from site_builder.site import LanguageSite
from site_builder.source import Location


def claim_changes(local: LanguageSite, explainer: Explainer, old: OldExplainer) -> Iterator[Change]:
    """Everything that was published of a claim and is otherwise now. What isn't text is told in the first language."""
    facts = explainer.facts
    fresh = [claim for id_, claim in facts.claims.items() if id_ not in {was.id for was in old.claims}]
    for was in old.claims:
        # A claim with other id and the same words is the same claim.
        renamed = (claim for claim in fresh if evened(_text(local, claim)) == evened(was.text))
        now = facts.claims.get(was.id) or next(renamed, None)
        belongs = _Belongs(was, now)
        if now is None:
            if local.edition.first:
                yield belongs.change("a claim", was.text, "", facts.key_place("claims"), before=was.text)
            continue
        text = _text(local, now)
        if evened(was.text) != evened(text) and is_comparable(local, was.untranslated, now):
            at = now.translated_place("text")
            yield belongs.change("the text of a claim", was.text, text, at, before=was.text)
        if not local.edition.first:
            continue
        if was.status != now.status:
            yield belongs.change("the status of a claim", was.status, now.status, now.place("status"))
        if not _same(was.by, now.by):
            names = ", ".join(local.actor(name).name for name in now.by)
            yield belongs.change("who makes a claim", _named(was.by), names, now.place("by"))
        day = now.date.text if now.date else ""
        if was.date and was.date != day:
            yield belongs.change("the date of a claim", was.date, day, now.place("date"))
        yield from _evidence(was, now, belongs)
        yield from _answers(was, now, belongs)


def _text(local: LanguageSite, claim: Claim) -> str:
    return " ".join(sentence.text for sentence in sentences_of(local.edition, claim.text))


def is_comparable(local: LanguageSite, untranslated: bool, now: Model) -> bool:
    """Whether a record's words were and are in the page's language: a translation that comes later changes none."""
    return local.edition.first or not (untranslated or now.untranslated)


class _Belongs:
    """What the changes of a claim belong to."""

    def __init__(self, was: OldClaim, now: Claim | None) -> None:
        self._sections = frozenset((*was.section, *(now.section if now else ())))
        self._claims = frozenset((was.id, now.id) if now else (was.id,))

    def change(self, what: str, was: str, now: str, at: Location, *, before: str = "") -> Change:
        return Change(what=what, was=was, now=now, at=at, before=before, sections=self._sections, claims=self._claims)


def _evidence(was: OldClaim, now: Claim, belongs: _Belongs) -> Iterator[Change]:
    """Verbatim words that aren't there any more."""
    quotes = {evened(evidence.quote) for evidence in now.evidence if evidence.quote}
    for evidence in was.evidence:
        if evidence.quote and evened(evidence.quote) not in quotes:
            place = next((n for n, each in enumerate(now.evidence) if each.source == evidence.source), None)
            at = now.place("evidence") if place is None else now.place("evidence", place, "quote")
            quote = "" if place is None else now.evidence[place].quote or ""
            yield belongs.change("a quotation", evidence.quote, quote, at, before=evidence.quote)


def _answers(was: OldClaim, now: Claim, belongs: _Belongs) -> Iterator[Change]:
    """Answers that are gone, or are another answer now. One that was found takes the place of the search for it."""
    answers: Counter[tuple[frozenset[str], str]] = Counter(
        (_folded(response.by), response.stance) for response in now.responses
    )
    for answer in was.responses:
        key = (_folded([actor.id or actor.name for actor in answer.by]), answer.stance)
        plain = (_folded([actor.name for actor in answer.by]), answer.stance)
        there = next((each for each in (key, plain) if answers[each]), None)
        if there is not None:
            answers[there] -= 1
        elif answer.stance != "none-found":
            who = _named(answer.by)
            yield belongs.change(
                "an answer to a claim", f"{who}: {answer.stance}" if who else answer.stance, "", now.place("responses")
            )


def _folded(names: Sequence[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)


def _same(old: Sequence[OldActor], now: Sequence[str]) -> bool:
    """Whether the same are named. An entry made for a name that was plain words makes it no other."""
    return len(old) == len(now) and all(name in (actor.id, actor.name) for actor, name in zip(old, now, strict=True))


def _named(actors: Sequence[OldActor]) -> str:
    return ", ".join(actor.name for actor in actors)
