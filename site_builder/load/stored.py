"""Reads the stored texts that sources name, and numbers their paragraphs."""

from collections.abc import Mapping

from site_builder.diagnostics import error
from site_builder.formats.documents import Document, read_document
from site_builder.load.files import Files
from site_builder.records.source import Source


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
        text = files.text(path, named_at=at)
        if text is None:
            continue
        document = read_document(text, source.drop)
        for line in document.unmatched:
            where = source.place("drop", source.drop.index(line))
            files.report.add([error("drop-matches-nothing", where, line=line, path=text.path)])
        documents[id_] = document
    return documents
