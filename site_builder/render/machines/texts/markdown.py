"""Writes blocks as Markdown (CommonMark with tables and footnotes), one line a paragraph.

In: blocks, and how links are spelled. Out: text. Signs that Markdown would read are escaped, and no others.
"""

import re
from collections.abc import Callable
from typing import Final

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
"""The address of a link as this text spells it; empty where it leads nowhere."""

_SIGNS: Final = re.compile(r"[\\`*\[\]~]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)|<(?=[A-Za-z/!?])")
_LINE_START: Final = re.compile(
    r"^(?P<before>\d{1,9}(?=[.)](?:\s|$)))?(?P<sign>(?<=\d)[.)]|#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]{2,}|:)"
)
_IN_PARENTHESES: Final = str.maketrans({"(": "%28", ")": "%29", " ": "%20", "<": "%3C", ">": "%3E"})
_FENCE: Final = re.compile(r"`+")


def markdown(blocks: Blocks, spell: Spell) -> str:
    """The blocks as Markdown."""
    return _Writing(spell).all(blocks) + "\n"


class _Writing:
    def __init__(self, spell: Spell) -> None:
        self._spell = spell

    def all(self, blocks: Blocks, *, tight: bool = False) -> str:
        """Blocks one below the other; `tight`: without an empty line between."""
        return ("\n" if tight else "\n\n").join(written for block in blocks if (written := self.block(block)))

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Para():
                return _begun(self.line(block.inside))
            case Heading():
                return f"{'#' * block.level} {self.line(block.inside)}"
            case Quote():
                return "\n".join(f"> {line}".rstrip() for line in self.all(block.blocks).split("\n"))
            case Code():
                fence = "`" * max(3, 1 + max((len(run) for run in _FENCE.findall(block.words)), default=0))
                return f"{fence}\n{block.words}\n{fence}"
            case Items():
                return self.items(block)
            case Table():
                return self.table(block)
            case Note():
                return f"[^{block.number}]: {self.line(block.inside)}"

    def items(self, block: Items) -> str:
        """A list; items of one line stand close together."""
        tight = all(len(item) <= 1 or all(isinstance(each, Para | Items) for each in item) for item in block.items)
        written = []
        for number, item in enumerate(block.items, block.start):
            sign = f"{number}. " if block.start else "- "
            text = self.all(item, tight=tight)
            indent = " " * len(sign)
            first, *rest = text.split("\n")
            written.append("\n".join([sign + first, *(f"{indent}{line}".rstrip() for line in rest)]))
        return ("\n" if tight else "\n\n").join(written)

    def table(self, block: Table) -> str:
        """A table."""
        width = max(map(len, block.rows))
        rows = [[self.line(cell).replace("|", "\\|") for cell in row] + [""] * (width - len(row)) for row in block.rows]
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], f"|{'---|' * width}", *lines[1:]])

    def line(self, inside: Inlines) -> str:
        """Inline parts on one line, without spaces at its ends."""
        parts: list[str] = []
        for part in inside:
            written = self.inline(part)
            # Brackets and a parenthesis right behind them would be a link.
            if parts and parts[-1].endswith("]") and written.startswith("("):
                written = f"\\{written}"
            parts.append(written)
        return re.sub(r"(?<!  )\s+$|^\s+", "", "".join(parts)).replace("  \n ", "  \n")

    def inline(self, part: Inline) -> str:
        """One part."""
        match part:
            case Text():
                return _escaped(part.words)
            case Span(kind="code"):
                return _code("".join(each.words for each in part.inside if isinstance(each, Text)))
            case Span(kind="sup" | "sub"):
                return f"<{part.kind}>{''.join(self.inline(each) for each in part.inside)}</{part.kind}>"
            case Span():
                return self.marked(part.inside, {"em": "*", "strong": "**", "del": "~~"}[part.kind])
            case To():
                words, address = self.line(part.inside), self._spell(part.target)
                return f"[{words}]({_address(address)})" if address and words else words
            case Cite():
                return f"[{self.line(part.inside)}]"
            case NoteMark():
                return f"[^{part.number}]"
            case Image():
                return f"![{_escaped(part.alt)}]({self._spell(Link(address=part.address))})"
            case Break():
                return "  \n"

    def marked(self, inside: Inlines, sign: str) -> str:
        """Emphasis binds to words: spaces at its ends stand outside."""
        text = "".join(self.inline(part) for part in inside)
        words = text.strip()
        if not words:
            return text
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        return f"{before}{sign}{words}{sign}{after}"


def _escaped(words: str) -> str:
    text = _SIGNS.sub(lambda sign: f"\\{sign.group()}", words)
    return _ENTITY.sub(lambda sign: "&amp;" if sign.group() == "&" else "&lt;", text)


def _begun(line: str) -> str:
    """A line that doesn't begin a heading, list or quotation by accident."""
    return _LINE_START.sub(lambda match: f"{match['before'] or ''}\\{match['sign']}", line)


def _code(words: str) -> str:
    fence = "`" * (1 + max((len(run) for run in _FENCE.findall(words)), default=0))
    space = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{space}{words}{space}{fence}"


def _address(address: str) -> str:
    """An address between parentheses."""
    return address.translate(_IN_PARENTHESES)
