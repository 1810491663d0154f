"""Looks at the author's repository: is it one, what is not committed, which commit, who commits, which remote.

In: the project's folder. Out: answers, or a `Failure` that says what to do. It is only ever read: branch, index and
files stay byte for byte what they were.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Failure
from site_builder.publish.git import Git, Said, clean

_WHAT_IS_PUBLISHED: Final = ("content", "seeds", "templates")
"""What in the project's folder a site is made of."""
_SHOWN: Final = 5
"""So many files are named in a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """Where to publish: the remote's name, its address as it is written, and (`url`) as git pushes to it."""

    name: str
    written: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """The repository that the content is in. `git` runs at its top folder, `root` is the project's."""

    git: Git
    root: Path

    def commit(self) -> str:
        """The commit that is checked out, on a branch or not."""
        said = self.git.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        if said.code != 0:
            raise Failure("nothing-committed")
        return said.text

    def is_older_than(self, commit: str) -> bool:
        """Whether what is checked out is an ancestor of a commit; False where that commit isn't known here."""
        ours = self.commit()
        return ours != commit and self.git.ask("merge-base", "--is-ancestor", ours, commit).code == 0

    def branch(self) -> str:
        """The branch that is checked out; "" where none is."""
        return self.git.ask("symbolic-ref", "--quiet", "--short", "HEAD").text

    def uncommitted(self) -> tuple[str, ...]:
        """What of the site's making isn't in that commit, by path below the project's folder."""
        here = [name for name in _WHAT_IS_PUBLISHED if (self.root / name).exists()]
        inside = Git(folder=self.root, environment=self.git.environment)
        if not inside.run("ls-files", "-z", "--", "content").output:
            return ("content/",)
        shown = inside.run("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", *here)
        top = inside.run("rev-parse", "--show-prefix").text
        paths = (entry[3:].decode("utf-8", "replace") for entry in shown.output.split(b"\0") if entry)
        return tuple(sorted(path.removeprefix(top) for path in paths))

    def require_clean(self) -> None:
        """Raise a `Failure` where the content isn't committed: nobody could say later what had been published."""
        if paths := self.uncommitted():
            more = len(paths) - _SHOWN
            listed = "".join(f"\n      | {path}" for path in paths[:_SHOWN]) + (
                f"\n      | … + {more}" if more > 0 else ""
            )
            raise Failure("content-not-committed", files=listed, count=len(paths))

    def remote(self, asked: str | None) -> Remote:
        """The remote asked for, or the one this branch belongs to, or `origin`, or the only one."""
        known = self.git.run("remote").text.splitlines()
        if asked is not None and asked not in known:
            raise Failure("no-such-remote", remote=asked, remotes=tuple(known))
        if not known:
            raise Failure("no-remote")
        upstream = self.git.ask("config", f"branch.{self.branch()}.remote").text
        wanted = [name for name in (asked, upstream, "origin") if name in known] or (known if len(known) == 1 else [])
        if not wanted:
            raise Failure("which-remote", remotes=tuple(known))
        name = str(wanted[0])
        pushed, plain = (self.git.ask("config", f"remote.{name}.{key}").text for key in ("pushurl", "url"))
        return Remote(name=name, written=pushed or plain, url=self.git.run("remote", "get-url", "--push", name).text)

    def require_target(self, branch: str) -> None:
        """Raise a `Failure` unless a branch can be published to: it must not be the one that holds the content."""
        if self.git.ask("check-ref-format", "--branch", branch).code != 0 or branch.startswith("-"):
            raise Failure("bad-branch-name", branch=branch)
        here = self.branch()
        merged = self.git.ask("config", f"branch.{here}.merge").text.removeprefix("refs/heads/")
        if branch in (here, merged):
            raise Failure("branch-holds-content", branch=branch)

    def identity(self) -> Mapping[str, str]:
        """Who commits, as variables for git. What git would make up from the machine's name doesn't count."""
        names: dict[str, str] = {}
        for role in ("AUTHOR", "COMMITTER"):
            said = self.git.ask("-c", "user.useConfigOnly=true", "var", f"GIT_{role}_IDENT")
            if said.code != 0:
                raise Failure("no-identity")
            name, _, rest = said.text.partition(" <")
            names |= {f"GIT_{role}_NAME": name, f"GIT_{role}_EMAIL": rest.partition(">")[0]}
        return names


def repository_at(root: Path, environment: Mapping[str, str]) -> Repository:
    """The repository that a project's folder is in."""
    inside = Git(folder=root, environment=clean(environment))
    top = inside.ask("rev-parse", "--show-toplevel")
    if top.code != 0:
        raise _no_repository(top, root)
    return Repository(git=Git(folder=Path(top.text), environment=inside.environment), root=root)


def _no_repository(said: Said, root: Path) -> Failure:
    if "not a git repository" in said.complaints or "must be run in a work tree" in said.complaints:
        return Failure("not-a-repository", path=str(root))
    return Failure("git-failed", command="rev-parse", said=said.words)
