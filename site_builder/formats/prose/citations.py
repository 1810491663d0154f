"""Reads citations: `[@id, ¶2]`, `[@id, p. 3; @claim:other]`, `[@id, ¶2 "the original words"]` (after Pandoc).

In: text and the offset of a `[@`. Out: the citation and where it ends, or the fault.
"""

import re
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.prose.pieces import Citation, Cited
from site_builder.formats.prose.places import Places
from site_builder.source import Location

_ID: Final = re.compile(r"@(?:(?P<kind>claim|event):)?(?P<id>[^\W_](?:[\w.:/-]*\w)?)")
_SPACE: Final = re.compile(r"\s*")
_MARKS: Final = '"“”„‟«»‹›‘‚「『'
# A straight single mark opens original words only after a space: `chapter 2, editor's note` has none.
_LOCATOR: Final = re.compile(rf"\s*,(?P<locator>(?:[^\[\];{_MARKS}'\s]|\s+(?!['\s])|(?<=\S)')*+)")
_OPENING_MARK: Final = re.compile(rf"[{_MARKS}’']")
_CLOSING_MARKS: Final = {
    '"': '"',
    "'": "'",
    "“": "”“",
    "”": "”",
    "„": "“”‟",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’",
    "’": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
}
_LONGEST_ORIGINAL: Final = 5_000
_PARAGRAPH: Final = re.compile(
    r"(?:¶¶?|paras?\b\.?|paragraphs?\b|st\b\.?|stycke(?:na)?\b|Abs\b\.?)\s*(?P<first>\d+)(?:\s*[-–—]\s*(?P<last>\d+))?",
    re.IGNORECASE,
)


def read_citation(places: Places, start: int) -> tuple[Citation, int] | Diagnostic:
    """The citation at `start` with the offset behind it, or `malformed-citation`."""
    text, position, items = places.text, start + 1, list[Cited]()
    while True:
        position = _skip_space(text, position)
        match = _ID.match(text, position)
        if not match:
            return error("malformed-citation", places.at(start, width=2), no_id=_excerpt(text, start))
        at = places.at(position, width=len(match.group()))
        position = match.end()
        locator = original = ""
        original_at: Location | None = None
        if comma := _LOCATOR.match(text, position):
            locator, position = even_out_locator(comma["locator"]), comma.end()
        position = _skip_space(text, position)
        if _OPENING_MARK.match(text, position):
            closed = _read_original(text, position)
            if closed is None:
                return _unclosed(places, position)
            original_at = places.stretch(position + 1, closed[1] - 1)
            original, position = closed
            position = _skip_space(text, position)
        kind = match["kind"] or "source"
        items.append(
            Cited(kind=kind, id=match["id"], at=at, locator=locator, original=original, original_at=original_at)
        )
        following = text[position : position + 1]
        if following == "]":
            return Citation(items=tuple(items), at=places.stretch(start, position + 1)), position + 1
        if following != ";":
            break
        position += 1
    end = text.find("]", position, position + _LONGEST_ORIGINAL)
    if end < 0 or "[" in text[position:end]:
        return error("malformed-citation", places.at(start, width=2), unclosed=_excerpt(text, start))
    rest = " ".join(text[position:end].split())
    if locator or original:
        return error("malformed-citation", places.at(position), rest=rest)
    return error("malformed-citation", places.at(position), id=match["id"], locator=rest)


def _read_original(text: str, start: int) -> tuple[str, int] | None:
    """The words in the marks that open at `start`, and the offset behind them.

    They end at the first closing mark that ends the item, so that they may hold marks and brackets of their own.
    """
    end = re.compile(rf"[{_CLOSING_MARKS[text[start]]}](?=\s*(?:;\s*@|\]))").search(
        text, start + 1, start + _LONGEST_ORIGINAL
    )
    return (" ".join(text[start + 1 : end.start()].split()), end.end()) if end else None


def _unclosed(places: Places, start: int) -> Diagnostic:
    """What is wrong with original words that no mark before `;` or `]` closes."""
    text, mark = places.text, places.text[start]
    closed = re.compile(rf"[{_CLOSING_MARKS[mark]}](?P<rest>[^\[\]]*)\]").search(
        text, start + 1, start + _LONGEST_ORIGINAL
    )
    if closed:
        return error("malformed-citation", places.at(start), rest=" ".join(closed["rest"].split()))
    return error("malformed-citation", places.at(start), open_mark=mark)


def even_out_locator(locator: str) -> str:
    """`para. 2`, `st. 2`, `Abs. 2` to `¶2`; `¶¶2-4` to `¶2–4`; anything else as it is written."""
    parts = []
    for part in " ".join(locator.split()).split(", "):
        match = _PARAGRAPH.fullmatch(part)
        if match:
            parts.append(f"¶{match['first']}–{match['last']}" if match["last"] else f"¶{match['first']}")
        else:
            parts.append(part)
    return ", ".join(parts)


def _skip_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _excerpt(text: str, start: int) -> str:
    """The beginning of what couldn't be read."""
    return " ".join(text[start : start + 40].split())
