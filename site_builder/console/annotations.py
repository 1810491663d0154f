"""Gives findings as GitHub workflow commands, so that they stand beside the lines of a pull request.

The form is GitHub's: `::error file=…,line=…,col=…,endColumn=…,title=…::message`, with `%`, line ends, `:` and `,`
escaped as its toolkit does.
"""

from collections.abc import Iterator
from typing import Final

from site_builder.diagnostics import Report, Severity
from site_builder.messages import ENGLISH, Speaker

_COMMAND: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def annotations(report: Report, speaker: Speaker = ENGLISH) -> Iterator[str]:
    """A line for each finding, sorted by place."""
    for diagnostic in report.diagnostics:
        words = speaker.worded(diagnostic.code, diagnostic.values)
        properties = {"title": diagnostic.code}
        if (at := diagnostic.at) is not None:
            place = {"file": at.path, "line": at.line, "col": at.column, "endColumn": at.column + at.width}
            properties = {**{name: str(value) for name, value in place.items()}, **properties}
        said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        message = f"{words.text}\n{words.hint}" if words.hint else words.text
        yield f"::{_COMMAND[diagnostic.severity]} {said}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
