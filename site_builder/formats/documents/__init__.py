"""Reads a stored source document into numbered paragraphs: plain text, Markdown, HTML, Word, PDF.

In: a file's bytes or text, and the lines of it that are not the document (web residue). Out: `Document`, or what is
wrong with the file. Text and Markdown need nothing; the others the extra `site-builder[import]`.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.documents.document import Document, Lines, Paragraph, numbered
from site_builder.formats.documents.pages import UnreadableError, docx_blocks, html_blocks, pdf_blocks
from site_builder.formats.documents.text import markdown_blocks, text_blocks
from site_builder.source import Location, SourceFile, SourcePath

__all__ = [
    "Document",
    "Lines",
    "Paragraph",
    "document_blocks",
    "is_markdown",
    "is_packed",
    "is_text",
    "numbered",
    "packed_blocks",
    "read_document",
    "read_packed",
]

_PACKED: Final[Mapping[str, Callable[[bytes], Iterator[Lines]]]] = {
    ".html": html_blocks,
    ".htm": html_blocks,
    ".xhtml": html_blocks,
    ".docx": docx_blocks,
    ".pdf": pdf_blocks,
}
_MARKDOWN: Final = frozenset({".md", ".markdown"})
_FOREIGN: Final = frozenset({".doc", ".odt", ".rtf", ".epub", ".pages", ".mht", ".mhtml", ".pptx", ".xlsx", ".eml"})


def is_packed(path: str) -> bool:
    """Whether a file of this name is read by `read_packed`."""
    return _suffix(path) in _PACKED


def is_text(path: str) -> bool:
    """Whether a file of this name may be read by `read_document`."""
    return _suffix(path) not in _FOREIGN and not is_packed(path)


def read_document(source: SourceFile, drop: Sequence[str] = ()) -> Document:
    """Number the paragraphs of a text. A line is dropped when, without the spaces around it, it is one of `drop`."""
    return numbered(source.path, document_blocks(source), drop)


def document_blocks(source: SourceFile) -> Iterator[Lines]:
    """The paragraphs of a text before any line is dropped."""
    return markdown_blocks(source) if is_markdown(source.path) else text_blocks(source)


def read_packed(path: SourcePath, content: bytes, drop: Sequence[str], *, at: Location) -> Document | Diagnostic:
    """Number the paragraphs of a web page, Word document or PDF; what is wrong with it is said at `at`."""
    blocks = packed_blocks(path, content, at=at)
    document = blocks if isinstance(blocks, Diagnostic) else numbered(path, blocks, drop)
    if isinstance(document, Diagnostic) or document.paragraphs:
        return document
    return error("document-without-text", at, path=path)


def packed_blocks(path: SourcePath, content: bytes, *, at: Location | None) -> tuple[Lines, ...] | Diagnostic:
    """The paragraphs of a web page, Word document or PDF before any line is dropped."""
    kind = _suffix(path).lstrip(".")
    try:
        return tuple(_PACKED[_suffix(path)](content))
    except ModuleNotFoundError:
        return error("document-needs-extra", at, path=path, kind=kind)
    except UnreadableError as fault:
        return error("document-unreadable", at, path=path, kind=kind, reason=str(fault))


def is_markdown(path: str) -> bool:
    """Whether a file of this name is read as Markdown."""
    return _suffix(path) in _MARKDOWN


def _suffix(path: str) -> str:
    return posixpath.splitext(path)[1].lower()
