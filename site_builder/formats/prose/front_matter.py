"""Parts a file into its front matter (YAML between `---` lines at its very top) and the prose after it.

In: a file. Out: the two as snippets, each with its place, and what is wrong with the fence.
"""

import re
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.source import Snippet, SourceFile

_NOT_YAML: Final = re.compile(r"#{1,6}\s|\[\[|>|[*+]\s|!\[")
"""How a line of an article begins that can't belong to front matter (`# comment` aside, which nobody writes there)."""
_IN_YAML: Final = re.compile(r"\s|- |#|[^\s:]+\s*:")
"""How a line of front matter begins: indented, an item, a comment, or a field."""
_FENCE_MEANT: Final = re.compile(r"\s*(?:-{2,}|[–—]+-*)\s*")
"""A fence as word processors and haste make it: of dashes, or of too many hyphens."""
_TITLE: Final = re.compile(r"# ")
_FIELD: Final = re.compile(r"[a-z_]+:(?:\s|$)")


def split_front_matter(source: SourceFile) -> tuple[Snippet | None, Snippet, tuple[Diagnostic, ...]]:
    """The front matter (None: there is none), the prose, and `front-matter-not-closed` or `front-matter-not-first`.

    Never closed, it ends where the first line stands that is empty or can only be prose: so its fields are still
    known, and one forgotten line isn't told as ten missing fields.
    """
    lines = source.lines
    if lines[0].rstrip() == "---":
        first, faults = 0, list[Diagnostic]()
    elif (meant := _meant(source)) is not None:
        first, faults = meant, [error("front-matter-not-first", source.at(line=meant + 1, width=len(lines[meant])))]
    else:
        return None, Snippet(path=source.path, text=source.text), ()
    for number, line in enumerate(lines[first + 1 :], start=first + 1):
        if line.rstrip() == "---" or (faults and _FENCE_MEANT.fullmatch(line)):
            return _cut(source, first, number), _rest(source, number + 1), tuple(faults)
    end = next(
        (
            number
            for number, line in enumerate(lines[first + 1 :], start=first + 1)
            if not line.strip() or _NOT_YAML.match(line) or not _IN_YAML.match(line)
        ),
        len(lines),
    )
    if not faults:
        faults.append(error("front-matter-not-closed", source.at(width=3), line=end + 1))
    return _cut(source, first, end), _rest(source, end), tuple(faults)


def _meant(source: SourceFile) -> int | None:
    """The line (from 0) of a fence that isn't one: below empty lines or the title, or of too many or other signs."""
    begun = [number for number, line in enumerate(source.lines) if line.strip()][:2]
    if len(begun) > 1 and _TITLE.match(source.lines[begun[0]]):
        del begun[0]
    if not begun or not _FENCE_MEANT.fullmatch(source.lines[begun[0]]):
        return None
    following = source.lines[begun[0] + 1 : begun[0] + 2]
    return begun[0] if following and _FIELD.match(following[0]) else None


def _cut(source: SourceFile, first: int, end: int) -> Snippet:
    """The front matter: from below line `first` to before line `end` (both from 0)."""
    return Snippet(path=source.path, text="\n".join(source.lines[first + 1 : end]), line=first + 2)


def _rest(source: SourceFile, begin: int) -> Snippet:
    """What follows, from line `begin` (from 0) on."""
    return Snippet(path=source.path, text="\n".join(source.lines[begin:]), line=begin + 1)
