"""`site-builder new term` and `new source`: an entry more, in the file where the author keeps such things."""

from collections.abc import Mapping
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import click

from site_builder.adding import Commented, NewEntries, Value
from site_builder.adding.layout import file_for
from site_builder.commands.adding_to import added, new_id, opened, refuse_taken
from site_builder.commands.options import Asked, asked
from site_builder.diagnostics import Failure
from site_builder.formats.dates import DateFault, parse
from site_builder.formats.models import Model
from site_builder.messages import SPOKEN, Speaker
from site_builder.project import Project
from site_builder.records.fields import address_meant, as_id
from site_builder.records.source import CslType
from site_builder.records.term import ACTORS, TermKind

_file_option = click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The YAML file it goes to, if not the one where you keep most of its kind.",
)


@click.command("term", short_help="Add an entry to the glossary.")
@click.argument("term_id", metavar="ID")
@click.option("--name", help="The word as readers should see it, if not the ID with spaces.")
@click.option("--kind", type=click.Choice(get_args(TermKind)), default="term", help="What it is, if not a word.")
@click.option("--definition", help="What it means, in a sentence or two; you can write it later.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="What the definition rests on.")
@_file_option
@click.pass_context
def term(
    ctx: click.Context,
    *,
    term_id: str,
    name: str | None,
    kind: str,
    definition: str | None,
    sources: tuple[str, ...],
    file: Path | None,
) -> None:
    """Add a word, a person, an organisation or a place to the glossary.

    Once it has a definition, every text that mentions it links it. Until then it is in the glossary's file only.
    """
    given = asked(ctx)
    say = given.speaker.say
    id_ = new_id(given, term_id, "term")
    project, content = opened(given)
    records = content.terms[content.first_language]
    refuse_taken(content, "term", id_, records[id_].at if id_ in records else None)
    words = id_.replace("-", " ")
    entry: dict[str, Value] = {
        **({"kind": kind} if kind != "term" else {}),
        "name": name or (words.title() if kind != "term" else words),
    }
    if definition:
        entry["definition"] = definition
    else:
        # It stands in the author's file, so it speaks the language of the site.
        of_the_site = Speaker(content.first_language if content.first_language in SPOKEN else "en")
        remark = of_the_site.say("What it means, in a sentence or two. Until then no text links it.")
        entry["definition"] = Commented(remarks=(remark,), value=None)
    if sources:
        entry["sources"] = list(sources)
    path = _file(given, project, file) or file_for(project, "glossary", records, id_, kind=kind)
    steps = [] if definition else [say("Write what it means, in {path}.", path=project.shown(path))]
    steps.append(
        say("Write “by: {id}” where they say something, or mention them in a text.", id=id_)
        if kind in ACTORS
        else say("Mention it in a text; it is linked there by itself. By hand: [[{id}]]", id=id_)
    )
    steps.append(say("See what doesn’t hold yet: site-builder check"))
    added(given, project, [NewEntries(path=path, entries={id_: entry})], *steps)


@click.command("source", short_help="Add something that a text rests on.")
@click.argument("url")
@click.option("--title", required=True, help="Its title, in its own language.")
@click.option("--id", "source_id", metavar="ID", help="Its id, if not made of the publisher or address and the year.")
@click.option("--publisher", help="Who published it.")
@click.option("--author", "authors", multiple=True, help="Who wrote it; can be given several times.")
@click.option("--issued", metavar="DATE", help="When it was published, as far as you know: 2024-06-19, 2024-06, 2024.")
@click.option("--language", metavar="TAG", help="Its language (en, sv, de), if not that of the site.")
@click.option(
    "--type", "type_", type=click.Choice(get_args(CslType)), metavar="TYPE", default="webpage", show_default=True,
    help="What it is: article-newspaper, report, book, speech …",
)  # fmt: skip
@_file_option
@click.pass_context
def source(
    ctx: click.Context,
    *,
    url: str,
    title: str,
    source_id: str | None,
    publisher: str | None,
    authors: tuple[str, ...],
    issued: str | None,
    language: str | None,
    type_: str,
    file: Path | None,
) -> None:
    """Add something that your text rests on. Its address and its title are enough; nothing is fetched.

    \b
    site-builder new source https://example.org/report --title "The report" --issued 2024-06
    """  # noqa: D301 - click's sign for lines to be kept
    given = asked(ctx)
    say = given.speaker.say
    if meant := address_meant(url):
        raise click.ClickException(say("“{url}” is no web address. Write it whole: {meant}", url=url, meant=meant))
    _refuse_bad_date(given, issued)
    project, content = opened(given)
    records = content.sources[content.first_language]
    same = next((record for record in records.values() if record.url == url), None)
    if same is not None:
        raise Failure("address-is-a-source", id=same.id, place=f"{same.at.path}:{same.at.line}")
    id_ = new_id(given, source_id, "source … --id") if source_id else _made_id(url, publisher, issued, records)
    refuse_taken(content, "source", id_, records[id_].at if id_ in records else None)
    fields = {
        "type": type_,
        "title": title,
        "publisher": publisher,
        "author": list(authors) if len(authors) > 1 else next(iter(authors), None),
        "issued": issued,
        "language": language,
        "url": url,
    }
    entry: dict[str, Value] = {name: value for name, value in fields.items() if value}
    path = _file(given, project, file) or file_for(project, "sources", records, id_)
    added(
        given,
        project,
        [NewEntries(path=path, entries={id_: entry})],
        say("Cite it behind a sentence: [@{id}], or with the place: [@{id}, p. 3]", id=id_),
        say("To have quotations from it checked, save its text in seeds/ and name the file in “text_file”."),
        say("See what doesn’t hold yet: site-builder check"),
    )


def _file(given: Asked, project: Project, file: Path | None) -> Path | None:
    """The file asked for, below the content, as it is found from here or from the site's folder."""
    if file is None:
        return None
    path = file.absolute() if file.absolute().is_relative_to(project.content) else project.root / file
    if path.suffix != ".yaml" or not path.is_relative_to(project.content):
        wrong = given.speaker.say("“{file}” is no YAML file of the content: content/….yaml", file=str(file))
        raise click.ClickException(wrong)
    return path


def _refuse_bad_date(given: Asked, issued: str | None) -> None:
    try:
        if issued is not None:
            parse(issued)
    except DateFault as fault:
        wrong = given.speaker.worded(fault.code, {"text": issued or "", **fault.values})
        raise click.ClickException(f"--issued: {wrong.text}. {wrong.hint}".rstrip()) from fault


def _made_id(url: str, publisher: str | None, issued: str | None, taken: Mapping[str, Model]) -> str:
    """`publisher-2024`, or what the address is called; with a number where that is taken."""
    host = (urlsplit(url).hostname or "").removeprefix("www.").split(".")
    while len(host) > 1 and (len(host[-1]) <= 3 or host[-1] in ("info", "news")):
        host.pop()
    named = as_id(publisher or "") or as_id("-".join(host)) or "source"
    year = issued[:4] if issued and issued[:4].isdigit() else ""
    made = f"{named}-{year}" if year else named
    return next(
        each
        for number in range(1, len(taken) + 2)
        if (each := made if number == 1 else f"{made}-{number}") not in taken
    )
