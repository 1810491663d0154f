"""Finds what an author wrote for a scalar, line by line: Markdown in YAML keeps its places that way."""

from typing import Any

from site_builder.formats.nodes import Scalar
from site_builder.source import Snippet


def read_scalar(event: Any, within: Snippet, lines: list[str]) -> Scalar:
    """The scalar of an event of the text `within`, whose lines are `lines`."""
    start, end = event.start_mark, event.end_mark
    if event.style in ("|", ">"):
        snippet, style, cut_off = _block(within, lines, start.line, end.line), "block", False
    else:
        snippet, style = _flow_scalar(within, lines, event), "quoted" if event.style else "plain"
        rest = lines[end.line][end.column :] if end.line < len(lines) else ""
        cut_off = style == "plain" and bool(event.value) and rest.lstrip().startswith("#")
    one_line = start.line == end.line
    at = within.at(line=start.line, column=start.column, width=max(1, end.column - start.column) if one_line else 1)
    return Scalar(value=event.value, at=at, style=style, snippet=snippet, cut_off=cut_off)


def _block(within: Snippet, lines: list[str], header: int, end: int) -> Snippet:
    """The lines of a `|` or `>` text without their indent: for Markdown a fold and a line break are the same."""
    lines = lines[header + 1 : end + 1]
    while lines and not lines[-1].strip():
        lines.pop()
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    # The last line of the range may already be the next key: it is indented less than the first.
    first = next((line for line in lines if line.strip()), "")
    own = len(first) - len(first.lstrip(" "))
    if own > indent:
        while lines and len(lines[-1]) - len(lines[-1].lstrip(" ")) < own:
            lines.pop()
        while lines and not lines[-1].strip():
            lines.pop()
        indent = own
    text = "\n".join(line[indent:] for line in lines)
    return Snippet(
        path=within.path, text=text, line=within.line + header + 1, columns=(indent + _base(within, header + 1),)
    )


def _flow_scalar(within: Snippet, lines: list[str], event: Any) -> Snippet:
    """The lines of a plain or quoted text; of one line only where escapes make the two differ."""
    start, end = event.start_mark, event.end_mark
    quote = 1 if event.style else 0
    raw = lines[start.line : end.line + 1]
    columns = [start.column + quote + _base(within, start.line)]
    if not raw:
        raw = [""]
    texts = [raw[0][start.column + quote : (end.column - quote) if start.line == end.line else None]]
    for number, line in enumerate(raw[1:], start.line + 1):
        stripped = line[: end.column - quote] if number == end.line else line
        columns.append(len(stripped) - len(stripped.lstrip()) + _base(within, number))
        texts.append(stripped.strip())
    text = "\n".join(texts)
    if " ".join(text.split()) != " ".join(event.value.split()):
        text = event.value
    return Snippet(path=within.path, text=text, line=within.line + start.line, columns=tuple(columns))


def _base(within: Snippet, line: int) -> int:
    """The column at which a line of the text begins in its file."""
    return within.columns[min(line, len(within.columns) - 1)]
