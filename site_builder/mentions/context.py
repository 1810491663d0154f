"""Shows a term in its sentence."""

import re
from dataclasses import dataclass
from typing import Final

from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import BLOCK_EDGE, Markup, TermLink, Words
from site_builder.mentions.places import Place

_AROUND: Final = 90
"""How many characters of context a mention shows on each side, at most."""
_LOOSE_SPACE: Final = re.compile(r"\s+([.,;:!?])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A term in its sentence: the words before, its own, and the words after, on one line."""

    place: Place
    before: str
    shown: str
    after: str


def in_context(place: Place, prose: Prose, piece: int, start: int, end: int) -> Mention:
    """The sentence around a match, cut to a line's length at words."""
    here = prose.pieces[piece]
    text = here.text if isinstance(here, Words) else (here.shown or here.target) if isinstance(here, TermLink) else ""
    before = _spoken(prose, range(piece - 1, -1, -1)) + text[:start]
    after = text[end:] + _spoken(prose, range(piece + 1, len(prose.pieces)))
    # A citation leaves its space behind: "… in the north [@x]." would read "in the north .".
    before, after = _LOOSE_SPACE.sub(r"\1", before), _LOOSE_SPACE.sub(r"\1", after)
    return Mention(place=place, before=_tail(before), shown=" ".join(text[start:end].split()), after=_head(after))


def _spoken(prose: Prose, numbers: range) -> str:
    """The words of neighbouring pieces in the same paragraph, as far as a line goes."""
    parts: list[str] = []
    for number in numbers:
        piece = prose.pieces[number]
        if isinstance(piece, Markup) and BLOCK_EDGE.search(piece.html):
            break
        if isinstance(piece, Words):
            parts.append(piece.text)
        elif isinstance(piece, TermLink):
            parts.append(piece.shown or piece.target)
        if sum(map(len, parts)) > 2 * _AROUND:
            break
    return "".join(parts if numbers.step > 0 else reversed(parts))


def _tail(text: str) -> str:
    words = " ".join(text.split()) + (" " if text[-1:].isspace() else "")
    sentence = max(words.rfind(f"{mark} ", 0, max(0, len(words) - 1)) for mark in ".!?")
    words = words[sentence + 2 :] if sentence >= 0 else words
    return words if len(words) <= _AROUND else "…" + words[-_AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    words = (" " if text[:1].isspace() else "") + " ".join(text.split())
    ends = [at for mark in (". ", "! ", "? ") if (at := words.find(mark)) >= 0]
    words = words[: min(ends) + 1] if ends else words
    return words if len(words) <= _AROUND else words[:_AROUND].rpartition(" ")[0] + "…"
