"""Reads `content/baseline.yaml`: what rules found before the site adopted them, by rule, file and line text."""

from collections import Counter

from site_builder.content import BaselineKey
from site_builder.diagnostics import error
from site_builder.formats.nodes import Mapping, Node, Scalar, Sequence
from site_builder.load.files import Files
from site_builder.load.yaml_files import yaml_node
from site_builder.source import SourcePath

NAME = "baseline.yaml"


def load_baseline(files: Files) -> Counter[BaselineKey]:
    """How many old findings there are of each rule on lines of this text; empty without the file."""
    path = files.project.content / NAME
    if not path.is_file():
        return Counter()
    source = files.text(path)
    node = yaml_node(files, source)[0] if source else None
    found: Counter[BaselineKey] = Counter()
    for rule, by_file in _entries(files, node):
        for file, lines in _entries(files, by_file):
            for line in lines.items if isinstance(lines, Sequence) else ():
                if isinstance(line, Scalar):
                    found[rule, SourcePath(file), line.value] += 1
    return found


def _entries(files: Files, node: Node | None) -> list[tuple[str, Node]]:
    if node is None:
        return []
    if not isinstance(node, Mapping):
        files.report.add([error("baseline-unreadable", node.at)])
        return []
    return [(key.value, value) for key, value in node.entries]
