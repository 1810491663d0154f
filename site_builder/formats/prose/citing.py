"""Gives each quotation of a block the citation that it rests on.

In: the block's words (`REFERENCE` where a citation stands), the spans of quotations, the citations. Out: for each
quotation what is cited, and whether that stands right behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from site_builder.formats.prose.pieces import Citation, Cited
from site_builder.formats.prose.sentences import sentence_ends

REFERENCE: Final = "\ufffc"
"""Stands for a citation or another sign that is no words."""

_BEHIND: Final = re.compile(rf"(?:\s*{REFERENCE}[.,;:]?)*")
_HIDDEN: Final = "x"

Place = tuple[int, Citation]


def cite_quotations(
    text: str, spans: Sequence[tuple[int, int]], citations: Sequence[Place]
) -> tuple[tuple[Cited | None, bool], ...]:
    """For each span (offsets of its marks) the item cited, and whether only spaces and signs stand between."""
    if not citations:
        return tuple((None, False) for _ in spans)
    ends = _ends(text, spans)
    chosen = [_choose(span, ends, citations) for span in spans]
    found: list[tuple[Cited | None, bool]] = []
    for index, (span, place) in enumerate(zip(spans, chosen, strict=True)):
        if place is None:
            found.append((None, False))
            continue
        sharing = [other for other, choice in enumerate(chosen) if choice is place]
        behind = [other for other in sharing if spans[other][1] < place[0]] or sharing[:1]
        between = text[span[1] + 1 : place[0]] if place[0] > span[1] else text[place[0] : span[1]]
        adjacent = place[0] > span[0] and not any(sign.isalnum() for sign in between)
        found.append((_item(place[1], index, behind), adjacent))
    return tuple(found)


def _ends(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Where sentences end; a stop within a quotation ends one only as its last sign (`… they lost.” She left`).

    A citation behind the stop still belongs to the sentence before it.
    """
    parts, position = list[str](), 0
    for opened, closed in spans:
        inside = max(opened + 1, closed - 1)
        parts += (text[position : opened + 1], _HIDDEN * (inside - opened - 1), text[inside : closed + 1])
        position = closed + 1
    parts.append(text[position:])
    masked = "".join(parts)
    behind = (_BEHIND.match(masked, end) for end in sentence_ends(masked))
    return tuple(match.end() for match in behind if match)


def _choose(span: tuple[int, int], ends: Sequence[int], citations: Sequence[Place]) -> Place | None:
    """The citation of a quotation: the next in its sentence, or else the last before it there, or one within it."""
    end = next((end for end in ends if end > span[1]), ends[-1])
    begin = max((other for other in ends if other <= span[0]), default=0)
    after = [place for place in citations if span[1] < place[0] < end]
    before = [place for place in reversed(citations) if begin <= place[0] < span[0]]
    within = [place for place in citations if span[0] < place[0] < span[1]]
    ranked = (*after, *before, *within)
    return next((place for place in ranked if _sources(place[1])), ranked[0] if ranked else None)


def _item(citation: Citation, quotation: int, sharing: Sequence[int]) -> Cited:
    """What of a citation a quotation rests on: original words go to the quotations right before, last to last."""
    items = _sources(citation) or citation.items
    originals = [item for item in items if item.original]
    if not originals:
        return items[0]
    if quotation in sharing:
        from_last = len(sharing) - sharing.index(quotation)
        if from_last <= len(originals):
            return originals[-from_last]
    plain = next((item for item in items if not item.original), items[0])
    return replace(plain, original="", original_at=None)


def _sources(citation: Citation) -> tuple[Cited, ...]:
    return tuple(item for item in citation.items if item.kind == "source")
