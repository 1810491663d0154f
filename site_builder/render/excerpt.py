"""Cuts out of a stored paragraph what a citation points at, with a sentence on either side.

In: the text of a paragraph, and the words quoted from it. Out: an `Excerpt`, runs of text, the quoted ones marked.
"""

from dataclasses import dataclass
from typing import Final

from site_builder.formats.verbatim import places_of
from site_builder.render.names import sentences

_AROUND: Final = 160
"""Characters of a neighbouring sentence: enough to see what the words are about."""
_BEGINNING: Final = 280
"""Characters of a paragraph that is cited as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some words of the paragraph. `quoted`: they are the ones that the page quotes."""

    text: str
    quoted: bool = False


Excerpt = tuple[Run, ...]


def excerpt(text: str, quoted: str) -> Excerpt:
    """The quoted words where they stand, or without any the paragraph's beginning; empty where they aren't in it."""
    if not quoted:
        return (Run(text=_head(text, _BEGINNING)),)
    places = places_of(quoted, text)
    if not places:
        return ()
    spans = sentences(text)
    first = next(at for at, (_, end) in enumerate(spans) if places[0][0] <= end)
    last = next(at for at, (_, end) in enumerate(spans) if places[-1][1] <= end or at == len(spans) - 1)
    begin, end = spans[first][0], spans[last][1]
    before = _tail(text[spans[first - 1][0] : begin], _AROUND) if first else ""
    after = _head(text[end : spans[last + 1][1]], _AROUND) if last + 1 < len(spans) else ""
    if first > 1 and not before.startswith("…"):
        before = f"… {before}"
    if last + 2 < len(spans) and not after.endswith("…"):
        after = f"{after} …"
    runs = [Run(text=before)]
    for start, stop in places:
        runs += [Run(text=text[begin:start]), Run(text=text[start:stop], quoted=True)]
        begin = stop
    runs += [Run(text=text[begin:end]), Run(text=after)]
    return tuple(run for run in runs if run.text)


def _head(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length].rpartition(" ")[0].rstrip(",;:–") + " …"


def _tail(text: str, length: int) -> str:
    return text if len(text) <= length else "… " + text[-length:].partition(" ")[2]
