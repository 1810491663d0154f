"""Finds the word an author probably meant, for "did you mean"."""

from collections.abc import Iterable
from difflib import get_close_matches


def close(word: str, choices: Iterable[str]) -> str:
    """The choice most like a word, for "did you mean"; empty where none is near."""
    lowered = {choice.casefold(): choice for choice in reversed(list(choices))}
    best = get_close_matches(word.casefold(), lowered, n=1, cutoff=0.6)
    return lowered[best[0]] if best else ""
