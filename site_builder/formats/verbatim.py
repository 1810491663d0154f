"""Compares quoted words with a text, letter by letter, typography evened out.

In: the words between quotation marks, and the text they are said to come from. Out: whether they stand in it. Evened
out are Unicode form, white space, soft hyphens, quotation marks, apostrophes and dashes; nothing else. `[…]` (or `…`
in brackets of any kind) skips some words, `[word]` is the editor's insertion, `[sic]` is ignored. Never fuzzy: a
negation is 99 % similar.
"""

import re
import unicodedata
from typing import Final

_EVENED: Final = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′＇`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff\u2060"),
        "…": "...",
    }
)
_SKIP: Final = re.compile(r"\s*\[\s*(?:\.\s?){3}\s*\]\s*|\s*\(\s*(?:\.\s?){3}\s*\)\s*")
_INSERTED: Final = re.compile(r"\s*\[[^\]]*\]")


def evened(text: str) -> str:
    """A text with its typography evened out, on one line."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_EVENED).split())


def parts_of(quoted: str) -> tuple[str, ...]:
    """The runs of words a quotation consists of: between its `[…]`, without insertions."""
    runs = (_INSERTED.sub("", run) for run in _SKIP.split(evened(quoted)))
    return tuple(run.strip(" ,;:.!?\"'") for run in runs if run.strip(" ,;:.!?\"'"))


def stands_in(quoted: str, text: str) -> bool:
    """Whether every run of the quotation is in the text, whole words, in order."""
    place = 0
    body = evened(text)
    for run in parts_of(quoted):
        # A quotation may begin a sentence of ours, or be cut at its start: the first letter's case is not the source's.
        pattern = rf"(?<!\w)(?:{re.escape(run)}|{re.escape(run[:1].swapcase() + run[1:])})(?!\w)"
        found = re.compile(pattern).search(body, place)
        if found is None:
            return False
        place = found.end()
    return bool(parts_of(quoted))
