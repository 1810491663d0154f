"""Arranges what stands between tags into blocks: paragraphs, lists, quotations, tables.

In: tags as they open and close, and the inline parts between them. Out: `Block`s. Tags that mean nothing to a text for
machines are as if they weren't there; words outside a paragraph are one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from site_builder.render.machines.texts.tree import (
    Block,
    Blocks,
    Break,
    Code,
    Heading,
    Inline,
    Inlines,
    Items,
    Para,
    Quote,
    Span,
    SpanKind,
    Table,
    Text,
    To,
)
from site_builder.site import Link

_START: Final = re.compile(r'start="(\d+)"')

_INLINE: Final[dict[str, SpanKind]] = {
    "em": "em",
    "i": "em",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "del": "del",
    "s": "del",
    "sup": "sup",
    "sub": "sub",
}
"""Tags that change what words say or how they sound."""
_EDGES: Final = frozenset("caption dd details div dl dt figcaption figure section summary".split())  # noqa: SIM905
"""Tags at which a paragraph ends."""


@dataclass(slots=True)
class Open:
    """A tag that is open: what has been read inside it so far."""

    name: str
    rest: str = ""
    target: Link | str = ""
    inlines: list[Inline] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    items: list[Blocks] = field(default_factory=list)
    rows: list[tuple[Inlines, ...]] = field(default_factory=list)
    cells: list[Inlines] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Frames:
    """The tags that are open, the innermost last. `quote` makes a block quotation of what stood inside one."""

    shift: int
    quote: Callable[[Blocks], Quote]
    open: list[Open] = field(default_factory=lambda: [Open("")])

    @property
    def here(self) -> Open:
        """The innermost."""
        return self.open[-1]

    def end(self) -> Blocks:
        """All of it, whatever was left open."""
        while len(self.open) > 1:
            self.close(self.here.name)
        self.flush()
        return tuple(self.here.blocks)

    def tag(self, name: str, rest: str) -> None:
        """A tag opens; what had no paragraph before it gets one."""
        match name:
            case "br":
                self.here.inlines.append(Break())
            case "hr":
                self.flush()
            case _ if name in _INLINE:
                self.open.append(Open(name))
            case "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "blockquote" | "pre" | "table":
                self.flush()
                self.open.append(Open(name, rest))
            case "li" | "tr" | "td" | "th":
                self.open.append(Open(name, rest))
            case _ if name in _EDGES:
                self.flush()
            case _:
                pass

    def close(self, name: str) -> None:
        """A tag closes, and with it those that are still open inside it."""
        if name in _EDGES:
            self.flush()
        if not any(frame.name == name for frame in self.open[1:]):
            return
        while True:
            frame = self.here
            self.flush() if frame.name in ("li", "blockquote", "td", "th") else None
            self.open.pop()
            self.put(frame)
            if frame.name == name:
                return

    def put(self, frame: Open) -> None:
        """What a closed tag held, as part of what is around it."""
        inside, around = tuple(frame.inlines), self.here
        match frame.name:
            case "code" if any(outer.name == "pre" for outer in self.open):
                around.inlines += inside
            case name if name in _INLINE:
                around.inlines.append(Span(_INLINE[name], inside))
            case "a":
                around.inlines += [To(frame.target, inside)] if frame.target else inside
            case "p":
                around.blocks += [*frame.blocks, *([Para(inside)] if inside else [])]
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                level = min(6, max(2, int(frame.name[1]) + self.shift))
                around.blocks.append(Heading(level, inside))
            case "pre":
                words = "".join(part.words for part in inside if isinstance(part, Text))
                around.blocks.append(Code(words.strip("\n")))
            case "li":
                around.items.append(tuple(frame.blocks))
            case "ul" | "ol":
                start = _START.search(frame.rest)
                first = 0 if frame.name == "ul" else int(start[1]) if start else 1
                around.blocks.append(Items(first, tuple(frame.items)))
            case "blockquote":
                around.blocks.append(self.quote(tuple(frame.blocks)))
            case "td" | "th":
                around.cells.append(_flat(tuple(frame.blocks)))
            case "tr":
                self.table().rows.append(tuple(frame.cells))
            case "table":
                around.blocks += [Table(tuple(frame.rows))] if frame.rows else []
            case _:
                around.blocks += frame.blocks

    def table(self) -> Open:
        """The table around a row."""
        return next((frame for frame in reversed(self.open) if frame.name == "table"), self.here)

    def flush(self) -> None:
        """Words that stand outside a paragraph are one."""
        frame = self.here
        if frame.name in _INLINE or frame.name == "a":
            return
        if any(not isinstance(part, Text) or part.words.strip() for part in frame.inlines):
            frame.blocks.append(Para(tuple(frame.inlines)))
        frame.inlines = []


def _flat(blocks: Blocks) -> Inlines:
    """Blocks in a row, for a cell."""
    found: list[Inline] = []
    for block in blocks:
        if isinstance(block, Para | Heading):
            found += [Text(" "), *block.inside] if found else block.inside
    return tuple(found)
