"""Finds names in running text by their capitals: *Conflict Armament Research*, *Ministry of Defence*, *KN-24*.

In: the blocks of a text and the names a glossary knows. Out: `Name`s with their places. A capital where a sentence
begins says nothing, so such a name only counts where the same one stands elsewhere too; quotations are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.check.known_names import Known, KnownNames
from site_builder.check.running_text import Block
from site_builder.formats.prose.pieces import TermLink
from site_builder.languages.edges import opens_sentence
from site_builder.source import Location

_WORD: Final = re.compile(r"[^\W_]+(?:[-‐‑&’'.:/][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"(?:['’]s|:(?:s|n|t|en|et|er|ar|or|na|ns|ts|erna|arna|orna))$")
_JOINING: Final = frozenset({"of", "de", "du", "del", "della", "di", "da", "von", "van", "der", "den", "bin", "al"})  # fmt: skip
_THEN: Final = re.compile(r"\s([^\W\d_]+)(?=[\s.,;:!?)]|$)")
_LOWER_TAIL: Final = re.compile(r"-[^\W\d_A-ZÅÄÖÆØ][^\s]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Capitalised words in a row, without what inflects the last of them.

    `opens`: they open a sentence, so that the first may be any word. `known`: the glossary has the name they end
    with; `whole`: it has each of their words. `linkable`: they stand in running text, not in a heading or a link. `then`: the word in small letters that
    follows (*Vita huset*), or empty.
    """

    words: tuple[str, ...]
    at: Location
    opens: bool
    known: bool
    whole: bool
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
class _Token:
    start: int
    end: int
    word: str
    last: bool
    known: Known | None


def lower_words(block: Block) -> frozenset[str]:
    """The words of a block that are written with a small letter."""
    return frozenset(word for word in _WORD.findall(block.text) if word[0].islower())


def names_in(block: Block, known: KnownNames) -> Iterator[Name]:
    """The names in a block, in reading order."""
    found = tuple(known.find(block.text))
    row: list[_Token] = []
    behind = 0
    for token in (*_tokens(block, found), None):
        begins = token is not None and token.word[0].isupper() and not _quoted(block, token.start)
        joined = bool(row) and token is not None and block.text[behind : token.start].isspace()
        if row and not (joined and not row[-1].last and (begins or _goes_on(token, row[-1]))):
            yield from _name(block, row)
            row = []
        if token is not None:
            if row or begins:
                row.append(token)
            behind = token.end
            if row and block.text[token.start : token.end] != token.word:
                # Possessives and compounds end a name: “Kyiv's Independence Square” are two.
                row[-1] = _Token(start=token.start, end=token.end, word=token.word, last=True, known=token.known)


def _tokens(block: Block, found: tuple[Known, ...]) -> Iterator[_Token]:
    at = 0
    for match in _WORD.finditer(block.text):
        while at < len(found) and found[at].end <= match.start():
            at += 1
        known = found[at] if at < len(found) and found[at].start < match.end() else None
        word = _LOWER_TAIL.sub("", _POSSESSIVE.sub("", match.group()))
        last = known is not None and known.inflected and known.end >= match.start() + len(word)
        yield _Token(start=match.start(), end=match.end(), word=word, last=last, known=known)


def _goes_on(token: _Token | None, before: _Token) -> bool:
    """Whether a word without a capital belongs to the name: *of*, unless the name before it is whole (*Nato of 1949*)."""
    return token is not None and (token.word[0].isdigit() or (token.word in _JOINING and before.known is None))


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
    end = last.start + len(last.word)
    then = _THEN.match(block.text, end)
    yield Name(
        words=tuple(token.word for token in row),
        at=block.place(first.start, end),
        opens=opens_sentence(block.text, first.start),
        known=last.known is not None,
        whole=all(token.known is not None for token in row),
        linkable=not isinstance(piece, TermLink) and piece.linkable,
        then=then[1] if then and then[1].islower() else "",
    )
