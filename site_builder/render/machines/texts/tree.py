"""Holds a text in the plain form that all text formats for machines are written from: blocks, and what stands in them.

In: nothing; the modules beside it make these. Out: `Block`s and `Inline`s, independent of any format. A link names an
address on this site (`Link`), which each format spells in its own way, or one elsewhere.
"""

from dataclasses import dataclass
from typing import Literal

from site_builder.site import Link
from site_builder.urls import Address


@dataclass(frozen=True, slots=True)
class Text:
    """Words, unescaped. `language` is empty where it is the text's own."""

    words: str
    language: str = ""


SpanKind = Literal["em", "strong", "code", "del", "sup", "sub"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words said in a way of their own: struck out and raised ones mean something else than plain ones."""

    kind: SpanKind
    inside: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class To:
    """A link."""

    target: Link | str
    inside: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Cite:
    """What a sentence rests on, in brackets."""

    inside: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote."""

    number: int


@dataclass(frozen=True, slots=True)
class Image:
    """A picture."""

    address: Address
    alt: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line that ends here on purpose."""


Inline = Text | Span | To | Cite | NoteMark | Image | Break
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    inside: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of a document is of level 1."""

    level: int
    inside: Inlines


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is the first number, 0 where it isn't numbered."""

    start: int
    items: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation. `language` is empty where it is the text's own."""

    blocks: "tuple[Block, ...]"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Words whose spaces and line breaks stand."""

    words: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first row their headings."""

    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a footnote."""

    number: int
    inside: Inlines


Block = Para | Heading | Items | Quote | Code | Table | Note
Blocks = tuple[Block, ...]


def says(words: str) -> Para:
    """A paragraph of plain words."""
    return Para((Text(words),))


def strong(words: str) -> Span:
    """Words that stand out."""
    return Span("strong", (Text(words),))


def line(*parts: Inline | str) -> Para:
    """A paragraph of words and what stands between them; empty words are left out."""
    return Para(tuple(Text(part) if isinstance(part, str) else part for part in parts if part))


def bulleted(items: "tuple[Blocks, ...]") -> Blocks:
    """A list without numbers; nothing where there is no item."""
    return (Items(0, items),) if items else ()
