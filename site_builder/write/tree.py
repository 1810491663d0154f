"""Looks at folders and fills them: what is in one, what of it isn't ours, how a file gets in without copying.

Paths within a folder are relative, with `/`. No link is ever followed below the folder that a function is given.
"""

import errno
import os
import shutil
import stat
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.write.manifest import NAME, folders_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """What somebody else put into a folder of ours, sorted. `files` are all things that aren't folders."""

    files: tuple[str, ...]
    folders: tuple[str, ...]


def walk(top: Path) -> tuple[list[str], list[str]]:
    """All files (everything that is no folder) and all folders below `top`; a folder comes before what it holds."""
    files: list[str] = []
    folders: list[str] = []
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(top / folder) as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                    waiting.append(path)
                else:
                    files.append(path)
    return files, folders


def foreign_in(top: Path, ours: Collection[str]) -> Foreign:
    """What is below `top` and neither one of our files nor a folder that they need nor the manifest."""
    files, folders = walk(top)
    needed = folders_of(ours)
    return Foreign(
        files=tuple(sorted(path for path in files if path not in ours and path != NAME)),
        folders=tuple(sorted(path for path in folders if path not in needed)),
    )


class Filling:
    """A folder that is being filled, whatever lay in it before: what stands in the way of a file or folder goes.

    It is private to us. Files in it may be hard links to files elsewhere, so a file is replaced, never written into.
    """

    def __init__(self, top: Path) -> None:
        """`top` exists, or its parent does."""
        self.top = top
        self._folders = {""}
        top.mkdir(mode=0o755, exist_ok=True)

    def folder(self, path: str) -> None:
        """Make the folder `path` and those above it; a link there would lead our files elsewhere, so it goes."""
        if path in self._folders:
            return
        self.folder(path.rpartition("/")[0])
        place = self.top / path
        try:
            place.mkdir(mode=0o755)
        except FileExistsError:
            if not stat.S_ISDIR(place.lstat().st_mode):
                place.unlink()
                place.mkdir(mode=0o755)
        self._folders.add(path)

    def write(self, path: str, content: bytes) -> None:
        """A new file at `path`: 0644 less the umask, as a person's own command would make it."""
        self.folder(path.rpartition("/")[0])
        place = self.top / path
        if os.path.lexists(place):
            remove(place)
        with open(place, "xb", opener=_open_0644) as file:
            file.write(content)

    def link(self, path: str, *, of: Path) -> None:
        """The file, link or other thing at `path` in the folder `of`: the same inode where the system allows it."""
        self.folder(path.rpartition("/")[0])
        wanted = os.lstat(
            f"{of}/{path}"
        )  # text: this is done for every file of a site, and a Path costs ten times more
        with suppress(FileNotFoundError):
            if os.path.samestat(os.lstat(f"{self.top}/{path}"), wanted):
                return
            remove(self.top / path)
        place, original = self.top / path, of / path
        if stat.S_ISLNK(wanted.st_mode):
            place.symlink_to(original.readlink())
            return
        try:
            place.hardlink_to(original)
        except OSError:
            # No hard links here (FAT), none more to this file, or not to a file of somebody else: a copy with its date.
            if not stat.S_ISREG(wanted.st_mode):
                raise
            shutil.copy2(original, place)

    def keep_only(self, *, files: Collection[str], folders: Collection[str]) -> None:
        """Remove whatever is neither one of these files nor one of these folders.

        Raises `FileNotFoundError` if one of the files isn't there: somebody else has been at work.
        """
        seen = 0
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            with os.scandir(self.top / folder) as entries:
                for entry in list(entries):
                    path = f"{folder}/{entry.name}" if folder else entry.name
                    if entry.is_dir(follow_symlinks=False):
                        if path in folders:
                            waiting.append(path)
                        else:
                            shutil.rmtree(entry.path)
                    elif path in files:
                        seen += 1
                    else:
                        os.unlink(entry.path)  # noqa: PTH108 - thousands of these, and the path is text already
        if seen < len(files):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.top))


def _open_0644(name: str, flags: int) -> int:
    return os.open(name, flags, 0o644)


def remove(place: Path) -> None:
    """Remove a file, a link or a whole folder."""
    if stat.S_ISDIR(place.lstat().st_mode):
        shutil.rmtree(place)
    else:
        place.unlink()


def same(one: Path, other: Path) -> bool:
    """Whether two things are one file, a link to the same place, or a copy of the same date."""
    a, b = one.lstat(), other.lstat()
    if stat.S_IFMT(a.st_mode) != stat.S_IFMT(b.st_mode):
        return False
    if stat.S_ISLNK(a.st_mode):
        return one.readlink() == other.readlink()
    as_copied = (a.st_size, a.st_mtime_ns) == (b.st_size, b.st_mtime_ns)
    return os.path.samestat(a, b) or (stat.S_ISREG(a.st_mode) and as_copied)


def has_room(top: Path, path: str) -> bool:
    """Whether nothing stands at `path` below `top`, and nothing but folders above it."""
    parts = path.split("/")
    for count in range(1, len(parts)):
        place = top.joinpath(*parts[:count])
        if not os.path.lexists(place):
            return True
        if not stat.S_ISDIR(place.lstat().st_mode):
            return False
    return not os.path.lexists(top / path)
