"""Reads plain text and Markdown: a paragraph is a block between blank lines."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from site_builder.formats.documents.document import Lines
from site_builder.source import SourceFile

_DEFINITION: Final = re.compile(r"^ {0,3}\[[^\]]+\]:\s*\S.*$", re.MULTILINE)


def text_blocks(source: SourceFile) -> Iterator[Lines]:
    """The blocks of a plain text."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate((*source.lines, ""), 1):
        if line.strip():
            block.append((number, line))
        elif block:
            yield tuple(block)
            block = []


def markdown_blocks(source: SourceFile) -> Iterator[Lines]:
    """The blocks of a Markdown text, as its reader sees them: without signs, addresses and front matter."""
    # Loaded here: most sites store plain text, and `--help` must not load it.
    from markdown import Markdown  # noqa: PLC0415

    reader = Markdown(extensions=["tables"])
    definitions = "\n".join(_DEFINITION.findall(source.text))
    for block in text_blocks(_without_front_matter(source)):
        words = "\n".join(line for _, line in block)
        html = reader.reset().convert(f"{words}\n\n{definitions}" if definitions else words)
        text = _Words.of(html)
        # Each line keeps its place where Markdown joined none, so that `drop` finds it.
        lines = text.strip().split("\n")
        if len(lines) == len(block):
            yield tuple((number, shown) for (number, _), shown in zip(block, lines, strict=True))
        elif text.strip():
            yield tuple((block[0][0], shown) for shown in lines)


def _without_front_matter(source: SourceFile) -> SourceFile:
    if source.lines[0].rstrip() == "---":
        for number, line in enumerate(source.lines[1:], 2):
            if line.rstrip() in ("---", "..."):
                kept = "\n".join(("",) * number + source.lines[number:])
                return SourceFile(path=source.path, text=kept)
    return source


class _Words(HTMLParser):
    """Collects the words of HTML, a space between cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    @classmethod
    def of(cls, html: str) -> str:
        parser = cls()
        parser.feed(html)
        parser.close()
        return "".join(parser.words)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.words.append(" ")
