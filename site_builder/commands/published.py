"""Words what a publish does: what changes, what was done, whether what is published is what it should be."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from site_builder.build import Built
from site_builder.commands.options import Asked
from site_builder.publish import Change, Difference, Outcome, Published, Target, altered, difference, shown

_MOST: Final = 12
"""So many pages of a kind are named without `-v`."""
_SOURCE: Final = re.compile(r"^Source-Commit: ([0-9a-f]{40,64})\b", re.MULTILINE)


def commit_message(built: Built, to: Target, folder: Path, *, dirty: bool) -> str:
    """What the commit says: the commit it was made from, and the digest that `build.json` has. Always in English."""
    commit = to.repository.commit()
    first = built.site.editions[built.site.languages[0]].edition
    build = json.loads((folder / "build.json").read_text(encoding="utf-8"))
    return (
        f"Publish {first.settings.title} from {commit[:10]}\n\n"
        f"Source-Commit: {commit}{' with changes that were not committed' if dirty else ''}\n"
        f"Content-Digest: {build['content_digest']}\n"
        f"Built-With: site-builder {build['version']}\n"
    )


def source_commit(message: str) -> str:
    """The commit that a message of ours names; "" where it names none."""
    found = _SOURCE.search(message)
    return found[1] if found else ""


def changes(given: Asked, to: Target, different: Difference, base_url: str) -> Iterator[str]:
    """What a publish would do, page by page."""
    say = given.speaker.say
    if different.is_none:
        yield say("Nothing would change on {branch} of {remote}.", **_where(to))
        return
    yield say("Would change on {branch} of {remote} ({address}):", **_where(to), address=shown(to.remote.written))
    yield from _pages(given, different)
    yield f"  {_counts(given, different)}"
    if base_url:
        yield say("Readers would find it at {url}", url=base_url)
    yield say("Nothing was published.")


def done(given: Asked, to: Target, outcome: Outcome, different: Difference, base_url: str) -> Iterator[str]:
    """What a publish did."""
    say = given.speaker.say
    if not outcome.commit:
        yield say("Nothing has changed: {branch} of {remote} is as it should be, no commit was made.", **_where(to))
        return
    yield say(
        "Published to {branch} of {remote}: {changed}.",
        **_where(to),
        changed=_counts(given, different) or say("files of the web host only"),
    )
    if given.verbose:
        yield from _pages(given, different)
    yield say("  Commit:   {commit}", commit=outcome.commit[:10])
    if outcome.tries > 1:
        yield say("  Somebody else published in between; this stands on top of it.")
    if base_url:
        yield say("  Read it:  {url} (a web host takes a minute or two)", url=base_url)
    if not outcome.before.commit:
        yield say(
            "  The branch is new. On GitHub choose it once: Settings → Pages → Deploy from a branch: {branch}.",
            branch=to.branch,
        )


def verified(
    given: Asked, to: Target, before: Published, folder: Path, *, base_url: str, live: str | None, asked_live: bool
) -> tuple[list[str], bool]:
    """Whether what is published is whole, is what the content here gives, and (`live`) is what the address shows."""
    say = given.speaker.say
    if not before.commit or not before.ours:
        return [say("Nothing is published on {branch} of {remote} yet.", **_where(to))], False
    said = before.build
    lines = [
        say(
            "Published on {branch} of {remote}: {pages:page|pages}, by site-builder {version} from commit {commit}.",
            **_where(to),
            pages=int(str(said.get("pages", 0))),
            version=str(said.get("version", "?")),
            commit=source_commit(before.message)[:10] or "?",
        ),
        say("  Digest:   {digest}", digest=str(said.get("content_digest", "?"))),
    ]
    changed_by_hand = altered(before)
    lines += [say("  Changed on the branch by somebody else: {path}", path=path) for path in changed_by_hand[:_MOST]]
    different = difference(before, folder)
    if different.is_none:
        lines.append(say("  The content here gives the same site."))
    else:
        lines.append(say("  The content here gives another site: {changed}.", changed=_counts(given, different)))
        lines += _pages(given, different)
    shows = True
    if asked_live:
        shows = bool(base_url) and bool(live) and _digest(live or "") == said.get("content_digest")
        lines.append(_live(given, base_url, live, shows=shows))
    return lines, not changed_by_hand and different.is_none and shows


def _live(given: Asked, base_url: str, live: str | None, *, shows: bool) -> str:
    say = given.speaker.say
    if not base_url:
        return say("  Where readers find it isn't known: give site.yaml a base_url, or say --base-url.")
    if not live:
        return say("  {url} doesn't answer with a build.json of ours.", url=base_url)
    if shows:
        return say("  {url} shows it.", url=base_url)
    return say("  {url} shows another version: a web host takes a minute or two.", url=base_url)


def _digest(text: str) -> str:
    try:
        said = json.loads(text)
    except ValueError:
        return ""
    return str(said.get("content_digest", "")) if isinstance(said, dict) else ""


def _pages(given: Asked, different: Difference) -> Iterator[str]:
    for sign, pages in (("+", different.added), ("~", different.changed), ("-", different.removed)):
        named = pages if given.verbose else pages[:_MOST]
        yield from (f"  {sign} {_named(given, page)}" for page in named)
        if more := len(pages) - len(named):
            yield given.speaker.say("  {sign} and {more} more (-v names them)", sign=sign, more=more)


def _named(given: Asked, page: Change) -> str:
    address = page.address or given.speaker.say("the home page")
    return f"{page.title} ({address})" if page.title else address


def _counts(given: Asked, different: Difference) -> str:
    say, parts = given.speaker.say, []
    if different.added:
        parts.append(say("{count:page|pages} added", count=len(different.added)))
    if different.changed:
        parts.append(say("{count:page|pages} changed", count=len(different.changed)))
    if different.removed:
        parts.append(say("{count:page|pages} removed", count=len(different.removed)))
    if different.files:
        parts.append(say("{count:other file|other files}", count=different.files))
    return ", ".join(parts)


def _where(to: Target) -> dict[str, str]:
    return {"branch": to.branch, "remote": to.remote.name}
