"""A server on loopback that answers as the addresses on the web do: gone, moved, busy, slow, suspicious of HEAD."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Outside:
    """`base` is its address without a stroke at the end; `asked` what it was asked, `GET /path`, in order."""

    base: str
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0


MOVES = {
    "/moved": (301, "/fine"),
    "/moved-for-now": (302, "/fine"),
    "/moved-twice": (308, "/moved"),
    "/moved-then-for-now": (301, "/moved-for-now"),
    "/moved-to-nothing": (301, "/gone"),
    "/round": (301, "/round"),
    "/to-mail": (302, "mailto:someone@example.org"),
}
STATUS = {"/fine": 200, "/gone": 410, "/busy": 503, "/forbidden": 403}


class _Handler(BaseHTTPRequestHandler):
    outside: Outside

    def do_HEAD(self):
        self._answer()

    def do_GET(self):
        self._answer()

    def _answer(self):
        outside = self.outside
        outside.asked.append(f"{self.command} {self.path}")
        outside.agents.add(self.headers["User-Agent"])
        if self.path.startswith("/page"):
            outside.at_once += 1
            outside.most_at_once = max(outside.most_at_once, outside.at_once)
            time.sleep(0.02)
            outside.at_once -= 1
        with suppress(OSError):  # whoever asked didn't wait
            self._send()

    def _send(self):
        path = self.path.partition("?")[0]
        if path == "/slow":
            time.sleep(3)
        elif path == "/dripping":
            for letter in "HTTP/1.0 200 OK\r\nX-Long: " + "x" * 40:
                self.wfile.write(letter.encode())
                self.wfile.flush()
                time.sleep(0.1)
        if path == "/no-head" and self.command == "HEAD":
            self.send_response(405)
        elif path == "/no-head":
            self.send_response(200)
        elif path == "/home":
            self.send_response(302)
            self.send_header("Location", self.path.partition("?")[2])
        elif path in MOVES:
            status, to = MOVES[path]
            self.send_response(status)
            self.send_header("Location", to)
        else:
            self.send_response(STATUS.get(path, 200 if path.startswith("/page") else 404))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        pass


@contextmanager
def answering() -> Iterator[Outside]:
    """The server, for as long as the block lasts."""
    outside = Outside(base="")
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"outside": outside}))
    server.daemon_threads = True
    outside.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield outside
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def nobody() -> str:
    """An address on loopback at which nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    return f"http://127.0.0.1:{port}/"
