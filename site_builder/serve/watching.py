"""Watches a project by events of the operating system, through watchfiles; files at rest cost nothing.

In: a project. Out: the paths that changed, a few milliseconds after the last of them, through a callback. A livereload
watcher in form: its server starts it, and it never polls. What editors leave beside a file is no change.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from typing import Final

from livereload.watcher import Watcher
from watchfiles import Change, awatch
from watchfiles.main import FileChange

from site_builder.project import Project, default_theme

_STEP: Final = 20
"""Milliseconds without a further event after which a save is over."""
_LONGEST: Final = 250
"""Milliseconds after which a storm of saves is told of though it goes on."""

_GONE: Final = 0.5
"""Seconds until a folder that isn't there is looked for again."""

_LEFT_BY_EDITORS: Final = re.compile(
    r"""\..* | .*~ | \#.*\# | 4913 | ___jb_.* | __pycache__ | .*\.(sw[a-z]|tmp|temp|part|crdownload|bak|orig|pyc)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Hidden files (`.article.md.swp`, `.#article.md`), backups, vim's `4913`, half-written downloads."""


def matters(project: Project, path: Path) -> bool:
    """Whether a changed path may be content, a stored source or a template."""
    root = next((root for root in _roots(project) if path.is_relative_to(root)), None)
    return root is not None and not any(_LEFT_BY_EDITORS.fullmatch(part) for part in path.relative_to(root).parts)


def template_folders(project: Project) -> tuple[Path, ...]:
    """Where templates come from that somebody may be working on: the theme itself only in its own repository."""
    return (default_theme(), project.templates) if project.root_is_checkout else (project.templates,)


class EventWatcher(Watcher):  # type: ignore[misc] # livereload has no types
    """A livereload watcher that waits for events instead of looking again and again."""

    def __init__(self, project: Project, failed: Callable[[Exception], None]) -> None:
        """`failed` hears why watching by events isn't possible; then the files are looked at twice a second."""
        super().__init__()
        self._project = project
        self._failed = failed
        self._poll = False
        self._running: set[asyncio.Task[None]] = set()

    def start(self, callback: Callable[[frozenset[Path]], None]) -> bool:
        """Watch from now on. True: nothing else needs to look at the files."""
        self._running.add(asyncio.get_running_loop().create_task(self._watch(callback)))
        return True

    async def stop(self) -> None:
        """Watch no more."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _watch(self, callback: Callable[[frozenset[Path]], None]) -> None:
        while True:
            before = self._folders()
            try:
                await self._watch_both(before, callback)
            except OSError as trouble:
                self._failed(trouble)
                await asyncio.sleep(_GONE)
            # A folder came or went: what is in it now is news, and nobody watched it come.
            callback(frozenset((*before, *self._folders())))

    async def _watch_both(self, folders: tuple[Path, ...], callback: Callable[[frozenset[Path]], None]) -> None:
        """Two watches: one of all that is below the folders of the project, one for these folders themselves."""
        watches = (
            asyncio.ensure_future(self._follow(folders, callback)),
            asyncio.ensure_future(self._folders_change()),
        )
        try:
            done, _ = await asyncio.wait(watches, return_when=asyncio.FIRST_COMPLETED)
            for watch in done:
                watch.result()
        finally:
            for watch in watches:
                watch.cancel()
            await asyncio.gather(*watches, return_exceptions=True)

    def _folders(self) -> tuple[Path, ...]:
        return tuple(path for path in _roots(self._project) if path.is_dir())

    async def _folders_change(self) -> None:
        """Waits until one of the folders comes, goes or is exchanged."""
        wanted = {folder.name for folder in _roots(self._project)}
        async for changes in self._events((self._project.root,), recursive=False):
            if any(change is not Change.modified and Path(path).name in wanted for change, path in changes):
                return
        await asyncio.sleep(_GONE)  # the project's own folder isn't there

    async def _follow(self, folders: tuple[Path, ...], callback: Callable[[frozenset[Path]], None]) -> None:
        if not folders:
            await asyncio.Event().wait()
        async for changes in self._events(folders, recursive=True):
            paths = frozenset(Path(path) for _, path in changes)
            if changed := frozenset(path for path in paths if matters(self._project, path)):
                callback(changed)
            if not all(folder.is_dir() for folder in folders):
                return
        await asyncio.sleep(_GONE)

    async def _events(self, folders: Iterable[Path], *, recursive: bool) -> AsyncIterator[set[FileChange]]:
        """Batches of changes, by events; where the system refuses (its limit of watches), by looking."""
        while True:
            watching = awatch(
                *folders,
                force_polling=self._poll or None,
                recursive=recursive,
                step=_STEP,
                debounce=_LONGEST,
                watch_filter=None,
            )
            try:
                async for changes in watching:
                    yield changes
            except FileNotFoundError:  # gone since somebody looked for it
                return
            except OSError as trouble:
                if self._poll:
                    raise
                self._poll = True
                self._failed(trouble)
            else:
                return


def _roots(project: Project) -> tuple[Path, ...]:
    """The folders that a site is made from; some systems tell of changes below the real place of a link."""
    folders = (project.content, project.seeds, *template_folders(project))
    return tuple(dict.fromkeys((*folders, *(folder.resolve() for folder in folders))))
