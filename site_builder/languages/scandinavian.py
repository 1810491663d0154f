"""Inflects as Danish and Norwegian do: what the two share.

In: a headword and the endings of one of them. Out: its forms: `domstolene`; `almene valg`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.languages.headwords import is_acronym, is_code, is_name, phrase, split_compound
from site_builder.languages.language import NAMED_KINDS, EntryKind

_VOWELS: Final = "aeiouyæøåé"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """Endings by the last letter of a noun, parted by spaces; `<` takes a letter off.

    `neuter`: last parts of words whose other endings would make a verb of them (`svar`, `svarer`), and `after_neuter`
    theirs. `irregular`: last parts, their forms parted by `/`. `doubled`: final letters that double (`robot`,
    `robotter`). `others`: forms that are other words.
    """

    after_consonant: str
    after_e: str
    after_er: str
    after_vowel: str
    after_neuter: str
    neuter: frozenset[str]
    irregular: dict[str, str]
    doubled: str
    others: frozenset[str]
    linking: frozenset[str]
    acronym: tuple[str, ...]


def forms(headword: str, kind: EntryKind, endings: Endings) -> Iterator[str]:
    """All forms, each also as a genitive."""
    return (form for form in _all_forms(headword, kind, endings) if form not in endings.others)


def _all_forms(headword: str, kind: EntryKind, endings: Endings) -> Iterator[str]:
    parts = phrase(headword, endings.linking)
    if not parts.head:
        return
    yield from _genitives(headword, endings)
    compound, noun = split_compound(parts.head)
    if is_acronym(noun) or is_code(noun) or (kind in NAMED_KINDS and is_name(noun)):
        return
    before = "".join(f"{word} " for word in parts.before)
    agreeing = _agreeing(parts.before)
    for words in ((before, noun), *((agreeing, form) for form in (noun, *_nouns(noun, endings)))):
        form = f"{words[0]}{compound}{words[1]}{parts.after}"
        yield form
        yield from _genitives(form, endings)


def _nouns(noun: str, endings: Endings) -> Iterator[str]:
    for start in range(len(noun) - 1):
        if noun[start:] in endings.irregular and (start == 0 or start > 1):
            yield from (noun[:start] + form for form in endings.irregular[noun[start:]].split("/"))
            return
    for start in range(len(noun) - 1):
        if start != 1 and noun[start:] in endings.neuter:
            yield from (noun + ending for ending in endings.after_neuter.split())
            return
    if noun.endswith("er") and len(noun) > 4:
        found = endings.after_er
    elif noun.endswith("e"):
        found = endings.after_e
    else:
        found = endings.after_vowel if noun[-1:] in _VOWELS else endings.after_consonant
    stems = [noun]
    if noun[-1:] in endings.doubled and noun[-2:-1] in _VOWELS and noun[-3:-2] not in _VOWELS:
        stems.append(noun + noun[-1])  # robot, robotter: which words double isn't to be seen
    for ending in found.split():
        cut = len(ending) - len(ending.lstrip("<"))
        for stem in stems:
            if not cut or stem is noun:
                yield stem[: len(stem) - cut] + ending[cut:]


def _agreeing(words: tuple[str, ...]) -> str:
    """Adjectives as they stand with a plural or a definite noun: `almene`, `frie`."""
    return "".join(f"{word if word.endswith(('e', 's')) or is_name(word) else _stem(word) + 'e'} " for word in words)


def _stem(adjective: str) -> str:
    return adjective[:-1] if adjective.endswith(("skt", "igt", "vt", "lt")) else adjective


def _genitives(word: str, endings: Endings) -> Iterator[str]:
    last = word.rsplit(maxsplit=1)[-1]
    if is_acronym(last) or is_code(last):
        yield from (word + ending for ending in endings.acronym)
    elif word.endswith(("s", "x", "z")):
        yield f"{word}'"
    else:
        yield f"{word}s"
