"""Names what every command is told: where the project is, how much to say."""

from dataclasses import dataclass
from pathlib import Path

import click

from site_builder.diagnostics import Failure
from site_builder.project import Project, project_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options before the command."""

    root: Path
    verbose: bool
    quiet: bool

    def project(self, output: Path | None = None) -> Project:
        """The project asked for; its folder must be there."""
        if not self.root.is_dir():
            raise Failure("no-such-folder", path=str(self.root))
        return project_at(self.root, output)


def asked(ctx: click.Context) -> Asked:
    """What was asked before the command."""
    return Asked(**ctx.obj)
