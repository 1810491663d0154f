"""Collects the quotations of a document that an editor may want to quote in turn: its words in quotation marks.

In: its sentences. Out: `Quotation`s, verbatim, with their paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.drafting.reading import Sentence

FEWEST_WORDS: Final = 2
"""A single word in marks is a title or irony."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words, without the marks around them."""

    sentence: Sentence
    words: str


def quotations_in(sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of a document, each once, in order."""
    found: dict[str, Quotation] = {}
    for sentence in sentences:
        for start, end in sentence.quoted:
            words = sentence.text[start + 1 : end].strip().rstrip(",")
            if len(words.split()) >= FEWEST_WORDS:
                found.setdefault(words, Quotation(sentence=sentence, words=words))
    return tuple(found.values())
