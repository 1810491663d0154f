"""Finds names in running text by their capitals: *Coastal Harbour Research*, *Ministry of Defence*, *F-16*.

In: the blocks of a text and the names a glossary knows. Out: `Name`s with their places. A capital where a sentence
begins says nothing, so such a name only counts where the same one stands elsewhere too; quotations are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from site_builder.check.known_names import Known, KnownNames, known_names
from site_builder.check.once import once
from site_builder.check.running_text import Block, blocks_in, running_texts
from site_builder.content import Edition
from site_builder.formats.prose.pieces import TermLink
from site_builder.languages.edges import opens_sentence
from site_builder.source import Location

_WORD: Final = re.compile(r"[^\W_]+(?:[-‐‑&’'.:/][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"(?:['’]s|:(?:s|n|t|en|et|er|ar|or|na|ns|ts|erna|arna|orna))$")
_JOINING: Final = frozenset(("of", "de", "du", "del", "della", "di", "da", "von", "van", "der", "den", "bin", "al"))
_SPELLED_OUT: Final = re.compile(r"\w\s*\(([^()\s]{2,12})[),;]|\b([^\W\d_a-z][^\s()]{1,11})\s*\(\w+(?:[ -]\w+)+")
_THEN: Final = re.compile(r"\s([^\W\d_]+)(?=[\s.,;:!?)]|$)")
_LOWER_TAIL: Final = re.compile(r"-[^\W\d_A-ZÅÄÖÆØ][^\s]*$")


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


class _Token(NamedTuple):
    """A word without its ending. `last`: a name ends with it (*Oslo's Grand Harbour* are two)."""

    start: int
    end: int
    word: str
    last: bool
    known: bool


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
            lowered |= {word for word in _WORD.findall(block.text) if word[0].islower()}
            spelled |= {one or other for one, other in _SPELLED_OUT.findall(block.text)}
    return NamesRead(names=tuple(names), lowered=frozenset(lowered), spelled_out=frozenset(spelled))


def names_in(block: Block, known: KnownNames) -> Iterator[Name]:
    """The names in a block, in reading order."""
    if block.text.islower():
        return
    found = tuple(known.find(block.text))
    row: list[_Token] = []
    behind = at = 0
    for match in _WORD.finditer(block.text):
        start, end = match.span()
        begins = block.text[start].isupper() and not _quoted(block, start)
        if begins or row:
            while at < len(found) and found[at].end <= start:
                at += 1
            token = _token(match, found[at] if at < len(found) and found[at].start < end else None)
            if row and (
                row[-1].last or not block.text[behind:start].isspace() or not (begins or _goes_on(token, row[-1]))
            ):
                yield from _name(block, row)
                row = []
            if row or begins:
                row.append(token)
        behind = end
    yield from _name(block, row)


def _token(match: re.Match[str], known: Known | None) -> _Token:
    word = _LOWER_TAIL.sub("", _POSSESSIVE.sub("", match.group()))
    end = match.start() + len(word)
    # Possessives, compounds and inflected names end a name.
    last = end < match.end() or (known is not None and known.inflected and known.end >= end)
    return _Token(start=match.start(), end=end, word=word, last=last, known=known is not None)


def _goes_on(token: _Token, before: _Token) -> bool:
    """Whether a word in small letters belongs to the name: *of*, unless the name before it is whole (*Oslo of old*)."""
    return token.word[0].isdigit() or (token.word in _JOINING and not before.known)


def _quoted(block: Block, offset: int) -> bool:
    piece = block.piece_at(offset)
    return isinstance(piece, TermLink) or piece.quoted


def _name(block: Block, row: list[_Token]) -> Iterator[Name]:
    while row and row[-1].word in _JOINING:
        row = row[:-1]
    if not row:
        return
    first, last = row[0], row[-1]
    piece = block.piece_at(first.start)
    then = _THEN.match(block.text, last.end)
    yield Name(
        words=tuple(token.word for token in row),
        at=block.place(first.start, last.end),
        opens=opens_sentence(block.text, first.start),
        known=last.known,
        owned=tuple(token.known for token in row),
        linkable=not isinstance(piece, TermLink) and piece.linkable,
        then=then[1] if then and then[1].islower() else "",
    )
