"""Holds prose that is compiled but not yet linked: trusted markup, words, and references still open.

In: nothing; `compile` makes these. Out: `Prose`, a flat run of pieces in reading order. Everything that needs to know
the rest of the site (citations, terms, links, pictures) is a piece of its own; `render.prose` gives each its address.
"""

from dataclasses import dataclass

from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """Tags that passed the allow-list, as HTML; never text an author wrote."""

    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Text as a reader reads it, unescaped, line breaks of the source kept as `\\n`.

    `linkable`: terms may be linked here (not in headings, links, quotations, code). `quoted`: inside a quotation.
    `at`: its first character.
    """

    text: str
    at: Location
    linkable: bool = True
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One thing a citation names.

    `kind` is `source`, `claim` or `event`; `locator` the words after the comma, evened out (`¶2`, `p. 3`);
    `original` the verbatim words where the quotation before it is our translation.
    """

    kind: str
    id: str
    at: Location
    locator: str = ""
    original: str = ""


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
    """`![alt](path "caption")`. `alone`: it is a paragraph of its own, so a figure."""

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
    """Where quotation `index` of `Prose.quotations` begins (before its opening mark; inside the `<blockquote>`)."""

    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationEnd:
    """Where quotation `index` ends."""

    index: int


Piece = Markup | Words | Citation | TermLink | LinkStart | LinkEnd | Picture | FootnoteMark | QuotationStart | QuotationEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks, or a block quotation.

    `text`: the words without the marks. `cited`: what the citation in its sentence (or in the block) names, or None.
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
    """`<!-- allow rule: reason -->`: an exception for the block after it, from `first_line` to `last_line` of the file."""

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
                case Markup():
                    # A block's edge parts words, an inline tag doesn't.
                    parts.append(" " if piece.html.startswith(_BLOCK_EDGES) else "")
                case _:
                    pass
        return " ".join("".join(parts).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """The text of footnote `number`."""

    name: str
    number: int
    prose: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands between two `##` headings. The first has level 1, no id and the text before any `##`."""

    id: str
    title: str
    body: Prose
    at: Location
    title_at: Location


_BLOCK_EDGES = ("<p", "</p", "<li", "</li", "<h", "</h", "<t", "</t", "<block", "</block", "<br", "<d", "</d", "<u", "<o", "<pre", "</pre")
