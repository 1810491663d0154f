"""`site-builder eject`: the files of the theme, and one of them copied into the site's own `templates/`."""

import re
from pathlib import Path
from typing import Final

import click

from site_builder.commands.options import asked
from site_builder.diagnostics import Failure
from site_builder.formats.near import close
from site_builder.messages import Speaker
from site_builder.project import Project, default_theme

_COMMENT: Final = re.compile(r"\{#-?\s*(.+?)\s*-?#\}|/\*\s*(.+?)\s*\*/", re.DOTALL)
_SENTENCE: Final = re.compile(r".+?[.](?=\s|$)|.+")
_MODULE: Final = re.compile(r" \(site_builder/[\w/.]+\)")
_BLOCK: Final = re.compile(r"\{%-?\s*block\s+(\w+)")


@click.command("eject")
@click.argument("template", required=False)
@click.pass_context
def command(ctx: click.Context, template: str | None) -> None:
    """Copy TEMPLATE (`pages/section.html`) of the theme into templates/; without it, list what there is.

    A file of yours is never overwritten.
    """
    given = asked(ctx)
    project, say = given.project(), given.speaker.say
    names = theme_files()
    if template is None:
        _list(project, names, given.speaker)
        return
    if project.root_is_checkout:
        raise click.ClickException(say("This folder is the program's own: its templates/ is the theme itself."))
    if not project.content.is_dir():
        raise click.ClickException(say("There is no site in {folder}: it has no content/.", folder=str(project.root)))
    name = _meant(template, names, given.speaker)
    target = project.templates / name
    _copy(default_theme() / name, target, project, given.speaker)
    click.echo(say("Copied to {file}. It stands in the place of the theme's from now on.", file=f"templates/{name}"))
    click.echo(_instead(name, given.speaker))


def theme_files() -> tuple[str, ...]:
    """Every file of the theme, by its path in it."""
    theme = default_theme()
    found = (path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file())
    return tuple(sorted(name for name in found if "/." not in f"/{name}"))


def _list(project: Project, names: tuple[str, ...], speaker: Speaker) -> None:
    """Each file with what it says it is; those the site has of its own are marked."""
    say = speaker.say
    own = {name for name in names if not project.root_is_checkout and (project.templates / name).exists()}
    for name in names:
        mark = say("yours") if name in own else _first_line(default_theme() / name)
        click.echo(f"{click.style(f'{name:<28}', bold=True)}  {mark}")
    click.echo()
    click.echo(say("site-builder eject FILE copies one of them into templates/."))


def _first_line(path: Path) -> str:
    """What a file says it is: the first sentence of its first comment."""
    found = _COMMENT.search(path.read_text(encoding="utf-8"))
    said = _MODULE.sub("", " ".join((found[1] or found[2]).split())) if found else ""
    sentence = _SENTENCE.match(said)
    return sentence[0] if sentence else ""


def _meant(written: str, names: tuple[str, ...], speaker: Speaker) -> str:
    """The file that is named: by its path, or by its own name where only one has it."""
    say = speaker.say
    asked_for = written.replace("\\", "/").removeprefix("./").removeprefix("templates/").removeprefix("default/")
    if asked_for in names:
        return asked_for
    alike = [name for name in names if asked_for in (Path(name).name, Path(name).stem)]
    if len(alike) == 1:
        return alike[0]
    if alike:
        several = ", ".join(alike)
        raise click.ClickException(say("Several files are called “{name}”: {files}.", name=written, files=several))
    near = close(asked_for, names) or close(Path(asked_for).name, [Path(name).name for name in names])
    if near:
        raise click.ClickException(say("The theme has no “{name}”. Did you mean “{near}”?", name=written, near=near))
    raise click.ClickException(
        say("The theme has no “{name}”. Without a name, eject lists what there is.", name=written)
    )


def _copy(source: Path, target: Path, project: Project, speaker: Speaker) -> None:
    """Write the copy where nothing is yet, and nowhere but in the project."""
    say = speaker.say
    shown = f"templates/{target.relative_to(project.templates).as_posix()}"
    if not target.parent.resolve().is_relative_to(project.root.resolve()):
        raise click.ClickException(say("{file} would lie outside of the project.", file=shown))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(source.read_text(encoding="utf-8"))
    except FileExistsError as there:
        kept = say("{file} is there already, and stays as it is.", file=shown)
        raise click.ClickException(kept) from there
    except OSError as trouble:
        raise Failure("file-not-written", path=shown, reason=trouble.strerror or str(trouble)) from trouble


def _instead(name: str, speaker: Speaker) -> str:
    """How to change less than the whole file."""
    say = speaker.say
    if name.startswith("assets/css/"):
        return say(
            "To change a few values only, delete it again and write them into {file}: it comes last.",
            file="templates/assets/css/99-own.css",
        )
    theme = default_theme()
    texts = [(theme / each).read_text(encoding="utf-8") for each in dict.fromkeys((name, "base.html"))]
    blocks = sorted({block for text in texts for block in _BLOCK.findall(text)})
    if name == "base.html" or name.startswith("pages/"):
        return say(
            "It won't change when the program does. To write only what differs, begin it with {extends} and keep the "
            "blocks you need: {blocks}.",
            extends=f'{{% extends "default/{name}" %}}',
            blocks=", ".join(blocks),
        )
    return say(
        "It won't change when the program does. The theme's own stays at hand as {name}.", name=f"default/{name}"
    )
