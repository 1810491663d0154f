"""Arranges a block quotation: the words, then who is cited for them.

In: pieces from `<blockquote>` to its end. Out: the same pieces with `QuotationStart` and `QuotationEnd`, and the
quotation. A last line or paragraph that is only a citation, or an attribution (`— She, in court [@x]`), isn't part of
the words: it stands behind `QuotationEnd`, outside any paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from site_builder.formats.prose.blocks import block_name, is_end
from site_builder.formats.prose.compiled import Quotation
from site_builder.formats.prose.pieces import (
    Citation,
    Cited,
    Markup,
    Piece,
    QuotationEnd,
    QuotationStart,
    TermLink,
    Words,
)

_P: Final = Markup(html="<p>")
_P_END: Final = Markup(html="</p>")
_BREAK: Final = Markup(html="<br>")
_DASHES: Final = ("—", "–", "-", "―", "~")


def outermost_block_quotations(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Where each block quotation begins, and the index behind its end; those inside another are part of it."""
    depth = start = 0
    for index, piece in enumerate(pieces):
        if block_name(piece) == "blockquote":
            if not is_end(piece):
                start = start if depth else index
                depth += 1
            elif depth:
                depth -= 1
                if not depth:
                    yield start, index + 1


def arrange_block_quotation(pieces: Sequence[Piece], index: int) -> tuple[tuple[Piece, ...], Quotation | None]:
    """The pieces of a block quotation, and the quotation, `index` being its number. None: it has no words."""
    inside = pieces[1:-1]
    words, rest = _part(inside)
    citations = [piece for piece in pieces if isinstance(piece, Citation)]
    text = _read(words)
    at = next((piece.at for piece in words if isinstance(piece, Words | TermLink)), None)
    if not text or at is None:
        return tuple(pieces), None
    quotation = Quotation(
        text=text,
        at=at,
        block=True,
        cited=_cited(citations[-1]) if citations else None,
        adjacent=bool(citations),
    )
    quoted = (_quote(piece) for piece in words)
    start, end = QuotationStart(index=index), QuotationEnd(index=index)
    return (pieces[0], start, *quoted, end, *rest, pieces[-1]), quotation


def _part(inside: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The words, their paragraphs closed; and what stands below them, without a paragraph."""
    if not inside or inside[-1] != _P_END:
        return inside, ()
    begin = max(index for index, piece in enumerate(inside) if piece == _P)
    paragraph = inside[begin + 1 : -1]
    last = max((index for index, piece in enumerate(paragraph) if isinstance(piece, Citation)), default=-1)
    if last < 0 or any(isinstance(piece, Words) and piece.text.strip(" \n.") for piece in paragraph[last + 1 :]):
        return inside, ()
    cut = _cut(paragraph, last)
    if cut is None:
        return inside, ()
    above, below = cut
    kept = (*inside[:begin], _P, *above, _P_END) if any(_seen(piece) for piece in above) else inside[:begin]
    return kept, below


def _cut(paragraph: Sequence[Piece], last: int) -> tuple[list[Piece], list[Piece]] | None:
    """The last paragraph before and from its attribution. None where tags reach over the cut."""
    above, below = _last_line(paragraph)
    said = "".join(piece.text for piece in below if isinstance(piece, Words)).strip()
    if said.strip(". ") and not said.startswith(_DASHES):
        first = last
        while first and isinstance(paragraph[first - 1], Citation):
            first -= 1
        above, below = list(paragraph[:first]), list(paragraph[first:])
    return (_trim(above), below) if _balanced(above) and _balanced(below) else None


def _last_line(paragraph: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Before and after the last line break of a paragraph; all after, if there is none."""
    for index in range(len(paragraph) - 1, -1, -1):
        piece = paragraph[index]
        if piece == _BREAK:
            return list(paragraph[:index]), list(paragraph[index + 1 :])
        if isinstance(piece, Words) and "\n" in piece.text.rstrip("\n") + "\n" * (index + 1 < len(paragraph)):
            end = piece.text.rfind("\n")
            before, after = piece.split(end)
            after = after.split(1)[1]
            return [*paragraph[:index], before], [*([after] if after.text else []), *paragraph[index + 1 :]]
    return [], list(paragraph)


def _trim(pieces: list[Piece]) -> list[Piece]:
    """Without space and line breaks at the end."""
    while pieces and (pieces[-1] == _BREAK or (isinstance(pieces[-1], Words) and not pieces[-1].text.strip())):
        pieces.pop()
    if pieces and isinstance(pieces[-1], Words):
        pieces[-1] = pieces[-1].split(len(pieces[-1].text.rstrip()))[0]
    return pieces


def _balanced(pieces: Sequence[Piece]) -> bool:
    depth = 0
    for piece in pieces:
        if isinstance(piece, Markup) and piece != _BREAK:
            depth += -1 if is_end(piece) else 1
            if depth < 0:
                return False
    return not depth


def _seen(piece: Piece) -> bool:
    return not isinstance(piece, Markup) and not (isinstance(piece, Words) and not piece.text.strip())


def _read(pieces: Sequence[Piece]) -> str:
    """The words, a line for each block."""
    lines = [""]
    for piece in pieces:
        if isinstance(piece, Words):
            lines[-1] += piece.text
        elif isinstance(piece, TermLink):
            lines[-1] += piece.shown or piece.target
        elif piece == _BREAK:
            lines[-1] += " "
        elif block_name(piece):
            lines.append("")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _quote(piece: Piece) -> Piece:
    return replace(piece, quoted=True, linkable=False) if isinstance(piece, Words) else piece


def _cited(citation: Citation) -> Cited:
    """A source rather than a claim or an event."""
    return next((item for item in citation.items if item.kind == "source"), citation.items[0])
