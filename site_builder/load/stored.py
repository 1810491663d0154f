"""Reads the stored texts that sources name, and numbers their paragraphs."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.documents import Document, is_packed, is_text, read_document, read_packed
from site_builder.load.files import Files
from site_builder.records.source import Source
from site_builder.source import Location


def load_documents(files: Files, sources: Mapping[str, Source]) -> Mapping[str, Document]:
    """The stored text of each source that has one, by the source's id. A line to `drop` must be in it."""
    documents: dict[str, Document] = {}
    for id_, source in sources.items():
        if source.text_file is None:
            if source.primary:
                files.report.add([error("primary-without-text", source.place("primary"), source=id_)])
            continue
        at = source.place("text_file")
        path = files.project.root / source.text_file
        if path.is_absolute() and not path.is_relative_to(files.project.root):
            files.report.add([error("file-outside-project", at, path=source.text_file)])
            continue
        document = _read(files, path, source, at)
        if document is None:
            continue
        for line in document.unmatched:
            where = source.place("drop", source.drop.index(line))
            files.report.add([error("drop-matches-nothing", where, line=line, path=document.path)])
        documents[id_] = document
    return documents


def _read(files: Files, path: Path, source: Source, at: Location) -> Document | None:
    """The text of a stored file, or None where it has none (said already)."""
    if is_text(path.name):
        text = files.text(path, named_at=at)
        return read_document(text, source.drop) if text is not None else None
    if not is_packed(path.name):
        files.report.add([error("document-of-unknown-kind", at, path=files.shown(path))])
        return None
    content = files.content(path, named_at=at)
    if content is None:
        return None
    shown = files.shown(path)
    document = files.memory.recall(
        (read_packed, shown, hashlib.sha256(content).digest(), source.drop, at),
        lambda: read_packed(shown, content, source.drop, at=at),
    )
    if isinstance(document, Diagnostic):
        files.report.add([document])
        return None
    return document
