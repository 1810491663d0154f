"""`site-builder explain`: the manual of a rule, or what a message means."""

import click

from site_builder.check import RULES
from site_builder.formats.near import close
from site_builder.messages import MESSAGES


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Print the manual of RULE: what it wants, why, and how it is met."""
    code = rule.strip("[]")
    known = next((one for one in RULES if one.code == code), None)
    if known is not None:
        click.echo(f"{click.style(code, bold=True)} ({known.severity.value})\n\n{known.manual}")
        click.echo(f"\nAllow it at a place, with a reason: <!-- allow {code}: why --> before a block of prose,")
        click.echo(f"or in a record of YAML:\n  allow:\n    {code}: why")
    elif code in MESSAGES:
        message = MESSAGES[code]
        click.echo(
            "\n".join((click.style(code, bold=True), "", message.text, *(f"  {hint}" for hint in message.hints)))
        )
    else:
        near = close(code, MESSAGES)
        meant = f" Did you mean “{near}”?" if near else f" The rules are: {', '.join(one.code for one in RULES)}."
        raise click.ClickException(f"There is no rule “{code}”.{meant}")
