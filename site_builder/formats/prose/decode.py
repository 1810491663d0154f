"""Turns clean HTML with stamps into pieces.

In: HTML from `convert`, the stamps, the manuscript. Out: pieces in reading order, the footnotes they name, headings,
faults. `alignment` knows where words stand; here is what a tag or a stamp becomes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.prose.alignment import Alignment, place_words
from site_builder.formats.prose.compiled import Heading
from site_builder.formats.prose.links import unsafe_scheme
from site_builder.formats.prose.manuscript import Manuscript
from site_builder.formats.prose.marks import Autolink, Code, HeadingId, LinkClosing, LinkOpening, Mark, Noted, Shown
from site_builder.formats.prose.pieces import FootnoteMark, LinkEnd, LinkStart, Markup, Picture, Piece, TermLink, Words
from site_builder.formats.prose.stamps import STAMP, Stamps

_TOKEN: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?:\s[^\s=>]+(?:=\"[^\"]*\")?)*)\s*/?>|[^<]+|<"
)
_ATTRIBUTE: Final = re.compile(r"\s(?P<name>[^\s=>]+)(?:=\"(?P<value>[^\"]*)\")?")
_ALIGNED: Final = re.compile(r"text-align:\s*(left|right|center)")
_UNLINKED: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "code", "pre", "blockquote", "th"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID: Final = frozenset({"br", "hr", "img", "wbr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The pieces of a text, before quotations are looked for."""

    pieces: tuple[Piece, ...]
    headings: tuple[Heading, ...]
    notes: tuple[str, ...]
    faults: tuple[Diagnostic, ...]


def decode(html: str, stamps: Stamps, manuscript: Manuscript, *, start: int) -> Decoded:
    """The pieces of a text that begins at offset `start`; `notes` are the footnotes it names, in reading order."""
    decoder = _Decoder(manuscript=manuscript, stamps=stamps, aligned=Alignment(manuscript=manuscript, cursor=start))
    for token in _TOKEN.finditer(html):
        if not token["tag"]:
            decoder.text(_unescape(token.group()))
        elif token["close"]:
            decoder.end(token["tag"])
        else:
            decoder.begin(token["tag"], token["attributes"])
    decoder.flush()
    return Decoded(
        pieces=tuple(decoder.pieces),
        headings=tuple(decoder.headings),
        notes=tuple(decoder.notes),
        faults=tuple(decoder.faults),
    )


@dataclass(slots=True, kw_only=True)
class _Decoder:
    manuscript: Manuscript
    stamps: Stamps
    aligned: Alignment
    pieces: list[Piece] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    links: list[bool] = field(default_factory=list)
    """Whether the links that are open were kept: of an unsafe one only the words stay."""
    unwrapped: bool = False
    """Whether the `<p>` around fenced code was left out, so that its end must be too."""
    heading: tuple[int, HeadingId | None] = (0, None)

    def begin(self, tag: str, attributes: str) -> None:
        """A tag opens."""
        self.flush()
        if tag not in _VOID:
            self.open.append(tag)
        if tag in _HEADINGS:
            self.heading = (len(self.pieces), None)
        values = {match["name"]: _unescape(match["value"] or "") for match in _ATTRIBUTE.finditer(attributes)}
        if tag == "a":
            self._link(values)
        elif tag == "img":
            self._image(values)
        else:
            self.pieces.append(Markup(html=f"<{tag}{''.join(_attributes(values))}>"))

    def end(self, tag: str) -> None:
        """A tag closes."""
        self.flush()
        while self.open and self.open.pop() != tag:  # what nh3 writes is balanced; this is for the day it isn't
            pass
        if tag in _HEADINGS:
            self._heading(tag)
        if tag == "p" and self.unwrapped:
            self.unwrapped = False
        elif tag != "a":
            self.pieces.append(Markup(html=f"</{tag}>"))
        elif self.links.pop():
            self.pieces.append(LinkEnd())

    def text(self, text: str) -> None:
        """Text between two tags, stamps in it."""
        position = 0
        for match in STAMP.finditer(text):
            meaning = self.stamps.read(match.group())
            if isinstance(meaning, int):
                self.aligned.follow(text[position : match.start()], before=meaning)
                self.aligned.put(self.manuscript.text[meaning], meaning, meaning + 1)
            elif meaning is None:
                self.aligned.follow(text[position : match.start()], before=None)
            elif isinstance(meaning.meaning, Shown):
                self.aligned.follow(text[position : match.start()], before=meaning.meaning.offset)
                if "code" in self.open:
                    self.aligned.put(meaning.source, meaning.start, meaning.end)
                else:
                    self.aligned.put(meaning.meaning.text, meaning.meaning.offset, meaning.end)
                    self.faults += meaning.faults
            else:
                self.aligned.follow(text[position : match.start()], before=None)
                self._mark(meaning)
            position = match.end()
        self.aligned.follow(text[position:], before=None)

    def flush(self) -> None:
        """The words so far become a piece."""
        linkable = not _UNLINKED.intersection(self.open)
        self.pieces += self.aligned.take(linkable=linkable)

    def _mark(self, mark: Mark) -> None:
        """A stamp that isn't words: a piece of its own, or in code what the author wrote."""
        meaning = mark.meaning
        if "code" in self.open:
            if not isinstance(meaning, HeadingId):
                self.aligned.put(mark.source, mark.start, mark.end)
            return
        self.faults += mark.faults
        match meaning:
            case LinkOpening() | LinkClosing():  # the two don't stand in one block: they are only signs
                self.aligned.put(mark.source, mark.start, mark.end)
                return
            case HeadingId():
                self.heading = (self.heading[0], meaning)
                return
            case Shown():
                return
        self.flush()
        match meaning:
            case Code():
                self._code(meaning)
            case Noted():
                if meaning.name not in self.notes:
                    self.notes.append(meaning.name)
                number = self.notes.index(meaning.name) + 1
                self.pieces.append(FootnoteMark(name=meaning.name, number=number, at=meaning.at))
            case Autolink():
                linked = bool(meaning.target) and "a" not in self.open
                if linked:
                    self.pieces.append(LinkStart(target=meaning.target, title="", at=meaning.at))
                self.pieces.append(place_words(self.manuscript, meaning.text, ((0, meaning.offset),), linkable=False))
                if linked:
                    self.pieces.append(LinkEnd())
            case _:
                self.pieces.append(meaning)
        self.aligned.cursor = mark.end

    def _code(self, code: Code) -> None:
        if code.block and self.pieces and self.pieces[-1] == Markup(html="<p>"):
            self.pieces.pop()
            self.unwrapped = True
        named = f' class="language-{code.language}"' if code.language else ""
        if code.block:
            self.pieces.append(Markup(html="<pre>"))
        self.pieces.append(Markup(html=f"<code{named}>"))
        if code.text:
            self.pieces.append(place_words(self.manuscript, code.text, code.parts, linkable=False))
        self.pieces.append(Markup(html="</code>"))
        if code.block:
            self.pieces.append(Markup(html="</pre>"))

    def _link(self, values: dict[str, str]) -> None:
        target, title, at = values.get("href", ""), values.get("title", ""), self.manuscript.at(self.aligned.cursor)
        mark = self.stamps.read(target) if STAMP.fullmatch(target) else None
        if isinstance(mark, Mark) and isinstance(mark.meaning, LinkOpening):
            target, title, at = mark.meaning.target, mark.meaning.title, mark.meaning.at
            self.faults += mark.faults
            self.aligned.cursor = max(self.aligned.cursor, mark.end)
        elif STAMP.search(target + title):  # HTML that tries to look like a stamp
            target = ""
        kept = bool(target) and not unsafe_scheme(target)
        if kept:
            self.pieces.append(LinkStart(target=target, title=title, at=at))
        self.links.append(kept)

    def _image(self, values: dict[str, str]) -> None:
        path, alt, title = (values.get(name, "") for name in ("src", "alt", "title"))
        if STAMP.search(path + alt + title):
            return
        at = self.manuscript.at(self.aligned.cursor)
        if unsafe_scheme(path):
            self.faults.append(error("unsafe-link", at, scheme=unsafe_scheme(path), target=path))
        else:
            self.pieces.append(Picture(path=path, alt=alt, caption=title, at=at))

    def _heading(self, tag: str) -> None:
        """A heading's id goes into its tag, its words into the list."""
        index, sign = self.heading
        if sign is None:
            return
        if sign.id:
            self.pieces[index] = Markup(html=f'<{tag} id="{sign.id}">')
        text = "".join(
            piece.text if isinstance(piece, Words) else piece.shown or piece.target
            for piece in self.pieces[index:]
            if isinstance(piece, Words | TermLink)
        )
        self.headings.append(Heading(level=int(tag[1]), id=sign.id, text=" ".join(text.split()), at=sign.at))


def _attributes(values: dict[str, str]) -> Iterator[str]:
    """Attributes as they are written; a column's alignment as a class, since pages allow no inline styles."""
    for name, value in sorted(values.items()):
        if STAMP.search(value):
            continue
        if name == "style":
            aligned = _ALIGNED.search(value)
            if aligned:
                yield f' class="{aligned[1]}"'
            continue
        escaped = value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
        yield f' {name}="{escaped}"'


def _unescape(text: str) -> str:
    return unescape(text) if "&" in text else text
