"""Turns what the operating system refuses into a `Failure` that a person can act on."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Failure

_CODES: Final = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "output-not-writable",
    errno.EPERM: "output-not-writable",
    errno.EROFS: "output-not-writable",
    errno.EXDEV: "output-not-movable",
    errno.EBUSY: "output-not-movable",
}


@contextmanager
def told(place: Path | str, *, missing: str = "cannot-write") -> Iterator[None]:
    """Raise a `Failure` about `place` for an `OSError`; `missing` is its code where something isn't there any more."""
    try:
        yield
    except OSError as problem:
        code = missing if problem.errno == errno.ENOENT else _CODES.get(problem.errno or 0, "cannot-write")
        raise Failure(code, path=shown(place), reason=problem.strerror or type(problem).__name__) from problem


def shown(path: Path | str) -> str:
    """A path as text that any terminal can print: names on disk need not be UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
