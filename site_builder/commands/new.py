"""`site-builder new`: begins a site, or adds an explainer, a term, a source or a page to one."""

import click

from site_builder.commands.new_entries import source, term
from site_builder.commands.new_site import site
from site_builder.commands.new_texts import explainer, page


@click.group("new", invoke_without_command=True, no_args_is_help=False, short_help="Begin a site, or add to one.")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Begin a site, or add an explainer, a term, a source or a page. Nothing is ever written over.

    \b
    site-builder new site my-site
    site-builder new explainer honey-bee-dance
    site-builder new term waggle-dance
    site-builder new source https://example.org/report --title "The report"
    site-builder new page about
    """  # noqa: D301 - click's sign for lines to be kept
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


for each in (site, explainer, term, source, page):
    command.add_command(each)
