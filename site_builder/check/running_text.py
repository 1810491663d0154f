"""Puts the words of a text back together block by block, so that a rule reads sentences and can still point at a place.

In: compiled prose. Out: `Block`s: the words of a paragraph, list item or cell in one string, across emphasis,
citations and links, with the piece that each stretch of it came from.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.content import Edition, prose_in, texts_of
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import BLOCK_EDGE, Markup, Piece, TermLink, Words, place_in
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """`text`, and where in it each piece begins: `starts[i]` is the offset of `pieces[i]`, number `numbers[i]`."""

    text: str
    starts: tuple[int, ...]
    pieces: tuple[Words | TermLink, ...]
    numbers: tuple[int, ...]

    def piece_at(self, offset: int) -> Words | TermLink:
        """The piece that the character at `offset` came from."""
        return self.pieces[bisect_right(self.starts, offset) - 1]

    def place(self, start: int, end: int) -> Location:
        """The place of `text[start:end]`, as far as it goes on one line of one piece."""
        number = bisect_right(self.starts, start) - 1
        piece = self.pieces[number]
        if isinstance(piece, TermLink):
            return piece.at
        begin = start - self.starts[number]
        words = piece.text[begin : begin + end - start].partition("\n")[0]
        return place_in(piece, begin, width=max(1, len(words)))

    def offset(self, number: int, inside: int = 0) -> int | None:
        """Where in the text character `inside` of the prose's piece `number` stands; None where that is elsewhere."""
        return self.starts[self.numbers.index(number)] + inside if number in self.numbers else None


def blocks_in(prose: Prose) -> Iterator[Block]:
    """The blocks of a text in reading order, then those of its footnotes."""
    here: list[tuple[int, Words | TermLink]] = []
    for number, piece in enumerate(prose.pieces):
        if isinstance(piece, Words | TermLink):
            here.append((number, piece))
        elif isinstance(piece, Markup) and BLOCK_EDGE.search(piece.html) and here:
            yield _block(here)
            here = []
    if here:
        yield _block(here)
    for footnote in prose.footnotes:
        yield from blocks_in(footnote.prose)


def _block(pieces: list[tuple[int, Words | TermLink]]) -> Block:
    starts: list[int] = []
    text = ""
    for _, piece in pieces:
        starts.append(len(text))
        text += said(piece)
    return Block(
        text=text,
        starts=tuple(starts),
        pieces=tuple(piece for _, piece in pieces),
        numbers=tuple(number for number, _ in pieces),
    )


def said(piece: Piece) -> str:
    """The words a reader reads in a piece."""
    match piece:
        case Words():
            return piece.text
        case TermLink():
            return piece.shown or piece.target
        case _:
            return ""


def place_of_mention(prose: Prose, piece: int, start: int, end: int) -> Location:
    """The place of a term found at `[start:end]` of a piece."""
    match prose.pieces[piece]:
        case Words() as words:
            return place_in(words, start, width=end - start)
        case TermLink(at=at):
            return at
        case _:
            return replace(prose.at, width=1)


def running_texts(edition: Edition) -> Iterator[Prose]:
    """What is read on the pages of an edition, each text once: articles, then facts, then plain pages.

    Definitions are not among them: they are where things are explained.
    """
    for explainer in edition.explainers.values():
        yield from texts_of(explainer)
    for page in edition.pages.values():
        yield from (section.body for section in page.sections)
        yield from prose_in(page.matter)
