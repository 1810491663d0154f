"""Reads term links: `[[target]]` and `[[target|shown]]`.

In: text and the offset of a `[[`. Out: the link and where it ends, or the fault.
"""

import re
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.prose.pieces import TermLink
from site_builder.formats.prose.places import Places

_TERM: Final = re.compile(r"\[\[(?P<target>[^\[\]|]*)(?P<bar>\|?)(?P<shown>[^\[\]|]*)\]\]")
_SHOWN_IN_FAULT: Final = 60


def read_term_link(places: Places, start: int) -> tuple[TermLink, int] | Diagnostic:
    """The link at `start` with the offset behind it, or `malformed-term-link`."""
    match = _TERM.match(places.text, start)
    if not match:
        line = places.text[start : start + _SHOWN_IN_FAULT].partition("\n")[0]
        end = line.find("]]")
        written = line if end < 0 else line[: end + 2]
        return error("malformed-term-link", places.at(start, width=2), written=written)
    target, shown = (" ".join(match[group].split()) for group in ("target", "shown"))
    at = places.stretch(start, match.end())
    if not target or (match["bar"] and not shown):
        return error("malformed-term-link", at, written=match.group())
    return TermLink(target=target, shown=shown, at=at), match.end()
