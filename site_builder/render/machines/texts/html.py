"""Writes blocks as plain HTML, for feeds: tags that every reader knows, no classes, no ids, links in full.

In: blocks, and how links are spelled. Out: markup as text.
"""

from collections.abc import Callable
from html import escape

from site_builder.languages import language
from site_builder.render.machines.texts.tree import (
    Block,
    Blocks,
    Break,
    Cite,
    Code,
    Heading,
    Image,
    Inline,
    Inlines,
    Items,
    Note,
    NoteMark,
    Para,
    Quote,
    Span,
    Table,
    Text,
    To,
)
from site_builder.site import Link

Spell = Callable[[Link | str], str]
"""The address of a link in full; empty where it leads nowhere."""


def html(blocks: Blocks, spell: Spell) -> str:
    """The blocks as HTML, a line each."""
    return _Writing(spell).all(blocks)


class _Writing:
    def __init__(self, spell: Spell) -> None:
        self._spell = spell

    def all(self, blocks: Blocks) -> str:
        return "\n".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Para():
                return f"<p>{self.line(block.inside)}</p>"
            case Heading():
                return f"<h{block.level}>{self.line(block.inside)}</h{block.level}>"
            case Quote():
                return f"<blockquote{_lang(block.language)}>{self.all(block.blocks)}</blockquote>"
            case Code():
                return f"<pre><code>{escape(block.words)}</code></pre>"
            case Items():
                return self.items(block)
            case Table():
                return self.table(block)
            case Note():
                return f"<p><sup>{block.number}</sup> {self.line(block.inside)}</p>"

    def items(self, block: Items) -> str:
        """A list; an item of one paragraph is its words alone."""
        name = "ol" if block.start else "ul"
        start = f' start="{block.start}"' if block.start > 1 else ""
        items = "".join(f"<li>{self.item(item)}</li>" for item in block.items)
        return f"<{name}{start}>{items}</{name}>"

    def item(self, blocks: Blocks) -> str:
        """An item of a list."""
        match blocks:
            case (Para() as first, *rest):
                return "\n".join([self.line(first.inside), *(self.block(block) for block in rest)])
            case _:
                return self.all(blocks)

    def table(self, block: Table) -> str:
        """A table; its first row are headings."""
        rows = [
            "".join(f"<{cell}>{self.line(inside)}</{cell}>" for inside in row)
            for cell, row in zip(["th", *["td"] * len(block.rows)], block.rows, strict=False)
        ]
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    def line(self, inside: Inlines) -> str:
        """Inline parts, without spaces at their ends."""
        return "".join(self.inline(part) for part in inside).strip()

    def inline(self, part: Inline) -> str:
        """One part."""
        match part:
            case Text():
                said = escape(part.words, quote=False)
                return f"<span{_lang(part.language)}>{said}</span>" if part.language else said
            case Span():
                return f"<{part.kind}>{''.join(self.inline(each) for each in part.inside)}</{part.kind}>"
            case To():
                address, words = self._spell(part.target), self.line(part.inside)
                return f'<a href="{escape(address)}">{words}</a>' if address else words
            case Cite():
                return f"[{self.line(part.inside)}]"
            case NoteMark():
                return f"<sup>{part.number}</sup>"
            case Image():
                address = self._spell(Link(address=part.address))
                return f'<img src="{escape(address)}" alt="{escape(part.alt)}">'
            case Break():
                return "<br>"


def _lang(tag: str) -> str:
    if not tag:
        return ""
    direction = language(tag).direction
    return f' lang="{escape(tag)}"' + (f' dir="{direction}"' if direction == "rtl" else "")
