"""Reads the front matter of a Markdown file; what can't be read counts as not written, and the text stays."""

from typing import TypeVar

from site_builder.formats.models import Model, Reader
from site_builder.load.files import Files
from site_builder.load.yaml_files import nodes_of, reading_of
from site_builder.source import Location, Snippet

Matter = TypeVar("Matter", bound=Model)


def read_matter(
    files: Files, head: Snippet | None, model: type[Matter], reader: Reader, *, at: Location
) -> tuple[Matter, bool]:
    """The front matter as a record, and whether all of it could be read; the faults are said."""
    if head is None:
        return model(), True
    node, faults = nodes_of(files, head)
    files.report.add(faults)
    if faults and node is None:
        return model(), False
    reading = reading_of(files, model, node, reader, at=at)
    files.report.add(reading.faults)
    return reading.record or model(), reading.record is not None and not reading.broken
