"""Takes a headword apart: which word of it inflects, what stands before and behind, and what sort of word it is.

In: a headword as the dictionary has it (`court of law`, `EU-land`, `F-35`). Out: its parts.
"""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A headword's words: `before` (adjectives, genitives), `head`, which inflects, and `after` with its space."""

    before: tuple[str, ...]
    head: str
    after: str


def phrase(headword: str, linking: Collection[str]) -> Phrase:
    """The headword in parts; `linking` are the words (prepositions) that end the part that inflects.

    `article 12` inflects in its word, not in its number.
    """
    words = headword.split()
    end = next((at for at, word in enumerate(words) if at and word.lower() in linking), len(words))
    while end > 1 and not any(sign.isalpha() for sign in words[end - 1]):
        end -= 1
    after = "".join(f" {word}" for word in words[end:])
    return Phrase(before=tuple(words[: end - 1]), head=words[end - 1] if words else "", after=after)


def split_compound(word: str, *, capitals: bool = False) -> tuple[str, str]:
    """`EU-land` in `EU-` and `land`, if the last part is a word of its own; otherwise nothing and the word.

    `capitals`: the last part may begin with a capital (German).
    """
    first, hyphen, last = word.rpartition("-")
    if not hyphen or len(last) < 3 or not last.isalpha() or not (last.islower() or (capitals and last.istitle())):
        return "", word
    return first + hyphen, last


def is_acronym(word: str) -> bool:
    """`FN`, `DVD`, `F-35`, `U.S.`: two signs or more, all capitals, digits or dots."""
    signs = [sign for sign in word if sign not in ".-/"]
    return len(signs) > 1 and signs[0].isupper() and all(sign.isupper() or sign.isdigit() for sign in signs)


def is_code(word: str) -> bool:
    """`Apollo-11`, `F-16`, `1984`: it ends in a digit, so that endings are written apart from it."""
    return word[-1:].isdigit()


def is_name(word: str) -> bool:
    """Whether it begins with a capital or a digit, as names and codes do."""
    return word[:1].isupper() or word[:1].isdigit()
