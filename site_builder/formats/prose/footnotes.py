"""Takes definitions out of a text: footnotes (`[^1]: …`) and link targets (`[label]: address`).

In: the lines of a manuscript. Out: the lines without them, and the definitions. A footnote goes on over the lines that
follow without an empty one, and over indented ones after it.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from site_builder.diagnostics import Diagnostic, Related, error
from site_builder.formats.prose.headings import read_heading
from site_builder.formats.prose.links import References, read_definition
from site_builder.formats.prose.manuscript import ERASED, Line, Manuscript
from site_builder.source import Location

_NOTE: Final = re.compile(r" {0,3}\[\^(?P<name>[^\]\[\s^]+)\]:[ \t]*")
_INDENT: Final = re.compile(r" {1,4}|\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote's definition: its name, where that stands, and the lines of its text without their indentation."""

    name: str
    at: Location
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """What a text defines for all its parts."""

    notes: dict[str, Note]
    references: References


def take_definitions(manuscript: Manuscript) -> tuple[tuple[Line, ...], Definitions, tuple[Diagnostic, ...]]:
    """The lines that are left, the definitions, and `duplicate-footnote`."""
    kept: list[Line] = []
    notes: dict[str, Note] = {}
    references: References = {}
    faults: list[Diagnostic] = []
    lines = manuscript.lines
    index = 0
    while index < len(lines):
        line = lines[index]
        body = "" if line.fence else manuscript.text[line.start : line.end]
        if body.lstrip(" ").startswith("["):
            if match := _NOTE.match(body):
                end = _note_end(manuscript, index)
                at = manuscript.at(line.start + match.start("name") - 2, width=len(match["name"]) + 3)
                first = replace(line, start=line.start + match.end())
                note = Note(
                    name=match["name"],
                    at=at,
                    lines=(first, *(_dedent(manuscript, one) for one in lines[index + 1 : end])),
                )
                if note.name in notes:
                    related = (Related(code="first-footnote-here", at=notes[note.name].at),)
                    faults.append(error("duplicate-footnote", at, related=related, name=note.name))
                else:
                    notes[note.name] = note
                index = end
                continue
            if definition := read_definition(body):
                references.setdefault(*definition)
                index += 1
                continue
        kept.append(line)
        index += 1
    return tuple(kept), Definitions(notes=notes, references=references), tuple(faults)


def _note_end(manuscript: Manuscript, index: int) -> int:
    """The index behind the last line of the footnote that begins in line `index`."""
    lines = manuscript.lines
    end = index + 1
    blank = False
    position = end
    while position < len(lines):
        line = lines[position]
        body = manuscript.text[line.start : line.end]
        visible = body.replace(ERASED, " ")
        if not visible.strip():
            blank = True
        elif not _INDENT.match(body) if blank else not line.fence and _begins_another(body):
            break
        else:
            end = position + 1
        position += 1
    return end


def _begins_another(body: str) -> bool:
    return bool(_NOTE.match(body) or read_heading(body) or read_definition(body))


def _dedent(manuscript: Manuscript, line: Line) -> Line:
    match = _INDENT.match(manuscript.text, line.start, line.end)
    return replace(line, start=match.end()) if match else line
