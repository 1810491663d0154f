"""Parts a file into its front matter (YAML between `---` lines at its very top) and the prose after it.

In: a file. Out: the two as snippets, each with its place, and what is wrong with the fence.
"""

import re
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.source import Snippet, SourceFile

_NOT_YAML: Final = re.compile(r"#{1,6}\s|\[\[|>|[*+]\s|!\[")
"""How a line of an article begins that can't belong to front matter (`# comment` aside, which nobody writes there)."""


def split_front_matter(source: SourceFile) -> tuple[Snippet | None, Snippet, tuple[Diagnostic, ...]]:
    """The front matter (None: there is none), the prose, and `front-matter-not-closed`.

    Never closed, it ends where the first line stands that is empty or can only be prose: so its fields are still
    known, and one forgotten line isn't told as ten missing fields.
    """
    lines = source.lines
    if lines[0].rstrip() != "---":
        return None, Snippet(path=source.path, text=source.text), ()
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return _cut(source, number), _rest(source, number + 1), ()
    end = next(
        (number for number, line in enumerate(lines[1:], start=1) if not line.strip() or _NOT_YAML.match(line)),
        len(lines),
    )
    fault = error("front-matter-not-closed", source.at(width=3), line=end + 1)
    return _cut(source, end), _rest(source, end), (fault,)


def _cut(source: SourceFile, end: int) -> Snippet:
    """The front matter: from the second line to before line `end` (from 0)."""
    return Snippet(path=source.path, text="\n".join(source.lines[1:end]), line=2)


def _rest(source: SourceFile, begin: int) -> Snippet:
    """What follows, from line `begin` (from 0) on."""
    return Snippet(path=source.path, text="\n".join(source.lines[begin:]), line=begin + 1)
