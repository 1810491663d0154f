"""A small vocabulary for tests of `write`: build a generation, look at what is on the disk, die on the way."""

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path

from site_builder.output import OutputFile, OutputPath
from site_builder.write import Changes, manifest, stage

MANIFEST = str(manifest.NAME)


def page(path: str, content: bytes = b"text") -> OutputFile:
    return OutputFile(path=OutputPath(path), content=content, origin=None, describes="a page")


def build(output: Path, files: Mapping[str, bytes], *, forbidden: Mapping[str, Path] | None = None) -> Changes:
    with stage(output, forbidden=forbidden or {}) as staged:
        for path, content in files.items():
            staged.put(page(path, content))
        return staged.commit()


def tree_of(folder: Path) -> dict[str, bytes | str]:
    """Everything below `folder` but the manifest: bytes of a file, `-> target` of a link, `empty folder`."""
    found: dict[str, bytes | str] = {}
    for place in sorted(folder.rglob("*")):
        name = place.relative_to(folder).as_posix()
        if place.is_symlink():
            found[name] = f"-> {place.readlink()}"
        elif place.is_file():
            found[name] = place.read_bytes()
        elif place.is_dir() and not any(place.iterdir()):
            found[name] = "empty folder"
    found.pop(MANIFEST, None)
    return found


def in_child(work: Callable[[], object]) -> int:
    """Start `work` in a process of its own; its id. It ends with 0, or 1 if `work` raised."""
    with warnings.catch_warnings():
        # Python 3.12 and later warn where another thread runs (pytest-xdist has one); our child uses no lock of theirs.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except Exception:
            traceback.print_exc()
            raise
        finally:
            os._exit(code)
    return child


def ended(child: int) -> int:
    """Wait for a child: its exit code, or the negative number of the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def interrupt() -> None:
    raise KeyboardInterrupt


def at_step(step: int, what: Callable[[], None]) -> None:
    """From now on, do `what` when this process is about to touch the disk for the `step`-th time (from 0)."""
    seen = 0

    def watch(event: str, _: object) -> None:
        nonlocal seen
        if event == "open" or event.startswith(("os.", "shutil.", "ctypes.dlsym", "fcntl.")):
            seen += 1
            if seen == step + 1:
                what()

    sys.addaudithook(watch)
