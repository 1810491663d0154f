"""`site-builder new site`: a small site that builds at once and shows what there is."""

import json
import shlex
from pathlib import Path
from typing import Final

import click

from site_builder.adding import NewFile, add
from site_builder.commands.adding_to import shown_here
from site_builder.commands.options import asked
from site_builder.commands.schema import schema_files, schema_folder
from site_builder.commands.starter import LANGUAGES, common, example
from site_builder.diagnostics import Failure
from site_builder.project import Project, project_at
from site_builder.schemas import PATTERNS, SUFFIX

_MAY_STAND_THERE: Final = (".git", ".gitignore", ".gitattributes", ".ds_store", "readme", "license", "licence")
"""What a new repository has in it, in lower case and without an ending."""


@click.command("site", short_help="Begin a site: a small example to change.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--lang", "language", type=click.Choice(LANGUAGES), help="The language of the site, if not yours.")
@click.pass_context
def site(ctx: click.Context, folder: Path, language: str | None) -> None:
    """Begin a site in DIR: a small example that builds at once and shows everything. Change it into your own.

    DIR may be there, if it is empty or a new repository; nothing in it is touched.
    """
    given = asked(ctx)
    say = given.speaker.say
    root = (given.root / folder).absolute()
    there = _there(root)
    project = project_at(root)
    today = given.day(None)
    values = {"today": today.isoformat(), "next_year": f"{today.year + 1}-{today:%m}-{min(today.day, 28):02}"}
    texts = dict(example(language or given.speaker.language, **values))
    texts[".gitignore"] = common("starter", "gitignore")
    texts[".github/workflows/pages.yml"] = common("workflows", "pages.yml")
    texts[".vscode/settings.json"] = _as_json({"yaml.schemas": _schemas(project)})
    texts[".vscode/extensions.json"] = _as_json({"recommendations": ["redhat.vscode-yaml"]})
    kept = [name for name in texts if name.lower() in there]
    files = [NewFile.of_text(root / name, text) for name, text in texts.items() if name not in kept]
    add(root, [*files, *schema_files(schema_folder(project))])
    if given.quiet:
        return
    shown = shown_here(root)
    click.echo(say("A new site is in {folder}:", folder=shown))
    click.echo()
    about = {
        "content/site.yaml": say("the site’s name and its languages"),
        next(name for name in texts if name.endswith("article.md")): say("the text of an explainer"),
        next(name for name in texts if name.endswith("explainer.yaml")): say("its dates, claims and timeline"),
        "content/glossary.yaml": say("words, people and places that need explaining"),
        "content/sources.yaml": say("what the text rests on"),
        next(name for name in texts if name.startswith("seeds/")): say(
            "a source’s own words; quotations are checked against them"
        ),
    }
    width = max(map(len, about))
    for name, what in about.items():
        click.echo(f"  {name:{width}}  {what}")
    for name in kept:
        click.echo("\n" + say("{path} was there and is as it was.", path=name))
        if name == ".gitignore":
            click.echo(say("Put the line “/output/” in it, so that what is built isn’t committed."))
    steps = [f"cd {shlex.quote(shown)}"] if shown != "." else []
    steps.append("site-builder build")
    if "serve" in ctx.find_root().command.list_commands(ctx):  # type: ignore[attr-defined]
        steps.append("site-builder serve")
    click.echo("\n" + say("Next:") + "".join(f"\n  {step}" for step in steps))


def _there(root: Path) -> set[str]:
    """What stands in a folder already, in lower case; more than a new repository has is refused."""
    if not root.exists():
        return set()
    if not root.is_dir():
        raise Failure("exists-already", path=str(root))
    try:
        names = sorted(path.name for path in root.iterdir())
    except OSError as trouble:
        raise Failure("cannot-read", path=str(root), reason=trouble.strerror or str(trouble)) from trouble
    foreign = [name for name in names if not _is_of_a_new_repository(name)]
    if foreign:
        raise Failure("folder-not-empty", path=str(root), names=tuple(foreign[:5]))
    return {name.lower() for name in names}


def _is_of_a_new_repository(name: str) -> bool:
    return name.lower() in _MAY_STAND_THERE or name.lower().partition(".")[0] in _MAY_STAND_THERE


def _schemas(project: Project) -> dict[str, list[str]]:
    folder = schema_folder(project).relative_to(project.root).as_posix()
    return {f"./{folder}/{name}{SUFFIX}": list(patterns) for name, patterns in PATTERNS.items()}


def _as_json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"
