"""A preview under test: the real command in a process of its own, on loopback, and what it says.

with previewed(root) as preview:
    preview.get("/").status
    preview.hears("Checked")
"""

import asyncio
import json
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

PATIENCE = 60
"""Seconds until a test gives up waiting for what should have happened."""

CHECKOUT = (sys.executable, "-m", "site_builder")


def run(coroutine):
    """What a coroutine gives, run in a thread of its own: a browser of another test may keep a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


@dataclass(frozen=True)
class Answered:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Previewed:
    def __init__(self, root: Path, *options: str, program: tuple[str, ...] = CHECKOUT) -> None:
        command = [*program, "-C", str(root), "serve", "--port", "0", *options]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.root = root
        self._said: list[str] = []
        self._heard = 0
        self._more = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.base = re.search(r"http://\S+/", self.hears(r"http://\S+/"))[0]
        self.netloc = urlsplit(self.base).netloc

    @property
    def said(self) -> str:
        with self._more:
            return "".join(self._said)

    def hears(self, pattern: str) -> str:
        """Waits for the next line, not heard yet, that has this in it; what stood before it is past."""

        def found() -> int | None:
            lines = range(self._heard, len(self._said))
            return next((number for number in lines if re.search(pattern, self._said[number])), None)

        with self._more:
            ended = not self._more.wait_for(lambda: found() is not None or not self._reader.is_alive(), PATIENCE)
            number = found()
            assert number is not None, f"{'ended' if ended else 'gave up'} without {pattern!r}:\n{''.join(self._said)}"
            self._heard = number + 1
            return self._said[number]

    def saves(self, path: str, text: str | bytes, *, then: str = r"seen after|Not built") -> str:
        """Writes a file as an editor does and waits until it was built."""
        with self._more:
            self._heard = len(self._said)
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.hears(then)

    def get(self, path: str, *, method: str = "GET", **headers: str) -> Answered:
        """Asks as written: nothing in the path is tidied. `Sec_Fetch_Site` is the header of that name."""
        connection = HTTPConnection(self.netloc, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return Answered(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def ends(self) -> int:
        """Ctrl-C, and the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    def closes(self) -> None:
        self._reader.join()
        self.process.stderr.close()
        self.process.stdout.close()

    def _read(self) -> None:
        for line in self.process.stderr:
            with self._more:
                self._said.append(line)
                self._more.notify_all()
        with self._more:
            self._more.notify_all()


@contextmanager
def previewed(root: Path, *options: str, program: tuple[str, ...] = CHECKOUT) -> Iterator[Previewed]:
    preview = Previewed(root, *options, program=program)
    try:
        yield preview
    finally:
        if preview.process.poll() is None:
            preview.ends()
        preview.closes()


class Socket:
    """A web socket to the preview, as a page of it opens one."""

    def __init__(self, preview: Previewed, path: str) -> None:
        self.address = f"ws://{preview.netloc}{path}"

    async def __aenter__(self) -> Self:
        from tornado.websocket import websocket_connect

        self._socket = await websocket_connect(self.address)
        self._is_open = True
        return self

    async def says(self, said: object) -> None:
        await self._socket.write_message(said if isinstance(said, str) else json.dumps(said))

    async def told(self) -> dict | None:
        said = await asyncio.wait_for(self._socket.read_message(), PATIENCE)
        self._is_open = said is not None
        return json.loads(said) if self._is_open else None

    async def __aexit__(self, *_) -> None:
        self._socket.close()
        while self._is_open:
            await self.told()


async def listens(preview: Previewed, socket: Socket, page: str) -> None:
    """Greets as livereload's script does."""
    await socket.says({"command": "hello", "protocols": []})
    assert (await socket.told())["command"] == "hello"
    await socket.says({"command": "info", "url": f"{preview.base}{page}"})


async def shows(preview: Previewed, socket: Socket, page: str) -> dict:
    """Says which version of a page is shown, as the preview's own script does; hears what was found."""
    version = preview.get(f"/{page}").text.partition('data-version="')[2].partition('"')[0]
    await socket.says({"page": f"/{page}", "digest": version})
    return await socket.told()
