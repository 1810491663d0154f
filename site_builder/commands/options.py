"""Names what every command is told: where the project is, how much to say, and in which language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from site_builder.diagnostics import Failure
from site_builder.messages import Speaker
from site_builder.project import Project, project_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options before the command."""

    root: Path
    verbose: bool
    quiet: bool
    speaker: Speaker

    def day(self, written: str | None) -> date:
        """The day that counts as today: given, or the machine's. Rules only ever see this value."""
        if written is None:
            return datetime.now(UTC).astimezone().date()
        try:
            return date.fromisoformat(written)
        except ValueError as wrong:
            no_date = self.speaker.say("“{written}” is no date; write it as 2026-11-22.", written=written)
            raise click.UsageError(no_date) from wrong

    def project(self, output: Path | None = None) -> Project:
        """The project asked for; its folder must be there."""
        if not self.root.is_dir():
            raise Failure("no-such-folder", path=str(self.root))
        return project_at(self.root, output)


def asked(ctx: click.Context) -> Asked:
    """What was asked before the command."""
    return Asked(**ctx.obj)


def write_file(path: Path, text: str) -> None:
    """Write a file of the author's project; trouble is told as such."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as trouble:
        raise Failure("file-not-written", path=str(path), reason=trouble.strerror or str(trouble)) from trouble


def today_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--today`, for every command that asks the rules."""
    return click.option("--today", metavar="DATE", help="The day to count overdue things from, if not today.")(command)
