"""Writes a set of additions, all or none.

1. Everything is prepared: texts are extended and read back, names that exist are found. Nothing is written yet.
2. New files are created, exclusively: what somebody else made in the meantime is not written over.
3. Files that get entries are replaced, each in one step, with their permissions.

What fails in 2 or 3 takes back what was done before.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.adding.disk import create, made_folders, refuse_existing, replace, told, writable_text
from site_builder.diagnostics import Failure
from site_builder.formats.extend_yaml import CannotExtend, extended
from site_builder.formats.write_yaml import Value
from site_builder.source import SourcePath


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file that isn't there yet."""

    path: Path
    content: bytes

    @classmethod
    def of_text(cls, path: Path, text: str) -> "NewFile":
        """A file of text, in UTF-8."""
        return cls(path=path, content=text.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntries:
    """Entries for the map at `within` (its keys; none for the whole file) of a YAML file; both may have to be begun."""

    path: Path
    entries: Mapping[str, Value]
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """A file that the program writes anew whenever asked to: one that is there is replaced if `sign` stands in it."""

    path: Path
    content: bytes
    sign: bytes


def add(root: Path, additions: Sequence[NewFile | NewEntries | OwnFile]) -> tuple[Path, ...]:
    """Write them all and say which files were written. Nothing outside `root` is touched, links followed."""
    files: dict[Path, bytes] = {}
    before: dict[Path, bytes | None] = {}
    for addition in additions:
        path = addition.path
        _inside(root, path)
        if isinstance(addition, OwnFile) and os.path.lexists(path):
            before[path] = writable_text(root, path)
            if addition.sign not in (before[path] or b""):
                raise Failure("exists-already", path=_shown(root, path))
            files[path] = addition.content
        elif isinstance(addition, NewFile | OwnFile):
            refuse_existing(root, path)
            if path in files:
                raise Failure("exists-already", path=_shown(root, path))
            files[path], before[path] = addition.content, None
        else:
            if path not in files:
                before[path] = writable_text(root, path)
            files[path] = _with_entries(root, addition, files.get(path, before[path] or b""))
    _write(root, files, before)
    return tuple(files)


def _with_entries(root: Path, addition: NewEntries, content: bytes) -> bytes:
    shown = _shown(root, addition.path)
    try:
        return extended(SourcePath(shown), content.decode(), addition.within, addition.entries).encode()
    except UnicodeDecodeError as fault:
        raise Failure("entries-unreadable-file", path=shown) from fault
    except CannotExtend as cannot:
        match cannot.why:
            case "taken":
                place = f"{shown}:{cannot.at.line}" if cannot.at else shown
                raise Failure("entry-exists", id=cannot.key, place=place) from cannot
            case "form":
                raise Failure("entries-no-place", path=shown) from cannot
            case _:
                raise Failure("entries-unreadable-file", path=shown) from cannot


def _write(root: Path, files: Mapping[Path, bytes], before: Mapping[Path, bytes | None]) -> None:
    undo: list[Callable[[], None]] = []
    try:
        for path, content in files.items():
            if before[path] is None:
                with told(_shown(root, path)):
                    folders = made_folders(path.parent)
                    undo += [folder.rmdir for folder in folders]
                    create(path, content)
                    undo.append(path.unlink)
        for path, content in files.items():
            if (old := before[path]) is not None:
                with told(_shown(root, path)):
                    replace(path, content, only_if=old)
                    undo.append(lambda path=path, old=old: replace(path, old))  # type: ignore[misc]
    except BaseException:
        for step in reversed(undo):
            with suppress(OSError):
                step()
        raise


def _inside(root: Path, path: Path) -> None:
    with told(_shown(root, path)):
        within = Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))
    if not within:
        raise Failure("outside-the-site", path=str(path))


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
