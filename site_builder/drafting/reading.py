"""Cuts a document into numbered paragraphs and sentences, each with what is quoted in it.

In: a `Document`. Out: `Sentence`s, in reading order. Headings, and the title, say nothing that a candidate is made of.
"""

from collections.abc import Collection
from dataclasses import dataclass

from site_builder.formats.documents import Document
from site_builder.formats.prose.quotation_marks import pair_marks
from site_builder.formats.prose.sentences import sentence_ends
from site_builder.languages import language


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: the paragraph it stands in, its number in the document from 0, and the spans of its quotations."""

    paragraph: int
    number: int
    text: str
    quoted: tuple[tuple[int, int], ...]

    def is_quoted(self, offset: int) -> bool:
        """Whether a character stands between quotation marks."""
        return any(start <= offset <= end for start, end in self.quoted)


def sentences_of(document: Document, tag: str, headings: Collection[str]) -> tuple[Sentence, ...]:
    """Every sentence of a document."""
    marks = language(tag).marks
    found: list[Sentence] = []
    for paragraph in document.paragraphs:
        if paragraph.text in headings:
            continue
        spans, _ = pair_marks(paragraph.text, marks)
        begin = 0
        for end in _ends(paragraph.text, spans):
            text = paragraph.text[begin:end]
            skipped = len(text) - len(text.lstrip())
            if text.strip():
                start = begin + skipped
                stripped = text.strip()
                quoted = tuple(
                    (max(opened - start, 0), closed - start)
                    for opened, closed in spans
                    if opened < end and closed >= start
                )
                found.append(Sentence(paragraph=paragraph.number, number=len(found), text=stripped, quoted=quoted))
            begin = end
    return tuple(found)


def _ends(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    """Where sentences end; one within a quotation ends none of ours: “It fell. We saw it,” she says."""
    ends = sentence_ends(text)
    return tuple(end for end in ends if not any(opened < end <= closed for opened, closed in spans))
