"""Finds names in a text by their capitals: *Coastal Harbour Research*, *Ministry of Defence*, *F-16*.

In: a block of text, the names that are known in it, and which of its places are quoted. Out: `NameInText`s, in reading
order. A capital where a sentence begins says nothing; that it stands there is told, what to make of it isn't decided.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from site_builder.languages.edges import opens_sentence

WORD: Final = re.compile(r"[^\W_]+(?:[-‐‑&’'.:/][^\W_]+)*")
"""A word, with what ties it to the next: *Anna-Lena*, *U.S*, *FN:s*."""

_POSSESSIVE: Final = re.compile(r"(?:['’]s|:(?:s|n|t|en|et|er|ar|or|na|ns|ts|erna|arna|orna))$")
_JOINING: Final = frozenset(("of", "de", "du", "del", "della", "di", "da", "von", "van", "der", "den", "bin", "al"))
_THEN: Final = re.compile(r"\s([^\W\d_]+)(?=[\s.,;:!?)]|$)")
_LOWER_TAIL: Final = re.compile(r"-[^\W\d_A-ZÅÄÖÆØ][^\s]*$")


class KnownName(Protocol):
    """A name that a glossary has, at `[start:end]`; `inflected`: in another form than it is written there."""

    @property
    def start(self) -> int: ...  # noqa: D102 - said above
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def inflected(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class NameInText:
    """Capitalised words in a row at `[start:end]`, without what inflects the last of them.

    `opens`: they open a sentence, so that the first may be any word. `owned`: which of their words a glossary has.
    `then`: the word in small letters that follows (*Vita huset*), or empty.
    """

    start: int
    end: int
    words: tuple[str, ...]
    opens: bool
    owned: tuple[bool, ...]
    then: str

    @property
    def text(self) -> str:
        """As it is written."""
        return " ".join(self.words)


class _Token(NamedTuple):
    """A word without its ending. `last`: a name ends with it (*Oslo's Grand Harbour* are two)."""

    start: int
    end: int
    word: str
    last: bool
    known: bool


def names_in_text(
    text: str, known: Sequence[KnownName] = (), is_quoted: Callable[[int], bool] = lambda _: False
) -> Iterator[NameInText]:
    """The names in a block, in reading order. No name begins where `is_quoted`."""
    if text.islower():
        return
    row: list[_Token] = []
    behind = at = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        begins = text[start].isupper() and not is_quoted(start)
        if begins or row:
            while at < len(known) and known[at].end <= start:
                at += 1
            token = _token(match, known[at] if at < len(known) and known[at].start < end else None)
            if row and (row[-1].last or not text[behind:start].isspace() or not (begins or _goes_on(token, row[-1]))):
                yield from _name(text, row)
                row = []
            if row or begins:
                row.append(token)
        behind = end
    yield from _name(text, row)


def _token(match: re.Match[str], known: KnownName | None) -> _Token:
    word = _LOWER_TAIL.sub("", _POSSESSIVE.sub("", match.group()))
    end = match.start() + len(word)
    # Possessives, compounds and inflected names end a name.
    last = end < match.end() or (known is not None and known.inflected and known.end >= end)
    return _Token(start=match.start(), end=end, word=word, last=last, known=known is not None)


def _goes_on(token: _Token, before: _Token) -> bool:
    """Whether a word in small letters belongs to the name: *of*, unless the name before it is whole (*Oslo of old*)."""
    return token.word[0].isdigit() or (token.word in _JOINING and not before.known)


def _name(text: str, row: list[_Token]) -> Iterator[NameInText]:
    while row and row[-1].word in _JOINING:
        row = row[:-1]
    if not row:
        return
    first, last = row[0], row[-1]
    then = _THEN.match(text, last.end)
    yield NameInText(
        start=first.start,
        end=last.end,
        words=tuple(token.word for token in row),
        opens=opens_sentence(text, first.start),
        owned=tuple(token.known for token in row),
        then=then[1] if then and then[1].islower() else "",
    )
