"""Reads files of a project, and nothing outside it.

In: paths below the root. Out: their text, or None and a diagnostic. Links that leave the root, pipes and devices are
refused; so is text that isn't UTF-8. What was asked for is remembered, so that files nothing asks for can be told.
"""

import hashlib
import re
import stat
from pathlib import Path
from typing import Final

import imagesize  # type: ignore[import-untyped]

from site_builder.content import ImageFile, Known, Scope
from site_builder.diagnostics import Diagnostic, Failure, Report, error
from site_builder.formats.drawings import more_than_a_picture
from site_builder.formats.picture_kinds import no_picture
from site_builder.memory import NOTHING, Nothing
from site_builder.project import Project
from site_builder.source import Location, SourceFile, SourcePath

MAX_BYTES: Final = 16 * 1024 * 1024
"""A text larger than this is no article; it is refused before it fills the memory."""

_UNMERGED: Final = re.compile(r"^(?P<mark><{7}) .*\n(?:.*\n)*?={7}\n(?:.*\n)*?>{7} ", re.MULTILINE)
"""What git leaves in a file where two people wrote on the same lines."""

IMAGE_TYPES: Final = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"})


class Files:
    """The files of one project during one reading. Collects pictures and broken ids, which `load` hands on."""

    def __init__(self, project: Project, report: Report, memory: Nothing = NOTHING) -> None:
        self.project = project
        self.report = report
        self.memory = memory
        self.asked: set[SourcePath] = set()
        self.refused: set[Path] = set()
        self.images: dict[SourcePath, ImageFile] = {}
        self.broken: dict[Scope, Known] = {}

    def breaks(self, *scope: str, ids: frozenset[str] = frozenset(), unknowable: bool = False) -> None:
        """Remember ids whose records can't be read."""
        self.broken[scope] = self.broken.get(scope, Known()) | Known(ids=ids, unknowable=unknowable)

    def found(self, folder: str, suffix: str) -> tuple[Path, ...]:
        """The files in a folder of the content that end so, sorted by name. Hidden ones are no content."""
        place = self.project.content / folder
        if not place.is_dir():
            return ()
        return tuple(
            sorted(path for path in place.iterdir() if path.name.endswith(suffix) and not path.name.startswith("."))
        )

    def folders(self, folder: str) -> tuple[Path, ...]:
        """The folders in a folder of the content, sorted by name."""
        place = self.project.content / folder
        if not place.is_dir():
            return ()
        return tuple(sorted(path for path in place.iterdir() if path.is_dir() and not path.name.startswith(".")))

    def text(self, path: Path, *, named_at: Location | None = None) -> SourceFile | None:
        """The text of a file, or None where it can't be had (said already). `named_at`: where the author names it."""
        shown = self.shown(path)
        self.asked.add(shown)
        content = self._bytes(path, at=named_at or Location(path=shown))
        if content is None:
            return None
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            self.report.add([_not_utf8(shown, content, fault.start)])
            return None
        source = SourceFile(path=shown, text=text.replace("\r\n", "\n").replace("\r", "\n"))
        self.report.read(source)
        if unmerged := _UNMERGED.search(source.text):
            line = source.text.count("\n", 0, unmerged.start())
            self.report.add([error("merge-unfinished", source.at(line=line + 1, width=len(unmerged["mark"])))])
            return None
        return source

    def content(self, path: Path, *, named_at: Location) -> bytes | None:
        """The bytes of a file that is no text, or None where they can't be had (said already)."""
        self.asked.add(self.shown(path))
        return self._bytes(path, at=named_at)

    def image(self, path: Path, *, at: Location) -> None:
        """Take in a picture that an author points at; what is wrong with it is said at `at`."""
        shown = self.shown(path)
        self.asked.add(shown)
        if shown in self.images:
            return
        content = self._bytes(path, at=at)
        if content is None:
            return
        if path.suffix.lower() not in IMAGE_TYPES:
            self.report.add([error("not-a-picture", at, path=shown)])
            return
        if found := no_picture(content):
            self.report.add([error("not-a-picture", at, path=shown, found=found)])
            return
        if path.suffix.lower() == ".svg" and (found := more_than_a_picture(content)):
            self.report.add([error("picture-runs", at, path=shown, found=found)])
            return
        width, height = _size(path)
        digest = hashlib.sha256(content).hexdigest()
        self.images[shown] = ImageFile(path=shown, file=path, width=width, height=height, digest=digest)

    def inside(self, path: Path) -> bool:
        """Whether a path, links followed, is still in the project."""
        return path.resolve().is_relative_to(self.project.root.resolve())

    def shown(self, path: Path) -> SourcePath:
        """How a path is written in messages."""
        return self.project.shown(path)

    def _bytes(self, path: Path, *, at: Location) -> bytes | None:
        shown = self.shown(path)
        fault: Diagnostic
        try:
            if not self.inside(path):
                fault = error("file-outside-project", at, path=shown)
            elif not stat.S_ISREG((status := path.stat()).st_mode):
                fault = error("not-a-regular-file", at, path=shown)
            elif status.st_size > MAX_BYTES:
                fault = error("file-too-large", at, path=shown, megabytes=MAX_BYTES // (1024 * 1024))
            else:
                return path.read_bytes()
        except FileNotFoundError:
            fault = error("file-not-found", at, path=shown)
        except OSError as trouble:
            raise Failure("cannot-read", path=shown, reason=trouble.strerror or str(trouble)) from trouble
        self.report.add([fault])
        return None


def _not_utf8(path: SourcePath, content: bytes, position: int) -> Diagnostic:
    before = content[:position]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return error("not-utf-8", Location(path=path, line=line, column=column), byte=f"0x{content[position]:02X}")


def _size(path: Path) -> tuple[int, int]:
    try:
        width, height = imagesize.get(str(path))
    except (ValueError, OSError):
        return 0, 0
    return (int(width), int(height)) if width > 0 and height > 0 else (0, 0)
