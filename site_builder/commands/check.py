"""`site-builder check`: every rule, nothing written."""

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.check import findings_of
from site_builder.check.baseline import as_yaml
from site_builder.commands.options import asked, today_option
from site_builder.diagnostics import Report


@click.command("check")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--format", "form", type=click.Choice(list(console.FORMATS)), default="text", help="How findings are written."
)
@click.option(
    "--write-baseline", is_flag=True, help="Take what the rules find now as old: told only as a count from then on."
)
@today_option
@click.pass_context
def command(ctx: click.Context, *, strict: bool, form: str, write_baseline: bool, today: str | None) -> None:
    """Check the content; write nothing."""
    given = asked(ctx)
    project, report = given.project(), Report(strict=strict)
    site = pipeline.checked(project, report, today=given.day(today))
    if write_baseline and (resolved := pipeline.resolved(project, report := Report(), today=given.day(today))):
        old = findings_of(resolved)
        (project.content / "baseline.yaml").write_text(as_yaml(old, report.sources), encoding="utf-8")
        click.echo(f"{len(old)} findings are in content/baseline.yaml from now on; commit it.")
        return
    if form != "text":
        for block in console.FORMATS[form](report):
            click.echo(block)
        ctx.exit(1 if report.failed else 0)
    for block in console.findings(report, quiet=given.quiet):
        click.echo(block)
        click.echo()
    if site is None:
        click.echo(f"Doesn't hold: {console.counted(report)}.", err=True)
        ctx.exit(1)
    if not given.quiet:
        said = console.counted(report)
        click.echo(f"It holds: {len(site.pages)} pages checked{', ' + said if said else ', nothing to complain of'}.")
