"""Holds compiled prose: a flat run of pieces in reading order, and lists of what is in them.

In: pieces. Out: `Prose`, and `Section`, what stands between two headings of an article.
"""

from dataclasses import dataclass

from site_builder.formats.prose.pieces import BLOCK_EDGE, Citation, Cited, FootnoteMark, Markup, Piece, TermLink, Words
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks, or a block quotation.

    `text`: the words without the marks, on one line; paragraphs of a block quotation parted by a line
    break. `cited`: what the citation in its sentence (or in the block) names, or None.
    `adjacent`: the citation stands right behind it. `at`: its first word.
    """

    text: str
    at: Location
    block: bool
    cited: Cited | None = None
    adjacent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside the text (`###` and below). `id` is empty where the author gave none (`{#id}`)."""

    level: int
    id: str
    text: str
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """`<!-- allow rule: reason -->`: an exception for the next block, `first_line` to `last_line` of the file."""

    rule: str
    reason: str
    at: Location
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Compiled text: pieces in reading order, and lists of what is in them.

    `source` is the author's Markdown; `digest` (hex SHA-256) changes with the words, the language and the compiler's
    version, never with the place.
    """

    source: str
    language: str
    digest: str
    at: Location
    pieces: tuple[Piece, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    headings: tuple[Heading, ...] = ()
    footnotes: "tuple[Footnote, ...]" = ()
    allowances: tuple[Allowance, ...] = ()

    @property
    def plain(self) -> str:
        """Its words alone, as a reader would hear them, on one line."""
        parts: list[str] = []
        for piece in self.pieces:
            match piece:
                case Words():
                    parts.append(piece.text)
                case TermLink():
                    parts.append(piece.shown or piece.target)
                case Citation() | FootnoteMark():
                    # It leaves its space behind: "… at sea [@x]." would read "at sea .".
                    parts[-1:] = [part.rstrip() for part in parts[-1:]]
                case Markup() if BLOCK_EDGE.search(piece.html):
                    parts.append(" ")
        return " ".join("".join(parts).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """The text of footnote `number`."""

    name: str
    number: int
    prose: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands between two `##` headings.

    The first is the text before any `##`: it has no id, and the title is that of the `#` heading, if there is one.
    """

    id: str
    title: str
    body: Prose
    at: Location
    title_at: Location
