"""Reads the file that is to be imported, wherever it lies.

In: its path. Out: `Given`, its bytes and where they will be stored; `Read`, its blocks and what it says of itself. What
can't be read is a `Failure` that says what to do.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Diagnostic, Failure
from site_builder.formats.documents import Lines, document_blocks, is_markdown, is_packed, is_text, packed_blocks
from site_builder.formats.documents.told import Told, told_by_packed, told_by_text
from site_builder.project import Project
from site_builder.source import SourceFile, SourcePath

MOST_BYTES: Final = 16 * 1024 * 1024
"""A larger file isn't read from `seeds/` either."""
_BOMS: Final = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_BINARY: Final = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A file to import: its bytes, and where it is stored; `in_place`: it lies there already."""

    shown: str
    content: bytes
    stored: SourcePath
    in_place: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What is in it. `plain`: it marks no headings."""

    blocks: Sequence[Lines]
    told: Told
    plain: bool


def given_file(project: Project, file: Path) -> Given:
    """The file, or why it can't be had."""
    shown = str(file)
    try:
        if not file.is_file():
            raise Failure("import-no-file", path=shown)
        if file.stat().st_size > MOST_BYTES:
            raise Failure("import-too-large", path=shown, megabytes=MOST_BYTES // (1024 * 1024))
        content = file.read_bytes()
    except OSError as trouble:
        raise Failure("cannot-read", path=shown, reason=trouble.strerror or str(trouble)) from trouble
    real, seeds = Path(os.path.realpath(file)), Path(os.path.realpath(project.seeds))
    in_place = real.is_relative_to(seeds)
    within = real.relative_to(seeds).as_posix() if in_place else file.name
    stored = SourcePath(f"{project.seeds.name}/{within}")
    # An entry's `text_file` is one line, its spaces single: a name that isn't couldn't be found again.
    if " ".join(stored.split()) != stored or not stored.isprintable():
        raise Failure("import-bad-name", path=shown)
    if not is_text(file.name) and not is_packed(file.name):
        raise Failure("import-unknown-kind", path=shown)
    return Given(shown=shown, content=content, stored=stored, in_place=in_place)


def read_given(given: Given) -> Read:
    """Its blocks, before any line is dropped."""
    if not given.content.strip():
        raise Failure("import-empty", path=given.shown)
    if is_packed(given.stored):
        blocks = packed_blocks(given.stored, given.content, at=None)
        if isinstance(blocks, Diagnostic):
            raise Failure(blocks.code, **blocks.values)
        told = told_by_packed(given.stored, given.content)
    else:
        source = SourceFile(path=given.stored, text=_text(given))
        blocks = tuple(document_blocks(source))
        told = told_by_text(source, markdown=is_markdown(given.stored))
    if not any(words.strip() for block in blocks for _, words in block):
        raise Failure("document-without-text", path=given.shown)
    return Read(blocks=blocks, told=told, plain=not is_packed(given.stored) and not is_markdown(given.stored))


def _text(given: Given) -> str:
    content = given.content
    if (encoding := _BOMS.get(content[:2])) is not None:
        raise Failure("import-not-utf-8", path=given.shown, encoding=encoding)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        if _BINARY.intersection(content):
            raise Failure("import-binary", path=given.shown) from fault
        raise Failure("import-not-utf-8", path=given.shown, encoding=_likely(content)) from fault
    if "\0" in text:
        raise Failure("import-binary", path=given.shown)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _likely(content: bytes) -> str:
    """The encoding that most texts have which aren't UTF-8."""
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "Windows-1252"
