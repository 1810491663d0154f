"""A real web server on loopback for a built site, at `/` or below a prefix, and a crawler for it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class _Handler(SimpleHTTPRequestHandler):
    prefix = "/"

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        if not plain.startswith(self.prefix):
            return str(Path(self.directory) / "no-such-file")
        return super().translate_path("/" + plain[len(self.prefix) :])

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code == 404 and page.is_file():
            body = page.read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().send_error(code, message, explain)

    def log_message(self, *args):
        pass


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """The base address of a server that sends the files of `folder` below `prefix`, as GitHub Pages would."""
    handler = type("Handler", (_Handler,), {"prefix": prefix})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


_LOADED = {("link", "stylesheet"), ("link", "icon"), ("link", "preload"), ("link", "manifest")}


class _Links(HTMLParser):
    """Everything a page links to, loads, and can be reached by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"])
        for name in ("src", "data", "poster", "srcset"):
            if given.get(name):
                self.loaded.extend(part.split()[0] for part in given[name].split(","))
        if given.get("href") is not None:
            loads = tag == "link" and any((tag, rel) in _LOADED for rel in (given.get("rel") or "").split())
            (self.loaded if loads else self.links).append(given["href"])
        if tag == "form" and given.get("action"):
            self.links.append(given["action"])


@dataclass
class Crawl:
    pages: dict[str, _Links] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def crawl(base: str) -> Crawl:
    """Follow every link of a served site from its home page and tell what leads nowhere or elsewhere."""
    host = urlsplit(base).netloc
    connection = HTTPConnection(host)
    result = Crawl()
    status: dict[str, int] = {}
    fragments: list[tuple[str, str, str]] = []
    waiting = [(base, "start"), (urljoin(base, "404.html"), "start")]

    def fetch(url: str) -> tuple[int, str, bytes]:
        connection.request("GET", urlsplit(url).path)
        answer = connection.getresponse()
        return answer.status, answer.headers.get_content_type(), answer.read()

    while waiting:
        url, origin = waiting.pop()
        if url in status:
            if status[url] != 200:
                result.faults.append(f"{origin} → {url}: {status[url]}")
            continue
        status[url], kind, body = fetch(url)
        if status[url] != 200:
            result.faults.append(f"{origin} → {url}: {status[url]}")
            continue
        if kind != "text/html":
            continue
        page = _Links()
        page.feed(body.decode("utf-8"))
        result.pages[url] = page
        for name in {name for name in page.ids if page.ids.count(name) > 1}:
            result.faults.append(f"{url}: id {name} stands twice")
        for address in page.loaded:
            target = urljoin(url, address)
            if urlsplit(target).netloc != host and not address.startswith("data:"):
                result.faults.append(f"{url} loads {address} from elsewhere")
            elif not address.startswith("data:"):
                waiting.append((target, url))
        for address in page.links:
            parts = urlsplit(urljoin(url, address))
            if parts.scheme not in ("http", "https") or parts.netloc != host:
                continue
            target = parts._replace(fragment="", query="").geturl()
            if not target.startswith(base):
                result.faults.append(f"{url} → {address} leaves the site's folder")
                continue
            waiting.append((target, url))
            if parts.fragment:
                fragments.append((url, target, unquote(parts.fragment)))
    for origin, target, fragment in fragments:
        page = result.pages.get(target)
        if page is not None and fragment not in page.ids and fragment != "top":
            result.faults.append(f"{origin} → {target}#{fragment}: no such place")
    connection.close()
    return result
