"""Finds the lines of a document that aren't the document: share buttons, cookie notes, related links.

In: its blocks, and its headings, which are never residue by their looks. Out: `Residue`s, each with why; those that are
`sure` go into `drop`, the others are only shown.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from site_builder.formats.documents import Lines
from site_builder.languages.residue import residue_kind

Why = Literal["words", "foot", "repeated"]

SHORT: Final = 8
"""A line with more words than these is text, whatever stands around it."""
_OFTEN: Final = 3
_SENTENCE: Final = re.compile(r"[.!?…][\"'”’»)]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Residue:
    """A line that isn't the document: why it is thought so, and what it is a remnant of (of `residue.KINDS`)."""

    line: str
    why: Why
    kind: str = ""
    count: int = 1
    sure: bool = True


def residue_in(blocks: Sequence[Lines], headings: Collection[str]) -> tuple[Residue, ...]:
    """The residue of a document, each line once, in its order."""
    lines = [words for block in blocks for _, text in block if (words := " ".join(text.split()))]
    counts = Counter(lines)
    kinds = {line: kind for line in counts if line not in headings and (kind := residue_kind(line))}
    foot = _foot(lines, kinds, headings)
    found: list[Residue] = []
    for line in counts:
        if line in kinds:
            found.append(Residue(line=line, why="words", kind=kinds[line], count=counts[line]))
        elif line in foot:
            found.append(Residue(line=line, why="foot", sure=foot[line]))
        elif counts[line] > 1 and line not in headings and _is_scrap(line):
            found.append(Residue(line=line, why="repeated", count=counts[line], sure=counts[line] >= _OFTEN))
    return tuple(found)


def _foot(lines: Sequence[str], kinds: Collection[str], headings: Collection[str]) -> dict[str, bool]:
    """The scraps below the last line of text; they are surely no text where a known remnant stands above them."""
    foot: list[str] = []
    for line in reversed(lines):
        if line not in kinds and not _is_scrap(line):
            break
        foot.insert(0, line)
    if len(foot) == len(lines):
        return {}  # a list, a poem: nothing tells its foot from its body
    first = next((at for at, line in enumerate(foot) if line in kinds), len(foot))
    return {line: at > first for at, line in enumerate(foot) if line not in kinds and line not in headings}


def _is_scrap(line: str) -> bool:
    """A short line that is no sentence."""
    return len(line.split()) <= SHORT and not _SENTENCE.search(line)
