"""Describes a language: its name, quotation marks, direction, alphabet and the rules that inflect its headwords.

In: nothing; one module per language makes a `Language`. Out: the noun that everything language-dependent asks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from site_builder.languages.collation import Alphabet, SortKey, initial, sort_key

EntryKind = Literal["term", "person", "organisation", "country", "place", "group"]
"""What a glossary entry is about. Names are inflected less than common nouns are."""

Direction = Literal["ltr", "rtl"]

InflectionRule = Callable[[str, EntryKind], Iterable[str]]
"""A headword as the dictionary has it, and what it names, to all its forms in running text."""

NAMED_KINDS: Final[frozenset[EntryKind]] = frozenset({"person", "organisation", "country", "place"})
"""Entries that are one of a kind: a capitalised name of these has no plural."""

COMMON_MARKS: Final = (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"))
"""Quotation marks understood where nothing is known of a language. The straight `"` always is."""


def uninflected(headword: str, kind: EntryKind) -> Iterable[str]:  # noqa: ARG001 - the shape of an InflectionRule
    """Only the headword itself: for languages whose endings we don't know."""
    return (headword,)


def never_common(word: str) -> bool:  # noqa: ARG001 - the shape of `is_common_noun`
    """No capitalised word is known to be a common noun."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What the program knows of one language.

    `tag` is a BCP 47 language tag; `name` the language's name in itself; `marks` pairs of opening and closing
    quotation marks, the most usual first; `alphabet` how letters sort where that isn't as in English;
    `inflection` the rule behind `inflect`; `is_common_noun` whether a single capitalised word is
    surely a common noun (`Neutrality`) and may stand in lower case inside a sentence.
    """

    tag: str
    name: str
    marks: tuple[tuple[str, str], ...] = COMMON_MARKS
    direction: Direction = "ltr"
    alphabet: Alphabet = ()
    inflection: InflectionRule = uninflected
    is_common_noun: Callable[[str], bool] = never_common

    def inflect(self, headword: str, kind: EntryKind = "term") -> tuple[str, ...]:
        """All forms of the headword in running text, itself first, each once, in a stable order."""
        return tuple(dict.fromkeys((headword, *self.inflection(headword, kind))))

    def collation_key(self, text: str) -> SortKey:
        """What to sort `text` by among words of this language."""
        return sort_key(text, self.alphabet)

    def initial(self, text: str) -> str:
        """The letter of the alphabet that `text` stands under in an index, upper case; `#` for digits and signs."""
        return initial(text, self.alphabet)
