"""A site in a repository with a bare one on disk to publish to, in a few words.

published = Publishing(tmp_path)
published.commit("one")
published.publish().succeeds("Published to gh-pages of origin")
published.remote_files()
"""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from authored import Authored
from click.testing import CliRunner

from site_builder.cli import cli
from site_builder.console import failure
from site_builder.diagnostics import Failure
from site_builder.messages import Speaker

NAMED = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str, given: bytes | None = None, **variables: str) -> str:
    """What git says; the machine's own settings count for nothing."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-c", "user.name=Someone", "-c", "user.email=someone@example.org", *arguments],
        cwd=folder,
        env={**environment, **NAMED, **variables},
        input=given,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")


@dataclass
class Said:
    code: int
    text: str
    failure: str = ""

    def succeeds(self, *parts: str) -> "Said":
        assert self.code == 0, self.text
        return self.says(*parts)

    def fails(self, code: int, *parts: str) -> "Said":
        assert self.code == code, self.text
        return self.says(*parts)

    def says(self, *parts: str) -> "Said":
        assert [part for part in parts if part not in self.text] == [], self.text
        return self


class Publishing:
    """A small site below `root`, committed on `main`, and an empty bare repository as `origin`."""

    def __init__(self, root: Path, *, inside: str = "", remote: str = "remote.git") -> None:
        self.root = root
        self.work = root / "work"
        self.bare = root / remote
        self.site = Authored(self.work / inside)
        self.site.write(
            "content/explainers/tides/article.md", "# Tides\n\nThe sea rises.\n\n## Moon {#moon}\n\nIt pulls.\n"
        )
        git(root, "init", "-q", "--bare", "-b", "main", str(self.bare))
        git(self.work, "init", "-q", "-b", "main")
        git(self.work, "config", "user.name", "Åsa Öberg")
        git(self.work, "config", "user.email", "asa@example.org")
        git(self.work, "remote", "add", "origin", str(self.bare))
        self.commit("first")

    def write(self, path: str, text: str | bytes) -> "Publishing":
        self.site.write(path, text)
        return self

    def commit(self, message: str = "more") -> str:
        git(self.work, "add", "-A", ".")
        git(self.work, "commit", "-q", "-m", message)
        return git(self.work, "rev-parse", "HEAD")

    def publish(self, *options: str, lang: str = "en", **variables: str) -> Said:
        """`site-builder publish`, as a person would run it, with git that knows nothing of this machine."""
        return self._run("publish", *options, lang=lang, **variables)

    def check(self, *options: str) -> Said:
        """`site-builder check`, the same way."""
        return self._run("check", *options, lang="en")

    def _run(self, *command: str, lang: str, **variables: str) -> Said:
        environment = {name: None for name in os.environ if name.startswith("GIT_")}
        arguments = ["-C", str(self.site.root), "--lang", lang, *command]
        ran = CliRunner().invoke(
            cli, arguments, env={**environment, **NAMED, **variables}, catch_exceptions=True, obj={}
        )
        if isinstance(ran.exception, Failure):
            return Said(2, click.unstyle(failure(ran.exception, Speaker(lang))), ran.exception.code)
        if ran.exception is not None and not isinstance(ran.exception, SystemExit):
            raise ran.exception
        return Said(ran.exit_code, ran.output)

    def refused(self, code: str, *options: str, **variables: str) -> Said:
        """Publishing fails with this code, and the branch on the remote is as it was."""
        before = self.tip()
        said = self.publish(*options, **variables)
        assert said.failure == code, said.text
        assert self.tip() == before
        return said

    def tip(self, branch: str = "gh-pages") -> str:
        listed = git(self.root, "ls-remote", str(self.bare), f"refs/heads/{branch}")
        return listed.partition("\t")[0]

    def remote(self, *arguments: str) -> str:
        return git(self.bare, *arguments)

    def remote_files(self, branch: str = "gh-pages") -> list[str]:
        listed = self.remote("ls-tree", "-r", "-z", "--name-only", branch)
        return [path for path in listed.split("\0") if path]

    def remote_text(self, path: str, branch: str = "gh-pages") -> str:
        return self.remote("show", f"{branch}:{path}")

    def commits(self, branch: str = "gh-pages") -> Sequence[str]:
        return self.remote("log", "--format=%H", branch).splitlines() if self.tip(branch) else ()

    def somebody_pushes(self, files: dict[str, str], *, remove: Sequence[str] = (), branch: str = "gh-pages") -> str:
        """Another clone puts files on the branch."""
        other = self.root / f"other-{len(self.commits(branch))}"
        git(self.root, "clone", "-q", str(self.bare), str(other))
        there = ["-q", branch] if self.tip(branch) else ["-q", "--orphan", branch]
        git(other, "checkout", *there)
        for path, text in files.items():
            place = other / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        for path in remove:
            (other / path).unlink()
        git(other, "add", "-A", "-f", ".")
        git(other, "commit", "-q", "-m", "by somebody else")
        git(other, "push", "-q", "origin", f"HEAD:{branch}")
        return git(other, "rev-parse", "HEAD")

    def hook(self, name: str, script: str, *, repository: Path | None = None) -> None:
        place = (repository or self.bare) / "hooks" / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        place.chmod(0o755)

    def as_github(self, url: str) -> None:
        """The remote has this address; git goes to the disk when it is told to go there."""
        git(self.work, "remote", "set-url", "origin", url)
        git(self.work, "config", f"url.{self.bare}.insteadOf", url)

    def commit_more(self) -> str:
        self.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n")
        return self.commit()

    def site_digest(self) -> str:
        """The digest that a build of the content as it is says of itself."""
        self.site.build()
        return str(json.loads(self.site.page("build.json"))["content_digest"])

    def everything(self) -> dict[str, bytes]:
        """Every byte below the author's folder, repository included."""
        return {
            path.relative_to(self.work).as_posix(): path.read_bytes()
            for path in sorted(self.work.rglob("*"))
            if path.is_file() and not path.is_symlink()
        }
