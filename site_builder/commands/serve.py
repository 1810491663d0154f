"""`site-builder serve`: look at the site while writing it."""

import traceback
from collections.abc import Iterable
from pathlib import Path

import click

from site_builder import console
from site_builder.commands.options import Asked, asked, today_option
from site_builder.diagnostics import Failure
from site_builder.project import Project
from site_builder.serve import PreviewServer
from site_builder.serve.preview import Preview, Step


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free one.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Where to listen. Other machines can see the preview only if this says so: 0.0.0.0.",
)
@click.option("--open", "open_url", is_flag=True, help="Open it in the browser.")
@today_option
@click.pass_context
def command(ctx: click.Context, port: int, host: str, *, open_url: bool, today: str | None) -> None:
    """Show the site while you write: it is built on every save, and the browser follows.

    Nothing is written; output/ stays as it is. What is wrong is shown in the browser. Ctrl-C ends it.
    """
    given = asked(ctx)
    project = given.project()
    server = PreviewServer(project, given.speaker, _Terminal(given, project), today=given.day(today))
    server.serve(port, host, open_url=open_url)
    if not given.quiet:
        click.echo(given.speaker.say("The preview has ended."), err=True)


class _Terminal:
    """Tells the author at the terminal what happens; what is wrong once, until it changes."""

    def __init__(self, given: Asked, project: Project) -> None:
        self._given = given
        self.say = given.speaker.say
        self._project = project
        self._last: list[str] = []

    def listening(self, address: str, *, asked_port: int) -> None:
        port = int(address.rstrip("/").rpartition(":")[2])
        if asked_port not in (0, port):
            self._tell(self.say("Port {port} is taken; a free one is used.", port=asked_port))
        elif self._given.quiet:
            return
        self._tell(self.say("Look at it: {address} (Ctrl-C ends it)", address=click.style(address, bold=True)))

    def built(self, preview: Preview, step: Step, changed: Iterable[Path], *, seconds: float) -> None:
        if step.fault:
            self.fault(step.fault)
        elif not step.built:
            self._found(preview)
        if self._given.quiet:
            return
        files = ", ".join(sorted(_shown(self._project, path) for path in changed)[:3])
        values = {"files": files, "seconds": f"{seconds:.2f}"}
        if not step.built:
            self._tell(self.say("Not built; the preview stays as it was until this is mended."))
        elif files:
            self._tell(self.say("{files}: seen after {seconds} s", **values))
        else:
            self._tell(self.say("Built in {seconds} s", **values))

    def checked(self, preview: Preview) -> None:
        self._found(preview)
        if not self._given.quiet:
            found = console.counted(preview.report, self._given.speaker) or self.say("nothing to complain of")
            self._tell(self.say("Checked: {found}", found=found))

    def fault(self, fault: Exception) -> None:
        if isinstance(fault, Failure):
            self._tell(console.failure(fault, self._given.speaker))
        else:
            self._tell("".join(traceback.format_exception(fault)).rstrip())

    def watching_failed(self, fault: Exception) -> None:
        said = self.say(
            "The system can't tell of changes ({reason}); the files are looked at now and then instead.",
            reason=getattr(fault, "strerror", None) or str(fault),
        )
        self._tell(said)

    def asked(self, method: str, path: str, status: int) -> None:
        if self._given.verbose:
            self._tell(f"{status} {method} {path}")

    def _found(self, preview: Preview) -> None:
        """What stops a build, or with `-v` everything, unless it has just been said."""
        blocks = list(console.findings(preview.report, self._given.speaker, quiet=not self._given.verbose))
        if blocks != self._last:
            for block in blocks:
                self._tell(f"{block}\n")
        self._last = blocks

    @staticmethod
    def _tell(said: str) -> None:
        click.echo(said, err=True)


def _shown(project: Project, path: Path) -> str:
    return project.shown(path) if path.is_relative_to(project.root) else str(path)
