"""Finds which lines an `<!-- allow rule: reason -->` covers.

In: a manuscript. Out: an `Allowance` for each of its exceptions.
"""

from site_builder.formats.prose.compiled import Allowance
from site_builder.formats.prose.manuscript import ERASED, Line, Manuscript


def read_allowances(manuscript: Manuscript) -> tuple[Allowance, ...]:
    """The exceptions of a text: each for the lines up to the next empty one.

    Between blocks it is for the block after it; behind words, for the block it stands in.
    """
    return tuple(
        _allow(manuscript, comment.start, rule=comment.rule, reason=comment.reason) for comment in manuscript.comments
    )


def _allow(manuscript: Manuscript, start: int, *, rule: str, reason: str) -> Allowance:
    lines = manuscript.lines
    here = next(index for index, line in enumerate(lines) if line.end >= start)
    first = here
    if manuscript.text[lines[here].start : start].replace(ERASED, " ").strip():
        while first and _has_words(manuscript, lines[first - 1]):
            first -= 1
    else:
        while first < len(lines) - 1 and not _has_words(manuscript, lines[first]):
            first += 1
    last = max(first, here)
    while last < len(lines) - 1 and _has_words(manuscript, lines[last + 1]):
        last += 1
    begin = next(
        (offset for offset in range(lines[first].start, lines[first].end) if manuscript.text[offset] != ERASED),
        lines[first].start,
    )
    at = manuscript.at(start)
    return Allowance(
        rule=rule,
        reason=reason,
        at=at,
        first_line=manuscript.at(begin).line,
        last_line=manuscript.at(max(lines[last].end - 1, begin)).line,
    )


def _has_words(manuscript: Manuscript, line: Line) -> bool:
    return bool(manuscript.text[line.start : line.end].replace(ERASED, " ").strip())
