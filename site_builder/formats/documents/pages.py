"""Reads web pages, Word documents and PDF files, each with the library that does it best.

In: a file's bytes. Out: its blocks. The libraries come with `site-builder[import]` and are loaded when used; what they
raise about a broken file is an `UnreadableError`, whatever its type there.
"""

import io
import logging
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from site_builder.formats.documents.document import Lines

MAX_UNPACKED: Final = 200 * 1024 * 1024
"""A packed document that becomes larger than this is a trap, or no text."""

_LIGATURES: Final = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_LINE_END_HYPHEN: Final = re.compile(r"(?<=\w)[-\u00ad]\n(?=[^\W\d_])")
_BLANK_LINES: Final = re.compile(r"\n[ \t]*\n")


class UnreadableError(Exception):
    """A file isn't what its name says. The text says why, in the library's words."""


def html_blocks(content: bytes) -> Iterator[Lines]:
    """The paragraphs of a web page's article, its menus and footers left out; a heading or list item is one."""
    from trafilatura import extract, html2txt  # noqa: PLC0415

    _quiet("trafilatura")
    text = extract(content, include_comments=False, include_tables=True, deduplicate=False, favor_recall=True)
    # A page of a few words looks like no article: then all of it is taken.
    for line in (text or html2txt(content) if content.strip() else "").splitlines():
        yield ((1, line.removeprefix("- ")),)


def docx_blocks(content: bytes) -> Iterator[Lines]:
    """The paragraphs of a Word document, and the cells of its tables, in order. Notes are not among them."""
    from docx import Document  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    try:
        size = _unpacked(content)
        document = Document(io.BytesIO(content)) if size <= MAX_UNPACKED else None
    except Exception as fault:
        raise UnreadableError(_reason(fault)) from fault
    if document is None:
        raise UnreadableError(f"it unpacks to {size} bytes")
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                # Cells that were joined come once for each they were.
                for cell in dict.fromkeys(cell.text for cell in row.cells):
                    yield ((1, cell),)
        else:
            yield ((1, part.text),)


def pdf_blocks(content: bytes) -> Iterator[Lines]:
    """The blocks between blank lines of each page of a PDF; a page without blank lines is one.

    A hyphen at a line's end becomes a soft one: whether it is the word's own can't be seen.
    """
    from pypdf import PdfReader  # noqa: PLC0415

    _quiet("pypdf")
    try:
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    except Exception as fault:
        raise UnreadableError(_reason(fault)) from fault
    for page in pages:
        text = _LINE_END_HYPHEN.sub("\u00ad", page.translate(_LIGATURES))
        for block in _BLANK_LINES.split(text):
            yield tuple((1, line) for line in block.splitlines())


def _unpacked(content: bytes) -> int:
    """How large a packed file becomes, in bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(member.file_size for member in archive.infolist())


def _quiet(library: str) -> None:
    """What a library would print about a broken file, our message says."""
    logging.getLogger(library).setLevel(logging.CRITICAL)


def _reason(fault: Exception) -> str:
    return " ".join(str(fault).split()) or type(fault).__name__
