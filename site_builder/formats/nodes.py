"""Reads YAML into nodes that know their place; every scalar stays the text the author wrote.

In: a `Snippet` of YAML. Out: a node (`Scalar`, `Mapping`, `Sequence`; None for an empty text) and the faults found.
PyYAML's C parser gives the events; nothing is composed or constructed by it, so `no`, `12:30` and `1.10` stay text,
and duplicate keys, anchors, aliases, tags and merges can be refused with their line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.yaml_faults import syntax_fault
from site_builder.source import Location, Snippet

MAX_DEPTH: Final = 32
"""Deeper nesting than this is no metadata; it is refused before it can exhaust the stack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """Text. `snippet` is what the author wrote, line by line with places; `value` is how YAML reads it.

    `style` is `plain`, `quoted` or `block`. `cut_off`: ` #` follows on its line, so YAML dropped the rest.
    """

    value: str
    at: Location
    style: str
    snippet: Snippet
    cut_off: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was written (`key:` alone)."""
        return self.style == "plain" and not self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys and values in the order written, each key once. `flow`: written with `{ }`."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    at: Location
    flow: bool = False

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None."""
        return next((value for name, value in self.entries if name.value == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        return next((name for name, _ in self.entries if name.value == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """Items in the order written. `flow`: written with `[ ]`."""

    items: tuple["Node", ...]
    at: Location
    flow: bool = False


Node = Scalar | Mapping | Sequence


def read_yaml(snippet: Snippet) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Read one YAML document. A syntax fault ends the reading; all other faults are collected."""
    reader = _Reader(snippet)
    try:
        node = reader.document(yaml.parse(snippet.text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as fault:
        return None, (syntax_fault(snippet, fault),)
    except _TooDeep as too_deep:
        return None, (error("yaml-too-deep", too_deep.at, limit=MAX_DEPTH),)
    return node, tuple(reader.faults)


class _TooDeep(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, at: Location) -> None:
        super().__init__()
        self.at = at


class _Reader:
    """One walk over the events of a document."""

    def __init__(self, snippet: Snippet) -> None:
        self.snippet = snippet
        self.lines = snippet.text.split("\n")
        self.faults: list[Diagnostic] = []

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.faults.append(error("yaml-second-document", self._at(event.start_mark, width=3)))
                    return node
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, events, depth=1)
        if isinstance(node, Scalar) and node.empty:
            return None
        return node

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], *, depth: int) -> Node:
        at = self._at(event.start_mark)
        if depth > MAX_DEPTH:
            raise _TooDeep(at)
        self._refuse_machinery(event, at)
        match event:
            case yaml.MappingStartEvent():
                return self._mapping(event, events, depth=depth)
            case yaml.SequenceStartEvent():
                items: list[Node] = []
                while not isinstance(event := next(events), yaml.SequenceEndEvent):
                    items.append(self._node(event, events, depth=depth + 1))
                return Sequence(items=tuple(items), at=at, flow=self._flow(at))
            case yaml.ScalarEvent():
                return self._scalar(event)
            case _:  # an alias: refused already, stands for nothing
                return Scalar(value="", at=at, style="quoted", snippet=Snippet(path=at.path, text="", line=at.line))

    def _mapping(self, start: yaml.Event, events: Iterator[yaml.Event], *, depth: int) -> Mapping:
        at = self._at(start.start_mark)
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth=depth + 1)
            value = self._node(next(events), events, depth=depth + 1)
            if not isinstance(key, Scalar):
                self.faults.append(error("yaml-key-not-text", key.at))
            elif key.value == "<<" and key.style == "plain":
                self.faults.append(error("yaml-merge", key.at))
            elif key.value in entries:
                first = entries[key.value][0].at
                self.faults.append(error("duplicate-key", key.at, key=key.value, line=first.line))
            else:
                entries[key.value] = (key, value)
        return Mapping(entries=tuple(entries.values()), at=at, flow=self._flow(at))

    def _refuse_machinery(self, event: yaml.Event, at: Location) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.faults.append(error("yaml-alias", at, name=f"*{event.anchor}"))
        elif getattr(event, "anchor", None):
            self.faults.append(error("yaml-anchor", at, name=f"&{event.anchor}"))
        if getattr(event, "tag", None):
            self.faults.append(error("yaml-tag", at, name=str(event.tag)))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = event.start_mark, event.end_mark
        if event.style in ("|", ">"):
            snippet, style, cut_off = self._block(start.line, end.line), "block", False
        else:
            snippet, style = self._flow_scalar(event), "quoted" if event.style else "plain"
            rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
            cut_off = style == "plain" and bool(event.value) and rest.lstrip().startswith("#")
        one_line = start.line == end.line
        at = self._at(start, width=max(1, end.column - start.column) if one_line else 1)
        return Scalar(value=event.value, at=at, style=style, snippet=snippet, cut_off=cut_off)

    def _block(self, header: int, end: int) -> Snippet:
        """The lines of a `|` or `>` text without their indent: for Markdown a fold and a line break are the same."""
        lines = self.lines[header + 1 : end + 1]
        while lines and not lines[-1].strip():
            lines.pop()
        indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
        # The last line of the range may already be the next key: it is indented less than the first.
        first = next((line for line in lines if line.strip()), "")
        own = len(first) - len(first.lstrip(" "))
        if own > indent:
            while lines and len(lines[-1]) - len(lines[-1].lstrip(" ")) < own:
                lines.pop()
            while lines and not lines[-1].strip():
                lines.pop()
            indent = own
        text = "\n".join(line[indent:] for line in lines)
        return Snippet(
            path=self.snippet.path, text=text, line=self.snippet.line + header + 1, columns=(indent + self._base(header + 1),)
        )

    def _flow_scalar(self, event: yaml.ScalarEvent) -> Snippet:
        """The lines of a plain or quoted text; of one line only where escapes make the two differ."""
        start, end = event.start_mark, event.end_mark
        quote = 1 if event.style else 0
        raw = self.lines[start.line : end.line + 1]
        columns = [start.column + quote + self._base(start.line)]
        if not raw:
            raw = [""]
        texts = [raw[0][start.column + quote : (end.column - quote) if start.line == end.line else None]]
        for number, line in enumerate(raw[1:], start.line + 1):
            stripped = line[: end.column - quote] if number == end.line else line
            columns.append(len(stripped) - len(stripped.lstrip()) + self._base(number))
            texts.append(stripped.strip())
        text = "\n".join(texts)
        if " ".join(text.split()) != " ".join(event.value.split()):
            text = event.value
        return Snippet(
            path=self.snippet.path, text=text, line=self.snippet.line + start.line, columns=tuple(columns)
        )

    def _flow(self, at: Location) -> bool:
        line = self.lines[at.line - self.snippet.line]
        column = at.column - self._base(at.line - self.snippet.line)
        return line[column : column + 1] in ("[", "{")

    def _base(self, line: int) -> int:
        return self.snippet.columns[min(line, len(self.snippet.columns) - 1)]

    def _at(self, mark: yaml.Mark, *, width: int = 1) -> Location:
        return self.snippet.at(line=mark.line, column=mark.column, width=width)
