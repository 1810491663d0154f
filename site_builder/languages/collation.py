"""Sorts words by a language's own alphabet, the same on every machine.

In: a word and what is special in the alphabet. Out: a key that compares as the words should. It follows the levels of
the Unicode Collation Algorithm (UTS 10) in small: letters first, then accents, then case. A library would bring the
whole table of Unicode for five letters.
"""

import re
import unicodedata
from typing import Final

Alphabet = tuple[tuple[str, str], ...]
"""Pairs (letters, place). The letters (lower case, each one or two characters, parted by spaces) sort as one, at
`place`: `n+` is right after n, `z+1` to `z+9` are after z in that order. The first is the one an index shows."""

SortKey = tuple[str, str, str]

_LAST: Final = "\U0010ffff"  # sorts after any letter, so that "n" + _LAST comes after "nz" and before "o"
_LATIN: Final = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i"}
_NUMBER: Final = re.compile(r"[0-9]+")


def sort_key(text: str, alphabet: Alphabet) -> SortKey:
    """A key that sorts `text`; numbers by their value, hyphens as spaces, other signs not at all."""
    folded = _NUMBER.sub(lambda found: found.group().zfill(12), unicodedata.normalize("NFC", text).casefold())
    places = _places(alphabet)
    letters: list[str] = []
    accents: list[str] = []
    at = 0
    while at < len(folded):
        for width in (2, 1):
            piece = folded[at : at + width]
            if piece in places:
                letters.append(places[piece])
                accents.append(piece)
                break
        else:
            piece = folded[at]
            letters.append(_base(piece))
            accents.append(piece)
        at += len(piece)
    return "".join(letters).strip(), "".join(accents), text


def initial(text: str, alphabet: Alphabet) -> str:
    """The letter an index shows `text` under, upper case; `#` for what begins with no letter."""
    first = sort_key(text, alphabet)[0]
    for letters, place in alphabet:
        if first.startswith(_spelled(place)):
            return letters.split()[0].upper()
    return first[0].upper() if first and first[0].isalpha() else "#"


def _base(character: str) -> str:
    if character in _LATIN:
        return _LATIN[character]
    if character.isspace() or unicodedata.category(character) == "Pd":
        return " "
    base = unicodedata.normalize("NFKD", character)
    return "".join(part for part in base if part.isalnum())


def _places(alphabet: Alphabet) -> dict[str, str]:
    return {letter: _spelled(place) for letters, place in alphabet for letter in letters.split()}


def _spelled(place: str) -> str:
    return place.replace("+", _LAST)
