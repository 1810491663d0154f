"""Runs the preview: livereload's server with our watcher, our handlers, and nothing of its debug mode.

In: a project, where to listen, who tells the author. Out: answers, and news to the browsers that have a page open,
until it is stopped. Three threads: this one answers, one builds and draws, one asks the rules.
"""

import asyncio
import signal
import socket
import webbrowser
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any, Final, TypeVar

from livereload import Server
from livereload.handlers import LiveReloadHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application

from site_builder.messages import Speaker
from site_builder.project import Project
from site_builder.serve.findings import message
from site_builder.serve.guard import Guard
from site_builder.serve.handlers import OWN, OpenPage, Reloads, Script, SiteFile, send
from site_builder.serve.listening import address_of, listen
from site_builder.serve.preview import Answer, Preview, Step
from site_builder.serve.told import Told
from site_builder.serve.watching import EventWatcher

Result = TypeVar("Result")

_SETTLED: Final = 0.08
"""Seconds to wait after a build that failed: an editor that writes a file by replacing it may be between the two."""
_QUIET: Final = 0.15
"""Seconds without a save until the rules are asked: the page is on the screen before they take their time."""


class PreviewServer(Server):  # type: ignore[misc] # livereload has no types
    """Serves one project."""

    def __init__(self, project: Project, speaker: Speaker, told: Told, *, today: date) -> None:
        super().__init__(watcher=EventWatcher(project, told.watching_failed))
        self.guard = Guard("127.0.0.1")
        self._project = project
        self._speaker = speaker
        self._told = told
        self._today = today
        self._open: set[OpenPage] = set()
        self._changed: set[Path] = set()
        self._builder = ThreadPoolExecutor(1, "build")
        self._checker = ThreadPoolExecutor(1, "check")

    def serve(self, port: int = 8000, host: str = "127.0.0.1", *, open_url: bool = False) -> None:
        """Serve until Ctrl-C (or SIGTERM). The port may be another one, where this one is taken."""
        sockets = listen(host, port)
        with suppress(KeyboardInterrupt):
            asyncio.run(self._serve(sockets, host, port, open_url=open_url))

    def application(self, port: int = 0, host: str = "") -> Application:  # noqa: ARG002 - livereload's signature
        """The application with our handlers, and without `/forcereload`."""
        desk: dict[str, Any] = {"desk": self}
        return Application(
            [
                (r"/livereload", Reloads, desk),
                (r"/livereload\.js", Script, {**desk, "name": "livereload.js"}),
                (rf"{OWN}/preview\.js", Script, {**desk, "name": "preview.js"}),
                (rf"{OWN}/socket", OpenPage, desk),
                (r".*", SiteFile, desk),
            ],
            debug=False,
            log_function=lambda handler: self._told.asked(
                handler.request.method, handler.request.path, handler.get_status()
            ),
            websocket_max_message_size=64 * 1024,
        )

    async def answer(self, asked: str) -> Answer:
        """What is at an address, as soon as there is anything to show."""
        await self._first.wait()
        return await self._draw(asked)

    def folder_of(self, asked: str) -> str | None:
        """The address with the `/` that is missing at its end."""
        standing = self._preview.standing
        return f"{asked}/" if standing and standing.is_folder(asked) else None

    def opened(self, page: OpenPage) -> None:
        """A browser shows a page: tell it what was found, and to reload if the page is another one by now."""
        self._open.add(page)
        send(page, self._message())
        self._later(self._compare([page]))

    def closed(self, page: OpenPage) -> None:
        """It doesn't any more."""
        self._open.discard(page)

    async def _serve(self, sockets: list[socket.socket], host: str, port: int, *, open_url: bool) -> None:
        loop = asyncio.get_running_loop()
        address = address_of(sockets, host)
        self.guard = Guard(host)
        self._preview = Preview(self._project, self._speaker, base_url=address, today=self._today)
        self._news, self._first, self._end = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._tasks: set[asyncio.Task[Any]] = set()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # Windows: Ctrl-C raises KeyboardInterrupt there
                loop.add_signal_handler(number, self._end.set)
        web = HTTPServer(self.application())
        web.add_sockets(sockets)
        self._told.listening(address, asked_port=port)
        self.watcher.start(self._note)
        building = loop.create_task(self._build_for_ever())
        if open_url:
            self._later(asyncio.to_thread(webbrowser.open, address))
        await asyncio.wait({building, loop.create_task(self._end.wait())}, return_when=asyncio.FIRST_COMPLETED)
        web.stop()
        await self.watcher.stop()
        for task in (building, *self._tasks):
            task.cancel()
        for waiter in (*LiveReloadHandler.waiters, *self._open):
            waiter.close(1001)
        await asyncio.gather(building, *self._tasks, return_exceptions=True)
        if not building.cancelled():
            building.result()  # it ends by itself only where the program failed
        for threads in (self._builder, self._checker):
            threads.shutdown(cancel_futures=True)
        await web.close_all_connections()

    def _note(self, changed: Iterable[Path]) -> None:
        self._changed |= set(changed)
        self._news.set()

    async def _build_for_ever(self) -> None:
        """Build now, and again after each change. What changes during a build is the next one's."""
        checking: asyncio.Task[Any] | None = None
        changed: frozenset[Path] = frozenset()
        while True:
            started = perf_counter()
            step = await self._in(self._builder, partial(self._preview.build, changed))
            if not step.built and self._preview.standing:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), _SETTLED)
            if not self._news.is_set() or step.built:
                self._first.set()
                await self._tell(step)
                self._told.built(self._preview, step, changed, seconds=perf_counter() - started)
            if checking:
                checking.cancel()
            if step.built:
                checking = self._later(self._check())
            await self._news.wait()
            self._news.clear()
            changed, self._changed = frozenset(self._changed), set()

    async def _tell(self, step: Step) -> None:
        """Browsers exchange a file in place, or reload where their page became a different one."""
        if step.swapped is not None:
            for waiter in tuple(LiveReloadHandler.waiters):
                for path in step.swapped:
                    waiter.tell(path)
        elif step.built:
            await self._compare(tuple(self._open))
        self._publish()

    async def _compare(self, pages: Iterable[OpenPage]) -> None:
        """Draw the pages that are open, and reload those that look different now."""
        different: dict[str, None] = {}
        for page in pages:
            if (await self._draw(page.page)).digest != page.digest:
                different.setdefault(page.page)
        for path in different:
            self._reload(path)

    def _reload(self, path: str) -> None:
        """By livereload's script, or by ours where that isn't listening yet in each browser that shows the page."""
        showing = [page for page in self._open if page.page == path]
        waiting = [waiter for waiter in LiveReloadHandler.waiters if waiter.page == path]
        if len(waiting) >= len(showing):
            for waiter in waiting:
                waiter.tell("*")
        else:
            for page in showing:
                send(page, {"command": "reload"})

    async def _check(self) -> None:
        await asyncio.sleep(_QUIET)
        if await self._in(self._checker, self._preview.check):
            self._publish()
            self._told.checked(self._preview)

    async def _draw(self, asked: str) -> Answer:
        before = self._preview.found
        answer = await self._in(self._builder, lambda: self._preview.answer(asked))
        if self._preview.found != before:
            self._publish()
            if answer.fault is not None:
                self._told.fault(answer.fault)
        return answer

    def _publish(self) -> None:
        said = self._message()
        for page in tuple(self._open):
            send(page, said)

    def _message(self) -> object:
        return message(
            self._preview.found,
            self._project,
            self._speaker,
            behind=self._preview.is_behind,
            editor=self.guard.is_loopback,
            drafts=self._preview.standing.drafts if self._preview.standing else (),
        )

    async def _in(self, threads: ThreadPoolExecutor, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(threads, work)

    def _later(self, work: Any) -> asyncio.Task[Any]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
