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
    content = load(asked(ctx).project(), Report())
    document = content.documents.get(source)
    if document is None:
        near = close(source, content.documents)
        known = ", ".join(content.documents) or "none"
        meant = f"Did you mean “{near}”?" if near else f"Sources with a stored text: {known}."
        raise click.ClickException(f"There is no source “{source}” with a stored text. {meant}")
    for paragraph in document.paragraphs:
        click.echo(f"{click.style(f'¶{paragraph.number}', bold=True)}  {paragraph.text}\n")
