"""Reads maps of records: the glossary and the sources, each one file or a folder of files, with their translations."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from site_builder.content import Language
from site_builder.diagnostics import Related, error
from site_builder.formats.models import Model
from site_builder.formats.near import close
from site_builder.formats.nodes import Mapping as MappingNode
from site_builder.load.files import Files
from site_builder.load.siblings import language_of, sibling
from site_builder.load.yaml_files import keys_of, named, reader_for, reading_of, translation_of, yaml_node
from site_builder.records.fields import as_id, is_id
from site_builder.records.translation import overlay_of

Record = TypeVar("Record", bound=Model)


def load_map(
    files: Files, name: str, model: type[Record], kind: str, *, languages: Sequence[Language], raw_html: bool
) -> Mapping[Language, Mapping[str, Record]]:
    """All records of `content/<name>.yaml` and `content/<name>/*.yaml`, per language, sorted by id."""
    first, *others = languages
    originals = [path for path in _paths(files, name) if language_of(path, languages) is None]
    records: dict[str, Record] = {}
    overlays: dict[Language, dict[str, Model]] = {language: {} for language in others}
    for path in originals:
        here = _records(files, path, model, kind, language=first, raw_html=raw_html)
        for id_, record in here.items():
            if id_ in records:
                related = (Related(code="first-given-here", at=records[id_].at),)
                files.report.add([error("duplicate-id", record.at, id=id_, kind=kind, related=related)])
            else:
                records[id_] = record
        for language in others:
            if (translation := sibling(path, language)).is_file():
                found = _records(files, translation, overlay_of(model), kind, language=language, raw_html=raw_html)
                overlays[language] |= found
    result: dict[Language, Mapping[str, Record]] = {first: dict(sorted(records.items()))}
    for language in others:
        result[language] = _translated(files, records, overlays[language], kind)
    return result


def _translated(
    files: Files, records: Mapping[str, Record], overlays: Mapping[str, Model], kind: str
) -> Mapping[str, Record]:
    translated: dict[str, Record] = {}
    for id_, record in sorted(records.items()):
        translated[id_], faults = translation_of(files, record, overlays.get(id_))
        files.report.add(faults)
    for id_ in sorted(overlays.keys() - records.keys()):
        if id_ not in files.broken.get((kind,), ()):
            at = overlays[id_].at
            files.report.add([error("translation-of-unknown", at, id=id_, suggestion=close(id_, records))])
    return translated


def _paths(files: Files, name: str) -> tuple[Path, ...]:
    single = files.project.content / f"{name}.yaml"
    return (*((single,) if single.exists() else ()), *files.found(name, ".yaml"))


def _records(
    files: Files, path: Path, model: type[Record], kind: str, *, language: Language, raw_html: bool
) -> dict[str, Record]:
    source = files.text(path)
    if source is None:
        files.breaks(kind, unknowable=True)
        return {}
    node, readable = yaml_node(files, source)
    if not readable:
        files.breaks(kind, ids=keys_of(source))
        return {}
    if node is None:
        files.report.add([error("file-is-empty", source.at())])
        files.breaks(kind, unknowable=True)
        return {}
    if not isinstance(node, MappingNode):
        files.report.add([error("not-a-map", node.at, kind=kind)])
        return {}
    records: dict[str, Record] = {}
    reader = reader_for(language, raw_html=raw_html)
    for key, value in node.entries:
        if not is_id(key.value):
            files.report.add([error("not-an-id", key.at, value=key.value, suggestion=as_id(key.value))])
            files.breaks(kind, ids=frozenset({key.value}))
            continue
        reading = reading_of(files, model, value, reader, at=key.at)
        files.report.add(reading.faults)
        if reading.faults:
            files.breaks(kind, ids=frozenset({key.value}))
        if reading.record is not None:
            records[key.value] = named(files, reading.record, key.value, key.at)
    return records
