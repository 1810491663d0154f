"""`site-builder build`: check, then write the site."""

import sys
import time
from pathlib import Path

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.commands.options import asked, today_option
from site_builder.commands.summary import summary
from site_builder.diagnostics import Report
from site_builder.messages import Speaker


@click.command("build")
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Where the site goes, if not output/.")
@click.option("--base-url", metavar="URL", help="Where it will be published; overrides site.yaml.")
@click.option("--strict", is_flag=True, help="Let warnings stop the build too.")
@today_option
@click.pass_context
def command(ctx: click.Context, output: Path | None, base_url: str | None, *, strict: bool, today: str | None) -> None:
    """Check the content, then write the site to output/."""
    started = time.perf_counter()
    given = asked(ctx)
    project = given.project(output)
    report = Report(strict=strict)
    show = sys.stderr.isatty() and not given.quiet
    progress = _Counter(given.speaker) if show else lambda _: None
    built = pipeline.build(project, report, base_url=base_url, today=given.day(today), progress=progress)
    for block in console.findings(report, given.speaker, quiet=given.quiet):
        click.echo(block, err=True)
        click.echo(err=True)
    if built is None:
        said = given.speaker.say(
            "Not built: {found}. The site in {folder} is as it was.",
            found=console.counted(report, given.speaker),
            folder=_shown(project.output),
        )
        click.echo(said, err=True)
        ctx.exit(1)
    if not given.quiet:
        seconds = time.perf_counter() - started
        click.echo(summary(built, report, project, given.speaker, seconds=seconds, verbose=given.verbose))


class _Counter:
    """Counts pages on one line of the terminal."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    def __call__(self, number: int) -> None:
        if number % 50 == 0:
            said = self._speaker.say("{number} files …", number=number)
            click.echo(f"\r{said}", nl=False, err=True)


def _shown(path: Path) -> str:
    here = Path.cwd()
    return f"{path.relative_to(here)}/" if path.is_relative_to(here) else str(path)
