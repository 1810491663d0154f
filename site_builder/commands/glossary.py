"""`site-builder glossary`: how well the glossary covers the texts.

In: a project. Out: tables of plain text: every entry with its mentions per language; names that no entry explains; the
pages with the most links; entries that nothing uses.
"""

from collections.abc import Iterator, Sequence

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.check.density import densities
from site_builder.check.term_uses import used_terms
from site_builder.check.undefined import undefined_names
from site_builder.commands.options import asked
from site_builder.content import Language
from site_builder.diagnostics import Report
from site_builder.languages import language as spoken
from site_builder.messages import Speaker
from site_builder.site import LanguageSite, Site

DENSEST = 5
"""How many pages are listed, the densest first."""


@click.command("glossary")
@click.option("--lang", metavar="TAG", help="One language only.")
@click.pass_context
def command(ctx: click.Context, lang: str | None) -> None:
    """Print what the glossary covers: mentions, names without an entry, the densest pages, entries nothing uses."""
    given = asked(ctx)
    speaker = given.speaker
    report = Report()
    site = pipeline.resolved(given.project(), report)
    if site is None:
        for block in console.findings(report, speaker, quiet=True):
            click.echo(block, err=True)
            click.echo(err=True)
        found = console.counted(report, speaker)
        click.echo(speaker.say("The content has to be read first: {found}.", found=found), err=True)
        ctx.exit(1)
    if lang is not None and lang not in site.editions:
        known = ", ".join(site.languages)
        raise click.ClickException(
            speaker.say("The site has no language “{lang}”. Its languages: {known}.", lang=lang, known=known)
        )
    wanted = [language for language in site.languages if lang in (None, language)]
    blocks = (
        _entries(site, wanted, speaker),
        *(_undefined(site.editions[language], speaker) for language in wanted),
        *(_densest(site.editions[language], speaker) for language in wanted),
        _unused(site, wanted, speaker),
    )
    click.echo("\n\n".join(shown for block in blocks if (shown := "\n".join(block))))


def _entries(site: Site, wanted: Sequence[Language], speaker: Speaker) -> Iterator[str]:
    """Every entry, the most mentioned first; `-` where it can't be linked in a language."""
    counts = {
        language: {id_: len(found) for id_, found in site.editions[language].uses.mentions.items()}
        for language in wanted
    }
    terms = site.editions[wanted[0]].edition.terms
    totals = ", ".join(
        speaker.say("{count} in {language}", count=sum(counts[language].values()), language=spoken(language).name)
        for language in wanted
    )
    yield click.style(
        speaker.say("{count:entry|entries}; mentions: {totals}", count=len(terms), totals=totals), bold=True
    )
    order = sorted(terms, key=lambda id_: (-sum(counts[language].get(id_, 0) for language in wanted), id_))
    linked = {
        language: {page.subject[0] for page in site.editions[language].pages if page.kind == "term"}
        for language in wanted
    }
    rows: list[tuple[str, ...]] = [(speaker.say("entry"), speaker.say("kind"), *wanted)]
    for id_ in order:
        said = (str(counts[language].get(id_, 0)) if id_ in linked[language] else "-" for language in wanted)
        rows.append((id_, terms[id_].kind, *said))
    yield from _table(rows)


def _undefined(local: LanguageSite, speaker: Speaker) -> Iterator[str]:
    found = undefined_names(local.edition)
    language = spoken(local.edition.language).name
    count = len(found) or speaker.say("none")
    yield click.style(
        speaker.say("Names without an entry, {language}: {count}", language=language, count=count), bold=True
    )
    yield from _table([(each.name, str(each.count), f"{each.at.path}:{each.at.line}") for each in found])


def _densest(local: LanguageSite, speaker: Speaker) -> Iterator[str]:
    rows = [
        (
            f"/{each.page.address}",
            f"{100 * each.share:.1f} %",
            speaker.say("{count:link|links}", count=each.marks),
            speaker.say("{count:word|words}", count=each.words),
        )
        for each in densities(local)[:DENSEST]
        if each.marks
    ]
    if rows:
        language = spoken(local.edition.language).name
        yield click.style(
            speaker.say("Pages with the most links to the glossary, {language}", language=language), bold=True
        )
        yield from _table(rows)


def _unused(site: Site, wanted: Sequence[Language], speaker: Speaker) -> Iterator[str]:
    used: set[str] = set()
    for language in wanted:
        used |= used_terms(site.editions[language])
    terms = site.editions[wanted[0]].edition.terms
    unused = [id_ for id_ in terms if id_ not in used]
    count = len(unused) or speaker.say("none")
    yield click.style(speaker.say("Entries that nothing uses: {count}", count=count), bold=True)
    yield from (f"  {id_}" for id_ in unused)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows with their columns under each other; a column of numbers to the right, its heading too."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    numbers = [
        all(cell[:1].isdigit() or cell == "-" for cell in column[-1:]) and at > 0 for at, column in enumerate(columns)
    ]
    for row in rows:
        cells = (
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, numbers, strict=True)
        )
        yield f"  {'  '.join(cells)}".rstrip()
