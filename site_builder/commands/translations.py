"""`site-builder translations`: which translations lag behind, and the record that they don't any more."""

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.check import translations as rules
from site_builder.commands.options import asked, write_file
from site_builder.diagnostics import Report
from site_builder.site import Site
from site_builder.units import units_of


@click.command("translations")
@click.option("--accept", is_flag=True, help="Record that every translation says what its original says now.")
@click.pass_context
def command(ctx: click.Context, *, accept: bool) -> None:
    """List the translations whose original has changed, or accept them as they are."""
    given = asked(ctx)
    say = given.speaker.say
    project, report = given.project(), Report()
    site = pipeline.checked(project, report)
    if site is None:
        for block in console.findings(report, given.speaker, quiet=True):
            click.echo(f"{block}\n", err=True)
        found = console.counted(report, given.speaker)
        click.echo(say("Nothing is accepted while the content doesn't hold: {found}.", found=found), err=True)
        ctx.exit(1)
    lines = _lock(site)
    if not accept:
        stale = list(rules.stale_translation(site)) if site.accepted else []
        for diagnostic in stale:
            changed = say("the original has changed ({original})", original=str(diagnostic.values["original"]))
            click.echo(f"{diagnostic.values['unit']}: {changed}")
        lag = say("{stale} of {count} translations lag behind", stale=len(stale), count=len(lines))
        state = lag if site.accepted else say("nothing is accepted yet")
        click.echo(say("{state}; `site-builder translations --accept` records that all of them hold.", state=state))
        return
    path = project.content / "translations.lock"
    head = "# Which version of each original its translations belong to: `site-builder translations --accept`.\n"
    write_file(path, head + "".join(f"{line}\n" for line in lines))
    shown = project.shown(path)
    click.echo(say("Accepted {count} translations in {file}; commit it with them.", count=len(lines), file=shown))


def _lock(site: Site) -> list[str]:
    """The lines of the lock for the site as it is."""
    first, *others = site.languages
    originals = units_of(site.editions[first].edition)
    return sorted(
        f"{language} {key} {originals[key].digest}"
        for language in others
        for key, unit in units_of(site.editions[language].edition).items()
        if unit.translated and key in originals
    )
