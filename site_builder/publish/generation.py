"""Makes the tree that is to be published: what was built, and beside it everything on the branch that isn't ours.

In: the folder of a build, and what is published. Out: the name of a tree in the store. No index or file of the
author's is used, and git's filters and line endings don't touch a byte.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Failure
from site_builder.output import OutputPath
from site_builder.publish.branch import Blob, Published
from site_builder.publish.git import Git
from site_builder.write import manifest
from site_builder.write.manifest import folders_of

NO_JEKYLL: Final = ".nojekyll"
"""Tells GitHub Pages to send files as they are; without it, names that begin with `_` or `.` are left out."""
_PLAIN: Final = "100644"


def tree_of(git: Git, folder: Path, published: Published) -> str:
    """The tree of a build in `folder` on top of what is published. A foreign file in the way is a `Failure`."""
    files = _stored(git, folder)
    if NO_JEKYLL not in published.files:
        files[NO_JEKYLL] = Blob(_PLAIN, git.run("hash-object", "-w", "--no-filters", "--stdin").text)
    foreign = {path: blob for path, blob in published.files.items() if path not in ours_of(published)}
    _refuse_foreign_in_the_way(files, foreign)
    lines = (f"{blob.mode} {blob.name}\t{path}\0" for path, blob in sorted({**foreign, **files}.items()))
    index = Git(folder=git.folder, environment={**git.environment, "GIT_INDEX_FILE": str(folder.parent / "index")})
    (folder.parent / "index").unlink(missing_ok=True)
    index.run("update-index", "-z", "--index-info", given="".join(lines).encode("utf-8", "surrogateescape"))
    return index.run("write-tree").text


def ours_of(published: Published) -> frozenset[str]:
    """The paths on the branch that an earlier publish wrote and a later one may replace or remove."""
    return frozenset((*published.ours, manifest.NAME)) if published.ours else frozenset()


def built_files(folder: Path) -> Iterator[OutputPath]:
    """Every file of a build, sorted. Anything that is no plain file is refused: it would point out of the site."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted((*names, *(each for each in folders if (Path(place) / each).is_symlink()))):
            path = Path(place) / name
            if not stat.S_ISREG(path.lstat().st_mode):
                raise Failure("not-a-plain-file", path=path.relative_to(folder).as_posix())
            yield OutputPath(path.relative_to(folder).as_posix())


def _stored(git: Git, folder: Path) -> dict[str, Blob]:
    """Every file of a build, stored byte for byte."""
    paths = list(built_files(folder))
    given = "".join(f"{folder / path}\n" for path in paths).encode("utf-8", "surrogateescape")
    names = git.run("hash-object", "-w", "--no-filters", "--stdin-paths", given=given).text.splitlines()
    return {path: Blob(_PLAIN, name) for path, name in zip(paths, names, strict=True)}


def _refuse_foreign_in_the_way(files: Mapping[str, Blob], foreign: Mapping[str, Blob]) -> None:
    """Raise a `Failure` where a file of ours would stand on, in or above one that somebody else put there."""
    needed = folders_of(files)
    blocking: Iterable[str] = sorted(
        path
        for path, blob in foreign.items()
        if (path in files and files[path] != blob) or path in needed or not folders_of([path]).isdisjoint(files)
    )
    for path in blocking:
        raise Failure("foreign-on-branch", path=path)
