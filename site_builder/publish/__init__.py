"""Puts a built site on the branch that a web host shows (`gh-pages`); the only room that uses git.

In: the folder of a build, and a `Target`. Out: what became different on the branch. In order, and again from the start
where somebody else pushed in between:

1. fetch what is published (`branch`)
2. make the tree: our files anew, everything else as it is (`generation`)
3. commit it on top of what is there, and push: never by force, so that nobody's work is lost

All of it happens in a store of our own (`git.store`). The author's branch, index, files and hooks aren't touched.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from site_builder.diagnostics import Failure
from site_builder.publish.addresses import pages_address, same_place
from site_builder.publish.branch import Published, fetched, shown, unreached
from site_builder.publish.differences import Change, Difference, altered, difference
from site_builder.publish.generation import tree_of
from site_builder.publish.git import Git, Said, store
from site_builder.publish.repository import Remote, Repository, repository_at

__all__ = [
    "Change",
    "Difference",
    "Outcome",
    "Published",
    "Target",
    "altered",
    "difference",
    "publish",
    "same_place",
    "shown",
    "target",
]

TRIES: Final = 5
"""So often a push that lost a race is tried anew."""
_LOST_A_RACE: Final = re.compile(
    r"\((?:fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|incorrect old value"
    r"|reference already exists",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(r"^!\t|remote rejected|declined|protected branch", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a site is published: the remote and the branch, and a store in `folder` to work in.

    `folder` is empty but for the store; what is to be published is built into it, beside the store.
    """

    repository: Repository
    remote: Remote
    branch: str
    folder: Path
    git: Git = field(repr=False)

    def address(self, published: Published) -> str:
        """Where its web host shows it; "" where that can't be known."""
        cname = published.text("CNAME")
        return pages_address(self.remote.url, cname) or pages_address(self.remote.written)

    def published(self) -> Published:
        """What stands on the branch now."""
        return fetched(self.git, self.remote.url, self.branch)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a publish did: the commit on the branch ("": nothing changed, so there is none), and on which one it is.

    `tries`: how often it was pushed.
    """

    commit: str
    before: Published
    tries: int


@contextmanager
def target(root: Path, environment: Mapping[str, str], *, remote: str | None, branch: str) -> Iterator[Target]:
    """Where the project in `root` is published, with a folder to work in that goes afterwards."""
    repository = repository_at(root, environment)
    repository.commit()
    repository.require_target(branch)
    there = repository.remote(remote)
    # Git makes its objects read-only, and some systems don't remove such files.
    with TemporaryDirectory(prefix="site-builder-", ignore_cleanup_errors=True) as folder:
        git = store(Path(folder) / "store", repository.git)
        yield Target(repository=repository, remote=there, branch=branch, folder=Path(folder), git=git)


def publish(to: Target, built: Path, message: str, before: Published) -> Outcome:
    """Put what was built into `built` on the branch, on top of `before` or of what has come since."""
    identity = to.repository.identity()
    committing = Git(folder=to.git.folder, environment={**to.git.environment, **identity})
    for tries in range(1, TRIES + 1):
        tree = tree_of(to.git, built, before)
        if tree == before.tree:
            return Outcome(commit="", before=before, tries=tries)
        parents = ("-p", before.commit) if before.commit else ()
        commit = committing.run("commit-tree", tree, *parents, "-F", "-", given=message.encode()).text
        said = _pushed(to, commit)
        if said.code == 0:
            return Outcome(commit=commit, before=before, tries=tries)
        if not _LOST_A_RACE.search(said.output.decode("utf-8", "replace") + said.complaints):
            raise _refused(to, said)
        before = to.published()
    raise Failure("always-somebody-faster", branch=to.branch, tries=TRIES)


def _pushed(to: Target, commit: str) -> Said:
    """Without `--force`: where the branch isn't what it was, the server refuses."""
    return to.git.ask(
        *("push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no", "--", to.remote.url),
        f"{commit}:refs/heads/{to.branch}",
    )


def _refused(to: Target, said: Said) -> Failure:
    trouble = unreached(said, to.remote.url)
    words = said.output.decode("utf-8", "replace") + said.complaints
    if trouble.code == "remote-wants-login" or not _REFUSED.search(words):
        return trouble
    return Failure("push-refused", remote=to.remote.name, branch=to.branch, said=trouble.values["said"])
