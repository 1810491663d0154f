"""`site-builder translations`: which translations lag behind, and the record that they don't any more."""

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.check import translations as rules
from site_builder.commands.options import asked
from site_builder.diagnostics import Report
from site_builder.site import Site
from site_builder.units import units_of


@click.command("translations")
@click.option("--accept", is_flag=True, help="Record that every translation says what its original says now.")
@click.pass_context
def command(ctx: click.Context, *, accept: bool) -> None:
    """List the translations whose original has changed, or accept them as they are."""
    given = asked(ctx)
    project, report = given.project(), Report()
    site = pipeline.checked(project, report)
    if site is None:
        for block in console.findings(report, quiet=True):
            click.echo(f"{block}\n", err=True)
        click.echo(f"Nothing is accepted while the content doesn't hold: {console.counted(report)}.", err=True)
        ctx.exit(1)
    lines = _lock(site)
    if not accept:
        stale = list(rules.stale_translation(site)) if site.accepted else []
        for diagnostic in stale:
            click.echo(f"{diagnostic.values['unit']}: the original has changed ({diagnostic.values['original']})")
        state = f"{len(stale)} of {len(lines)} translations lag behind" if site.accepted else "nothing is accepted yet"
        click.echo(f"{state}; `site-builder translations --accept` records that all of them hold.")
        return
    path = project.content / "translations.lock"
    head = "# Which version of each original its translations belong to: `site-builder translations --accept`.\n"
    path.write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    click.echo(f"Accepted {len(lines)} translations in {project.shown(path)}; commit it with them.")


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
