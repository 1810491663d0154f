"""Answers requests: files of the site, livereload's script and socket, and a socket that tells what was found.

In: an HTTP request that `guard` admits. Out: an answer that no browser keeps. Nothing a request says is used for more
than looking up an address; livereload's own handlers answer only what `guard` lets through, and `/forcereload` is gone.
"""

import json
import mimetypes
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol
from urllib.parse import quote, unquote_to_bytes, urlsplit

import livereload
from livereload.handlers import LiveReloadHandler
from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from site_builder.serve.guard import Guard
from site_builder.serve.preview import Answer

OWN: Final = "/.preview"
"""Where the preview's own script and socket are: no address of a site begins with a dot."""

_BROWSER: Final = Path(__file__).parent / "browser"
_TYPES: Final = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".avif": "image/avif",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
"""Said here, so that it is the same on every machine; the rest is the standard library's."""


class Desk(Protocol):
    """Who answers, and who is told when a browser has a page open."""

    guard: Guard

    async def answer(self, asked: str) -> Answer:
        """What is at an address."""

    def folder_of(self, asked: str) -> str | None:
        """The address with the `/` that is missing at its end; None where nothing is missing."""

    def opened(self, page: "OpenPage") -> None:
        """A browser has a page open and waits for news."""

    def closed(self, page: "OpenPage") -> None:
        """It hasn't any more."""


class _Guarded(RequestHandler):
    """Refuses who may not ask, before anything else is looked at."""

    desk: Desk

    def initialize(self, desk: Desk) -> None:
        self.desk = desk

    def set_default_headers(self) -> None:
        self.set_header("Server", "site-builder")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Referrer-Policy", "same-origin")

    def prepare(self) -> None:
        headers = self.request.headers
        if not self.desk.guard.admits(
            self.request.host, headers.get("Origin"), headers.get("Sec-Fetch-Site"), headers.get("Sec-Fetch-Mode")
        ):
            raise HTTPError(403, reason="Forbidden")

    def compute_etag(self) -> None:
        """None: nothing is kept, so nothing is asked for again."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Without a word of what was asked, and never with a traceback."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")


class SiteFile(_Guarded):
    """A file of the site, from memory. Pages get the preview's script on the way."""

    async def get(self) -> None:
        try:
            asked = unquote_to_bytes(self.request.path).decode().removeprefix("/")
        except UnicodeDecodeError:
            asked = "\0"  # an address that no file can have
        if (folder := self.desk.folder_of(asked)) is not None:
            self.redirect(f"/{quote(folder)}", status=302)
            return
        answer = await self.desk.answer(asked)
        self.set_status(answer.status)
        kind = content_type(answer.path)
        self.set_header("Content-Type", kind)
        self.finish(_with_script(answer) if kind.startswith("text/html") else answer.content)

    async def head(self) -> None:
        await self.get()


class Script(_Guarded):
    """The preview's own script, with its styles in it, or livereload's."""

    def initialize(self, desk: Desk, name: str) -> None:  # type: ignore[override]
        super().initialize(desk)
        self._name = name

    def get(self) -> None:
        self.set_header("Content-Type", content_type("x.js"))
        self.finish(_script(self._name))

    def head(self) -> None:
        self.get()


class Reloads(_Guarded, LiveReloadHandler):  # type: ignore[misc] # livereload has no types
    """livereload's socket: tells its script in the browser to reload, or to exchange a file in place.

    The list of who waits is livereload's own and belongs to the process; `page` says what each of them shows.
    """

    page = ""

    def initialize(self, desk: Desk) -> None:
        super().initialize(desk)

    def check_origin(self, origin: str) -> bool:
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        """What the browser says in greeting; anything else ends the conversation."""
        try:
            said = json.loads(message)
            self.page = path_of(str(said.get("url", "")))
            super().on_message(message)
        except (ValueError, AttributeError):
            self.close(1003)

    def tell(self, path: str) -> None:
        """Reload the page, or exchange what `path` names."""
        send(self, {"command": "reload", "path": path, "liveCSS": True, "liveImg": True})


class OpenPage(_Guarded, WebSocketHandler):
    """The preview's own socket: a browser says which page it shows and in which version, and hears what was found."""

    page = ""
    digest = ""

    def initialize(self, desk: Desk) -> None:
        super().initialize(desk)

    def on_message(self, message: str | bytes) -> None:
        try:
            said = json.loads(message)
            self.page, self.digest = path_of(str(said["page"])), str(said["digest"])
        except (ValueError, KeyError, TypeError):
            self.close(1003)
        else:
            self.desk.opened(self)

    def on_close(self) -> None:
        self.desk.closed(self)


def send(socket: WebSocketHandler, message: object) -> None:
    """Send, unless the browser has just gone."""
    with suppress(WebSocketClosedError):
        socket.write_message(json.dumps(message))


def path_of(url: str) -> str:
    """The address a browser shows, as a request for it would say it, without the leading `/`."""
    return unquote_to_bytes(urlsplit(url).path).decode(errors="replace").removeprefix("/")


def content_type(path: str) -> str:
    """The type of a file by its name."""
    suffix = Path(path).suffix.lower()
    return _TYPES.get(suffix) or mimetypes.guess_type(f"x{suffix}", strict=True)[0] or "application/octet-stream"


def _with_script(answer: Answer) -> bytes:
    """A page that knows its version and listens for news; what is built never has this."""
    tag = f'<script src="{OWN}/preview.js" data-version="{answer.digest}" defer></script>'.encode()
    head, end, rest = answer.content.partition(b"</head>")
    return head + tag + end + rest if end else answer.content + tag


@cache
def _script(name: str) -> bytes:
    if name == "livereload.js":
        return (Path(livereload.__file__).parent / "vendors" / name).read_bytes()
    styles = json.dumps((_BROWSER / "preview.css").read_text(encoding="utf-8"))
    script = (_BROWSER / "preview.js").read_text(encoding="utf-8")
    return f"const PREVIEW_STYLES = {styles};\n{script}".encode()
