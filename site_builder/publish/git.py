"""Runs git: in the author's repository, which is only read, and in a store of our own, which is thrown away.

In: arguments for git, and the environment of whoever called us. Out: what git said, or a `Failure` that gives git's
own words. Never asks a question: who has to log in is told so.
"""

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Failure

_KEPT: Final = frozenset(
    {
        *("GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GIT_EXEC_PATH"),
        *("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"),
        *("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS"),
        *("GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"),
        *("GIT_SSL_NO_VERIFY", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_SSL_CERT", "GIT_SSL_KEY"),
    }
)
"""The variables of git that say how a person reaches servers, and how far up a repository is looked for.

All others say where a repository is, and are wrong for us: a hook that calls us sets `GIT_DIR` and `GIT_INDEX_FILE` for
itself."""


@dataclass(frozen=True, slots=True)
class Said:
    """What git said: its exit code, its output as bytes, its complaints as text."""

    code: int
    output: bytes
    complaints: str

    @property
    def text(self) -> str:
        """The output without the line end."""
        return self.output.decode("utf-8", "surrogateescape").rstrip("\n")

    @property
    def words(self) -> str:
        """Git's own words, as they follow a colon in a message: a line each, below one another."""
        said = [line.rstrip() for line in (self.complaints or self.text).splitlines() if line.strip()]
        return "".join(f"\n      | {line}" for line in said) or f" git: {self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Git:
    """Git, run in `folder` with these variables."""

    folder: Path
    environment: Mapping[str, str] = field(repr=False)

    def ask(self, *arguments: str, given: bytes = b"") -> Said:
        """What git says to this, whether it succeeds or not."""
        try:
            done = subprocess.run(
                ["git", "-c", "core.quotePath=false", *arguments],
                cwd=self.folder,
                env=self.environment,
                input=given,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError as missing:
            raise Failure("git-missing") from missing
        except OSError as trouble:
            raise Failure("git-failed", command=arguments[0], said=f" {trouble.strerror or trouble}") from trouble
        return Said(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))

    def run(self, *arguments: str, given: bytes = b"") -> Said:
        """What git says to this; a `Failure` where it doesn't succeed."""
        said = self.ask(*arguments, given=given)
        if said.code != 0:
            raise Failure("git-failed", command=arguments[0], said=said.words)
        return said


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment for git: nothing that points at another repository, English words, no questions, no locks.

    Without optional locks `git status` leaves the author's index file as it is.
    """
    kept = {
        name: value
        for name, value in environment.items()
        if not name.startswith("GIT_") or name in _KEPT or name.startswith(("GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_"))
    }
    return {**kept, "LC_ALL": "C", "LANGUAGE": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}


_REACHING: Final = ("credential.", "http.", "url.", "ssh.", "protocol.", "core.sshcommand", "core.askpass")
"""The settings that say how servers are reached."""


def store(folder: Path, author: Git) -> Git:
    """A new, empty repository in `folder`, which reaches servers as the author's does and shares nothing else with it.

    Its commands run where the author's repository is, so that an address such as `../site.git` means the same.
    """
    form = author.ask("rev-parse", "--show-object-format").text or "sha1"
    plain = {name: value for name, value in author.environment.items() if not name.startswith("GIT_CONFIG")}
    nothing = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
    Git(folder=author.folder, environment=plain | nothing).run(
        "init", "--quiet", "--bare", "--template=", f"--object-format={form}", str(folder)
    )
    settings = [*_settings(author), ("core.autocrlf", "false"), ("core.ignorecase", "false"), ("gc.auto", "0")]
    return Git(folder=author.folder, environment=plain | nothing | {"GIT_DIR": str(folder)} | _as_variables(settings))


def _settings(author: Git) -> Iterable[tuple[str, str]]:
    """The author's settings for servers, wherever they are written; what git would do anyway is left out."""
    for entry in author.ask("config", "--list", "-z").output.split(b"\0"):
        name, _, value = entry.decode("utf-8", "surrogateescape").partition("\n")
        if name.lower().startswith(_REACHING):
            yield name, value
    configured = author.ask("config", "core.sshCommand").text
    if not configured and not {"GIT_SSH", "GIT_SSH_COMMAND"} & author.environment.keys():
        yield "core.sshCommand", "ssh -o BatchMode=yes"


def _as_variables(settings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Settings as git takes them from its environment, so that a token is in no file and no list of processes."""
    listed = list(settings)
    variables = {"GIT_CONFIG_COUNT": str(len(listed))}
    for number, (name, value) in enumerate(listed):
        variables |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return variables
