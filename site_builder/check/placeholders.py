"""Checks for words that the program wrote into a draft for the author to replace."""

from collections.abc import Iterator
from typing import Final

from site_builder.check.running_text import blocks_in
from site_builder.check.texts import first_met, texts
from site_builder.diagnostics import Diagnostic, warning
from site_builder.site import Site

BEGINNINGS: Final = ("To write:", "To reword:", "Att skriva:", "Skriv om:")
"""How the texts of a draft begin that `import` writes, in the languages it speaks."""
EXAMPLES: Final = frozenset(
    {"What is claimed, in neutral words.", "What happened.", "Vad som påstås, i neutrala ord.", "Vad som hände."}
)
"""The texts in what `new explainer` writes as an example."""


def placeholder_left(site: Site) -> Iterator[Diagnostic]:
    """A text is still the one that the program wrote for you to replace.

    Not asked of drafts, where such texts are what is left to do.

    Why: readers would see what was meant for you, or the words of a document that you haven't made your own.
    Wrong: “To reword: The ferry is said to have been late.”
    Right: The text in your own words, or none.
    """
    for _, explainer in first_met(site).values():
        title = explainer.title
        if title.startswith(BEGINNINGS) and not explainer.facts.draft:
            at = explainer.matter.place("title") if explainer.matter.title else explainer.at
            yield warning("placeholder-left", at, written=_beginning(title))
    for text in texts(site):
        if text.explainer is not None and text.explainer.facts.draft:
            continue
        for part in text.parts:
            for block in blocks_in(part):
                words = block.text.strip()
                if words.startswith(BEGINNINGS) or words in EXAMPLES:
                    start = block.text.index(words)
                    written = _beginning(words)
                    yield warning("placeholder-left", block.place(start, start + len(written)), written=written)


def _beginning(words: str) -> str:
    """What shows that it is a placeholder: the sign it begins with, or the whole of an example."""
    return next((beginning for beginning in BEGINNINGS if words.startswith(beginning)), words)
