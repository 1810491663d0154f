"""Checks that what the texts of an explainer count agrees, where they speak of the same claim or event."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from site_builder.check.sentences import Stretch
from site_builder.check.texts import Text, stretches, texts
from site_builder.diagnostics import Diagnostic, Related, warning
from site_builder.languages.counted import counted_in
from site_builder.site import Site
from site_builder.source import Location

_RECORDS: Final = {"claim": "claim", "evidence": "claim", "event": "event"}
"""Roles of the texts that a claim or event consists of."""
_DIGIT: Final = re.compile(r"\d")

About = tuple[str, str]
"""What a text speaks of: `("claim", id)`, `("event", id)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """A number of things in a text: the words it is said with, and where."""

    number: str
    words: str
    at: Location


Counts = Mapping[str, tuple[_Count, ...]]
"""The counts of a text by what is counted."""


def numbers_disagree(site: Site) -> Iterator[Diagnostic]:
    """Two texts about one claim or event give different numbers of the same things.

    Asked within one language of an explainer, of numbers in digits. The words of a claim with the notes on its
    evidence, or of an event, are held against each sentence that cites it; where they don't count it, the sentences
    against the first that does. A text that has several numbers of a thing agrees with each of them. Words in quotation
    marks are their source's. Not asked of measures, shares, years and days.

    Why: a number that is corrected in one place lives on in the others.
    Wrong: “290 parts were found [@claim:parts].”, where the claim says “More than 920 parts were found.”
    Right: the same number wherever the claim is told, or whose count each is
    """
    for _, same in groupby(texts(site), key=lambda text: (id(text.local), text.explainer and text.explainer.id)):
        told = [text for text in same if text.explainer is not None and _DIGIT.search(text.prose.source)]
        if told:
            yield from _disagreements(told)


def _disagreements(told: list[Text]) -> Iterator[Diagnostic]:
    """In all texts of an explainer in one language."""
    known: dict[About, dict[str, tuple[_Count, ...]]] = {}
    for text in told:
        if (kind := _RECORDS.get(text.role)) is not None:
            mine = known.setdefault((kind, text.subject), {})
            for stretch in stretches(text):
                for what, counts in _counts(stretch, text).items():
                    mine[what] = (*mine.get(what, ()), *counts)
    for text in told:
        for stretch in stretches(text):
            cited = dict.fromkeys((item.kind, item.id) for item in stretch.cited if item.kind in ("claim", "event"))
            for what, counts in _counts(stretch, text).items() if cited else ():
                others = [(about, count) for about in cited for count in known.get(about, {}).get(what, ())]
                if not others:
                    if len(cited) == 1:
                        known.setdefault(next(iter(cited)), {})[what] = counts
                elif not {count.number for count in counts} & {count.number for _, count in others}:
                    (kind, id_), other = others[0]
                    yield warning(
                        "numbers-disagree",
                        counts[0].at,
                        related=(Related(code="other-number", at=other.at),),
                        here=counts[0].words,
                        there=other.words,
                        cited=f"{kind}:{id_}",
                    )


def _counts(stretch: Stretch, text: Text) -> Counts:
    found: dict[str, tuple[_Count, ...]] = {}
    for one in counted_in(stretch.text, text.prose.language):
        at = stretch.at(one.start, width=one.end - one.start)
        if at is not None and not stretch.is_quoted(one.start):
            words = " ".join(stretch.text[one.start : one.end].split())
            found[one.what] = (*found.get(one.what, ()), _Count(number=one.number, words=words, at=at))
    return found
