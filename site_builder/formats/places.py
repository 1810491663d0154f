"""Finds the place of a path in nodes: `("claims", "x", "evidence", 0)` to line and column."""

from typing import Final

from site_builder.formats.nodes import Mapping, Node, Scalar, Sequence
from site_builder.source import Location, SourcePath

Path = tuple[str | int, ...]

NOWHERE: Final = Location(path=SourcePath(""))
"""The place of what was never written."""


def place_of(node: Node | None, path: Path) -> Location:
    """The place of a path in a node; of a mapping its key rather than its first value."""
    at = node.at if node else NOWHERE
    for step in path:
        match node:
            case Mapping() if (key := node.key(str(step))) is not None:
                node = node.get(str(step))
                at = node.at if isinstance(node, Scalar) and not node.empty else key.at
            case Sequence() if isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                at = node.at
            case _:
                break
    return at


def node_at(node: Node | None, loc: Path) -> Node | None:
    """What stands at a path, as far as the path goes."""
    for step in loc:
        if isinstance(node, Mapping) and node.get(str(step)) is not None:
            node = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node


def key_place(node: Node | None, loc: Path) -> Location:
    """Where the key at the end of a path stands; the place of its record where it doesn't."""
    for step in loc[:-1]:
        if isinstance(node, Mapping):
            node = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    key = node.key(str(loc[-1])) if isinstance(node, Mapping) else None
    return key.at if key else place_of(node, ())


def extent_of(node: Node) -> tuple[SourcePath, int, int]:
    """The lines a node is written on: file, first line (of its key's value), last line."""
    last = node.at.line
    match node:
        case Scalar():
            last = max(last, node.snippet.line + node.snippet.text.count("\n"))
        case Mapping():
            last = max([last, *(extent_of(value)[2] for _, value in node.entries)])
        case Sequence():
            last = max([last, *(extent_of(item)[2] for item in node.items)])
    return node.at.path, node.at.line, last
