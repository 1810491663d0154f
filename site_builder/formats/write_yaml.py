"""Writes data as YAML in the way authors write it: in lines, with quotation marks only where our own reader needs them.

In: texts, lists and maps of them. Out: lines. What can stand without quotation marks is asked of `read_yaml`, so that
writing and reading can't disagree. A long text is folded after `>`, one of several lines stands after `|`; of such a
text a line break at its end is not kept.
"""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from site_builder.formats.nodes import Mapping as MappingNode
from site_builder.formats.nodes import Node, Scalar
from site_builder.formats.nodes import Sequence as SequenceNode
from site_builder.formats.read_yaml import read_yaml
from site_builder.source import Snippet, SourcePath

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value] | Commented | None"
"""What can be written: every scalar is text (`"true"`, `"2024-06"`), as it is when it is read. None: a key whose value
is still to be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commented:
    """A value with remarks in the lines above it, each without its `#`."""

    value: Value
    remarks: tuple[str, ...]


WIDTH: Final = 100
Bare: TypeAlias = "str | Sequence[Value] | Mapping[str, Value] | None"
_STEP: Final = "  "
_NOWHERE: Final = SourcePath("")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_UNSAFE: Final = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")
_BLOCK_OF_MARKDOWN: Final = re.compile(r"[-+*#>|=:~^`]|\d+[.)]|\[\^")
"""Signs that mean something to Markdown at the beginning of a line; a text isn't broken before one."""


def yaml_lines(entries: Mapping[str, Value], *, indent: str = "") -> list[str]:
    """The entries of a map, in their order, each line indented."""
    lines: list[str] = []
    for key, given in entries.items():
        value, remarks = _bare(given)
        lines += [f"{indent}# {remark}".rstrip() for remark in remarks]
        lines += _beginning(f"{indent}{scalar(key)}:", value, indent=indent + _STEP)
    return lines


def as_data(value: Value) -> object:
    """What reading the written value gives: texts, lists and dicts; remarks, and line breaks at the end, are gone."""
    bare, _ = _bare(value)
    if bare is None or isinstance(bare, str):
        return (bare or "").rstrip("\n")
    if isinstance(bare, Mapping):
        return {key: as_data(part) for key, part in bare.items()}
    return [as_data(part) for part in bare]


def data_of(node: Node | None, *, exact: bool = False) -> object:
    """A node as texts, lists and dicts, like `as_data`; `exact`: with the line breaks at the end of texts."""
    match node:
        case Scalar():
            return node.value if exact else node.value.rstrip("\n")
        case MappingNode():
            return {key.value: data_of(value, exact=exact) for key, value in node.entries}
        case SequenceNode():
            return [data_of(item, exact=exact) for item in node.items]
        case None:
            return None


def scalar(text: str) -> str:
    """A text on one line: bare if it is read as it stands, else in quotation marks."""
    if _reads_as(text, text):
        return text
    if '"' in text or "\\" in text:
        single = "'" + text.replace("'", "''") + "'"
        if not _UNSAFE.search(text) and _reads_as(single, text):
            return single
    escaped = "".join(_ESCAPES.get(sign, sign) for sign in text)
    return '"' + _UNSAFE.sub(lambda match: f"\\U{ord(match[0]):08x}", escaped) + '"'


def _beginning(head: str, value: Bare, *, indent: str) -> list[str]:
    """The lines of a value behind `key:`; what takes more than one is indented."""
    if value is None:
        return [head]
    if isinstance(value, str):
        return _text(head, value, indent)
    if not value:
        return [f"{head} {{}}" if isinstance(value, Mapping) else f"{head} []"]
    if isinstance(value, Mapping):
        return [head, *yaml_lines(value, indent=indent)]
    return [head, *_items(value, indent)]


def _items(values: Iterable[Value], indent: str) -> list[str]:
    lines: list[str] = []
    for given in values:
        value, remarks = _bare(given)
        lines += [f"{indent}# {remark}".rstrip() for remark in remarks]
        if value is None:
            lines.append(f"{indent}-")
        elif isinstance(value, str):
            lines += _text(f"{indent}-", value, indent + _STEP)
        elif not value:
            lines.append(f"{indent}- {'{}' if isinstance(value, Mapping) else '[]'}")
        else:
            inner = indent + _STEP
            first = next(iter(value.values())) if isinstance(value, Mapping) else value[0]
            below = yaml_lines(value, indent=inner) if isinstance(value, Mapping) else _items(value, inner)
            # `- key: …`, but where a remark stands first the dash needs a line of its own.
            if isinstance(first, Commented) and first.remarks:
                lines += [f"{indent}-", *below]
            else:
                lines += [f"{indent}- {below[0][len(inner) :]}", *below[1:]]
    return lines


def _text(head: str, text: str, indent: str) -> list[str]:
    block: list[str] = []
    if "\n" in text.strip("\n"):
        block = [f"{head} |", *(f"{indent}{line}".rstrip(" ") for line in text.rstrip("\n").split("\n"))]
    elif len(head) + 1 + len(text) > WIDTH and " " in text:
        folded = textwrap.wrap(
            text, max(40, WIDTH - len(indent)), break_long_words=False, break_on_hyphens=False, expand_tabs=False
        )
        if len(folded) > 1 and not any(_BLOCK_OF_MARKDOWN.match(line) for line in folded):
            block = [f"{head} >", *(f"{indent}{line}" for line in folded)]
    if block and _block_reads_as(block, text, indent):
        return block
    return [f"{head} {scalar(text)}"]


def _block_reads_as(block: list[str], text: str, indent: str) -> bool:
    """Whether a text after `|` or `>` is read as it was given, and is followed by the next key as it should be."""
    mark = block[0][-1]
    below = [line[len(indent) :] for line in block[1:]]
    written = "\n".join([f"k: {mark}", *(f"  {line}".rstrip(" ") for line in below), "next: one", ""])
    node, faults = read_yaml(Snippet(path=_NOWHERE, text=written))
    return not faults and data_of(node) == {"k": text.rstrip("\n"), "next": "one"}


def _reads_as(written: str, text: str) -> bool:
    """Whether what is written stands for a text as the key of a map, as a value, and as an item of a list."""
    if not text or "\n" in written or "\r" in written:
        return False
    node, faults = read_yaml(Snippet(path=_NOWHERE, text=f"- {written}: {written}\n- {written}\n"))
    return not faults and data_of(node, exact=True) == [{text: text}, text]


def _bare(given: Value) -> tuple[Bare, tuple[str, ...]]:
    remarks: tuple[str, ...] = ()
    while isinstance(given, Commented):
        remarks += given.remarks
        given = given.value
    return given, remarks
