"""Holds what one stamp can stand for.

In: nothing; `candidates` and `encode` make these. Out: a `Mark`, its stretch of the source, and what it is if Markdown
agrees that it stands in running text. In code it is only its source.
"""

from dataclasses import dataclass

from site_builder.diagnostics import Diagnostic
from site_builder.formats.prose.pieces import Citation, Picture, TermLink
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A character that means nothing to Markdown, or was meant to: `(`, an escaped `*`, `&nbsp;`.

    `offset`: where it stands.
    """

    text: str
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code span or a fenced block. `parts`: offset in `text` and in the source where each stretch begins."""

    text: str
    parts: tuple[tuple[int, int], ...]
    block: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """`[^name]`."""

    name: str
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOpening:
    """The `[` of a link whose end carries the stamp `closing`. An unsafe target is empty: the words stay."""

    target: str
    title: str
    at: Location
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkClosing:
    """The `](…)` of a link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Autolink:
    """`<https://…>` or `<someone@example.org>`. `offset`: where its text begins."""

    target: str
    text: str
    at: Location
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingId:
    """The end of a heading's text, with the id written there."""

    id: str
    at: Location


Meaning = Shown | Code | Noted | LinkOpening | LinkClosing | Autolink | HeadingId | Citation | TermLink | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a stamp stands for; `source` is what the author wrote from offset `start` to before `end`.

    `faults` are said only if it turns up outside code.
    """

    meaning: Meaning
    source: str
    start: int
    end: int
    faults: tuple[Diagnostic, ...] = ()
