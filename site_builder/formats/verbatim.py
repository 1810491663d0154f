"""Compares quoted words with a text, letter by letter, typography evened out.

In: the words between quotation marks, and the text they are said to come from. Out: whether they stand in it. Evened
out are Unicode form, white space, soft hyphens, quotation marks, apostrophes and dashes; nothing else. `[…]` skips
some words, `[… word …]` skips some and puts the editor's own there, `[word]` is the editor's insertion, `[T]he` a
letter put into another case, `[sic]` is ignored. Never fuzzy: a negation is 99 % similar.
"""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import Final

_EVENED: Final = str.maketrans(
    {
        **dict.fromkeys('"“”„‟«»″＂‘’‚‛‹›′＇`´', "'"),
        **dict.fromkeys("‐‑‒−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\ufeff\u2060"),
        "…": "...",
    }
)
_FRENCH_SPACE: Final = re.compile("(?<=[«‹])[\u00a0\u202f]+|[\u00a0\u202f]+(?=[»›])")
# A dash parts words, whatever space stands around it; between figures it means "to" and is set close.
_DASH: Final = re.compile(r"\s*(?:[—―⸺]|(?<=\s)--?(?=\s)|(?<=\w)--(?=\w)|(?<=\s)–|–(?=\s|$))\s*")
_SKIP: Final = re.compile(r"\s*(?:\[\s*(?:\.\s?){3}[^\]]*\]|\[[^\]]*(?:\.\s?){3}\s*\]|\(\s*(?:\.\s?){3}\s*\))\s*")
_OTHER_CASE: Final = re.compile(r"\[(\w)\](?=\w)")
_INSERTED: Final = re.compile(r"\s*\[[^\]]*\]")
# A stop or comma at an edge belongs to our sentence; a question or exclamation mark is the speaker's.
_EDGES: Final = re.compile(r"^(?:[\s,;:.']|-\s)+|(?:[\s,;:.']|\s-)+$")
_WORD: Final = re.compile(r"[^\s—―⸺]+")
_AROUND: Final = "\"“”„«»'‘’(),;:. "
_FREE: Final = "\x00"
"""Stands before a letter whose case is the editor's."""


@lru_cache(maxsize=2048)
def evened(text: str, *, soft_hyphen: str = "") -> str:
    """A text with its typography evened out, on one line. `soft_hyphen`: what becomes of a break inside a word."""
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", soft_hyphen)
    plain = _DASH.sub(" - ", _FRENCH_SPACE.sub("", plain)).replace("–", "-")
    return " ".join(plain.translate(_EVENED).split())


def parts_of(quoted: str) -> tuple[str, ...]:
    """The runs of words a quotation consists of: between its `[…]`, without insertions."""
    return tuple(run.replace(_FREE, "") for run in _runs(quoted))


def missing_part(quoted: str, text: str) -> str:
    """The first run of a quotation that isn't in the text behind the runs before it; empty where all are.

    A run stands there whole: a word, a compound or a number cut in two is another word.
    """
    # A line-end hyphen of a stored page may be the word's own (`long-term`) or the line's (`evi-dence`).
    bodies = dict.fromkeys((evened(text), evened(text, soft_hyphen="-")))
    missing = [_missing_in(quoted, body) for body in bodies]
    return "" if "" in missing else missing[0]


def stands_in(quoted: str, text: str) -> bool:
    """Whether every run of the quotation is in the text, whole words, in order."""
    return bool(parts_of(quoted)) and not missing_part(quoted, text)


def places_of(quoted: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the runs of a quotation stand in the text, as offsets into it; empty where it doesn't stand there."""
    if not stands_in(quoted, text):
        return ()
    places: list[tuple[int, int]] = []
    for run in parts_of(quoted):
        start = places[-1][1] if places else 0
        if not stands_in(run, text[start:]):  # brackets that are the source's own
            return (_narrowed(quoted, text, 0),)
        places.append(_narrowed(run, text, start))
    return tuple(places)


def _narrowed(quoted: str, text: str, start: int) -> tuple[int, int]:
    """The fewest words of the text, from `start` on, in which the quotation stands.

    Comparing evens out letters, so an offset found there is none here; but words can be left out at either end as
    long as the quotation still stands in the rest.
    """
    words = [found.span() for found in _WORD.finditer(text, start)]
    last = bisect_left(words, True, key=lambda word: stands_in(quoted, text[start : word[1]]))
    end = words[last][1]
    first = bisect_left(words[: last + 1], True, key=lambda word: not stands_in(quoted, text[word[0] : end])) - 1
    begin = words[first][0]
    shown = text[begin:end]
    return begin + len(shown) - len(shown.lstrip(_AROUND)), end - len(shown) + len(shown.rstrip(_AROUND))


def _missing_in(quoted: str, body: str) -> str:
    # The brackets may be the source's own.
    if "[" in quoted and _pattern(_EDGES.sub("", evened(quoted))).search(body):
        return ""
    place = 0
    for run in _runs(quoted):
        found = _pattern(run).search(body, place)
        if found is None:
            return run.replace(_FREE, "")
        place = found.end()
    return ""


def _runs(quoted: str) -> tuple[str, ...]:
    inserted = (_INSERTED.sub("", _OTHER_CASE.sub(rf"{_FREE}\1", run)) for run in _SKIP.split(evened(quoted)))
    runs = (_EDGES.sub("", run) for run in inserted)
    return tuple(run for run in runs if run.replace(_FREE, ""))


def _pattern(run: str) -> re.Pattern[str]:
    # A quotation may begin a sentence of ours, or be cut at its start: the first letter's case is not the source's.
    marked = run if run.startswith(_FREE) else _FREE + run
    first, *others = marked.split(_FREE)[1:]
    letters = "".join(_either_case(part) for part in (first, *others))
    before = r"(?<!\w)(?<!\w-)" + (r"(?<!\d[.,])" if run[:1].isdigit() else "")
    after = r"(?!\w)(?!-\w)(?!'t\b)" + (r"(?![.,]\d)" if run[-1:].isdigit() else "")
    return re.compile(before + letters + after)


def _either_case(part: str) -> str:
    letter, rest = part[:1], part[1:]
    either = f"[{re.escape(letter)}{re.escape(letter.swapcase())}]" if letter.isalpha() else re.escape(letter)
    return either + re.escape(rest)
