"""Says where something is used, and by which anchor it can be reached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.formats.prose.pieces import Markup
from site_builder.passages import Passage
from site_builder.urls import Address

_PARAGRAPH: Final = re.compile(r"<(?:p|li)[ >]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is used: the page, the anchor on it, the title it stands under."""

    address: Address
    anchor: str
    explainer: str
    section: str
    heading: str
    role: str


def anchors_in(passage: Passage) -> Iterator[str]:
    """For each piece of a passage the anchor it can be reached by: its paragraph's, where paragraphs have ids."""
    number, anchor = 0, passage.anchor
    for piece in passage.prose.pieces:
        # Neighbouring tags may stand in one piece: the last paragraph it opens is the one that follows.
        if passage.prefix is not None and isinstance(piece, Markup) and (opened := len(_PARAGRAPH.findall(piece.html))):
            number += opened
            anchor = paragraph_anchor(passage.prefix, number)
        yield anchor


def heading_anchor(prefix: str, number: int) -> str:
    """The id of the `number`th heading inside a text, where the author gave it none."""
    return f"{prefix}heading-{number}"


def paragraph_anchor(prefix: str, number: int) -> str:
    """The id of the `number`th paragraph or list item of a text on its page."""
    return f"{prefix}p{number}"
