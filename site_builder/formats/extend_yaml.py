"""Adds entries to a map in a YAML text and changes nothing else: remarks, order, quotation marks and line ends stay.

In: the author's text as it is on disk. Out: the same text with lines put in at one place, or why that can't be done.
Where the lines may stand is guessed from the nodes, and each guess is read back: the one is taken after which the file
says what it said before, and the new entries.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic
from site_builder.formats.nodes import Mapping as MappingNode
from site_builder.formats.nodes import Node, Scalar
from site_builder.formats.places import extent_of
from site_builder.formats.read_yaml import read_yaml
from site_builder.formats.write_yaml import Value, as_data, data_of, yaml_lines
from site_builder.source import Location, Snippet, SourcePath

_END: Final = re.compile(r"\r\n|\r|\n")
_NOTHING: Final = re.compile(r"\s*(?:#.*)?")


class CannotExtend(Exception):  # noqa: N818 - it is what happened
    """Why entries can't be put in.

    `yaml`: the text can't be read, with its faults; `taken`: a key stands there already, with its place; `not-a-map`;
    `form`: a place for them wasn't found.
    """

    def __init__(
        self, why: str, *, at: Location | None = None, key: str = "", faults: Sequence[Diagnostic] = ()
    ) -> None:
        super().__init__(why)
        self.why, self.at, self.key, self.faults = why, at, key, tuple(faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Guess:
    """Put `lines` before line `line` (from 0); `instead`: what is taken out at the end of the line above (`{}`)."""

    line: int
    lines: list[str]
    instead: str = ""


def extended(path: SourcePath, text: str, within: Sequence[str], entries: Mapping[str, Value]) -> str:
    """The text with the entries added to the map at `within` (its keys; none for the whole file).

    A map that isn't there yet is begun. Line ends are those of the text; a byte order mark stays.
    """
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    ends = _END.findall(body)
    lines = _END.split(body)
    plain = "\n".join(lines)
    root, faults = read_yaml(Snippet(path=path, text=plain))
    if faults:
        raise CannotExtend("yaml", faults=faults)
    _refuse_taken(root, within, entries)
    wanted = _with(data_of(root), within, {key: as_data(value) for key, value in entries.items()})
    for guess in _guesses(root, lines, within, entries):
        done = _put(lines, ends, guess)
        node, faults = read_yaml(Snippet(path=path, text=_END.sub("\n", done)))
        if not faults and _same(data_of(node), wanted) and _kept(root, node, within, entries):
            return mark + done
    raise CannotExtend("form")


def _refuse_taken(root: Node | None, within: Sequence[str], entries: Mapping[str, Value]) -> None:
    node = root
    for step in within:
        if node is not None and not isinstance(node, MappingNode):
            raise CannotExtend("not-a-map", at=node.at)
        node = node.get(step) if node is not None else None
        if isinstance(node, Scalar) and node.empty:
            return
    if node is None:
        return
    if not isinstance(node, MappingNode):
        raise CannotExtend("not-a-map", at=node.at)
    for key in entries:
        if (there := node.key(key)) is not None:
            raise CannotExtend("taken", at=there.at, key=key)


def _guesses(
    node: Node | None, lines: list[str], within: Sequence[str], entries: Mapping[str, Value]
) -> Iterator[_Guess]:
    """Places for the entries, the likeliest first."""
    column, end = 0, _end_of_document(lines)
    for depth, step in enumerate(within):
        key = node.key(step) if isinstance(node, MappingNode) else None
        if key is None or not isinstance(node, MappingNode):  # the map isn't there yet: it is begun
            yield from _guesses_in(node, lines, _nested(within[depth:], entries), column=column, end=end)
            return
        end = next((name.at.line - 1 for name, _ in node.entries if name.at.line > key.at.line), end)
        node = node.get(step)
        if isinstance(node, Scalar) or (isinstance(node, MappingNode) and not node.entries):
            written = yaml_lines(_nested(within[depth + 1 :], entries), indent=" " * (key.at.column + 1))
            yield _Guess(line=key.at.line, lines=written, instead="" if isinstance(node, Scalar) else "{}")
            return
        column = node.entries[0][0].at.column - 1 if isinstance(node, MappingNode) else column
    yield from _guesses_in(node, lines, entries, column=column, end=end)


def _guesses_in(
    node: Node | None, lines: list[str], entries: Mapping[str, Value], *, column: int, end: int
) -> Iterator[_Guess]:
    indent = " " * column
    if isinstance(node, MappingNode) and node.flow:
        if not node.entries:
            yield _Guess(line=node.at.line, lines=yaml_lines(entries, indent=indent), instead="{}")
        return
    apart = [""] if isinstance(node, MappingNode) and _apart(node, lines) else []
    written = [line for key, value in entries.items() for line in (*apart, *yaml_lines({key: value}, indent=indent))]
    # Blank lines and remarks before the next key are that key's; but they may be lines of a text, so each is tried.
    line = end
    while line and (
        not lines[line - 1].strip() or (_remark(lines[line - 1]) and not lines[line - 1].startswith(indent))
    ):
        line -= 1
    yield from (_Guess(line=each, lines=written) for each in range(line, end + 1))


def _nested(within: Sequence[str], entries: Mapping[str, Value]) -> Mapping[str, Value]:
    for name in reversed(within):
        entries = {name: entries}
    return entries


def _end_of_document(lines: list[str]) -> int:
    """The line where the file ends, or where YAML's `...` says so."""
    return next((number for number, line in enumerate(lines) if line.rstrip() == "..."), len(lines))


def _remark(line: str) -> bool:
    return bool(line.strip()) and _NOTHING.fullmatch(line) is not None


def _apart(node: MappingNode, lines: list[str]) -> bool:
    """Whether the author leaves a blank line between entries; with a single one, whether it takes several lines."""
    if len(node.entries) == 1:
        key, value = node.entries[0]
        return key.at.column == 1 and extent_of(value)[2] > key.at.line
    above = node.entries[-1][0].at.line - 2
    while above > 0 and _remark(lines[above]):
        above -= 1
    return not lines[above].strip()


def _put(lines: list[str], ends: list[str], guess: _Guess) -> str:
    """The text with the lines put in; the last line of the text gets an end where it had none."""
    usual = ends[-1] if ends else "\n"
    whole = [line + (ends[number] if number < len(ends) else "") for number, line in enumerate(lines)]
    if whole and not whole[-1]:
        whole.pop()
    at = min(guess.line, len(whole))
    if guess.instead and at:
        whole[at - 1] = re.sub(r"[ \t]*\{[ \t]*\}", "", whole[at - 1], count=1)
        if not whole[at - 1].strip():
            whole[at - 1] = ""
    if at and whole[at - 1] and not _END.search(whole[at - 1][-1]):
        whole[at - 1] += usual
    return "".join((*whole[:at], *(line + usual for line in guess.lines), *whole[at:]))


def _with(data: object, within: Sequence[str], added: Mapping[str, object]) -> object:
    if not within:
        return {**(data if isinstance(data, dict) else {}), **added}
    base = data if isinstance(data, dict) else {}
    return {**base, within[0]: _with(base.get(within[0]), within[1:], added)}


def _kept(before: Node | None, after: Node | None, within: Sequence[str], entries: Mapping[str, Value]) -> bool:
    """Whether what stood there is the same to the letter, line breaks at the end of texts included."""
    new = data_of(after, exact=True)
    inner: object = new
    for step in within:
        inner = inner[step] if isinstance(inner, dict) else None
    added = {key: inner[key] for key in entries} if isinstance(inner, dict) else {}
    return _same(new, _with(data_of(before, exact=True), within, added))


def _same(one: object, other: object) -> bool:
    """Equal, in the same order."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    return one == other
