"""`site-builder explain`: the manual of a rule, or what a message means."""

import click

from site_builder.check import RULES
from site_builder.commands.options import asked
from site_builder.formats.near import close
from site_builder.messages import MESSAGES


@click.command("explain")
@click.argument("rule")
@click.pass_context
def command(ctx: click.Context, rule: str) -> None:
    """Print the manual of RULE: what it wants, why, and how it is met. Manuals are in English."""
    say = asked(ctx).speaker.say
    code = rule.strip("[]")
    known = next((one for one in RULES if one.code == code), None)
    if known is not None:
        click.echo(f"{click.style(code, bold=True)} ({known.severity.value})\n\n{known.manual}")
        click.echo(f"\nAllow it at a place, with a reason: <!-- allow {code}: why --> before a block of prose,")
        click.echo(f"or in a record of YAML:\n  allow:\n    {code}: why")
    elif code in MESSAGES:
        message = MESSAGES[code]
        click.echo(
            "\n".join((click.style(code, bold=True), "", message.text, *(f"  {hint}" for hint in message.advice)))
        )
    else:
        near = close(code, MESSAGES)
        if near:
            raise click.ClickException(say("There is no rule “{code}”. Did you mean “{near}”?", code=code, near=near))
        rules = ", ".join(one.code for one in RULES)
        raise click.ClickException(say("There is no rule “{code}”. The rules are: {rules}.", code=code, rules=rules))
