"""Writes compiled texts as plain words, a paragraph each: what a reader would hear, without marks of any kind.

In: a text and the edition it stands in. Out: paragraphs; list items, headings and rows of a table are paragraphs of
their own.
"""

import re
from typing import Final

from site_builder.content import Edition
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import BLOCK_EDGE, Citation, FootnoteMark, Markup, TermLink, Words
from site_builder.render.names import term_words

_CELL: Final = re.compile(r"<(?P<close>/?)t[dh]\b")


def paragraphs(edition: Edition, prose: Prose) -> tuple[str, ...]:
    """The words of a text, a paragraph each, without its footnotes."""
    lines: list[str] = [""]
    for piece in prose.pieces:
        match piece:
            case Words():
                lines[-1] += piece.text
            case TermLink():
                lines[-1] += term_words(piece, edition.terms.get(piece.target))
            case Citation() | FootnoteMark():
                # It leaves its space behind: "… at sea [@x]." would read "at sea .".
                lines[-1] = lines[-1].rstrip()
            case Markup():
                # "10³" must not become "103".
                lines[-1] += "^" * piece.html.count("<sup>")
                for tag in BLOCK_EDGE.finditer(piece.html):
                    if cell := _CELL.match(tag.group()):
                        lines[-1] += " | " if cell["close"] else ""
                    else:
                        lines.append("")
            case _:
                pass
    spaced = (" ".join(line.split()).strip("| ") for line in lines)
    return tuple(line for line in spaced if line)


def text(edition: Edition, prose: Prose | None) -> str:
    """The words of a text, its paragraphs parted by an empty line; empty where there is none."""
    return "\n\n".join(paragraphs(edition, prose)) if prose else ""
