"""Keeps `.output.stage/`, the hidden folder beside `output/`: its lock, the generation being made, and the swap.

It holds `lock`, `next/` (the generation being made or, after a swap, the one before), `swap` (there only while a swap
is under way; it names the inode of the folder that becomes `output/`), `old/` (only between two renames) and a
`.gitignore`, so that nobody commits it by mistake. It stays: the next build starts from the generation in it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from site_builder.diagnostics import Failure
from site_builder.write import manifest
from site_builder.write.exchange import exchange
from site_builder.write.tree import Filling, Foreign, foreign_in, has_room, same
from site_builder.write.trouble import shown, told

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_to_lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Workshop:
    """The folder `.output.stage/` of one `output/`. Only `opened` makes one: whoever has it has the lock."""

    def __init__(self, output: Path, lock: IO[str]) -> None:
        """`output` is absolute, without links; `lock` the locked file in its workshop."""
        self.output = output
        self.folder = folder_for(output)
        self.next = self.folder / "next"
        self._old = self.folder / "old"
        self._swap = self.folder / "swap"
        self._lock = lock

    @property
    def is_swapping(self) -> bool:
        """Whether a swap was begun and not finished: then `next` mustn't be thrown away."""
        return self._swap.exists()

    def swap(self, carried: Foreign) -> None:
        """Make `next` the `output`; what was that becomes `next`. `carried` are the foreign things that are in both.

        Between the look at what is foreign and the exchange somebody may have saved a file in `output/`. It is in the
        old generation then, and taken over right after.
        """
        if not os.path.lexists(self.output):
            self.next.rename(self.output)
            return
        self._swap.write_text(f"{self.next.stat().st_ino}\n", encoding="ascii")
        if not exchange(self.next, self.output):
            self.output.rename(self._old)
            self.next.rename(self.output)
            self._old.rename(self.next)
        self._take_over(carried)
        self._swap.unlink()

    def recover(self) -> None:
        """Finish what a killed build began; a build killed before its swap needs nothing: `next` is overwritten."""
        if not self.is_swapping:
            return
        begun = self._swap.read_text(encoding="ascii").strip()
        if self._old.is_dir():  # killed amid two renames
            if self.next.is_dir():
                with suppress(FileNotFoundError):
                    self.output.rmdir()  # somebody may have made it anew; refused before, if there is anything in it
                self.next.rename(self.output)
            self._old.rename(self.next)
        if self.next.is_dir() and self.output.is_dir() and begun == str(self.output.stat().st_ino):
            self._take_over(Foreign(files=(), folders=()))
        self._swap.unlink()

    def still_ours(self) -> bool:
        """Whether the lock we hold is still the one that others would ask for: nobody has removed the folder."""
        with suppress(OSError):
            return os.path.samestat(os.fstat(self._lock.fileno()), (self.folder / "lock").stat())
        return False

    def _take_over(self, carried: Foreign) -> None:
        """Bring foreign things of the old generation, now in `next`, that the new one lacks or has otherwise."""
        ours = {**(manifest.read(self.next) or {}), **(manifest.read(self.output) or {})}
        known = set(carried.files)
        filling = Filling(self.output)
        late = foreign_in(self.next, ours)
        for path in late.folders:
            if has_room(self.output, path):
                filling.folder(path)
        for path in late.files:
            original, place = self.next / path, self.output / path
            if has_room(self.output, path) or (path in known and not same(original, place)):
                filling.link(path, of=self.next)


def folder_for(output: Path) -> Path:
    """Where the workshop of `output` is: beside it, so that both are on one file system and a swap is a rename."""
    return output.with_name(f".{output.name}.stage")


@contextmanager
def opened(output: Path) -> Iterator[Workshop]:
    """The workshop of `output`, locked for this process and mended. `output` is absolute and without links.

    Raises `Failure`: `output-busy` if another build has it, `stage-not-ours` if something else has its name.
    """
    folder = folder_for(output)
    with told(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock_place = folder / "lock"
        if folder.is_symlink() or (folder.exists() and not _looks_like_ours(folder)):
            raise Failure("stage-not-ours", path=shown(folder))
        folder.mkdir(mode=0o755, exist_ok=True)
        # "a": never emptied, never followed; the lock is the system's and goes with the process, however that ends.
        lock = lock_place.open("a", encoding="ascii")
    with lock:
        try:
            _try_to_lock(lock)
        except (BlockingIOError, PermissionError) as problem:
            raise Failure("output-busy", path=shown(output)) from problem
        with told(folder):
            (folder / ".gitignore").write_text("*\n", encoding="ascii")
            workshop = Workshop(output, lock)
            workshop.recover()
        yield workshop


def _looks_like_ours(folder: Path) -> bool:
    """Whether it is a folder with our lock in it, or empty (killed before the lock was made)."""
    return folder.is_dir() and ((folder / "lock").is_file() or not any(folder.iterdir()))
