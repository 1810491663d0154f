"""`site-builder check`: every rule, nothing written."""

import os
from functools import partial

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.check import RULES, findings_of
from site_builder.check.baseline import as_yaml
from site_builder.commands.earlier import earlier_build
from site_builder.commands.options import asked, today_option, write_file
from site_builder.commands.outside import ask_outside
from site_builder.diagnostics import Report


@click.command("check")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--format", "form", type=click.Choice(list(console.FORMATS)), default="text", help="How findings are written."
)
@click.option(
    "--write-baseline", is_flag=True, help="Take what the rules find now as old: told only as a count from then on."
)
@click.option(
    "--external", is_flag=True, help="Ask addresses elsewhere too whether they still lead somewhere; takes a while."
)
@click.option(
    "--published",
    metavar="WHERE",
    help="Compare with what is published, so that changes ask for corrections: a folder, a branch or an address.",
)
@today_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    strict: bool,
    form: str,
    write_baseline: bool,
    external: bool,
    published: str | None,
    today: str | None,
) -> None:
    """Check the content; write nothing."""
    given = asked(ctx)
    speaker = given.speaker
    project, report = given.project(), Report(strict=strict)
    day = given.day(today)
    outside = partial(ask_outside, project=project, given=given, today=day) if external else None
    earlier: pipeline.Earlier | None = None
    if published:
        earlier = partial(earlier_build, published, project=project, report=report, environment=os.environ)
    through = pipeline.resolved if write_baseline else pipeline.checked
    site = through(project, report, today=day, outside=outside, earlier=earlier)
    if write_baseline and site is not None:
        old = findings_of(site)
        write_file(project.content / "baseline.yaml", as_yaml(old, report.sources))
        click.echo(
            speaker.say(
                "{count:finding is|findings are} in content/baseline.yaml from now on; commit it.", count=len(old)
            )
        )
        return
    if form != "text":
        manuals = {rule.code: rule.manual for rule in RULES}
        written = console.FORMATS[form]
        if written is console.findings_as_sarif:
            written = partial(console.findings_as_sarif, manuals=manuals)
        for block in written(report, speaker):
            click.echo(block)
        ctx.exit(1 if report.failed else 0)
    for block in console.findings(report, speaker, quiet=given.quiet):
        click.echo(block)
        click.echo()
    if site is None:
        click.echo(speaker.say("Doesn't hold: {found}.", found=console.counted(report, speaker)), err=True)
        ctx.exit(1)
    if not given.quiet:
        found = console.counted(report, speaker) or speaker.say("nothing to complain of")
        click.echo(speaker.say("It holds: {pages:page|pages} checked, {found}.", pages=len(site.pages), found=found))
        for line in console.exceptions(report, speaker, verbose=given.verbose):
            click.echo(line)
