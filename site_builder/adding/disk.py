"""Creates and replaces single files so that nothing is ever lost or half written."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.diagnostics import Failure


@contextmanager
def told(shown: str) -> Iterator[None]:
    """Raise a `Failure` about a file for what the operating system refuses."""
    try:
        yield
    except FileExistsError as there:
        raise Failure("exists-already", path=shown) from there
    except OSError as trouble:
        raise Failure("file-not-written", path=shown, reason=trouble.strerror or str(trouble)) from trouble


def refuse_existing(root: Path, path: Path) -> None:
    """Fail if anything stands where a file shall be, or a file where one of its folders shall be."""
    for place in (path, *path.parents):
        if place == root or root not in place.parents:
            return
        if (place == path and os.path.lexists(place)) or (place != path and _no_folder(place)):
            raise Failure("exists-already", path=place.relative_to(root).as_posix())


def writable_text(root: Path, path: Path) -> bytes | None:
    """The content of a file to be added to; None where there is none yet."""
    shown = path.relative_to(root).as_posix()
    with told(shown):
        if not os.path.lexists(path):
            refuse_existing(root, path)
            return None
        if not stat.S_ISREG(path.stat().st_mode):
            raise Failure("entries-unreadable-file", path=shown)
        if not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        return path.read_bytes()


def made_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; those that had to be made, the outermost first."""
    missing: list[Path] = []
    while not folder.is_dir():
        missing.insert(0, folder)
        folder = folder.parent
    for each in missing:
        each.mkdir(exist_ok=True)
    return missing


def create(path: Path, content: bytes) -> None:
    """Make a new file; whatever stands there already is left alone."""
    with path.open("xb") as file:
        try:
            file.write(content)
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise


def replace(path: Path, content: bytes, *, only_if: bytes | None = None) -> None:
    """Give a file a new content in one step; its permissions stay, and a link goes on pointing at it.

    `only_if`: what must still be in it, else somebody has changed it since it was read.
    """
    target = Path(os.path.realpath(path))
    if only_if is not None and target.read_bytes() != only_if:
        raise Failure("changed-meanwhile", path=path.name)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IMODE(target.stat().st_mode))
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _no_folder(place: Path) -> bool:
    return os.path.lexists(place) and not place.is_dir()
