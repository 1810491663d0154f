"""Reads and writes `.site-builder.json`, which says that a folder is ours and which files in it.

One line per file and sorted, so that two versions of it compare well; no clock and no version of the program, so that
the same site has the same manifest. It is deployed with the site and tells nothing that the site doesn't.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from site_builder.output import OutputPath

NAME: Final = OutputPath(".site-builder.json")

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_FORMAT: Final = 1

# An empty part, `.` or `..`; what Windows takes for a `/`; what no system takes.
_OUTSIDE: Final = re.compile(r"(?:^|/)\.{0,2}(?:/|\Z)|[\\\0]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of ours: the SHA-256 of its bytes in hexadecimal, and how many they are."""

    digest: str
    size: int

    @classmethod
    def of(cls, content: bytes) -> "Entry":
        """The entry of a file with these bytes."""
        return cls(hashlib.sha256(content).hexdigest(), len(content))


def encode(files: Mapping[OutputPath, Entry]) -> bytes:
    """The manifest of these files, as JSON in UTF-8."""
    lines = [
        f"  {json.dumps(path, ensure_ascii=False)}: [{json.dumps(entry.digest)}, {entry.size}]"
        for path, entry in sorted(files.items())
    ]
    body = "{\n" + ",\n".join(lines) + "\n }" if lines else "{}"
    return f'{{"format": {_FORMAT}, "files": {body}}}\n'.encode()


def decode(content: bytes) -> dict[OutputPath, Entry] | None:
    """The files that a manifest names; None if it is damaged, from another format, or names a file outside."""
    try:
        top = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(top, dict) or top.get("format") != _FORMAT or not isinstance(top.get("files"), dict):
        return None
    files: dict[OutputPath, Entry] = {}
    for path, entry in top["files"].items():
        match entry:
            case [str(digest), int(size)] if _DIGEST.fullmatch(digest) and size >= 0 and is_inside(path):
                files[OutputPath(path)] = Entry(digest, size)
            case _:
                return None
    return files


def read(folder: Path) -> dict[OutputPath, Entry] | None:
    """The files of ours in `folder`; None if it has no manifest of ours or a damaged one. Follows no link."""
    place = folder / NAME
    return decode(place.read_bytes()) if place.is_file() and not place.is_symlink() else None


def is_inside(path: str) -> bool:
    """Whether `path` has the form of an `OutputPath` and so can't lead out of the folder."""
    return not _OUTSIDE.search(path)


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder that files at these paths need."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found
