"""Compares the names of an edition with each other and with those of its glossary, and finds spellings of one name.

In: an edition. Out: `Misspelt`s. Two names are taken for one if they differ only in spaces, hyphens, case or accents
(*Bo-Ada Holm*, *Bo Ada Holm*), or if each word is the same or one slip of the pen away (*Reserach*, *Research*):
a letter more, less, other, or two letters in the wrong order. Names that differ in a number or an ending never are.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from site_builder.check.capitalised import NamesRead, names_read
from site_builder.check.known_names import written_names
from site_builder.content import Edition
from site_builder.languages import Language, language
from site_builder.languages.capitals import Capitals, capitals
from site_builder.languages.slips import Key, key, long_enough, slips
from site_builder.source import Location

SHORTEST_LONE_NAME: Final = 6
"""A single word is compared with the glossary's names from this length on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misspelt:
    """A name spelled another way elsewhere: as written here, how often, where first; the other; where that is."""

    name: str
    count: int
    at: Location
    other: str
    other_at: Location


@dataclass(slots=True)
class _Spelling:
    """One way of writing a name."""

    text: str
    at: Location
    count: int
    entry: bool


def misspelt_names(edition: Edition) -> tuple[Misspelt, ...]:
    """The rarer of each two spellings; a spelling that the glossary has is never the wrong one."""
    read = names_read(edition)
    said = capitals(edition.language)
    spellings = _spellings(edition, read, said)
    found: dict[Location, tuple[_Spelling, _Spelling]] = {}
    for one, other in _alike(spellings, language(edition.language)):
        if one.entry and other.entry:
            continue
        wrong, right = sorted((one, other), key=lambda each: (each.entry, each.count, _reversed(each.at)))
        # “Harbuor Research” ends where the longer name does that is told already.
        ends = wrong.at.moved(columns=wrong.at.width, width=0)
        if ends not in found or _tells_more(right, wrong) > _tells_more(*found[ends]):
            found[ends] = (right, wrong)
    return tuple(
        Misspelt(name=wrong.text, count=wrong.count, at=wrong.at, other=right.text, other_at=right.at)
        for right, wrong in sorted(found.values(), key=lambda pair: pair[1].at)
    )


def _tells_more(right: _Spelling, wrong: _Spelling) -> tuple[bool, int]:
    return right.entry, len(wrong.text)


def _reversed(at: Location) -> tuple[int, int]:
    return (-at.line, -at.column)


def _spellings(edition: Edition, read: NamesRead, said: Capitals) -> Mapping[str, _Spelling]:
    """Every spelling, by its text: the glossary's first, then those of unknown names, whole and without first words."""
    spellings: dict[str, _Spelling] = {}
    for term in edition.terms.values():
        for text in written_names(term):
            if text[0].isupper():
                spellings.setdefault(text, _Spelling(text, term.translated_place("name"), 0, entry=True))
    for name in read.names:
        for skipped in range(len(name.words)):
            if all(name.owned[skipped:]):
                break
            words = name.words[skipped:]
            if not words[0][0].isupper() or said.without_title(words) != words:
                continue
            if name.opens and not skipped and words[0].casefold() in read.lowered:
                continue  # “As Ada Holm says”
            lone = len(words) == 1 and "-" not in words[0]
            if lone and (skipped or name.opens or words[0].casefold() in read.lowered or said.says_nothing(words)):
                continue
            text = " ".join(words)
            cut = len(name.text) - len(text)
            at = name.at.moved(columns=cut, width=max(1, name.at.width - cut))
            spellings.setdefault(text, _Spelling(text, at, 0, entry=False)).count += 1
    return spellings


def _alike(spellings: Mapping[str, _Spelling], spoken: Language) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Each two spellings that are one name's."""
    keys = {text: key(text) for text in spellings}
    by_key: dict[Key, list[_Spelling]] = defaultdict(list)
    by_letters: dict[str, list[_Spelling]] = defaultdict(list)
    for text, spelling in spellings.items():
        by_key[keys[text]].append(spelling)
        by_letters["".join(keys[text])].append(spelling)
    near = slips({word for key in by_key for word in key})
    for text, one in spellings.items():
        same = [other for other in by_letters["".join(keys[text])] if other.text != text]
        slipped = [
            other
            for key in product(*((word, *near.get(word, ())) for word in keys[text]))
            if key != keys[text] and key in by_key and long_enough(key, keys[text])
            for other in by_key[key]
        ]
        for other in (*same, *slipped):
            if _comparable(one, other) and not _inflected(one.text, other.text, spoken):
                yield one, other


def _comparable(one: _Spelling, other: _Spelling) -> bool:
    """Single words are only held against the glossary: *Hansen* and *Jansen* are two people."""
    lone = all(" " not in each.text and "-" not in each.text for each in (one, other))
    if not lone:
        return True
    return (one.entry or other.entry) and min(len(one.text), len(other.text)) >= SHORTEST_LONE_NAME


def _inflected(one: str, other: str, spoken: Language) -> bool:
    return other in spoken.inflect(one) or one in spoken.inflect(other)
