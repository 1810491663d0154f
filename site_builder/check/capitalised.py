"""Finds names in running text by their capitals: *Coastal Harbour Research*, *Ministry of Defence*, *F-16*.

In: the blocks of a text and the names a glossary knows. Out: `Name`s with their places. A capital where a sentence
begins says nothing, so such a name only counts where the same one stands elsewhere too; quotations are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from site_builder.check.known_names import KnownNames, known_names
from site_builder.check.once import once
from site_builder.check.running_text import Block, blocks_in, running_texts
from site_builder.content import Edition
from site_builder.formats.prose.pieces import TermLink
from site_builder.languages.names_in_text import WORD, names_in_text
from site_builder.source import Location

_SPELLED_OUT: Final = re.compile(r"\w\s*\(([^()\s]{2,12})[),;]|\b([^\W\d_a-z][^\s()]{1,11})\s*\(\w+(?:[ -]\w+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Capitalised words in a row, without what inflects the last of them.

    `opens`: they open a sentence, so that the first may be any word. `known`: the glossary has the name they end with;
    `owned`: which of their words it has. `linkable`: they stand in running text, not in a heading or a link. `then`:
    the word in small letters that follows (*Vita huset*), or empty.
    """

    words: tuple[str, ...]
    at: Location
    opens: bool
    known: bool
    owned: tuple[bool, ...]
    linkable: bool
    then: str

    @property
    def text(self) -> str:
        """As it is written."""
        return " ".join(self.words)

    @property
    def capitalised(self) -> tuple[str, ...]:
        """Its words without *of* and numbers."""
        return tuple(word for word in self.words if word[0].isupper())


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesRead:
    """What the texts of an edition have in names.

    `lowered`: the words that also stand there in small letters; `spelled_out`: the acronyms that stand in brackets
    behind what they mean, or the other way round.
    """

    names: tuple[Name, ...]
    lowered: frozenset[str]
    spelled_out: frozenset[str]


@once
def names_read(edition: Edition) -> NamesRead:
    """Every name in the texts of an edition, definitions left out."""
    known = known_names(edition)
    names: list[Name] = []
    lowered: set[str] = set()
    spelled: set[str] = set()
    for prose in running_texts(edition):
        for block in blocks_in(prose):
            names += names_in(block, known)
            lowered |= {word for word in WORD.findall(block.text) if word[0].islower()}
            spelled |= {one or other for one, other in _SPELLED_OUT.findall(block.text)}
    return NamesRead(names=tuple(names), lowered=frozenset(lowered), spelled_out=frozenset(spelled))


def names_in(block: Block, known: KnownNames) -> Iterator[Name]:
    """The names in a block, in reading order."""
    for found in names_in_text(block.text, tuple(known.find(block.text)), partial(_quoted, block)):
        piece = block.piece_at(found.start)
        yield Name(
            words=found.words,
            at=block.place(found.start, found.end),
            opens=found.opens,
            known=found.owned[-1],
            owned=found.owned,
            linkable=not isinstance(piece, TermLink) and piece.linkable,
            then=found.then,
        )


def _quoted(block: Block, offset: int) -> bool:
    piece = block.piece_at(offset)
    return isinstance(piece, TermLink) or piece.quoted
