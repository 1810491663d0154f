"""Says what was found as values that the browser's script can show; nothing of it is markup.

In: findings with the texts they point into, or trouble. Out: `Shown`, the words of each in the author's language.
"""

import html
import traceback
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import click

from site_builder import console
from site_builder.diagnostics import Diagnostic, Failure, Report, Severity
from site_builder.messages import Speaker
from site_builder.project import Project
from site_builder.source import Location, SourceFile, SourcePath


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A finding in words. `excerpt`: the line it is about and a mark below it; `file` is empty for the whole site."""

    severity: str
    code: str
    text: str
    hint: str = ""
    file: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""

    @property
    def stops(self) -> bool:
        """Whether a build would stop here."""
        return self.severity == Severity.ERROR.value


def shown(report: Report, speaker: Speaker) -> tuple[Shown, ...]:
    """All findings of a report, errors first, each group by place."""
    found = sorted(report.diagnostics, key=lambda diagnostic: list(Severity).index(diagnostic.severity))
    return tuple(_finding(diagnostic, report.sources, speaker) for diagnostic in found)


def trouble(fault: Exception, project: Project, speaker: Speaker) -> Shown:
    """What stopped the drawing or the reading: a template that doesn't work, a file that can't be read, or a bug."""
    if isinstance(fault, Failure):
        words = speaker.worded(fault.code, fault.values)
        file, line = str(fault.values.get("file", "")), int(str(fault.values.get("line", 0)))
        return _at_line(project, file, line, code=fault.code, text=words.text, hint=words.hint)
    file, line = _in_template(fault, project)
    said = speaker.say("the program failed: {problem}", problem=f"{type(fault).__name__}: {fault}")
    hint = speaker.say("The terminal shows where. The preview goes on with the next save.")
    return _at_line(project, file, line, code="failed", text=said, hint=hint)


def message(
    found: tuple[Shown, ...],
    project: Project,
    speaker: Speaker,
    *,
    behind: bool,
    editor: bool,
    drafts: tuple[str, ...] = (),
) -> Mapping[str, object]:
    """What the browser's script is sent.

    `behind`: what is shown is older than what is written. `editor`: with links that open a place in the editor of this
    machine. `drafts`: the addresses of pages that are shown here only.
    """
    say = speaker.say
    errors = sum(one.stops for one in found)
    return {
        "command": "findings",
        "language": speaker.language,
        "errors": [_sent(one, project, editor=editor) for one in found if one.stops],
        "others": [_sent(one, project, editor=editor) for one in found if not one.stops],
        "drafts": drafts,
        "words": {
            "title": say("{errors:error|errors} to mend", errors=errors),
            "behind": say("Behind this is the page as it last could be drawn.") if behind else "",
            "count": _count(found, speaker),
            "list": say("What was found"),
            "hint": say("hint"),
            "hide": say("Hide"),
            "open": say("Open in the editor"),
            "draft": say("draft"),
            "drafted": say("Draft: only the preview shows it"),
            "lost": say("The preview has ended"),
        },
    }


def page_of_faults(found: tuple[Shown, ...], speaker: Speaker) -> str:
    """What stands for a site that could not be built yet: its faults in plain HTML."""
    say, escape = speaker.say, html.escape
    blocks = "\n".join(f"<pre>{escape(_plain(one, speaker))}</pre>" for one in found if one.stops)
    title = escape(say("Not built yet"))
    said = escape(say("The page appears as soon as this is mended."))
    return (
        f'<!doctype html>\n<html lang="{speaker.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_PLAIN_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{title}</h1>\n<p>{said}</p>\n{blocks}\n</main>\n</body>\n</html>\n"
    )


_PLAIN_STYLE: Final = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;"
    "padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}"
)


def _finding(diagnostic: Diagnostic, sources: Mapping[SourcePath, SourceFile], speaker: Speaker) -> Shown:
    words, at = speaker.worded(diagnostic.code, diagnostic.values), diagnostic.at
    return Shown(
        severity=diagnostic.severity.value,
        code=diagnostic.code,
        text=words.text,
        hint=words.hint,
        file=at.path if at else "",
        line=at.line if at else 0,
        column=at.column if at else 0,
        excerpt=_excerpt(at, sources) if at else "",
    )


def _at_line(project: Project, file: str, line: int, *, code: str, text: str, hint: str) -> Shown:
    excerpt = ""
    if file and line:
        try:
            source = SourceFile(path=SourcePath(file), text=(project.root / file).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            pass
        else:
            last = source.lines[line - 1] if line <= len(source.lines) else ""
            at = source.at(line=line, column=len(last) - len(last.lstrip()) + 1, width=max(1, len(last.strip())))
            excerpt = _excerpt(at, {source.path: source})
    return Shown(
        severity=Severity.ERROR.value,
        code=code,
        text=text,
        hint=hint,
        file=file,
        line=line,
        column=1 if line else 0,
        excerpt=excerpt,
    )


def _excerpt(at: Location, sources: Mapping[SourcePath, SourceFile]) -> str:
    return click.unstyle("\n".join(console.excerpt(at, sources, "red")))


def _in_template(fault: Exception, project: Project) -> tuple[str, int]:
    """The line of the theme's own template where it failed, in the repository of the program."""
    frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(fault.__traceback__)]
    frames.append((str(getattr(fault, "filename", "")), int(getattr(fault, "lineno", 0) or 0)))
    for file, line in reversed(frames):
        path = Path(file)
        if path.suffix == ".html" and path.is_relative_to(project.root):
            return project.shown(path), line
    return "", 0


def _sent(one: Shown, project: Project, *, editor: bool) -> Mapping[str, object]:
    place = f"{one.file}:{one.line}:{one.column}" if one.line else one.file
    link = f"vscode://file/{(project.root / one.file).as_posix().lstrip('/')}:{one.line}:{one.column}"
    return {**asdict(one), "place": place, "editor": link if editor and one.line else ""}


def _count(found: tuple[Shown, ...], speaker: Speaker) -> str:
    """How much was found, in a few words; empty where nothing was."""
    counts = {weight: sum(one.severity == weight.value for one in found) for weight in Severity}
    sentences = {
        Severity.ERROR: "{count:error|errors}",
        Severity.WARNING: "{count:warning|warnings}",
        Severity.NOTE: "{count:note|notes}",
    }
    return ", ".join(speaker.say(sentences[weight], count=count) for weight, count in counts.items() if count)


def _plain(one: Shown, speaker: Speaker) -> str:
    where = f"{one.file}:{one.line}:{one.column}: " if one.line else ""
    lines = [f"{where}{one.severity}[{one.code}]: {one.text}", one.excerpt]
    lines.append(f"      = {speaker.say('hint')}: {one.hint}" if one.hint else "")
    return "\n".join(filter(None, lines))
