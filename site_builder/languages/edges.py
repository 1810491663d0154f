"""Says where a term may begin and end in running text, and where a sentence begins.

In: folded text (see `tokens`) and a place in it. Out: yes or no. Tokens already keep `Sol` out of `Solros`; this
is about signs that tie words together without a space.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

import re
import unicodedata
from typing import Final

from site_builder.languages.tokens import UNSPACED, Folded

_ELIDED: Final = frozenset(
    "l d j m n s t c qu lorsqu puisqu jusqu quoiqu presqu quelqu all dall dell nell sull un".split()
)
_WORD_BEFORE: Final = re.compile(r"\w+$")
_OPENING: Final = frozenset("\"'“”„‟«»‹›‘’([{*–—-•·¿¡#>")
_SENTENCE_ENDS: Final = frozenset(".!?:。！？؟।|")
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")


def may_begin(folded: Folded, at: int, *, name: bool) -> bool:
    """Whether a term may begin at character `at`. `name`: it is a name, which a prefix may precede (`anti-EU`)."""
    text = folded.text
    if at == 0:
        return True
    sign, before = text[at - 1], text[at - 2 : at - 1]
    if _part_of_a_word(sign):
        return bool(_UNSPACED.match(sign) or _UNSPACED.match(text[at]))
    if sign in "@\\_":
        return False
    if not before.isalnum():
        return True
    match sign:
        case "-":
            return _is_dash(folded, at - 1) or (name and _word_before(text, at - 1).islower())
        case "'":
            return _word_before(text, at - 1).lower() in _ELIDED
        case ".":
            return False
        case ",":
            return not (before.isdigit() and text[at].isdigit())
        case _:
            return True


def may_end(folded: Folded, end: int, *, name: bool) -> bool:
    """Whether a term may end before character `end`. `name`: a compound may go on from it (`EU-led`)."""
    text = folded.text
    if end == len(text):
        return True
    sign, after = text[end], text[end + 1 : end + 2]
    if _part_of_a_word(sign):
        return bool(_UNSPACED.match(sign) or _UNSPACED.match(text[end - 1]))
    match sign:
        case "-":
            return _is_dash(folded, end) or (name and _may_go_on(text, end, after))
        case "'" | ":":
            # FN:s, EU's: had the form been among the term's, it would have been the longer one.
            return not after.isalpha() or (sign == ":" and after.isupper())
        case "." | "@":
            return not after.isalnum()
        case ",":
            return not (after.isdigit() and text[end - 1].isdigit())
        case _:
            return True


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence (or a line, a list item, a quotation) begins at character `at`."""
    while at > 0:
        sign = text[at - 1]
        if sign in _SENTENCE_ENDS:
            return True
        if sign.isspace():
            if text[:at].endswith("\n\n"):
                return True
        elif sign not in _OPENING:
            return False
        at -= 1
    return True


def _may_go_on(text: str, end: int, after: str) -> bool:
    """Whether what follows the hyphen leaves the name what it is: not `Covid-19`, not `Anna-Lena`."""
    if after.islower() or not after.isalnum():
        return True
    first = _word_before(text, end)
    return after.isupper() and len(first) > 1 and first.isupper()


def _is_dash(folded: Folded, at: int) -> bool:
    """Whether this sign was a dash between words (`Paris–Lyon`) before folding made it a hyphen."""
    return folded.written(at) == "–"


def _part_of_a_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign)[0] == "M"


def _word_before(text: str, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, end - 40), end)
    return found.group() if found else ""
