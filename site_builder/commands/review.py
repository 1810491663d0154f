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
from site_builder.messages import worded
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
    day, report = given.day(today), Report()
    site = pipeline.resolved(given.project(), report, today=day)
    if site is None:
        for block in console.findings(report, quiet=True):
            click.echo(f"{block}\n", err=True)
        click.echo(f"The content doesn't hold together: {console.counted(report)}.", err=True)
        ctx.exit(1)
    if lang is not None and lang not in site.languages:
        raise click.BadParameter(f"the site has no language “{lang}”; it has {', '.join(site.languages)}.")
    reviews = _reviews(site)
    if form == "ics":
        # Bytes: the format wants CRLF on every system.
        click.echo(_calendar(site, reviews, day).encode(), nl=False)
        return
    codes = [code for code, _ in DUE]
    findings = [found for found in findings_of(site) if found.code in codes and (not lang or _is_in(site, lang, found))]
    for line in (*_listed(findings), *(() if lang else _coming(reviews, day))):
        click.echo(line)
    if not findings:
        click.echo("Nothing is due.")


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


def _listed(findings: Iterable[Diagnostic]) -> Iterator[str]:
    findings = sorted(findings, key=lambda found: found.order)
    for code, heading in DUE:
        here = [found for found in findings if found.code == code]
        if here:
            yield click.style(f"{heading} ({len(here)})", bold=True)
        for found in here:
            words = worded(found.code, found.values)
            where = f"{found.at.path}:{found.at.line}: " if found.at else ""
            yield f"  {where}{words.text}"
            if found.values.get("meant"):
                yield f"      {words.hint}"
        if here:
            yield ""


def _coming(reviews: Iterable[_Review], today: date) -> Iterator[str]:
    coming = [review for review in reviews if review.day >= today]
    if coming:
        yield click.style(f"To be reviewed ({len(coming)})", bold=True)
    for review in coming:
        days = (review.day - today).days
        left = "today" if days == 0 else "in 1 day" if days == 1 else f"in {days} days"
        yield f"  {review.day.isoformat()} ({left}): {review.title} ({review.at.path}:{review.at.line})"
    if coming:
        yield ""


def _calendar(site: Site, reviews: Iterable[_Review], today: date) -> str:
    """A calendar with the review days. The same explainer keeps its UID, so that a new day moves the old entry."""
    host = site.base_url.partition("://")[2].partition("/")[0] or "site-builder.invalid"
    title = site.editions[site.languages[0]].edition.settings.title
    occasions = (
        Occasion(
            uid=f"review-{review.explainer}@{host}",
            day=review.day,
            summary=f"Read again: {review.title}",
            description=f"{review.at.path}, line {review.at.line}\nThen set the next “review_by:”.",
        )
        for review in reviews
    )
    return calendar(f"{title}: reviews", occasions, stamp=today)


def _is_in(site: Site, language: str, found: Diagnostic) -> bool:
    """Whether a finding is mended in a file of this language (`article.sv.md`, `claims.sv.yaml`)."""
    return found.at is not None and _language_of(site, found.at.path) == language


def _language_of(site: Site, path: SourcePath) -> str:
    parts = path.rpartition("/")[2].split(".")
    return next((tag for tag in site.languages if len(parts) > 2 and parts[-2] == tag), site.languages[0])
