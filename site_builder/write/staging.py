"""Holds one generation of the site while it is made, and puts it in place when it is whole.

In: output files, one at a time; none is kept in memory. Out: `Changes`.
"""

import errno
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Failure
from site_builder.output import OutputFile, OutputPath
from site_builder.write import manifest
from site_builder.write.exchange import bring_to_disk
from site_builder.write.manifest import Entry, folders_of
from site_builder.write.refusal import refuse
from site_builder.write.tree import Filling, Foreign, foreign_in
from site_builder.write.trouble import shown, told
from site_builder.write.workshop import Workshop, opened

_READ: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a build made different in `output/`; sorted. `unchanged` counts the files that stay as they are."""

    added: tuple[OutputPath, ...]
    changed: tuple[OutputPath, ...]
    removed: tuple[OutputPath, ...]
    unchanged: int


@contextmanager
def stage(output: Path, *, forbidden: Mapping[str, Path], root: Path | None = None) -> Iterator["Stage"]:
    """A stage for `output`, locked for this process; thrown away unless committed.

    `forbidden` and `root` are as in `refuse`, whose failures this raises, and `output-busy` if another build is at it.
    """
    place = refuse(output, forbidden, root=root)
    with opened(place) as workshop:
        # Again, under the lock: another build may have finished since, and a killed one has been mended.
        refuse(place, forbidden, root=root)
        with told(workshop.folder):
            staged = Stage(workshop)
        try:
            yield staged
        finally:
            if not staged.is_committed and not workshop.is_swapping:
                # A disk that filled up is to be free again. What can't go now is overwritten by the next build.
                shutil.rmtree(workshop.next, ignore_errors=True)


class Stage:
    """One generation in the making. Made by `stage`; the disk is written only through it."""

    def __init__(self, workshop: Workshop) -> None:
        """What lies in the workshop from before is the base to start from, whatever state it is in."""
        self.is_committed = False
        self._workshop = workshop
        self._live = workshop.output
        self._before = manifest.read(workshop.output) or {}
        self._files: dict[OutputPath, Entry] = {}
        self._added: list[OutputPath] = []
        self._changed: list[OutputPath] = []
        self._unchanged: list[OutputPath] = []
        if _ignores_case(workshop.folder):
            # A folder left from before as `Tides` would be found for `tides`, then removed as not being that.
            shutil.rmtree(workshop.next, ignore_errors=True)
        self._next = Filling(workshop.next)

    def put(self, file: OutputFile) -> None:
        """Take one file in. Raises `Failure` for trouble with the disk.

        Putting a path twice, or a file where another one needs a folder, is a bug of the caller (`AssertionError`):
        `check_addresses` tells an author before.
        """
        if self.is_committed or file.path in self._files or file.path == manifest.NAME:
            raise AssertionError(f"put twice, or after the commit: {file.path}")
        if not manifest.is_inside(file.path):
            raise AssertionError(f"not a path below output/: {file.path}")
        self._files[file.path] = Entry.of(file.content)
        if file.path in self._before and _has_content(self._live / file.path, file.content):
            self._unchanged.append(file.path)  # linked at the commit: if nothing changes, not even that is needed
            return
        (self._changed if file.path in self._before else self._added).append(file.path)
        with told(self._workshop.next / file.path, missing="stage-vanished"):
            self._next.write(file.path, file.content)

    def commit(self) -> Changes:
        """Make `output/` this generation and say what is different.

        Raises `Failure`, with `output/` as it was: `foreign-in-the-way` if something that isn't ours stands where a
        file should go, `stage-vanished` if somebody removed the stage, and for trouble with the disk.
        """
        ours = folders_of(self._files)
        if self.is_committed or not ours.isdisjoint(self._files):
            raise AssertionError("committed twice, or a file stands where others need a folder")
        self._require_lock()
        changes = self._changes()
        is_new = not self._live.is_dir()
        with told(self._live):
            foreign = Foreign(files=(), folders=()) if is_new else foreign_in(self._live, self._before)
        self._refuse_foreign_in_the_way(foreign, ours)
        with told(self._workshop.next, missing="stage-vanished"):
            listing = manifest.encode(self._files)
            if not is_new and self._is_current(changes, listing):
                self.is_committed = True
                return changes
            self._carry_over(foreign)
            for path in self._unchanged:
                self._next.link(path, of=self._live)
            self._next.write(manifest.NAME, listing)
            self._next.keep_only(
                files={*self._files, *foreign.files, manifest.NAME},
                folders={*ours, *foreign.folders, *folders_of(foreign.files), *folders_of(foreign.folders)},
            )
            self._keep_looks(foreign, is_new=is_new)
            bring_to_disk(self._workshop.next)
        self._require_lock()
        with told(self._live):
            self._workshop.swap(foreign)
        self.is_committed = True
        return changes

    def _changes(self) -> Changes:
        return Changes(
            added=tuple(sorted(self._added)),
            changed=tuple(sorted(self._changed)),
            removed=tuple(sorted(self._before.keys() - self._files.keys())),
            unchanged=len(self._unchanged),
        )

    def _is_current(self, changes: Changes, listing: bytes) -> bool:
        """Whether `output/` is this generation already: then not even its folders get a new date."""
        return not (changes.added or changes.changed or changes.removed) and _has_content(
            self._live / manifest.NAME, listing
        )

    def _refuse_foreign_in_the_way(self, foreign: Foreign, ours: set[str]) -> None:
        """Raise a `Failure` if a foreign thing stands where a file or folder of ours goes, or below such a file."""
        for path in foreign.files:
            if path in self._files or path in ours:
                raise Failure("foreign-in-the-way", path=shown(self._live / path))
        for path in (*foreign.files, *foreign.folders):
            for needed in (path, *folders_of([path])):
                if needed in self._files:
                    raise Failure("foreign-in-the-way", path=shown(self._live / path))

    def _carry_over(self, foreign: Foreign) -> None:
        """Give the new generation the foreign things of the present one."""
        for path in foreign.folders:
            self._next.folder(path)
        for path in foreign.files:
            self._next.link(path, of=self._live)

    def _keep_looks(self, foreign: Foreign, *, is_new: bool) -> None:
        """Give foreign folders, innermost first, and the top one their old modes; foreign ones their dates too."""
        for path in reversed(foreign.folders):
            seen = (self._live / path).stat()
            # Never less than what we need to come back and carry it over again.
            (self._next.top / path).chmod(stat.S_IMODE(seen.st_mode) | stat.S_IRWXU)
            os.utime(self._next.top / path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        if not is_new:
            self._next.top.chmod(stat.S_IMODE(self._live.stat().st_mode))

    def _require_lock(self) -> None:
        if not self._workshop.still_ours():
            raise Failure("stage-vanished", path=shown(self._workshop.folder), reason=os.strerror(errno.ENOENT))


def _has_content(place: Path, content: bytes) -> bool:
    """Whether `place` is a plain file with these bytes. Its date and the manifest may lie; its bytes don't."""
    try:
        handle = os.open(place, _READ)
    except OSError:  # gone, a link, or not readable: then it isn't what we wrote
        return False
    with open(handle, "rb") as file:  # noqa: PTH123 - a handle has no path
        seen = os.fstat(handle)
        return stat.S_ISREG(seen.st_mode) and seen.st_size == len(content) and file.read() == content


def _ignores_case(folder: Path) -> bool:
    """Whether the file system of `folder`, which holds a file `lock`, takes two spellings for one name."""
    return (folder / "LOCK").exists()
