"""Splits an article at its `##` headings and compiles each section.

In: a `Snippet`. Out: sections, each with its own footnotes, the article's title, and what is wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.diagnostics import Diagnostic, Related, error, warning
from site_builder.formats.prose.allowances import read_allowances
from site_builder.formats.prose.compile import Passage, Settings, compile_passage, unused_footnotes
from site_builder.formats.prose.compiled import Allowance, Section
from site_builder.formats.prose.footnotes import Definitions, take_definitions
from site_builder.formats.prose.headings import HeadingLine, read_heading
from site_builder.formats.prose.manuscript import ERASED, Line, Manuscript, read_manuscript
from site_builder.formats.prose.pieces import Markup, Words
from site_builder.source import Location, Snippet


def compile_article(
    snippet: Snippet, *, language: str, marks: tuple[tuple[str, str], ...], raw_html: bool = False
) -> tuple[tuple[Section, ...], str, tuple[Diagnostic, ...]]:
    """Its sections, its title (empty: it has none), and everything wrong with it.

    The first section is what stands before any `##`, even if that is nothing. The title is a `#` heading at the top.
    The other arguments are those of `compile_prose`.
    """
    settings = Settings(language=language, marks=marks, raw_html=raw_html)
    manuscript, faults = read_manuscript(snippet)
    lines, definitions, found = take_definitions(manuscript)
    collected = [*faults, *found]
    parts = tuple(_split(manuscript, lines))
    allowances = _share_out(read_allowances(manuscript), [part.at for part in parts])
    sections: list[Section] = []
    for part, allowed in zip(parts, allowances, strict=True):
        passage = Passage(manuscript=manuscript, lines=part.lines, definitions=definitions, allowances=allowed)
        body, more = compile_passage(passage, settings)
        title, untitled = _title(manuscript, part, definitions, settings)
        collected += (*untitled, *more)
        identity = part.heading.id if part.heading and part.heading.level > 1 and part.heading.id_is_sound else ""
        sections.append(Section(id=identity or "", title=title, body=body, at=part.at, title_at=part.title_at))
        if not part.is_sound:
            collected.append(
                error("malformed-heading-id", part.id_at, id=part.heading.id or "" if part.heading else "")
            )
    collected += _duplicates(sections)
    collected += (
        error("second-title", heading.at, title=heading.text)
        for section in sections
        for heading in section.body.headings
        if heading.level == 1
    )
    collected += unused_footnotes(definitions, [section.body for section in sections])
    return tuple(sections), sections[0].title, tuple(collected)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """The lines of a section below its heading."""

    heading: HeadingLine | None
    lines: Sequence[Line]
    heading_line: Line
    at: Location
    title_at: Location
    id_at: Location

    @property
    def is_sound(self) -> bool:
        return self.heading is None or self.heading.id_is_sound


def _split(manuscript: Manuscript, lines: Sequence[Line]) -> Iterator[_Part]:
    """The parts of an article, the first without a heading or under the title."""
    heading: HeadingLine | None = None
    opened = Line(start=0, end=0)
    body: list[Line] = []
    for line in lines:
        found = None if line.fence else read_heading(manuscript.text[line.start : line.end])
        is_title = bool(found and found.level == 1 and heading is None and not _has_words(manuscript, body))
        if found and not found.before.strip() and (found.level == 2 or is_title):
            if not is_title:
                yield _part(manuscript, heading, opened, body)
            heading, opened, body = found, line, []
        else:
            body.append(line)
    yield _part(manuscript, heading, opened, body)


def _part(manuscript: Manuscript, heading: HeadingLine | None, line: Line, body: Sequence[Line]) -> _Part:
    at = title_at = id_at = manuscript.at(line.start)
    if heading:
        start = line.start + heading.title_start
        at = manuscript.stretch(line.start + len(heading.before), start + len(heading.title))
        title_at = manuscript.stretch(start, start + len(heading.title))
        id_at = manuscript.at(line.start + heading.id_start, width=max(1, len(heading.id or "")))
    return _Part(heading=heading, lines=body, heading_line=line, at=at, title_at=title_at, id_at=id_at)


def _title(
    manuscript: Manuscript, part: _Part, definitions: Definitions, settings: Settings
) -> tuple[str, tuple[Diagnostic, ...]]:
    """A heading's words. A title is words alone: what else stands in it would be lost, so it is said."""
    if part.heading is None:
        return "", ()
    start = part.heading_line.start + part.heading.title_start
    line = Line(start=start, end=start + len(part.heading.title))
    passage = Passage(manuscript=manuscript, lines=(line,), definitions=definitions)
    prose, faults = compile_passage(passage, settings)
    lost = next((piece for piece in prose.pieces if not isinstance(piece, Words | Markup)), None)
    if lost is not None and not prose.quotations and not faults:
        faults = (warning("title-is-not-plain", getattr(lost, "at", part.title_at)),)
    return prose.plain, faults


def _duplicates(sections: Sequence[Section]) -> Iterator[Diagnostic]:
    """`duplicate-heading-id` for each id that an earlier heading of the file has."""
    first: dict[str, Location] = {}
    for section in sections:
        for identity, at in ((section.id, section.at), *((one.id, one.at) for one in section.body.headings)):
            if not identity:
                continue
            if identity in first:
                related = (Related(code="first-heading-here", at=first[identity]),)
                yield error("duplicate-heading-id", at, related=related, id=identity)
            first.setdefault(identity, at)


def _share_out(allowances: Sequence[Allowance], starts: Sequence[Location]) -> list[tuple[Allowance, ...]]:
    """Each exception to the section that its first line stands in, its heading's line included."""
    shares: list[list[Allowance]] = [[] for _ in starts]
    for allowance in allowances:
        last = max((index for index, at in enumerate(starts) if at.line <= allowance.first_line), default=0)
        shares[last].append(allowance)
    return [tuple(share) for share in shares]


def _has_words(manuscript: Manuscript, lines: Sequence[Line]) -> bool:
    return any(manuscript.text[line.start : line.end].replace(ERASED, " ").strip() for line in lines)
