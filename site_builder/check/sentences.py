"""Reads a text in paragraphs and sentences, with what each cites.

In: compiled prose. Out: `Stretch`es: words on which a rule can search, with the place of each and the citations among
them. A citation right behind a full stop belongs to the sentence before it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.formats.prose.blocks import blocks
from site_builder.formats.prose.citing import REFERENCE
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import (
    Citation,
    Cited,
    FootnoteMark,
    Markup,
    Picture,
    Piece,
    TermLink,
    Words,
    place_in,
)
from site_builder.formats.prose.sentences import sentence_ends
from site_builder.source import Location

_BEHIND: Final = re.compile(rf"(?:\s*{REFERENCE}[.,;:]?)*")
_STOPS: Final = re.compile(r"[.!?…](?=..)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A paragraph, list item or cell, or a sentence of one.

    `text` has U+FFFC where a citation, footnote mark or picture stands. `pieces`: the offset in `text` (it may lie
    before it, below 0) and the piece there. `quoted`: stretches of `text` that stand in quotation marks. `inside`: the
    tags around it.
    """

    text: str
    pieces: tuple[tuple[int, Piece], ...]
    quoted: tuple[tuple[int, int], ...] = ()
    inside: tuple[str, ...] = ()

    @property
    def cited(self) -> tuple[Cited, ...]:
        """What it cites, in order."""
        return tuple(item for _, piece in self.pieces if isinstance(piece, Citation) for item in piece.items)

    @property
    def noted(self) -> tuple[str, ...]:
        """The names of its footnotes."""
        return tuple(piece.name for _, piece in self.pieces if isinstance(piece, FootnoteMark))

    def is_quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands in a quotation."""
        return any(start <= offset < end for start, end in self.quoted)

    def at(self, offset: int, *, width: int = 1) -> Location | None:
        """The place of the character at `offset`."""
        index = bisect_right(self.pieces, offset, key=lambda item: item[0]) - 1
        start, piece = self.pieces[index]
        match piece:
            case Words():
                words = piece.text[offset - start :].partition("\n")[0]
                return place_in(piece, offset - start, width=max(1, min(width, len(words))))
            case TermLink() | Citation() | FootnoteMark() | Picture():
                return piece.at
            case _:
                return None


def paragraphs(prose: Prose) -> tuple[Stretch, ...]:
    """The paragraphs, list items and cells of a text, headings left out; footnotes are texts of their own."""
    return tuple(_paragraphs(prose.pieces))


def sentences(paragraph: Stretch) -> Iterator[Stretch]:
    """The sentences of a paragraph."""
    begin = 0
    for end in _ends(paragraph):
        if end > begin:
            yield _cut(paragraph, begin, end)
            begin = end


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[Stretch]:
    for block in blocks(pieces):
        if block.inside and block.inside[-1] in ("h1", "h2", "h3", "h4", "h5", "h6", "pre"):
            continue
        placed: list[tuple[int, Piece]] = []
        quoted: list[tuple[int, int]] = []
        text = ""
        for piece in pieces[block.start : block.end]:
            said = _said(piece)
            if not said:
                continue
            placed.append((len(text), piece))
            if (isinstance(piece, Words) and piece.quoted) or "blockquote" in block.inside:
                quoted.append((len(text), len(text) + len(said)))
            text += said
        if text.strip():
            yield Stretch(text=text, pieces=tuple(placed), quoted=tuple(quoted), inside=block.inside)


def _said(piece: Piece) -> str:
    match piece:
        case Words():
            return piece.text
        case TermLink():
            return piece.shown or piece.target
        case Citation() | FootnoteMark() | Picture():
            return REFERENCE
        case Markup(html="<br>"):
            return "\n"
        case _:
            return ""


def _ends(paragraph: Stretch) -> Iterator[int]:
    masked = paragraph.text
    # A stop within a quotation ends a sentence only as its last sign.
    for start, end in paragraph.quoted:
        masked = masked[:start] + _STOPS.sub(",", masked[start:end]) + masked[end:]
    for end in sentence_ends(masked):
        behind = _BEHIND.match(masked, end)
        yield behind.end() if behind else end


def _cut(paragraph: Stretch, begin: int, end: int) -> Stretch:
    inside = [
        (start - begin, piece) for start, piece in paragraph.pieces if start < end and start + len(_said(piece)) > begin
    ]
    quoted = [(max(0, start - begin), stop - begin) for start, stop in paragraph.quoted if start < end and stop > begin]
    return Stretch(text=paragraph.text[begin:end], pieces=tuple(inside), quoted=tuple(quoted), inside=paragraph.inside)
