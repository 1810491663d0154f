"""Stamps the lines of one paragraph, item, heading or row: references, links, code, and where words begin.

In: lines by where their content begins and ends. Out: text for Markdown, the prefix of each line as it was given.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from site_builder.diagnostics import Diagnostic
from site_builder.formats.prose.candidates import Found, find_candidates
from site_builder.formats.prose.links import References
from site_builder.formats.prose.manuscript import ERASED, Manuscript
from site_builder.formats.prose.marks import LinkClosing, LinkOpening, Mark, Meaning, Shown
from site_builder.formats.prose.places import Places
from site_builder.formats.prose.stamps import RESERVED, STAMP, Stamps

Content = tuple[int, int, str]
"""A line: where its content begins and ends, and what stands before it in the text for Markdown."""

_RULE_OR_BORDER: Final = re.compile(r"[|:\-*_ \t]+")
# What runs on: once its first character has a place, so have the others. A tab doesn't: Markdown makes spaces of it.
_RUN: Final = re.compile(rf"[{RESERVED}]|[^\s*_|{ERASED}{RESERVED}][^\n\t*_|{ERASED}{RESERVED}]*")
_RUN_BESIDE_HTML: Final = re.compile(rf"[{RESERVED}]|[^\s*_|<>&{ERASED}{RESERVED}][^\n\t*_|<>&{ERASED}{RESERVED}]*")
_LETTER: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamper:
    """What stamping needs to know: the labels and footnotes that exist, and whether HTML is kept."""

    manuscript: Manuscript
    references: References
    notes: Collection[str]
    raw_html: bool
    stamps: Stamps = field(default_factory=Stamps)

    def stamp_lines(self, lines: Sequence[Content]) -> str:
        """Lines of one paragraph, stamped."""
        text = self.manuscript.text
        if len(lines) == 1 and _RULE_OR_BORDER.fullmatch(text, lines[0][0], lines[0][1]):
            return lines[0][2] + text[lines[0][0] : lines[0][1]]
        flat, prefixes = _join(self.manuscript, lines)
        found = find_candidates(flat, references=self.references, notes=self.notes, raw_html=self.raw_html)
        out, position, closings = [lines[0][2]], 0, dict[int, str]()
        for one in found:
            out.append(self._words(flat, position, one.start, prefixes))
            out.append(self._stamp(flat, one, closings))
            position = one.end
        out.append(self._words(flat, position, len(flat.text), prefixes))
        return "".join(out)

    def _stamp(self, flat: Places, one: Found, closings: dict[int, str]) -> str:
        """The stamp of one mark; a link's end is stamped with its beginning, which must know it."""
        if one.target is not None:
            ending = _mark(flat, one.closing, one.ending, LinkClosing())
            closings[one.closing] = self.stamps.mark(ending)
            opening = LinkOpening(
                target=one.target.url,
                title=one.target.title,
                at=flat.stretch(one.start, one.ending),
                closing=closings[one.closing],
            )
            return self.stamps.opening(_mark(flat, one.start, one.end, opening, one.faults))
        if one.meaning is None:
            return STAMP.sub("\ufffd", flat.text[one.start : one.end])
        if isinstance(one.meaning, LinkClosing):
            return closings[one.start]
        return self.stamps.mark(_mark(flat, one.start, one.end, one.meaning, one.faults))

    def _words(self, flat: Places, start: int, end: int, prefixes: dict[int, str]) -> str:
        """Text without marks: the first character of what runs on stamped, each new line after its prefix."""
        out, position = list[str](), start
        run = _RUN_BESIDE_HTML if self.raw_html else _RUN
        bounds = sorted({end, *(here for here, _ in flat.parts if start < here < end)})
        for bound in bounds:
            for match in run.finditer(flat.text, position, bound):
                first = match.start()
                out += (
                    self._space(flat.text, position, first, prefixes),
                    self._first(flat, first),
                    flat.text[first + 1 : match.end()],
                )
                position = match.end()
            out.append(self._space(flat.text, position, bound, prefixes))
            position = bound
        return "".join(out)

    def _space(self, text: str, start: int, end: int, prefixes: dict[int, str]) -> str:
        between = text[start:end]
        if "\n" not in between:
            return between
        return "".join(
            character + prefixes.get(start + index + 1, "") if character == "\n" else character
            for index, character in enumerate(between)
        )

    def _first(self, flat: Places, offset: int) -> str:
        character = flat.text[offset]
        source = flat.source(offset)
        if _LETTER.match(character) and character < "\U000f0000":
            return self.stamps.word(source, character)
        return self.stamps.mark(_mark(flat, offset, offset + 1, Shown(text=character, offset=source)))


def _join(manuscript: Manuscript, lines: Sequence[Content]) -> tuple[Places, dict[int, str]]:
    """The content of lines without prefixes and comments, and the prefix of each later line by its offset there."""
    text, length, parts, prefixes = list[str](), 0, list[tuple[int, int]](), dict[int, str]()
    for index, (start, end, prefix) in enumerate(lines):
        if index:
            text.append("\n")
            length += 1
            prefixes[length] = prefix
        for stretch in re.finditer(f"[^{ERASED}]+", manuscript.text[start:end]):
            parts.append((length, start + stretch.start()))
            text.append(stretch.group())
            length += len(stretch.group())
    return Places(manuscript=manuscript, text="".join(text), parts=tuple(parts) or ((0, lines[0][0]),)), prefixes


def _mark(flat: Places, start: int, end: int, meaning: Meaning, faults: tuple[Diagnostic, ...] = ()) -> Mark:
    """A mark for `flat.text[start:end]`."""
    return Mark(
        meaning=meaning,
        source=flat.text[start:end],
        start=flat.source(start),
        end=flat.source(end - 1) + 1,
        faults=faults,
    )
