"""Finds quotations in the words of a text and the citation that each rests on.

In: tidy pieces and the language's marks. Out: pieces with the quotations marked, the quotations, and marks that were
never closed. An inline quotation takes the next citation of its sentence, or else the one before it; a citation that
gives original words takes the quotation right before it as its translation. A block quotation takes its last citation.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from site_builder.diagnostics import Diagnostic, warning
from site_builder.formats.prose.block_quotations import arrange_block_quotation, outermost_block_quotations
from site_builder.formats.prose.blocks import Block, blocks
from site_builder.formats.prose.citing import REFERENCE, cite_quotations
from site_builder.formats.prose.compiled import Quotation
from site_builder.formats.prose.pieces import (
    Citation,
    FootnoteMark,
    Markup,
    Picture,
    Piece,
    QuotationEnd,
    QuotationStart,
    TermLink,
    Words,
    place_in,
)
from site_builder.formats.prose.quotation_marks import Marks, pair_marks
from site_builder.source import Location

_WORD = "Xx"
"""Stands for words that are looked into no further: a term link, code."""
_SKIPPED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "pre"})


def find_quotations(
    pieces: Sequence[Piece], marks: Marks
) -> tuple[tuple[Piece, ...], tuple[Quotation, ...], tuple[Diagnostic, ...]]:
    """The pieces with `QuotationStart` and `QuotationEnd` among them, the quotations, and `quotation-not-closed`."""
    search = _Search(pieces=pieces, marks=marks, parts=blocks(pieces))
    around = dict(outermost_block_quotations(pieces))
    starts = iter((*around, len(pieces)))
    quotation, position = next(starts), 0
    for index, block in enumerate(search.parts):
        while quotation < block.start:
            if quotation >= position:
                search.out += pieces[position:quotation]
                position = around[quotation]
                search.block_quotation(pieces[quotation:position])
            quotation = next(starts)
        if block.start >= position and not _SKIPPED.intersection(block.inside):
            search.out += pieces[position : block.start]
            search.block(block, search.parts[index + 1] if index + 1 < len(search.parts) else None)
            position = block.end
    search.out += pieces[position:]
    return tuple(search.out), tuple(search.quotations), tuple(search.faults)


@dataclass(slots=True, kw_only=True)
class _Search:
    pieces: Sequence[Piece]
    marks: Marks
    parts: Sequence[Block]
    out: list[Piece] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)
    running_on: list[int] = field(default_factory=list)
    """Quotations that end with their paragraph and go on in the next, which opens them again."""

    def block_quotation(self, pieces: Sequence[Piece]) -> None:
        """From `<blockquote>` to its end."""
        arranged, quotation = arrange_block_quotation(pieces, len(self.quotations))
        self.out += arranged
        if quotation:
            self.quotations.append(quotation)

    def block(self, block: Block, following: Block | None) -> None:
        """One paragraph, item or cell."""
        pieces = self.pieces[block.start : block.end]
        texts = _texts(pieces)
        text = "".join(texts)
        spans, unclosed = pair_marks(text, self.marks)
        runs_on = False
        for offset in unclosed:
            if following and offset == max(unclosed) and self._begins(following, text[offset]):
                spans, runs_on = (*(span for span in spans if span[1] < offset), (offset, len(text))), True
                continue
            at = _place(pieces, texts, offset)
            if at:
                self.faults.append(warning("quotation-not-closed", at, mark=text[offset]))
        if not spans:
            self.out += pieces
            self.running_on = []
            return
        first = len(self.quotations)
        cited = cite_quotations(text, spans, _citations(pieces, texts))
        quoted = list[list[str]]([] for _ in spans)
        self.out += _mark(pieces, texts, spans, first, quoted)
        for span, words, (item, adjacent) in zip(spans, quoted, cited, strict=True):
            at = _place(pieces, texts, span[0] + 1) or _place(pieces, texts, span[0])
            if at:
                plain = " ".join("".join(words).split())
                self.quotations.append(Quotation(text=plain, at=at, block=False, cited=item, adjacent=adjacent))
        self._run_on(first, goes_on=runs_on, begins=spans[0][0] == 0)

    def _run_on(self, first: int, *, goes_on: bool, begins: bool) -> None:
        """Quotations of several paragraphs rest on the citation that follows the last of them."""
        if begins and self.quotations[first].cited:
            for index in self.running_on:
                earlier = self.quotations[index]
                self.quotations[index] = replace(earlier, cited=earlier.cited or self.quotations[first].cited)
        kept = self.running_on if begins and not self.quotations[first].cited else []
        self.running_on = [*kept, len(self.quotations) - 1] if goes_on else []

    def _begins(self, block: Block, mark: str) -> bool:
        """Whether this block's words begin with that mark."""
        first = next((piece for piece in self.pieces[block.start : block.end] if not isinstance(piece, Markup)), None)
        return isinstance(first, Words) and first.text.startswith(mark) and "blockquote" not in block.inside


def _texts(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """For each piece the text in which marks and sentences are looked for."""
    texts: list[str] = []
    code = 0
    for piece in pieces:
        match piece:
            case Words():
                texts.append(_WORD if code else piece.text)
            case TermLink():
                texts.append(_WORD)
            case Citation() | FootnoteMark() | Picture():
                texts.append(REFERENCE)
            case Markup(html="<br>"):
                texts.append("\n")
            case Markup():
                code += piece.html.startswith("<code") - piece.html.startswith("</code")
                texts.append("")
            case _:
                texts.append("")
    return tuple(texts)


def _citations(pieces: Sequence[Piece], texts: Sequence[str]) -> tuple[tuple[int, Citation], ...]:
    """Offset in the block's text, citation."""
    found, offset = list[tuple[int, Citation]](), 0
    for piece, text in zip(pieces, texts, strict=True):
        if isinstance(piece, Citation):
            found.append((offset, piece))
        offset += len(text)
    return tuple(found)


def _place(pieces: Sequence[Piece], texts: Sequence[str], offset: int) -> Location | None:
    """The place of the character at `offset` of the block's text; None where nothing of ours stands there."""
    start = 0
    for piece, text in zip(pieces, texts, strict=True):
        if start <= offset < start + len(text):
            if isinstance(piece, Words):
                return place_in(piece, min(offset - start, len(piece.text) - 1))
            return piece.at if isinstance(piece, TermLink | Citation | FootnoteMark | Picture) else None
        start += len(text)
    return None


def _mark(
    pieces: Sequence[Piece], texts: Sequence[str], spans: Sequence[tuple[int, int]], first: int, quoted: list[list[str]]
) -> list[Piece]:
    """The pieces of a block, cut at the marks; `quoted` is given the words of each span."""
    out: list[Piece] = []
    offset, index = 0, 0
    for piece, text in zip(pieces, texts, strict=True):
        rest: Piece = piece
        end = offset + len(text)
        while isinstance(rest, Words) and rest.text == text[len(text) - (end - offset) :] and index < len(spans):
            opened, closed = spans[index]
            if opened >= end:
                break
            if opened > offset:
                before, rest = rest.split(opened - offset)
                out.append(before)
                offset = opened
            if opened == offset:
                out.append(QuotationStart(index=first + index))
            if closed + 1 > end:
                break
            inside, rest = rest.split(closed + 1 - offset)
            out.append(replace(inside, quoted=True, linkable=False))
            quoted[index].append(inside.text[offset == opened : -1])
            out.append(QuotationEnd(index=first + index))
            offset, index = closed + 1, index + 1
        within = index < len(spans) and spans[index][0] <= offset < spans[index][1]
        if isinstance(rest, Words):
            if rest.text:
                out.append(replace(rest, quoted=True, linkable=False) if within else rest)
            if within:
                quoted[index].append(rest.text[offset == spans[index][0] :])
        else:
            out.append(rest)
            if within:
                quoted[index].append(_said(rest))
        offset = end
    if index < len(spans):  # it runs on in the next paragraph
        out.append(QuotationEnd(index=first + index))
    return out


def _said(piece: Piece) -> str:
    """The words of a piece that isn't `Words`."""
    if isinstance(piece, TermLink):
        return piece.shown or piece.target
    return " " if piece == Markup(html="<br>") else ""
