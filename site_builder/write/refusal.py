"""Refuses an `output/` that isn't ours to replace, before anything is written.

In: where the site should go, and the folders that it must not touch. Out: a `Failure`, or the path without links.
"""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from site_builder.diagnostics import Failure
from site_builder.write import manifest
from site_builder.write.trouble import shown, told


def refuse(output: Path, forbidden: Mapping[str, Path], *, root: Path | None = None) -> Path:
    """Raise a `Failure` unless a site may be written to `output`; returns it absolute, with no link in it.

    `forbidden` maps a name for the message ("content") to a folder that must not be `output`, hold it or lie in it;
    the folders need not exist. `root`, the home folder and `/` must not be `output` or lie in it; it may lie in them.
    Paths are compared part by part after links are resolved, and by what is on disk, so that `Content` is `content`
    where the file system says so.

    Codes: `output-is-link`, `output-is-file`, `output-is-forbidden`, `output-holds-forbidden`,
    `output-inside-forbidden`, `output-is-mount-point`, `output-not-writable`, `output-not-ours`.
    """
    with told(output):
        if output.is_symlink():
            raise Failure("output-is-link", path=shown(output))
        try:
            place = output.resolve()
        except RuntimeError as loop:  # Python before 3.13, for links that lead in a circle
            raise Failure("output-is-link", path=shown(output)) from loop
        if place.exists() and not place.is_dir():
            raise Failure("output-is-file", path=shown(place))
        for name, folder in _never_replaced(root).items():
            _refuse_if_it_is_or_holds(place, name, folder)
        for name, folder in forbidden.items():
            _refuse_if_it_is_or_holds(place, name, folder)
            if _is_or_holds(folder.resolve(), place):
                raise Failure("output-inside-forbidden", path=shown(place), folder=name, other=shown(folder))
        _refuse_if_not_writable(place)
        if place.is_dir():
            if os.path.ismount(place):
                raise Failure("output-is-mount-point", path=shown(place))
            if any(place.iterdir()) and manifest.read(place) is None:
                raise Failure("output-not-ours", path=shown(place), marker=manifest.NAME)
    return place


def _never_replaced(root: Path | None) -> dict[str, Path]:
    """Folders that hold far more than a site."""
    folders = {} if root is None else {"project": root}
    with suppress(RuntimeError):  # no such user and no HOME, as in some containers: then there is no home to lose
        folders["home"] = Path.home()
    return {**folders, "root of the file system": Path(Path.cwd().anchor)}


def _refuse_if_it_is_or_holds(place: Path, name: str, folder: Path) -> None:
    resolved = folder.resolve()
    if _is(place, resolved):
        raise Failure("output-is-forbidden", path=shown(place), folder=name)
    if _is_or_holds(place, resolved):
        raise Failure("output-holds-forbidden", path=shown(place), folder=name, other=shown(folder))


def _is_or_holds(outer: Path, inner: Path) -> bool:
    """Whether `outer` is `inner` or a folder above it; both resolved."""
    return any(_is(outer, folder) for folder in (inner, *inner.parents))


def _is(one: Path, other: Path) -> bool:
    """Whether two resolved paths are one folder."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _refuse_if_not_writable(place: Path) -> None:
    """Both the folder, which is moved, and the one it stands in (or the nearest there is) must let us write."""
    nearest = next(folder for folder in place.parents if folder.exists())
    if not nearest.is_dir():
        raise Failure("output-is-file", path=shown(nearest))
    for folder in (place, nearest):
        if folder.exists() and not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise Failure("output-not-writable", path=shown(folder), reason=os.strerror(errno.EACCES))
