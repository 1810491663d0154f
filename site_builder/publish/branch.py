"""Fetches what is published now: the files of the branch, which of them are ours, and what it says of itself.

In: a store, a remote's address, a branch. Out: `Published`. Only the newest commit is fetched.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from site_builder.diagnostics import Failure
from site_builder.output import OutputPath
from site_builder.publish.git import Git, Said
from site_builder.write import manifest
from site_builder.write.manifest import Entry

_LIVE: Final = "refs/site-builder/live"
_NO_LOGIN: Final = (
    *("authentication failed", "could not read username", "could not read password", "terminal prompts disabled"),
    *("permission denied", "permission to ", "error: 403", "error: 401", "access denied", "invalid credentials"),
    "host key verification failed",
)
"""What git says where a server wants another name or key."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file on the branch: its mode and the name of its content, as git writes them."""

    mode: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What stands on the branch. `commit` is "" where there is no such branch yet.

    `files`: every file, by path. `ours`: those an earlier publish wrote, which its manifest lists.
    """

    git: Git = field(repr=False)
    commit: str = ""
    tree: str = ""
    files: Mapping[str, Blob] = field(default_factory=dict)
    ours: Mapping[OutputPath, Entry] = field(default_factory=dict)

    def content(self, path: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        blob = self.files.get(path)
        return self.git.run("cat-file", "blob", blob.name).output if blob and blob.mode.startswith("100") else None

    def text(self, path: str) -> str:
        """A file as text; "" where there is none."""
        return (self.content(path) or b"").decode("utf-8", "replace")

    def contents(self, paths: Sequence[OutputPath]) -> Mapping[OutputPath, bytes]:
        """The bytes of many files at once; none of them may be missing."""
        given = "".join(f"{self.files[path].name}\n" for path in paths).encode()
        stream = memoryview(self.git.run("cat-file", "--batch", given=given).output)
        found, at = {}, 0
        for path in paths:
            end = at + bytes(stream[at : at + 200]).index(b"\n")
            size = int(bytes(stream[at:end]).rpartition(b" ")[2])
            found[path] = bytes(stream[end + 1 : end + 1 + size])
            at = end + 1 + size + 1
        return found

    @property
    def build(self) -> Mapping[str, object]:
        """What `build.json` says; nothing where it isn't ours or can't be read."""
        try:
            said = json.loads(self.text("build.json"))
        except ValueError:
            return {}
        return said if isinstance(said, dict) and OutputPath("build.json") in self.ours else {}

    @property
    def message(self) -> str:
        """What the newest commit says."""
        return self.git.run("log", "-1", "--format=%B", self.commit).text if self.commit else ""


def fetched(git: Git, url: str, branch: str) -> Published:
    """What the branch holds on its server now."""
    listed = git.ask("ls-remote", "--", url, f"refs/heads/{branch}")
    if listed.code != 0:
        raise unreached(listed, url)
    if not listed.text:
        return Published(git=git)
    came = git.ask(
        *("fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--", url),
        f"+refs/heads/{branch}:{_LIVE}",
    )
    if came.code != 0:
        raise unreached(came, url)
    commit = git.run("rev-parse", f"{_LIVE}^{{commit}}").text
    return read(git, commit)


def read(git: Git, commit: str) -> Published:
    """What a commit holds."""
    tree = git.run("rev-parse", f"{commit}^{{tree}}").text
    files = {}
    for entry in git.run("ls-tree", "-r", "-z", "--full-tree", commit).output.split(b"\0"):
        if entry:
            about, _, path = entry.decode("utf-8", "surrogateescape").partition("\t")
            mode, _, name = about.split(" ")
            files[path] = Blob(mode, name)
    published = Published(git=git, commit=commit, tree=tree, files=files)
    listing = manifest.decode(published.content(manifest.NAME) or b"")
    return Published(git=git, commit=commit, tree=tree, files=files, ours=listing or {})


def unreached(said: Said, url: str) -> Failure:
    """Why a server didn't let us look or push."""
    words = said.complaints.lower()
    code = "remote-wants-login" if any(each in words for each in _NO_LOGIN) else "remote-not-reached"
    return Failure(code, remote=shown(url), said=said.words.replace(url, shown(url)))


def shown(url: str) -> str:
    """An address without the name and password that may stand in it."""
    scheme, found, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if found and "@" in rest.partition("/")[0] else url
