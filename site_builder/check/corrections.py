"""Checks that what was published and is said otherwise now is owned up to; finds where old words still stand."""

from collections.abc import Iterator, Sequence
from typing import Final

from site_builder.check.change import Change
from site_builder.check.changes import changes_in
from site_builder.check.stated import Fact, Sentence, facts_in, sentences_of
from site_builder.check.texts import Text, texts
from site_builder.content import Explainer
from site_builder.diagnostics import Diagnostic, Related, warning
from site_builder.earlier import OldExplainer
from site_builder.formats.verbatim import evened
from site_builder.languages.counted import counted_in
from site_builder.records.correction import Correction
from site_builder.site import LanguageSite, Site
from site_builder.source import Location

_MOST: Final = 12
"""So many other places are named."""
_LONG: Final = 60
"""Longer words are shortened in a message, where they differ."""


def correction_missing(site: Site) -> Iterator[Diagnostic]:
    """Something that was published is said otherwise now, and no correction tells readers.

    Asked when something is published, and by `check --published`: what is compared with is the last published build.
    Of a claim that is its text, status, date, who makes it, the words quoted as its evidence, and each answer; of the
    article and the timeline the headline, quotations, numbers and dates. Another wording that states the same asks for
    nothing, and nor does anything added, or typography.

    An entry in `corrections:` answers for everything, or with `section:` or `claim:` (one or a list) for what belongs
    to these; with `was:` also for all passages where these words stood.

    Why: readers who have seen the old version, or repeated it, have a right to know. It is named with every other place
    where the old words still stand, since what is mended in one place lives on in the others.
    Wrong: “290 parts” becomes “310 parts” in a section, and nothing else
    Right: besides, a correction `2026-12-01-parts` with `section: evidence`, `was: 290 parts`, `now: 310 parts` and a
    `text` that says so to readers
    """
    if site.published is None:
        return
    for language in site.languages:
        local = site.editions[language]
        for explainer in local.edition.published.values():
            names = (explainer.id, *explainer.matter.was)
            old = next((old for id_ in names if (old := site.published.explainers.get((id_, language)))), None)
            if old is not None:
                yield from _untold(site, local, explainer, old)


def _untold(site: Site, local: LanguageSite, explainer: Explainer, old: OldExplainer) -> Iterator[Diagnostic]:
    known = {correction.id for correction in old.corrections}
    fresh = [correction for id_, correction in explainer.facts.corrections.items() if id_ not in known]
    here = [text for text in texts(site) if text.local is local]
    for change in changes_in(local, explainer, old):
        if not any(_tells(correction, change) for correction in fresh):
            places = _elsewhere(change, here)
            was, now = _shortened(change.was, change.now)
            yield warning(
                "correction-missing",
                change.at,
                changed=change.what,
                was=was,
                now=now,
                file=explainer.facts.at.path,
                related=tuple(Related(code="old-words-stand-here", at=at) for at in places[:_MOST]),
            )


def _tells(correction: Correction, change: Change) -> bool:
    """Whether a correction answers for a change."""
    if not correction.section and not correction.claim:
        return True
    if change.sections & set(correction.section) or change.claims & set(correction.claim):
        return True
    was = evened(correction.was or "").casefold()
    return bool(was) and any(was in evened(words).casefold() for words in (change.before, change.was))


def _elsewhere(change: Change, here: Sequence[Text]) -> list[Location]:
    """Where else in this language the old words, number or date stand."""
    found: list[Location] = []
    for text in here:
        if text.role == "correction":
            continue  # that is where they belong
        for sentence in sentences_of(text.local.edition, text.prose):
            start = _standing(change, sentence, text.prose.language)
            at = sentence.at(start[0], width=start[1]) if start else None
            if at is not None and at != change.at and at not in found:
                found.append(at)
    return sorted(found)


def _standing(change: Change, sentence: Sentence, language: str) -> tuple[int, int] | None:
    """The offset and width of the old words in a sentence, if they are there."""
    if change.fact is not None:
        return _same_fact(change.before, change.fact, sentence, language)
    words = evened(change.before)
    if not words:
        return None
    old = _differing(words, evened(change.now))
    place = evened(sentence.text).casefold().find(old.casefold()) if old else -1
    # Evening out rarely moves anything; the place is that of the first old word.
    return (max(0, sentence.text.casefold().find(old.split()[0].casefold())), 1) if place >= 0 else None


def _same_fact(before: str, fact: Fact, sentence: Sentence, language: str) -> tuple[int, int] | None:
    """A number counts only where it counts the same, or is long enough to be no chance."""
    what = {each.what for each in counted_in(before, language) if each.number == fact.value}
    for other in facts_in(sentence.text, language):
        if other.key != fact.key:
            continue
        counted = {each.what for each in counted_in(sentence.text, language) if each.start == other.start}
        telling = what & counted if what else fact.kind == "date" or (len(fact.value) > 3 and not fact.is_year)
        if telling:
            return other.start, other.end - other.start
    return None


def _differing(was: str, now: str) -> str:
    """The words of `was` from the first to the last that `now` hasn't; a single one with its neighbours."""
    old, new = was.split(), now.split()
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    end = len(old) - last
    if end - first < 2:
        first, end = max(0, first - 1), min(len(old), end + 1)
    words = " ".join(old[first:end]).strip(" .,;:!?")
    return words if len(words.split()) > 1 else ""


def _shortened(was: str, now: str) -> tuple[str, str]:
    """Long words from where they begin to differ, so that a message shows what is another."""
    if max(len(was), len(now)) <= _LONG:
        return was, now
    old, new = was.split(), now.split()
    first = next((n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0) if now else 0
    first = max(0, first - 3)
    return _cut(old, first), _cut(new, first)


def _cut(words: list[str], first: int) -> str:
    shown = ("… " if first else "") + " ".join(words[first:])
    return shown if len(shown) <= _LONG else f"{shown[:_LONG].rsplit(' ', 1)[0]} …"
