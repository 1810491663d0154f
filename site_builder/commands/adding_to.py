"""Opens a site to add to it, and tells what was added; shared by the commands of `new`."""

from collections.abc import Sequence
from pathlib import Path

import click

from site_builder.adding import NewEntries, NewFile, add
from site_builder.commands.options import Asked
from site_builder.content import Content
from site_builder.diagnostics import Failure, Report, Severity
from site_builder.load import load
from site_builder.project import Project
from site_builder.records.fields import as_id, is_id
from site_builder.source import Location


def opened(given: Asked) -> tuple[Project, Content]:
    """The site asked for, as far as it can be read; it needs a `site.yaml`, nothing else has to hold."""
    project = given.project()
    if not (project.content / "site.yaml").is_file():
        raise Failure("no-site-here", folder=str(project.root))
    report = Report()
    content = load(project, report)
    settings = project.shown(project.content / "site.yaml")
    if any(found.severity is Severity.ERROR and found.at and found.at.path == settings for found in report.diagnostics):
        raise Failure("site-settings-broken", path=settings)
    return project, content


def new_id(given: Asked, written: str, command: str) -> str:
    """The id as it was written, if it is one and so can be part of an address."""
    if is_id(written):
        return written
    meant = as_id(written)
    wrong = given.speaker.worded("not-an-id", {"value": written, "suggestion": meant}).text
    line = given.speaker.say("Write: {line}", line=f"site-builder new {command} {meant}")
    raise click.ClickException(f"{wrong}. {line}" if meant else f"{wrong}.")


def refuse_taken(content: Content, kind: str, id_: str, at: Location | None) -> None:
    """Stop if an id stands somewhere already, whether or not what stands there can be read."""
    if at is not None:
        raise Failure("entry-exists", id=id_, place=f"{at.path}:{at.line}")
    if content.is_broken(kind, id=id_):
        raise Failure("entry-exists-broken", id=id_)


def added(given: Asked, project: Project, additions: Sequence[NewFile | NewEntries], *steps: str) -> None:
    """Write, say what was written, and what comes next."""
    written = add(project.root, additions)
    if given.quiet:
        return
    say = given.speaker.say
    for addition in additions:
        path = project.shown(addition.path)
        if isinstance(addition, NewFile):
            click.echo(say("New:   {path}", path=path))
        else:
            click.echo(say("Added: {path}, “{id}”", path=path, id=next(iter(addition.entries))))
    assert written  # noqa: S101 - a command that adds nothing is a mistake of ours
    click.echo("\n" + say("Next:") + "".join(f"\n  {number}. {step}" for number, step in enumerate(steps, 1)))


def title_from(id_: str) -> str:
    """A title to begin with: the words of an id."""
    words = id_.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


def shown_here(path: Path) -> str:
    """A path as one would type it from here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
