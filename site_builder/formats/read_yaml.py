"""Reads YAML into nodes; nothing is composed or constructed, so `no`, `12:30` and `1.10` stay text.

In: a `Snippet` of YAML. Out: a node (None for an empty text) and the faults found. PyYAML's C parser gives the events,
so that duplicate keys, anchors, aliases, tags and merges can be refused with their line.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import yaml

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.nodes import Mapping, Node, Scalar, Sequence
from site_builder.formats.yaml_faults import named, odd_space, syntax_fault
from site_builder.formats.yaml_scalars import read_scalar
from site_builder.source import Location, Snippet

MAX_DEPTH: Final = 32
"""Deeper nesting than this is no metadata; it is refused before it can exhaust the stack."""
_NESTING: Final = "maximum nesting depth"


def read_yaml(snippet: Snippet) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Read one YAML document. A syntax fault ends the reading; all other faults are collected."""
    reader = _Reader(snippet)
    try:
        node = reader.document(yaml.parse(snippet.text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as fault:
        if _NESTING in str(fault):  # newer parsers read ahead and refuse it before our own count is reached
            mark = fault.problem_mark if isinstance(fault, yaml.MarkedYAMLError) else None
            at = snippet.at(line=mark.line, column=mark.column) if mark else snippet.at(line=0, column=0)
            return None, (error("yaml-too-deep", at, limit=MAX_DEPTH),)
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

    def document(self, events: Iterator[Any]) -> Node | None:
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

    def _node(self, event: Any, events: Iterator[Any], *, depth: int) -> Node:
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
                scalar = read_scalar(event, self.snippet, self.lines)
                if scalar.empty and (sign := self._comment_for_a_value(event)):
                    self.faults.append(error("yaml-begins-with", sign, sign="#"))
                return scalar
            case _:  # an alias: refused already, stands for nothing
                return Scalar(value="", at=at, style="refused", snippet=Snippet(path=at.path, text="", line=at.line))

    def _comment_for_a_value(self, event: Any) -> Location | None:
        """Where `key: #0b4a70` stands, whose value YAML took for a comment; `key: # comment` means one."""
        line = self.lines[event.end_mark.line] if event.end_mark.line < len(self.lines) else ""
        found = re.match(r":?\s*(#\w+)", line[event.end_mark.column :])
        if found is None:
            return None
        column = event.end_mark.column + found.start(1)
        return self.snippet.at(line=event.end_mark.line, column=column, width=len(found[1]))

    def _mapping(self, start: Any, events: Iterator[Any], *, depth: int) -> Mapping:
        at = self._at(start.start_mark)
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth=depth + 1)
            value = self._node(next(events), events, depth=depth + 1)
            if isinstance(key, Scalar) and (odd := odd_space(key.value)):
                at_odd = key.at.moved(columns=odd.start() + (key.style == "quoted"), width=1)
                self.faults.append(error("yaml-odd-space", at_odd, character=named(odd[0])))
                if odd.start() == 0:  # an indentation: whose field it is can't be known
                    continue
                # What was meant, so that what names it finds it.
                key = replace(key, value="-".join(key.value.replace(odd[0], " ").split()))
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

    def _refuse_machinery(self, event: Any, at: Location) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.faults.append(error("yaml-alias", at, name=f"*{event.anchor}"))
        elif getattr(event, "anchor", None):
            self.faults.append(error("yaml-anchor", at, name=f"&{event.anchor}"))
        if getattr(event, "tag", None):
            self.faults.append(error("yaml-tag", at, name=str(event.tag)))

    def _flow(self, at: Location) -> bool:
        line = self.lines[at.line - self.snippet.line]
        column = at.column - self.snippet.at(line=at.line - self.snippet.line).column
        return line[column : column + 1] in ("[", "{")

    def _at(self, mark: Any, *, width: int = 1) -> Location:
        return self.snippet.at(line=mark.line, column=mark.column, width=width)
