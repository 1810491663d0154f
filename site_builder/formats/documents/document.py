"""Holds a stored text in numbered paragraphs.

In: nothing; the readers beside it make these. Out: `Document`. A paragraph's number counts from 1, after the lines to
drop are gone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.source import Location, SourcePath

Lines = tuple[tuple[int, str], ...]
"""The lines of a block: line of the file (1 where it has none) and words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph: its number from 1, its text on one line, and the line of the file where it begins."""

    number: int
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A stored text. `unmatched`: the lines to drop that it doesn't have."""

    path: SourcePath
    paragraphs: tuple[Paragraph, ...]
    unmatched: tuple[str, ...] = ()

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph with this number."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    def at(self, paragraph: Paragraph) -> Location:
        """Where one of its paragraphs begins."""
        return Location(path=self.path, line=paragraph.line)


def numbered(path: SourcePath, blocks: Iterable[Lines], drop: Sequence[str]) -> Document:
    """Blocks as numbered paragraphs. A line is dropped when, without the spaces around it, it is one of `drop`.

    A block in which a line was dropped stays one paragraph; one that has no words left is none.
    """
    wanted = {" ".join(line.split()) for line in drop}
    met: set[str] = set()
    paragraphs: list[Paragraph] = []
    for block in blocks:
        lines = [(number, " ".join(words.split())) for number, words in block]
        met |= {words for _, words in lines if words in wanted}
        kept = [(number, words) for number, words in lines if words and words not in wanted]
        if kept:
            text = " ".join(words for _, words in kept)
            paragraphs.append(Paragraph(number=len(paragraphs) + 1, text=text, line=kept[0][0]))
    unmatched = tuple(line for line in drop if " ".join(line.split()) not in met)
    return Document(path=path, paragraphs=tuple(paragraphs), unmatched=unmatched)
