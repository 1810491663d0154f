"""`site-builder schema`: what an editor has to know to complete and check the YAML of a site."""

from pathlib import Path

import click

from site_builder.adding import OwnFile, add
from site_builder.check import RULES
from site_builder.commands.options import asked
from site_builder.project import Project
from site_builder.schemas import SUFFIX, WRITTEN_BY, schemas


@click.command("schema")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path | None) -> None:
    """Write JSON Schemas for your YAML files, so that your editor completes fields and marks mistakes as you type.

    They go to .site-builder/schemas/ unless you name another folder. Run it again after an upgrade of site-builder.
    """
    given = asked(ctx)
    project = given.project()
    root = folder.absolute() if folder else project.root
    written = add(root, schema_files(folder.absolute() if folder else schema_folder(project)))
    if not given.quiet:
        click.echo(
            given.speaker.say("{count:schema|schemas} in {folder}", count=len(written), folder=str(written[0].parent))
        )


def schema_folder(project: Project) -> Path:
    """Where a site keeps its schemas."""
    return project.root / ".site-builder" / "schemas"


def schema_files(folder: Path) -> list[OwnFile]:
    """Every schema as a file of a folder."""
    made = schemas(rule.code for rule in RULES)
    sign = WRITTEN_BY.encode()
    return [OwnFile(path=folder / f"{name}{SUFFIX}", content=text.encode(), sign=sign) for name, text in made.items()]
