"""`site-builder import`: a document becomes a stored source and the draft of an explainer."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.adding import NewEntries, NewFile, add
from site_builder.adding.layout import file_for
from site_builder.commands.adding_to import opened, refuse_taken
from site_builder.commands.import_reading import Given, given_file, read_given
from site_builder.commands.import_report import report_lines
from site_builder.commands.options import Asked as Options
from site_builder.commands.options import asked
from site_builder.content import Content
from site_builder.diagnostics import Failure, Report
from site_builder.drafting import Asked, Draft, Material, draft
from site_builder.formats.dates import Edtf
from site_builder.formats.dates.fault import DateFault
from site_builder.formats.dates.parse import parse
from site_builder.messages import SPOKEN, Speaker
from site_builder.project import Project
from site_builder.records.fields import address_meant, as_id, is_id

_TAG: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What was asked for on the command line."""

    id: str
    source: str
    language: str
    title: str
    publisher: str
    author: str
    url: str
    issued: Edtf | None


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--id", "id_", metavar="ID", required=True, help="The explainer's id: its folder, and its address.")
@click.option("--lang", metavar="TAG", help="The document's language (sv), if it doesn't say so itself.")
@click.option("--source", metavar="ID", help="The source's id, if not ID-article.")
@click.option("--issued", metavar="DATE", help="When it was published: 2024-09-11, or 2024-09-11/2024-09-16.")
@click.option("--title", default="", help="Its headline.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--url", default="", help="Where it is on the web.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    file: Path,
    id_: str,
    lang: str | None,
    source: str | None,
    issued: str | None,
    title: str,
    publisher: str,
    author: str,
    url: str,
) -> None:
    """Draft an explainer from FILE: a text, Markdown, web page, Word document or PDF.

    The document is stored in seeds/ as it is. Its sentences become candidates for claims, denials and events, which
    nobody sees until you have gone through them and removed “draft: true”.
    """
    options = asked(ctx)
    say = options.speaker.say
    project, content = opened(options)
    wanted = _Wanted(
        id=_id(id_, options.speaker),
        source=_id(source or f"{id_}-article", options.speaker),
        language=_language(lang, options.speaker),
        title=title,
        publisher=publisher,
        author=author,
        url=url,
        issued=_date(issued, options.speaker),
    )
    if url and (meant := address_meant(url)):
        raise click.UsageError(say("“{url}” is no address; write it as {meant}.", url=url, meant=meant))
    given = given_file(project, file)
    _refuse_taken(project, content, wanted)
    drafted = _drafted(options, content, given, wanted)
    written = _write(project, content, given, wanted, drafted)
    # Everything is there now: whether it holds is asked of the site as a whole, drafts included.
    after = Report()
    pipeline.checked(project, after, today=options.day(None))
    for line in report_lines(drafted, wanted.id, [project.shown(path) for path in written], given, options):
        click.echo(line)
    if after.failed:
        click.echo(
            say("The site has {found}; “site-builder check” shows them.", found=console.counted(after, options.speaker))
        )


def _drafted(options: Options, content: Content, given: Given, wanted: _Wanted) -> Draft:
    read = read_given(given)
    first = content.first_language
    language = wanted.language or _known_tag(read.told.language) or first
    terms_language = next((each for each in content.languages if each == language), first)
    material = Material(
        path=given.stored,
        blocks=read.blocks,
        told=read.told,
        language=language,
        plain=read.plain,
        terms=content.terms[terms_language],
        terms_language=terms_language,
    )
    prose = first.partition("-")[0]
    return draft(
        material,
        Asked(
            explainer=wanted.id,
            source=wanted.source,
            title=wanted.title,
            publisher=wanted.publisher,
            author=wanted.author,
            url=wanted.url,
            issued=wanted.issued,
            remarks=options.speaker,
            prose=Speaker(prose if prose in SPOKEN else "en"),
        ),
    )


def _write(project: Project, content: Content, given: Given, wanted: _Wanted, drafted: Draft) -> tuple[Path, ...]:
    folder = project.content / "explainers" / wanted.id
    sources = file_for(project, "sources", content.sources[content.first_language], wanted.source)
    stored = [] if given.in_place else [NewFile(path=project.root / given.stored, content=given.content)]
    return add(
        project.root,
        [
            *stored,
            NewEntries(path=sources, entries={wanted.source: drafted.entry}),
            NewFile.of_text(folder / "article.md", drafted.article),
            NewFile.of_text(folder / "explainer.yaml", drafted.facts),
        ],
    )


def _refuse_taken(project: Project, content: Content, wanted: _Wanted) -> None:
    folder = project.content / "explainers" / wanted.id
    if folder.exists():
        raise Failure("exists-already", path=project.shown(folder))
    sources = content.sources[content.first_language]
    refuse_taken(content, "source", wanted.source, sources[wanted.source].at if wanted.source in sources else None)
    for id_, source in sources.items():
        if wanted.url and source.url == wanted.url:
            raise Failure("address-is-a-source", id=id_, place=f"{source.at.path}:{source.at.line}")


def _id(written: str, speaker: Speaker) -> str:
    if is_id(written):
        return written
    meant = as_id(written)
    raise click.UsageError(
        speaker.say(
            "“{id}” is no id; small letters a–z, digits and hyphens, such as “{meant}”.",
            id=written,
            meant=meant or "tides",
        )
    )


def _language(written: str | None, speaker: Speaker) -> str:
    if written is None or _TAG.fullmatch(written):
        return written or ""
    raise click.UsageError(speaker.say("“{lang}” is no language; write its code: en, sv, de, pt-BR.", lang=written))


def _known_tag(written: str) -> str:
    tag = written.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) else ""


def _date(written: str | None, speaker: Speaker) -> Edtf | None:
    if written is None:
        return None
    try:
        return parse(written)
    except DateFault as fault:
        meant = str(fault.values.get("suggestion", "2024-09-11"))
        raise click.UsageError(
            speaker.say("“{written}” is no date; write it as {meant}.", written=written, meant=meant)
        ) from fault
