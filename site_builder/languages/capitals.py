"""Knows which capitalised words name nothing that a reader would look up: months, days, peoples, countries, titles.

In: a language tag. Out: `Capitals`. Countries, languages and great cities come from CLDR, in the language itself, so
that there is something sensible for any language.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

_RANKS: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(
        """mr mrs ms mx dr prof professor sir dame lord lady president minister ministers secretary secretaries king
        queen chancellor prince princess pope bishop ambassador senator representative governor mayor judge justice
        chairman chairwoman speaker director captain colonel lieutenant major sergeant admiral commander
        marshal""".split()
    ),
}
"""Words that stand before somebody's name and are not part of it, where titles are capitalised."""
_PORTFOLIOS: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(
        "vice prime deputy first foreign defence defense finance interior trade general state chief of the".split()
    ),
}
"""Words that make a title with one of those: *Deputy Foreign Minister*, *Secretary of State*."""
_PEOPLES: Final[Mapping[str, tuple[str, ...]]] = {"en": ("ian", "ians", "ean", "eans", "ish", "ese")}
"""Endings of the adjectives of countries and peoples, where these are capitalised."""
_OTHERS: Final[Mapping[str, str]] = {
    "en": """american african asian european western eastern northern southern soviet israeli iraqi saudi west east
    north south muslim christian jewish catholic protestant orthodox islamic islamist nazi arab arabs internet web earth
    god christmas easter""",
    "sv": "internet gud jorden",
}
_ACRONYMS: Final = frozenset("TV OK PDF AM PM CD DVD DNA ID UK US USA IT PR SMS GPS VAT BC AD VD TT PS".split())
_ROMAN: Final = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_NOUNS: Final = frozenset({"de", "lb", "nds", "gsw"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Capitals:
    """What a capital says in one language.

    `known`: words and names in lower case that everybody knows; `ranks`: titles before a name; `portfolios`: what
    may stand with these; `peoples`: endings of words for peoples; `nouns`: every noun has a capital: it says nothing.
    """

    known: frozenset[str]
    ranks: frozenset[str]
    portfolios: frozenset[str]
    peoples: tuple[str, ...]
    nouns: bool

    def says_nothing(self, words: tuple[str, ...]) -> bool:
        """Whether these capitalised words, in this order, need no explanation."""
        if " ".join(words).casefold() in self.known:
            return True
        return all(self._common(word) for word in words)

    def without_title(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """A name without the title before it: *Deputy Foreign Minister Holm* → *Holm*; *General Assembly* stays."""
        end = 0
        lowered = [word.casefold() for word in words]
        for at, word in enumerate(lowered):
            of_office = bool(end) and word in self.portfolios and lowered[at - 1] == "of"
            if word in self.ranks or of_office or (at == 0 and word == "the"):
                end = at + 1
            elif word not in self.portfolios:
                break
        return words[end:]

    def is_everyday(self, acronym: str) -> bool:
        """Whether capitals alone are an abbreviation that nobody spells out, or a Roman number."""
        return acronym in _ACRONYMS or bool(_ROMAN.fullmatch(acronym))

    def _common(self, word: str) -> bool:
        lowered = word.casefold()
        return any(lowered in words for words in (self.known, self.ranks, self.portfolios)) or (
            bool(self.peoples) and lowered.endswith(self.peoples)
        )


@lru_cache(maxsize=16)
def capitals(tag: str) -> Capitals:
    """What is known of a language; for one that CLDR doesn't have, nothing."""
    primary = tag.split("-", maxsplit=1)[0].lower()
    return Capitals(
        known=frozenset(_known(primary)),
        ranks=_RANKS.get(primary, frozenset()),
        portfolios=_PORTFOLIOS.get(primary, frozenset()),
        peoples=_PEOPLES.get(primary, ()),
        nouns=primary in _NOUNS,
    )


@lru_cache(maxsize=16)
def countries(tag: str) -> frozenset[str]:
    """The names of countries in a language, in small letters."""
    from babel import localedata  # noqa: PLC0415 - slow to load, as below

    primary = tag.split("-", maxsplit=1)[0].lower()
    name = localedata.normalize_locale("no" if primary == "nb" else primary)
    if name is None:
        return frozenset()
    named: Mapping[str, Any] = localedata.load(name)["territories"]
    return frozenset(text.casefold() for code, part in named.items() if len(code) == 2 for text in _texts(part))


def _known(primary: str) -> Iterator[str]:
    yield from _OTHERS.get(primary, "").split()
    # Babel is slow to load, and only a text with unknown names comes here. Its plain data, not a `Locale`: asking that
    # for names changes what it says of other languages (python-babel/babel issue 1234).
    from babel import localedata  # noqa: PLC0415
    from babel.core import get_global  # noqa: PLC0415

    name = localedata.normalize_locale("no" if primary == "nb" else primary)
    if name is None:
        return
    data: Mapping[str, Any] = localedata.load(name)
    for text in _texts([data[part] for part in ("territories", "months", "days")]):
        yield text.casefold()
    for text in _texts(data["languages"]):
        yield from re.findall(r"\w+", text.casefold())
    # A time zone is named after its greatest city; CLDR spells it where the language has a name of its own for it.
    yield from (zone.rpartition("/")[2].replace("_", " ").casefold() for zone in get_global("zone_territories"))
    yield from (str(zone.get("city", "")).casefold() for zone in data["time_zones"].values())


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for part in data.values():
            yield from _texts(part)
    elif isinstance(data, list):
        for part in data:
            yield from _texts(part)
