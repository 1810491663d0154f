"""Shows findings to a person at a terminal.

In: diagnostics, the texts they point into, and who speaks. Out: text, with colour where the terminal takes it. Nothing
here decides anything.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

import click

from site_builder.diagnostics import Diagnostic, Failure, Report, Severity
from site_builder.messages import ENGLISH, Speaker
from site_builder.source import Location, SourceFile, SourcePath

_COLOUR: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_WIDEST: Final = 160
"""How much of a long line is shown around the place."""


def findings(report: Report, speaker: Speaker = ENGLISH, *, quiet: bool = False) -> Iterator[str]:
    """The findings as blocks of lines, sorted by place; with `quiet` only what stops the build."""
    for diagnostic in report.diagnostics:
        stops = diagnostic.severity is Severity.ERROR or (report.strict and diagnostic.severity is Severity.WARNING)
        if stops or not quiet:
            yield finding(diagnostic, report.sources, speaker)


def finding(diagnostic: Diagnostic, sources: Mapping[SourcePath, SourceFile], speaker: Speaker = ENGLISH) -> str:
    """A finding: where, what, the line with the place marked, what to do. `error[code]` is a key in every language."""
    words = speaker.worded(diagnostic.code, diagnostic.values)
    colour = _COLOUR[diagnostic.severity]
    where = f"{_where(diagnostic.at)}: " if diagnostic.at else ""
    label = click.style(f"{diagnostic.severity.value}[{diagnostic.code}]", fg=colour, bold=True)
    lines = [f"{click.style(where, bold=True)}{label}: {words.text}"]
    if diagnostic.at:
        lines += excerpt(diagnostic.at, sources, colour)
    if words.hint:
        lines.append(_hint(words.hint, speaker))
    for related in diagnostic.related:
        said = speaker.worded(related.code, {}).text
        lines.append(f"      = {said}: {_where(related.at)}")
    return "\n".join(lines)


def failure(trouble: Failure, speaker: Speaker = ENGLISH) -> str:
    """Trouble with the machine, in words."""
    words = speaker.worded(trouble.code, trouble.values)
    lines = [f"{click.style(speaker.say('error'), fg='red', bold=True)}: {words.text}"]
    if words.hint:
        lines.append(_hint(words.hint, speaker))
    return "\n".join(lines)


def refusal(wrong: click.ClickException, speaker: Speaker = ENGLISH) -> str:
    """What can't be done as it was asked, in the form of click, whose own words are English."""
    lines = []
    if isinstance(wrong, click.exceptions.NoArgsIsHelpError):
        return wrong.format_message()  # what can be asked, which is no error
    if isinstance(wrong, click.UsageError) and wrong.ctx is not None:
        how = speaker.say("Try '{command} -h' for help.", command=wrong.ctx.command_path)
        lines = [wrong.ctx.get_usage(), how, ""]
    return "\n".join((*lines, f"{speaker.say('Error')}: {wrong.format_message()}"))


def counted(report: Report, speaker: Speaker = ENGLISH) -> str:
    """How much was found, in a line; empty where nothing was."""
    say = speaker.say
    parts = []
    if count := report.count(Severity.ERROR):
        parts.append(say("{count:error|errors}", count=count))
    if count := report.count(Severity.WARNING):
        parts.append(say("{count:warning|warnings}", count=count))
    if count := report.count(Severity.NOTE):
        parts.append(say("{count:note|notes}", count=count))
    if report.known:
        parts.append(say("{count} in the baseline", count=report.known))
    if report.mended:
        parts.append(
            say(
                "{count} of the baseline mended (write it anew: site-builder check --write-baseline)",
                count=report.mended,
            )
        )
    return ", ".join(parts)


def _hint(words: str, speaker: Speaker) -> str:
    return f"      = {speaker.say('hint')}: {words}"


def _where(at: Location) -> str:
    return f"{at.path}:{at.line}:{at.column}"


def excerpt(at: Location, sources: Mapping[SourcePath, SourceFile], colour: str) -> Iterator[str]:
    """The line of a place and, below it, what of the line is meant; nothing where the text isn't known."""
    source = sources.get(at.path)
    if source is None or not 1 <= at.line <= len(source.lines):
        return
    line = source.lines[at.line - 1].replace("\t", " ")
    column = min(at.column - 1, len(line))
    first = max(0, min(column - _WIDEST // 2, len(line) - _WIDEST))
    shown = line[first : first + _WIDEST]
    before, after = ("…" if first else ""), ("…" if first + _WIDEST < len(line) else "")
    width = max(1, min(at.width, len(shown) - (column - first)))
    marker = click.style("^" * width, fg=colour, bold=True)
    yield f"{at.line:>5} | {before}{shown.rstrip()}{after}"
    yield f"      | {' ' * (_columns(shown[: column - first]) + len(before))}{marker}"


def _columns(text: str) -> int:
    """How wide a text stands on a terminal: wide East Asian letters take two places, combining marks none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
