"""Reads a YAML file, or a map of records in one, into records and their translations."""

import re
from pathlib import Path
from typing import TypeVar

from site_builder.content import Language
from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.models import Model, Reader, Reading, read_model
from site_builder.formats.nodes import Mapping, Node
from site_builder.formats.read_yaml import read_yaml
from site_builder.languages import language as language_named
from site_builder.load.files import Files
from site_builder.memory import Same
from site_builder.records.translation import translate
from site_builder.source import Location, Snippet, SourceFile

Record = TypeVar("Record", bound=Model)


def reader_for(language: Language, *, raw_html: bool) -> Reader:
    """What texts in this language are compiled with."""
    return Reader(language=language, marks=language_named(language).marks, raw_html=raw_html)


def yaml_node(files: Files, source: SourceFile) -> tuple[Node | None, bool]:
    """The nodes of a YAML file, and whether it could be read at all."""
    node, faults = nodes_of(files, Snippet(path=source.path, text=source.text))
    files.report.add(faults)
    return node, node is not None or not faults


def nodes_of(files: Files, snippet: Snippet) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The nodes of some YAML, and the faults in it."""
    return files.memory.recall((read_yaml, snippet), lambda: read_yaml(snippet))


def reading_of(
    files: Files, model: type[Record], node: Node | None, reader: Reader, *, at: Location
) -> Reading[Record]:
    """A node read as a model. Nodes that are remembered are the same ones again, and so is what was read of them."""
    key = (read_model, model, Same(node), reader.language, reader.marks, reader.raw_html, at)
    return files.memory.recall(key, lambda: read_model(model, node, reader, at=at))


def named(files: Files, record: Record, id_: str, at: Location | None = None) -> Record:
    """The record under its id: the same one again, as long as the record is the same."""
    return files.memory.recall((Model.named, Same(record), id_, at), lambda: record.named(id_, at))


def translation_of(files: Files, record: Record, overlay: Model | None) -> tuple[Record, tuple[Diagnostic, ...]]:
    """A record in another language, and what is wrong with its translation."""
    return files.memory.recall((translate, Same(record), Same(overlay)), lambda: translate(record, overlay))


def keys_of(source: SourceFile) -> frozenset[str]:
    """What look like top-level keys in YAML that can't be read: enough to know which ids exist."""
    return frozenset(match[1] for match in re.finditer(r"^([^\s#\-][^:\n]*?):(?:\s|$)", source.text, re.MULTILINE))


def read_record(
    files: Files, path: Path, model: type[Record], *, language: Language, raw_html: bool
) -> tuple[Record | None, frozenset[tuple[str | int, ...]], bool]:
    """The one record of a file: itself, its broken parts, and whether the file could be read as YAML at all."""
    source = files.text(path)
    if source is None:
        return None, frozenset(), False
    node, readable = yaml_node(files, source)
    if not readable:
        return None, frozenset(), False
    if node is None:
        files.report.add([error("file-is-empty", source.at())])
        return None, frozenset(), False
    reading = reading_of(files, model, node, reader_for(language, raw_html=raw_html), at=source.at())
    files.report.add(reading.faults)
    return reading.record, reading.broken, True


def entries_of(node: Node | None) -> Mapping:
    """The entries of a file that is a map; an empty map for anything else (said by who reads it)."""
    return node if isinstance(node, Mapping) else Mapping(entries=(), at=node.at) if node else _NOTHING


_NOTHING = Mapping(entries=(), at=SourceFile(path="", text="").at())  # type: ignore[arg-type]
