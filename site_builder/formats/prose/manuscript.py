"""Reads an author's text into lines: control characters gone, comments erased, fenced code found.

In: a `Snippet`. Out: a `Manuscript`. Its `text` is as long as the snippet's, character for character, so that every
offset is a place; an erased character is `ERASED`, line ends within comments included.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.prose.comments import Comment, read_comment
from site_builder.source import Location, Snippet

ERASED: Final = "\x1a"
"""Stands for a character of a comment. Safe, since the author's own control characters are taken out before."""

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_HARD_SPACE: Final = re.compile("^(?P<signs> {0,3}(?:#{1,6}|[-*+]|>))[\xa0\u202f]", re.MULTILINE)
"""A space that doesn't break, behind the sign of a heading, an item or a quotation: word processors put it there."""
_FENCE: Final = re.compile(r"(?P<before>[ \t>]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[\w.#+-]*)[^`\n]*$")
_CODE_OR_COMMENT: Final = re.compile(
    r"(?<![\\`])(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|\\[\\<]|(?P<comment><!--)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line from offset `start` to before `end`. Lines of one fenced block share a `fence`, numbered from 1."""

    start: int
    end: int
    fence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A text as Markdown is going to read it, and the place of each of its characters."""

    snippet: Snippet
    text: str
    lines: tuple[Line, ...]
    comments: tuple[Comment, ...]
    starts: tuple[int, ...]

    def at(self, offset: int, *, width: int = 1) -> Location:
        """The place of the character at `offset`."""
        line = bisect_right(self.starts, offset) - 1
        return self.snippet.at(line=line, column=offset - self.starts[line], width=width)

    def stretch(self, start: int, end: int) -> Location:
        """The place from `start` to before `end`, or to the end of its line."""
        line_end = self.snippet.text.find("\n", start, end)
        return self.at(start, width=max(1, (end if line_end < 0 else line_end) - start))


def read_manuscript(snippet: Snippet) -> tuple[Manuscript, tuple[Diagnostic, ...]]:
    """The text, and `control-character`, `comment-not-closed`, `code-not-closed` and what is wrong with allowances."""
    text = _HARD_SPACE.sub(lambda match: f"{match['signs']} ", _CONTROL.sub(" ", snippet.text))
    starts = (0, *(match.end() for match in re.finditer("\n", text)))
    plain = Manuscript(snippet=snippet, text=text, lines=(), comments=(), starts=starts)
    faults = [
        error("control-character", plain.at(match.start()), character=f"U+{ord(match.group()):04X}")
        for match in _CONTROL.finditer(snippet.text)
    ]
    erased, lines, comments, found = _read_lines(plain)
    manuscript = Manuscript(snippet=snippet, text=erased, lines=lines, comments=comments, starts=starts)
    return manuscript, (*faults, *found)


def _read_lines(plain: Manuscript) -> tuple[str, tuple[Line, ...], tuple[Comment, ...], tuple[Diagnostic, ...]]:
    """Walk down the lines once: a comment in code is code, a fence in a comment is comment."""
    text, lines, comments, faults = plain.text, list[Line](), list[Comment](), list[Diagnostic]()
    kept: list[str] = []  # the text with comments erased, in stretches
    copied = start = fences = 0
    fence: re.Match[str] | None = None
    closed = True
    while start <= len(text):
        end = _line_end(text, start)
        body = text[start:end]
        if fence:
            lines.append(Line(start=start, end=end, fence=fences))
            if re.fullmatch(rf"[ \t>]*{fence['fence'][0]}{{{len(fence['fence'])},}}[ \t]*", body):
                fence = None
        elif fence := _FENCE.match(body):
            fences += 1
            opened = plain.stretch(start + fence.start("fence"), end)
            lines.append(Line(start=start, end=end, fence=fences))
        else:
            search = start
            while closed and (match := _CODE_OR_COMMENT.search(text, search, end)):
                search = match.end()
                if not match["comment"]:
                    continue
                close = text.find("-->", match.end())
                if close < 0:
                    # One mistake, one message; and not a search to the end for each further one.
                    faults.append(error("comment-not-closed", plain.at(match.start(), width=4)))
                    search, closed = end, False
                    break
                comment, found = read_comment(
                    text[match.end() : close], at=plain.stretch(match.start(), close + 3), start=match.start()
                )
                faults += found
                comments += comment
                kept += (text[copied : match.start()], ERASED * (close + 3 - match.start()))
                copied = search = close + 3
                end = max(end, _line_end(text, search))
            lines.append(Line(start=start, end=end))
        start = end + 1
    if fence:
        faults.append(error("code-not-closed", opened, fence=fence["fence"]))
    return "".join((*kept, text[copied:])), tuple(lines), tuple(comments), tuple(faults)


def _line_end(text: str, start: int) -> int:
    """Where the line ends in which `start` stands."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end
