"""Holds the pieces compiled prose consists of: trusted markup, words, and references still open.

In: nothing; `compile` makes these. Out: `Piece`s. Everything that needs to know the rest of the site (citations, terms,
links, pictures) is a piece of its own; `render.prose` gives each its address.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Final

from site_builder.source import Location

BLOCK_EDGE: Final = re.compile(r"</?(?:p|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|br|hr)\b")
"""A tag at which one block of text ends and another begins, so that words on its sides are no neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """Tags that passed the allow-list, as HTML; never text an author wrote."""

    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Text as a reader reads it, unescaped; a line break of the source is one here.

    `linkable`: terms may be linked here (not in headings, links, quotations, code). `quoted`: inside a quotation.
    `at`: its first character. `breaks`: where the text stops running on in the source (a new line, an escaped
    character): offset in `text`, line, column. Ask `place_in` rather than these.
    """

    text: str
    at: Location
    linkable: bool = True
    quoted: bool = False
    breaks: tuple[tuple[int, int, int], ...] = ()

    @property
    def parts(self) -> tuple[tuple[int, int, int], ...]:
        """The stretches that run on in the source, the first included: offset in `text`, line, column."""
        return ((0, self.at.line, self.at.column), *self.breaks)

    def split(self, offset: int) -> "tuple[Words, Words]":
        """The words before `offset` (from 0) and those from it on, each with its own place."""
        later = place_in(self, offset)
        before = tuple(part for part in self.breaks if part[0] < offset)
        after = tuple((start - offset, line, column) for start, line, column in self.breaks if start > offset)
        return (
            replace(self, text=self.text[:offset], breaks=before),
            replace(self, text=self.text[offset:], at=later, breaks=after),
        )


def place_in(words: Words, offset: int, *, width: int = 1) -> Location:
    """The place in the source of the character at `offset` (from 0) in `words.text`, exact on every line."""
    parts = words.parts
    start, line, column = parts[bisect_right(parts, offset, key=lambda part: part[0]) - 1]
    return replace(words.at, line=line, column=column + offset - start, width=width)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One thing a citation names.

    `kind` is `source`, `claim` or `event`; `locator` the words after the comma, evened out (`¶2`, `p. 3`);
    `original` the verbatim words where the quotation before it is our translation, `original_at` their place.
    """

    kind: str
    id: str
    at: Location
    locator: str = ""
    original: str = ""
    original_at: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`[@id, ¶2; @claim:other]` (Pandoc's syntax), where it stands."""

    items: tuple[Cited, ...]
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLink:
    """`[[target]]` or `[[target|shown]]`, where it stands."""

    target: str
    shown: str
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkStart:
    """Where an `<a>` opens: `target` as the author wrote it."""

    target: str
    title: str
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEnd:
    """Where the `<a>` closes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`![alt](path "caption")`. `alone`: it was a paragraph of its own, so a figure; there is no `<p>` around it."""

    path: str
    alt: str
    caption: str
    at: Location
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteMark:
    """`[^name]`, the `number`th footnote of its text, counted from 1."""

    name: str
    number: int
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationStart:
    """Where quotation `index` of `Prose.quotations` begins.

    Before its opening mark; in a block quotation right inside the `<blockquote>`. An inline one may begin outside an
    emphasis and end inside it, or the other way round.
    """

    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationEnd:
    """Where quotation `index` ends: after its closing mark.

    In a block quotation what stands between this and `</blockquote>` is its attribution, outside any `<p>`.
    """

    index: int


Piece = (
    Markup | Words | Citation | TermLink | LinkStart | LinkEnd | Picture | FootnoteMark | QuotationStart | QuotationEnd
)
