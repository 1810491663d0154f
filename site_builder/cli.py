"""Says which commands there are, and turns trouble into an exit code; the only module that exits.

0 fine, 1 the content has errors, 2 could not run. A command's module is imported when the command is called, so that
`--help` and completion stay fast.
"""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from site_builder.diagnostics import Failure

if TYPE_CHECKING:
    from site_builder.messages import Speaker

COMMANDS: Final = {
    "build": "site_builder.commands.build",
    "check": "site_builder.commands.check",
    "eject": "site_builder.commands.eject",
    "explain": "site_builder.commands.explain",
    "glossary": "site_builder.commands.glossary",
    "import": "site_builder.commands.import_",
    "new": "site_builder.commands.new",
    "paragraphs": "site_builder.commands.paragraphs",
    "publish": "site_builder.commands.publish",
    "review": "site_builder.commands.review",
    "schema": "site_builder.commands.schema",
    "serve": "site_builder.commands.serve",
    "translations": "site_builder.commands.translations",
}
"""Command → the module that holds it as `command`."""


class _Commands(click.Group):
    """Commands that are imported only when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """With "did you mean" for a misspelt command."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            say = ctx.params["speaker"].say
            if near:
                ctx.fail(say("There is no command “{command}”. Did you mean “{near}”?", command=args[0], near=near[0]))
            known = ", ".join(COMMANDS)
            ctx.fail(say("There is no command “{command}”. The commands are: {known}.", command=args[0], known=known))
        return super().resolve_command(ctx, args)


def _speaker(ctx: click.Context, _: click.Parameter, asked: str | None) -> "Speaker":
    from site_builder.commands.speech import speaker_for

    speaker = speaker_for(asked, os.environ)
    ctx.ensure_object(dict)["speaker"] = speaker  # `main` needs it where a command fails
    return speaker


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="site-builder", message="%(prog)s %(version)s")
@click.option(
    "-C",
    "root",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="DIR",
    help="The project's folder, if not this one.",
)
@click.option("-v", "--verbose", is_flag=True, help="Say more.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what stops the build.")
@click.option(
    "--lang",
    "speaker",
    type=click.Choice(["en", "sv"]),
    callback=_speaker,
    is_eager=True,
    help="The language of messages, if not the environment's; help and manuals are in English.",
)
@click.pass_context
def cli(ctx: click.Context, root: Path, *, verbose: bool, quiet: bool, speaker: "Speaker") -> None:
    """Build explainers that hold: quotes, terms, sources, dates and claims are checked before anything is written."""
    ctx.obj.update(root=root, verbose=verbose, quiet=quiet, speaker=speaker)


def _options_first(written: list[str]) -> list[str]:
    """The options every command has, put before it, where click wants them: people write `build -q` as well."""
    before: list[str] = []
    after: list[str] = []
    words = iter(written)
    for word in words:
        if word == "--":
            after += [word, *words]
        elif word in ("-q", "--quiet", "-v", "--verbose"):
            before.append(word)
        elif word == "-C":
            before += [word, *([value] if (value := next(words, None)) is not None else [])]
        else:
            after.append(word)
    return before + after


def main() -> None:
    """Run the program and exit."""
    from site_builder import console
    from site_builder.commands.speech import speaker_for

    given: dict[str, Any] = {"speaker": speaker_for(None, os.environ)}
    for stream in (sys.stdout, sys.stderr):
        # A pipe may be ASCII or Latin-1; a message with quotation marks must not end in a traceback.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        # Outside its standalone mode click hands the code of `ctx.exit` back instead of exiting with it.
        code = cli(_options_first(sys.argv[1:]), prog_name="site-builder", standalone_mode=False, obj=given)
        sys.exit(code if isinstance(code, int) else 0)
    except Failure as trouble:
        click.echo(console.failure(trouble, given["speaker"]), err=True)
        sys.exit(2)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        click.echo(given["speaker"].say("Stopped."), err=True)
        sys.exit(130)
    except click.ClickException as wrong:
        click.echo(console.refusal(wrong, given["speaker"]), err=True)
        sys.exit(2)
    except BrokenPipeError:
        # The reader went away (`| head`): nothing more to say, and nothing to complain of.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
