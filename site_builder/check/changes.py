"""Finds what an explainer says otherwise than when it was last published: claims, quotations, numbers, dates, headline.

In: the explainer in one language, and what was published of it. Out: `Change`s, each where it stands now, with the old
words and what it belongs to. Additions are none, and neither is another wording that says the same.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from site_builder.check.change import Change
from site_builder.check.claim_changes import claim_changes
from site_builder.check.stated import Fact, Key, Sentence
from site_builder.check.then_and_now import Quoted, Unit, quoted_now, units
from site_builder.content import Explainer
from site_builder.earlier import OldExplainer, OldQuotation
from site_builder.formats.verbatim import evened
from site_builder.languages.counted import counted_in
from site_builder.site import LanguageSite
from site_builder.source import Location

_ALIKE: Final = 0.5
"""So much of two sentences has to agree for one to be the other's new wording."""
_OF_RECORDS: Final = frozenset({"evidence", "response", "event", "relation"})
_GONE: Final = {"section": "a section", "event": "an entry of the timeline", "relation": "a relation"}


def changes_in(local: LanguageSite, explainer: Explainer, old: OldExplainer) -> Iterator[Change]:
    """Everything that is said otherwise now."""
    if evened(old.title) != evened(explainer.title):
        at = explainer.matter.place("title") if explainer.matter.title else explainer.at
        yield Change(what="the headline", was=old.title, now=explainer.title, at=at, before=old.title)
    passages = tuple(units(local, explainer, old))
    yield from _quotations(tuple(quoted_now(explainer)), old, passages, explainer.at)
    everywhere = frozenset(evened(sentence.text) for unit in passages for sentence in unit.now)
    for unit in passages:
        if unit.dates[0] and unit.dates[0] != unit.dates[1] and not unit.is_gone:
            yield _of(unit, "a date", *unit.dates, at=unit.date_at)
        yield from _stated(unit, everywhere)
    yield from claim_changes(local, explainer, old)


def _quotations(
    now: Sequence[Quoted], old: OldExplainer, passages: Sequence[Unit], otherwise: Location
) -> Iterator[Change]:
    """Quotations whose words, or whose original, are others now, or that are gone."""
    kept = {(evened(each.text), evened(each.original)) for each in now}
    words_now = {text for text, _ in kept} | {original for _, original in kept}
    then = {(evened(each.text), evened(each.original)) for each in old.quotations}
    fresh = [each for each in now if (evened(each.text), evened(each.original)) not in then]
    for was in old.quotations:
        words, original = evened(was.text), evened(was.original)
        # The same words stand for what a translated quotation translates, as they do once it is left untranslated.
        if (words, original) in kept or (not original and words in words_now) or not _is_quotation(was):
            continue
        here = [each for each in fresh if (each.role, each.of) == (was.role, was.of)]
        near = max(here or fresh, key=lambda each: _likeness(each.text, was.text), default=None)
        if near and _likeness(near.text, was.text) < _ALIKE and not (original and evened(near.original) == original):
            near = None
        unit = next((unit for unit in passages if (unit.role, unit.of) == (was.role, was.of)), None)
        if unit is None and was.role in _OF_RECORDS:
            continue  # the record is gone, which is told of itself, or has been translated since
        yield Change(
            what="a quotation",
            was=was.text,
            now=near.text if near else "",
            at=near.at if near else unit.at if unit else otherwise,
            before=was.text,
            sections=unit.sections if unit else frozenset(),
            claims=frozenset(id_ for id_ in (was.claim, near.claim if near else "") if id_)
            | (unit.claims if unit else frozenset()),
        )


def _is_quotation(was: OldQuotation) -> bool:
    """Marks around a word or two that cite nothing say that it is a name. A claim's own text is compared as a whole."""
    return was.role not in ("correction", "claim") and (was.cites or len(was.text.split()) > 2)


def _stated(unit: Unit, everywhere: frozenset[str]) -> Iterator[Change]:
    """Numbers and dates that were stated in a passage and aren't any more, or are others; one for each sentence."""
    stayed = {evened(sentence.text) for sentence in unit.then}
    # A sentence that stands elsewhere now was moved, not changed.
    gone = [sentence for sentence in unit.then if evened(sentence.text) not in everywhere]
    fresh = [sentence for sentence in unit.now if evened(sentence.text) not in stayed]
    pairs = _paired(gone, fresh)
    used = {id(sentence) for sentence in pairs.values()}
    # A sentence may have been cut in two: then the facts are in a sentence that no old one has become.
    spare = Counter(
        key for sentence in fresh if id(sentence) not in used for fact in unit.facts(sentence) for key in fact.keys
    )
    for position, sentence in enumerate(gone):
        pair = pairs.get(position)
        then, now = unit.facts(sentence), unit.facts(pair) if pair else ()
        stated = Counter(fact.key for fact in then)
        missing = stated - Counter(key for fact in now for key in fact.keys)
        left = missing - spare
        spare -= missing
        lost = next((fact for fact in then if fact.key in left), None)
        if lost is None:
            continue
        if unit.is_gone:
            yield _of(unit, _GONE[unit.role], unit.title, "")
            return
        yield _instead(unit, sentence, lost, pair, now, added=Counter(fact.key for fact in now) - stated)


def _instead(
    unit: Unit, sentence: Sentence, lost: Fact, pair: Sentence | None, now: Sequence[Fact], *, added: Counter[Key]
) -> Change:
    """A fact that a sentence has lost, beside what the sentence it has become states instead."""
    found = next((fact for fact in now if fact.kind == lost.kind and fact.key in added), None)
    at = pair.at(found.start if found else 0, width=found.end - found.start if found else 1) if pair else None
    cited = frozenset(item.id for item in (pair.cited if pair else ()) if item.kind == "claim")
    return Change(
        what="a date" if lost.is_year and not _counts(sentence.text, lost, unit.language) else f"a {lost.kind}",
        was=sentence.text[lost.start : lost.end],
        now=pair.text[found.start : found.end] if pair and found else "",
        at=at or unit.at,
        before=sentence.text,
        after=pair.text if pair else "",
        sections=unit.sections,
        claims=unit.claims | cited,
        fact=lost,
    )


def _counts(text: str, fact: Fact, language: str) -> bool:
    return any(each.start == fact.start for each in counted_in(text, language))


def _of(unit: Unit, what: str, was: str, now: str, *, at: Location | None = None) -> Change:
    return Change(what=what, was=was, now=now, at=at or unit.at, sections=unit.sections, claims=unit.claims)


def _paired(gone: Sequence[Sentence], fresh: Sequence[Sentence]) -> dict[int, Sentence]:
    """Which new sentence each old one has become: the likest first, each once."""
    scores = sorted(
        (-_likeness(old.text, new.text), position, index)
        for position, old in enumerate(gone)
        for index, new in enumerate(fresh)
    )
    pairs: dict[int, Sentence] = {}
    used: set[int] = set()
    for score, position, index in scores:
        if -score >= _ALIKE and position not in pairs and index not in used:
            pairs[position] = fresh[index]
            used.add(index)
    return pairs


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, evened(one).split(), evened(other).split(), autojunk=False).ratio()
