"""Writes the lines of a text anew for Markdown: references, links, code and words stamped, the rest as it is.

In: lines of a manuscript. Out: text that Python-Markdown reads, and its stamps. Python-Markdown decides on blocks and
emphasis only; all else it would read is a stamp by now, so that there is one opinion on what is code and what a link.

A few things are written as authors mean them: a list may follow a paragraph without an empty line, `#1 in the world`
is no heading, a fence may stand in a quotation.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.prose.headings import HeadingLine, read_heading
from site_builder.formats.prose.indents import Indents
from site_builder.formats.prose.links import References
from site_builder.formats.prose.manuscript import ERASED, Line, Manuscript
from site_builder.formats.prose.marks import Code, HeadingId, Mark
from site_builder.formats.prose.stamping import Content, Stamper
from site_builder.formats.prose.stamps import Stamps

DEEPEST: Final = 20
"""So many quotations and lists may stand inside each other at the beginning of one line."""

# A number of four digits is a year: `2024. A bad year.` begins no list.
_PREFIX: Final = re.compile(r"(?:[ \t>]|(?:[-*+]|\d{1,3}\.)(?=[ \t]))*")
_LEVEL: Final = re.compile(r">|[-*+](?=[ \t])|\d{1,3}\.(?=[ \t])")
_ITEM: Final = re.compile(r"[ \t>]*(?P<marker>[-*+]|1\.)[ \t]+\S")
_RULE: Final = re.compile(r"[ \t>]*(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})")
_TABLE_BORDER: Final = re.compile(r"[ \t>]*(?=[^|]*\|)(?=[^-]*-)[|:\- \t]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """Text for Markdown, its stamps, and what was wrong with the shape of lines."""

    text: str
    stamps: Stamps
    faults: tuple[Diagnostic, ...]


@dataclass(slots=True, kw_only=True)
class _Encoder:
    manuscript: Manuscript
    stamper: Stamper
    out: list[str] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)
    paragraph: list[Content] = field(default_factory=list)
    indents: Indents = field(default_factory=Indents)
    began_with_item: bool = False
    """Whether the lines since the last empty one began with an item of a list."""

    def line(self, line: Line) -> None:
        """One line outside fenced code."""
        text = self.manuscript.text
        body = text[line.start : line.end]
        visible = body.replace(ERASED, "") if ERASED in body else body
        if not visible.strip() and ERASED in body:
            return  # a comment on its own line leaves no empty line behind
        if not visible.strip(" \t>"):
            self.flush()
            self.indents.blank()
            self.out.append(visible.rstrip())
            return
        if heading := read_heading(body):
            self.heading(line, heading)
            return
        if _RULE.fullmatch(visible):
            self.flush()
            self.indents.end()
            self.out.append(visible)
            return
        found = self._prefix(line, body)
        is_item = bool(found.strip(" \t>"))
        # Markdown sees an item behind a paragraph only after an empty line.
        may_interrupt = is_item and not self.began_with_item and bool(self.indents.in_list or _ITEM.match(body))
        prefix = self.indents.write(found)
        depth = prefix.count(">")
        if may_interrupt and self.paragraph and self.paragraph[0][2].count(">") == depth:
            self.flush()
            self.out.append(prefix[: prefix.rfind(">") + 1])
            self.began_with_item = True
        elif not self.paragraph:
            self.began_with_item = is_item
        # A line without `>` still belongs to the quotation before it; one with another number of them doesn't.
        if is_item or (self.paragraph and depth and depth != self.paragraph[0][2].count(">")):
            self.flush()
        self.paragraph.append((line.start + len(found), line.end, prefix))

    def heading(self, line: Line, heading: HeadingLine) -> None:
        """A heading stands between empty lines, its `{#id}` is its last stamp."""
        self.flush()
        self.indents.end()
        quoted = heading.before.strip() and heading.before.rstrip() + " "
        start = line.start + heading.title_start
        end = start + len(heading.title)
        title = self.stamper.stamp_lines([(start, end, "")])
        faults: tuple[Diagnostic, ...] = ()
        if not heading.id_is_sound:
            place = self.manuscript.at(line.start + heading.id_start, width=max(1, len(heading.id or "")))
            faults = (error("malformed-heading-id", place, id=heading.id or ""),)
        at = self.manuscript.stretch(start, end)
        sign = HeadingId(id=(heading.id or "") if heading.id_is_sound else "", at=at)
        mark = self.stamper.stamps.mark(Mark(meaning=sign, source="", start=end, end=end, faults=faults))
        self.out += (quoted.rstrip(), f"{quoted}{'#' * heading.level} {title}{mark}", quoted.rstrip())

    def fence(self, lines: Sequence[Line]) -> None:
        """Fenced code becomes a paragraph of one stamp."""
        self.flush()
        text = self.manuscript.text
        first = re.match(r"(?P<before>[ \t>]*)[`~]+[ \t]*(?P<language>[\w.#+-]*)", text[lines[0].start : lines[0].end])
        before = first["before"] if first else ""
        inside = lines[1:]
        if inside and re.fullmatch(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*", text[inside[-1].start : inside[-1].end]):
            inside = inside[:-1]
        parts, code = list[tuple[int, int]](), ""
        for line in inside:
            body = text[line.start : line.end]
            cut = _shared(before, body)
            parts.append((len(code), line.start + cut))
            code += body[cut:] + "\n"
        meaning = Code(
            text=code.replace(ERASED, ""),
            parts=tuple(parts) or ((0, lines[0].start),),
            block=True,
            language=first["language"] if first else "",
        )
        source = text[lines[0].start : lines[-1].end]
        mark = self.stamper.stamps.mark(Mark(meaning=meaning, source=source, start=lines[0].start, end=lines[-1].end))
        self.indents.blank()  # it belongs to the item that it is indented to, empty line or not
        prefix = self.indents.write(before)
        self.indents.blank()
        self.out += (prefix.rstrip(), prefix + mark, prefix.rstrip())

    def flush(self) -> None:
        """Write the paragraph so far; in a table each row for itself, since nothing runs over its rows."""
        lines, self.paragraph = self.paragraph, []
        if len(lines) > 1 and _is_border(self.manuscript.text, lines[1]):
            self.out += (self.stamper.stamp_lines([line]) for line in lines)
        elif lines:
            self.out.append(self.stamper.stamp_lines(lines))

    def _prefix(self, line: Line, body: str) -> str:
        match = _PREFIX.match(body)
        prefix = match.group() if match else ""
        levels = [level.start() for level in _LEVEL.finditer(prefix)]
        indented = prefix[: levels[-1]].expandtabs(4).count("    ") if levels else 0
        if len(levels) + indented > DEEPEST:
            cut = levels[max(0, DEEPEST - indented)] if len(levels) > DEEPEST - indented else levels[-1]
            self.faults.append(error("prose-nested-too-deep", self.manuscript.at(line.start + cut), deepest=DEEPEST))
            return prefix[:cut]
        return prefix


def encode(
    manuscript: Manuscript, lines: Sequence[Line], *, references: References, notes: Collection[str], raw_html: bool
) -> Encoded:
    """These lines for Markdown; may raise `TooLongError`.

    `references`, `notes`: the labels and footnotes that exist.
    """
    stamper = Stamper(manuscript=manuscript, references=references, notes=notes, raw_html=raw_html)
    encoder = _Encoder(manuscript=manuscript, stamper=stamper)
    for fence, group in groupby(lines, key=lambda line: line.fence):
        if fence:
            encoder.fence(list(group))
        else:
            for line in group:
                encoder.line(line)
    encoder.flush()
    return Encoded(text="\n".join(encoder.out), stamps=stamper.stamps, faults=tuple(encoder.faults))


def _is_border(text: str, line: Content) -> bool:
    """Whether this is the line under a table's head."""
    return bool(_TABLE_BORDER.fullmatch(text, line[0], line[1]))


def _shared(before: str, body: str) -> int:
    """How much of a fence's prefix this line has too."""
    count = 0
    while count < min(len(before), len(body)) and before[count] == body[count]:
        count += 1
    return count
