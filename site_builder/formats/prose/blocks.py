"""Parts pieces into blocks, and tidies what stands at their edges.

In: pieces as they come. Out: pieces without the space between blocks and with figures freed from their paragraph;
and the blocks in them: which pieces are the words of one paragraph, item or cell, and what they stand in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from site_builder.formats.prose.pieces import Markup, Picture, Piece, Words

_TAG: Final = re.compile(r"</?(?P<name>[a-z][a-z0-9]*)")
_BLOCKS: Final = frozenset(
    (  # noqa: SIM905 - a list of words reads best as words
        "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tfoot tr th td caption div section details "
        "summary figure figcaption dl dt dd"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The pieces from `start` to before `end` are one block's words.

    `inside` are the tags around it, outermost first.
    """

    start: int
    end: int
    inside: tuple[str, ...]


def block_name(piece: Piece) -> str:
    """The name of the block whose tag this is; empty for everything else."""
    return _name(piece.html) if isinstance(piece, Markup) else ""


def is_end(piece: Piece) -> bool:
    """Whether this is a closing tag."""
    return isinstance(piece, Markup) and piece.html.startswith("</")


def tidy(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Without space at the edges of blocks; a picture alone in its paragraph is a figure without one."""
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        if isinstance(piece, Words) and not _in_code(kept):
            before = not kept or bool(block_name(kept[-1]))
            after = index + 1 == len(pieces) or bool(block_name(pieces[index + 1]))
            words = piece
            if before and words.text[:1].isspace():
                words = words.split(len(words.text) - len(words.text.lstrip()))[1]
            if after and words.text[-1:].isspace():
                words = words.split(len(words.text.rstrip()))[0]
            if words.text:
                kept.append(words)
        else:
            kept.append(piece)
            if len(kept) > 2 and kept[-1] == _P_END and kept[-3] == _P and isinstance(kept[-2], Picture):
                kept[-3:] = [replace(kept[-2], alone=True)]
    return tuple(kept)


def blocks(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The blocks that have words or references, in reading order."""
    found: list[Block] = []
    inside: list[str] = []
    start = 0
    for index, piece in enumerate(pieces):
        name = block_name(piece)
        if not name:
            continue
        if index > start:
            found.append(Block(start=start, end=index, inside=tuple(inside)))
        start = index + 1
        if name == "hr":
            continue
        if not is_end(piece):
            inside.append(name)
        elif name in inside:
            del inside[len(inside) - 1 - inside[::-1].index(name) :]
    if len(pieces) > start:
        found.append(Block(start=start, end=len(pieces), inside=tuple(inside)))
    return tuple(found)


_P: Final = Markup(html="<p>")
_P_END: Final = Markup(html="</p>")


@lru_cache(maxsize=512)
def _name(html: str) -> str:
    match = _TAG.match(html)
    return match["name"] if match and match["name"] in _BLOCKS else ""


def _in_code(kept: Sequence[Piece]) -> bool:
    """Whether the next words are those of a code block, where space counts."""
    return bool(kept) and isinstance(kept[-1], Markup) and kept[-1].html.startswith(("<code", "<pre"))
