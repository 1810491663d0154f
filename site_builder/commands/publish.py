"""`site-builder publish`: a strict build, then a commit on the branch that the web host shows."""

import os

import click

from site_builder import build as pipeline
from site_builder import console
from site_builder import publish as publishing
from site_builder.build import Built
from site_builder.commands.earlier import explainers_on
from site_builder.commands.options import Asked, asked, today_option
from site_builder.commands.published import changes, commit_message, done, source_commit, verified
from site_builder.diagnostics import Failure, Report
from site_builder.outside.fetching import fetched_text
from site_builder.project import project_at
from site_builder.publish import Published, Target


@click.command("publish")
@click.option("--remote", metavar="NAME", help="The remote, if not the branch's own or origin.")
@click.option("--branch", default="gh-pages", show_default=True, help="The branch that the web host shows.")
@click.option("--base-url", metavar="URL", help="Where readers will find it; overrides site.yaml.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--verify", is_flag=True, help="Compare what is published with what would be; change nothing.")
@click.option("--live", is_flag=True, help="With --verify: also ask the site at its address what it shows.")
@click.option("--allow-dirty", is_flag=True, help="Publish content that isn't committed.")
@click.option("--allow-older", is_flag=True, help="Publish an older commit than the published one.")
@today_option
@click.pass_context
def command(
    ctx: click.Context,
    remote: str | None,
    branch: str,
    base_url: str | None,
    *,
    dry_run: bool,
    verify: bool,
    live: bool,
    allow_dirty: bool,
    allow_older: bool,
    today: str | None,
) -> None:
    """Check and build the content, then put it on the gh-pages branch of the remote.

    What others put on that branch stays; nothing is pushed by force. Your own branch, index and files, and output/,
    stay as they are.
    """
    given = asked(ctx)
    say, root = given.speaker.say, given.project().root
    if live and not verify:
        raise click.UsageError(say("--live belongs to --verify."))
    with publishing.target(root, os.environ, remote=remote, branch=branch) as to:
        dirty = to.repository.uncommitted()
        if not (allow_dirty or dry_run or verify):
            to.repository.require_clean()
            to.repository.identity()
        before = to.published()
        built = _built(ctx, given, to, before, base_url=base_url, today=today)
        site, folder = built.site, to.folder / "site"
        if verify:
            shown = fetched_text(f"{site.base_url.rstrip('/')}/build.json") if live and site.base_url else None
            lines, same = verified(given, to, before, folder, base_url=site.base_url, live=shown, asked_live=live)
            click.echo("\n".join(lines))
            ctx.exit(0 if same else 1)
        different = publishing.difference(before, folder)
        if dry_run:
            for line in changes(given, to, different, site.base_url):
                click.echo(line)
            if dirty and not allow_dirty:
                click.echo(
                    say(
                        "Not everything is committed; publish will ask for that: {files}",
                        files=", ".join((*dirty[:5], *(["…"] if len(dirty) > 5 else []))),
                    )
                )
            return
        if not allow_older:
            _require_no_newer(to, before)
        outcome = publishing.publish(to, folder, commit_message(built, to, folder, dirty=bool(dirty)), before)
        if outcome.tries > 1:
            different = publishing.difference(outcome.before, folder)
        if not given.quiet:
            for line in done(given, to, outcome, different, site.base_url):
                click.echo(line)


def _built(
    ctx: click.Context, given: Asked, to: Target, before: Published, *, base_url: str | None, today: str | None
) -> Built:
    """The site, built beside the store; ends the run where it has faults."""
    report = Report(strict=True)
    derived = to.address(before)
    project = project_at(given.project().root, to.folder / "site")
    built = pipeline.build(
        project,
        report,
        base_url=base_url,
        derived_url=derived,
        today=given.day(today),
        earlier=lambda _: explainers_on(before),
    )
    for block in console.findings(report, given.speaker, quiet=given.quiet):
        click.echo(block, err=True)
        click.echo(err=True)
    if built is None:
        found = console.counted(report, given.speaker)
        click.echo(
            given.speaker.say("Not published: {found}. What is published stays as it is.", found=found), err=True
        )
        ctx.exit(1)
    editions = [local.edition for local in built.site.editions.values()]
    if not any(edition.published or edition.pages for edition in editions):
        raise Failure("nothing-to-publish")
    here = built.site.base_url
    if derived and not base_url and not publishing.same_place(here, derived):
        raise Failure("base-url-elsewhere", base_url=here, derived=derived, remote=publishing.shown(to.remote.written))
    settings = editions[0].settings
    if derived and not base_url and not settings.base_url and not given.quiet:
        click.echo(given.speaker.say("No base_url is written; by the remote it is {url}", url=here), err=True)
    return built


def _require_no_newer(to: Target, before: Published) -> None:
    """Raise a `Failure` where what is published was made from a commit that ours is an ancestor of."""
    theirs = source_commit(before.message)
    if theirs and to.repository.is_older_than(theirs):
        raise Failure("published-is-newer", commit=theirs[:10])
