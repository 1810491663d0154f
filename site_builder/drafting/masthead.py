"""Finds who wrote a document and when, where it says so in a line of its own: *By Ada Holm*, *Publicerad 3 april 2023*.

In: the lines of a document that aren't residue. Out: `Masthead`; the lines it was read from are no part of the text.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.formats.documents import Lines
from site_builder.languages.dates_in_text import dates_in

_REACH: Final = 6
"""So many lines from the top (and from the foot) a byline may stand."""
_LONGEST_TITLE: Final = 25
_NAMES: Final = r"[^\W\d_a-zåäö][\w.’'-]*(?:\s+(?:[^\W\d_a-zåäö][\w.’'-]*|de|von|van|af|och|and|,))*"
_BYLINE: Final = re.compile(rf"(?:By|Av|Text|Reporter|Words|Skriven av|Written by)\s*:?\s+(?P<names>{_NAMES})\s*\.?")
_DATELINE: Final = re.compile(
    r"(?:(?:published|posted|(?:last )?updated|publicera[dt]|uppdatera[dt]|skapad|date|datum)\b"
    r"\s*:?\s*(?:on |den )?)?"
    r"(?P<date>.{6,30}?)(?:[,|•·]?\s*(?:at |kl\.? ?|klockan )?\d{1,2}[:.]\d\d.*)?",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(r"(?:last )?updated|uppdaterad", re.IGNORECASE)
_AND: Final = re.compile(r"\s*,\s*|\s+(?:and|och)\s+")
_SENTENCE: Final = re.compile(r"[.!…:]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What the lines around a text say of it; empty where they don't. `title` stays in the text, `lines` don't."""

    title: str = ""
    author: tuple[str, ...] = ()
    issued: str = ""
    lines: tuple[str, ...] = ()


def masthead_of(blocks: Sequence[Lines], residue: Collection[str], language: str) -> Masthead:
    """What can be read off the head and foot of a document."""
    written = [" ".join(text.split()) for block in blocks for _, text in block]
    lines = [line for line in written if line and line not in residue]
    near = list(dict.fromkeys((*lines[:_REACH], *lines[-_REACH:])))
    author: tuple[str, ...] = ()
    issued = ""
    read: list[str] = []
    for line in near:
        if (match := _BYLINE.fullmatch(line)) and not author:
            author = tuple(name for name in _AND.split(match["names"]) if name)
            read.append(line)
        elif day := _dated(line, language):
            issued = issued if issued and _UPDATED.match(line) else day
            read.append(line)
    return Masthead(title=_title(blocks, residue, read), author=author, issued=issued, lines=tuple(read))


def _dated(line: str, language: str) -> str:
    """The day that a line says and nothing else; "" where it says more."""
    match = _DATELINE.fullmatch(line)
    found = dates_in(match["date"], language) if match else ()
    if not match or len(found) != 1 or found[0].first is None or found[0].first != found[0].last:
        return ""
    rest = match["date"][: found[0].start] + match["date"][found[0].end :]
    return "" if re.search(r"\w", rest) else found[0].first.isoformat()


def _title(blocks: Sequence[Lines], residue: Collection[str], read: Collection[str]) -> str:
    """The first block, if it is one line that is no sentence and text follows."""
    left = [
        kept
        for block in blocks
        if (kept := [line for _, text in block if (line := " ".join(text.split())) not in residue and line not in read])
    ]
    if len(left) < 2 or len(left[0]) != 1:
        return ""
    first, rest = left[0][0], left[1:]
    longer = any(len(line.split()) > len(first.split()) for block in rest for line in block)
    return first if longer and len(first.split()) <= _LONGEST_TITLE and not _SENTENCE.search(first) else ""
