"""`site-builder review`: what is due: reviews, words that age, missing answers, translations that lag behind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder.check import findings_of
from site_builder.commands.options import asked, today_option
from site_builder.diagnostics import Diagnostic, Report
from site_builder.formats.icalendar import Occasion, calendar
from site_builder.messages import Speaker
from site_builder.site import Site
from site_builder.source import Location, SourcePath

DUE: Final = (
    ("past-review", "Overdue for review"),
    ("review-before-update", "Without a new day for review"),
    ("relative-date", "Words that age"),
    ("claim-without-response", "Answers to look for"),
    ("search-without-date", "Searches without a date"),
    ("stale-translation", "Translations that lag behind"),
    ("missing-translation", "Texts to translate"),
)
"""Which findings are work that time brings, and what they are called together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Review:
    """A day by which somebody has to read an explainer again."""

    explainer: str
    title: str
    day: date
    at: Location


@click.command("review")
@today_option
@click.option("--format", "form", type=click.Choice(["text", "ics"]), default="text", help="A list, or a calendar.")
@click.option("--lang", metavar="TAG", help="Only what is to be done in this language's files.")
@click.pass_context
def command(ctx: click.Context, *, today: str | None, form: str, lang: str | None) -> None:
    """List what is due: reviews, words that age, missing answers, translations."""
    given = asked(ctx)
    speaker, day, report = given.speaker, given.day(today), Report()
    site = pipeline.resolved(given.project(), report, today=day)
    if site is None:
        for block in console.findings(report, speaker, quiet=True):
            click.echo(f"{block}\n", err=True)
        held = speaker.say("The content doesn't hold together: {found}.", found=console.counted(report, speaker))
        click.echo(held, err=True)
        ctx.exit(1)
    if lang is not None and lang not in site.languages:
        known = ", ".join(site.languages)
        raise click.UsageError(
            speaker.say("The site has no language “{lang}”; it has {known}.", lang=lang, known=known)
        )
    reviews = _reviews(site)
    if form == "ics":
        # Bytes: the format wants CRLF on every system.
        click.echo(_calendar(site, reviews, day, speaker).encode(), nl=False)
        return
    codes = [code for code, _ in DUE]
    findings = [found for found in findings_of(site) if found.code in codes and (not lang or _is_in(site, lang, found))]
    for line in (*_listed(findings, speaker), *(() if lang else _coming(reviews, day, speaker))):
        click.echo(line)
    if not findings:
        click.echo(speaker.say("Nothing is due."))


def _reviews(site: Site) -> tuple[_Review, ...]:
    """The review days of all explainers, the earliest first."""
    found: dict[str, _Review] = {}
    for local in site.editions.values():
        for explainer in local.edition.explainers.values():
            due = explainer.facts.review_by
            if due is not None and due.latest is not None:
                at = explainer.facts.place("review_by")
                review = _Review(explainer=explainer.id, title=explainer.title, day=due.latest, at=at)
                found.setdefault(explainer.id, review)
    return tuple(sorted(found.values(), key=lambda review: (review.day, review.explainer)))


def _listed(findings: Iterable[Diagnostic], speaker: Speaker) -> Iterator[str]:
    findings = sorted(findings, key=lambda found: found.order)
    for code, heading in DUE:
        here = [found for found in findings if found.code == code]
        if here:
            yield click.style(f"{speaker.say(heading)} ({len(here)})", bold=True)
        for found in here:
            words = speaker.worded(found.code, found.values)
            where = f"{found.at.path}:{found.at.line}: " if found.at else ""
            yield f"  {where}{words.text}"
            if found.values.get("meant"):
                yield f"      {words.hint}"
        if here:
            yield ""


def _coming(reviews: Iterable[_Review], today: date, speaker: Speaker) -> Iterator[str]:
    coming = [review for review in reviews if review.day >= today]
    if coming:
        yield click.style(speaker.say("To be reviewed ({count})", count=len(coming)), bold=True)
    for review in coming:
        days = (review.day - today).days
        left = speaker.say("in {days:day|days}", days=days) if days else speaker.say("today")
        yield f"  {review.day.isoformat()} ({left}): {review.title} ({review.at.path}:{review.at.line})"
    if coming:
        yield ""


def _calendar(site: Site, reviews: Iterable[_Review], today: date, speaker: Speaker) -> str:
    """A calendar with the review days. The same explainer keeps its UID, so that a new day moves the old entry."""
    host = site.base_url.partition("://")[2].partition("/")[0] or "site-builder.invalid"
    title = site.editions[site.languages[0]].edition.settings.title
    occasions = (
        Occasion(
            uid=f"review-{review.explainer}@{host}",
            day=review.day,
            summary=speaker.say("Read again: {title}", title=review.title),
            description=speaker.say(
                "{file}, line {line}\nThen set the next “review_by:”.", file=review.at.path, line=review.at.line
            ),
        )
        for review in reviews
    )
    return calendar(speaker.say("{title}: reviews", title=title), occasions, stamp=today)


def _is_in(site: Site, language: str, found: Diagnostic) -> bool:
    """Whether a finding is mended in a file of this language (`article.sv.md`, `claims.sv.yaml`)."""
    return found.at is not None and _language_of(site, found.at.path) == language


def _language_of(site: Site, path: SourcePath) -> str:
    parts = path.rpartition("/")[2].split(".")
    return next((tag for tag in site.languages if len(parts) > 2 and parts[-2] == tag), site.languages[0])
