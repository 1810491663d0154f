"""Reads a stored source document into numbered paragraphs.

In: its text, and the lines of it that are not the document (web residue). Out: `Document`. A paragraph is a block
between blank lines, counted from 1 after the dropped lines are gone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.source import SourceFile, SourcePath


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


def read_document(source: SourceFile, drop: Sequence[str] = ()) -> Document:
    """Number the paragraphs of a text. A line is dropped when, without the spaces around it, it is one of `drop`."""
    wanted = {" ".join(line.split()) for line in drop}
    met: set[str] = set()
    paragraphs: list[Paragraph] = []
    block: list[str] = []
    begins = 0
    for number, line in enumerate((*source.lines, ""), 1):
        words = " ".join(line.split())
        if words in wanted:
            met.add(words)
        elif words:
            begins = begins if block else number
            block.append(words)
        elif block:
            paragraphs.append(Paragraph(number=len(paragraphs) + 1, text=" ".join(block), line=begins))
            block = []
    unmatched = tuple(line for line in drop if " ".join(line.split()) not in met)
    return Document(path=source.path, paragraphs=tuple(paragraphs), unmatched=unmatched)
