"""Keeps a preview up to date: builds anew after a save, and knows what was found and which pages became different.

In: the project, and which files changed. Out: the standing version of the site, and `Step`, what browsers have to do.
A build that fails leaves the last version standing. All is called from one thread but `check`, which may run beside.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from site_builder import build as pipeline
from site_builder.check import check
from site_builder.content import ImageFile
from site_builder.diagnostics import Report
from site_builder.memory import Memory
from site_builder.messages import Speaker
from site_builder.output import OutputFile, OutputPath
from site_builder.project import Project
from site_builder.serve.findings import Shown, page_of_faults, shown, trouble
from site_builder.serve.standing import Standing
from site_builder.serve.watching import template_folders
from site_builder.site import Site
from site_builder.source import SourcePath

_ANY_STYLE: Final = OutputPath("any.css")
"""The name of no file: livereload's script then loads every style sheet of the page again, once. A message for each
name that ours has had would load it as many times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What came of a change. `swapped`: files a browser exchanges in place; None: pages have to be compared."""

    built: bool
    swapped: tuple[OutputPath, ...] | None = None
    fault: Exception | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered to a request. `path` is that of a file, which says the type; `fault` is why it isn't that."""

    status: int
    path: str
    content: bytes
    fault: Exception | None = None

    @property
    def digest(self) -> str:
        """Says whether two answers are the same."""
        return hashlib.sha256(self.content).hexdigest()[:16]


class Preview:
    """The site in memory, with what was found in it."""

    def __init__(self, project: Project, speaker: Speaker, *, base_url: str, today: date) -> None:
        """`base_url`: where the preview can be reached, so that pages that link in full stay in it."""
        self.project = project
        self.speaker = speaker
        self.standing: Standing | None = None
        self.report = Report()
        """Of the last build that could read the content."""
        self._base_url = base_url
        self._today = today
        self._memory = Memory()
        self._templates_changed = False
        self._shape: tuple[Shown, ...] = ()
        self._rules: tuple[Shown, ...] = ()
        self._drawing: dict[str, Shown] = {}
        self._last_good: dict[str, bytes] = {}
        self._names: dict[str, SourcePath] = {}

    @property
    def is_behind(self) -> bool:
        """Whether what is shown is older than what is written."""
        return bool(self._shape or self._drawing)

    @property
    def found(self) -> tuple[Shown, ...]:
        """What there is to say now: what keeps the site from being drawn, else what the rules found last."""
        return tuple(dict.fromkeys((*self._shape, *self._drawing.values()))) or self._rules

    def build(self, changed: Iterable[Path] = ()) -> Step:
        """Build after these files changed; with none of them, for the first time."""
        paths, before = frozenset(changed), self.standing
        self._templates_changed |= any(self._is_template(path) for path in paths)
        try:
            if before and paths and all(self._is_style(path) for path in paths):
                self._stand(Standing(before.site, self.project, like=before))
                return Step(built=True, swapped=(_ANY_STYLE,))
            site = self._resolved()
            if site is None:
                return Step(built=False)
            standing = Standing(site, self.project, like=None if self._templates_changed else before)
            swapped = self._pictures(paths, before, standing) if before else ()
            self._stand(standing)
        except Exception as fault:  # noqa: BLE001 - whatever it is, the preview says so and lives on
            self._shape = (trouble(fault, self.project, self.speaker),)
            return Step(built=False, fault=fault)
        self._shape, self._templates_changed = (), False
        return Step(built=True, swapped=tuple(name for path in swapped for name in self._names_of(path)) or None)

    def check(self) -> bool:
        """Ask the rules of the standing site; False where another one stands by the time they have answered."""
        standing, report = self.standing, self.report
        if standing is None:
            return False
        try:
            check(standing.site, report)
            found = shown(report, self.speaker)
        except Exception as fault:  # noqa: BLE001 - the same
            found = (trouble(fault, self.project, self.speaker),)
        if self.standing is not standing or self.report is not report:
            return False
        self._rules = found
        return True

    def answer(self, asked: str) -> Answer:
        """What is at an address of the site (without its leading `/`)."""
        if self.standing is None:
            return self._faults(503)
        path = self.standing.asked(asked)
        try:
            # A name that is gone is looked up first: looking for it among all files would draw every page.
            file, status = self._renamed(path) or self.standing.file(path), 200
            if file is None:
                file, status = self.standing.lost(), 404
        except Exception as fault:  # noqa: BLE001 - the same
            self._drawing[path] = trouble(fault, self.project, self.speaker)
            if path in self._last_good:
                return Answer(status=200, path=path, content=self._last_good[path], fault=fault)
            return replace(self._faults(500), fault=fault)
        if file is None:
            return Answer(status=404, path="lost.txt", content=b"")
        if status == 200 and file.path.endswith(".html"):
            self._last_good[path] = file.content
        return Answer(status=status, path=file.path, content=file.content)

    def _resolved(self) -> Site | None:
        """The site as it is written now, or None where that has faults (kept as what is found)."""
        report = Report()
        try:
            site = pipeline.resolved(
                self.project,
                report,
                base_url=self._base_url,
                today=self._today,
                memory=self._memory,
                with_drafts=True,
            )
        finally:
            self._memory.turn()
        self.report = report
        if site is None:
            self._shape = tuple(one for one in shown(report, self.speaker) if one.stops)
        return site

    def _stand(self, standing: Standing) -> None:
        self._names |= {path: source for source, path in standing.assets.items()}
        self.standing = standing
        self._drawing = {}

    def _renamed(self, path: str) -> OutputFile | None:
        """A style sheet or picture under the name it had in a version that is still open somewhere."""
        now = self.standing.assets.get(self._names[path]) if self.standing and path in self._names else None
        return self.standing.file(now) if self.standing and now else None

    def _names_of(self, source: SourcePath) -> tuple[OutputPath, ...]:
        """Every name that a file has had: a page may have been open for long."""
        return tuple(OutputPath(path) for path, named in self._names.items() if named == source)

    def _pictures(self, changed: frozenset[Path], before: Standing, now: Standing) -> tuple[SourcePath, ...]:
        """The pictures that changed, where nothing else did and each takes as much room as it did."""
        old, new = _images(before.site), _images(now.site)
        paths = {self.project.shown(path) for path in changed if path.is_relative_to(self.project.root)}
        if len(paths) < len(changed) or not paths <= old.keys() & new.keys():
            return ()
        same_room = all((old[path].width, old[path].height) == (new[path].width, new[path].height) for path in paths)
        return tuple(sorted(paths)) if same_room else ()

    def _faults(self, status: int) -> Answer:
        page = page_of_faults(self.found, self.speaker)
        return Answer(status=status, path="index.html", content=page.encode())

    def _is_template(self, path: Path) -> bool:
        return any(path.is_relative_to(folder) for folder in template_folders(self.project))

    def _is_style(self, path: Path) -> bool:
        return path.suffix == ".css" and self._is_template(path)


def _images(site: Site) -> dict[SourcePath, ImageFile]:
    return {image.path: image for local in site.editions.values() for image in local.edition.images.values()}
