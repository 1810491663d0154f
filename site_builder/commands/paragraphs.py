"""`site-builder paragraphs`: a stored source with its paragraph numbers."""

import click

from site_builder.commands.options import asked
from site_builder.diagnostics import Report
from site_builder.formats.near import close
from site_builder.load import load


@click.command("paragraphs")
@click.argument("source")
@click.pass_context
def command(ctx: click.Context, source: str) -> None:
    """Print the stored text of SOURCE with its paragraph numbers and which explainers cite them."""
    given = asked(ctx)
    content = load(given.project(), Report())
    document = content.documents.get(source)
    if document is None:
        near = close(source, content.documents)
        say = given.speaker.say
        known = ", ".join(content.documents) or say("none")
        meant = (
            say("Did you mean “{near}”?", near=near)
            if near
            else say("Sources with a stored text: {known}.", known=known)
        )
        missing = say("There is no source “{source}” with a stored text.", source=source)
        raise click.ClickException(f"{missing} {meant}")
    for paragraph in document.paragraphs:
        click.echo(f"{click.style(f'¶{paragraph.number}', bold=True)}  {paragraph.text}\n")
