"""Weighs built pages: what a browser loads to show one, compressed as a server would send it.

Out: a `Weight` per page. `BUDGETS` says how much each kind may weigh; a page over it fails `tests/browser/test_markup.py`.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

KB = 1_000
BUDGETS = {
    "home": 15 * KB,
    "overview": 30 * KB,
    "section": 30 * KB,
    "timeline": 20 * KB,
    "claims": 30 * KB,
    "sources": 30 * KB,
    "article": 20 * KB,
    "print": 40 * KB,
    "glossary": 20 * KB,
    "glossary-sheet": 20 * KB,
    "term": 25 * KB,
    "page": 20 * KB,
    "not-found": 15 * KB,
    "search": 20 * KB,
    "site-map": 20 * KB,
    "embed": 15 * KB,
}
"""Bytes, gzipped, by kind of page: HTML, style, script and pictures together. 30 KB is the most a page to read may weigh;
`print` holds all the others of its explainer, so it alone may weigh more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A page: bytes in all, bytes of script, files asked for, and how many of them keep it from being drawn."""

    page: str
    kind: str
    bytes: int
    script: int
    requests: int
    blocking: int


def weights(output: Path) -> Iterator[Weight]:
    """Every page of a built site; redirects, which show nothing, aside."""
    for path in sorted(output.rglob("*.html")):
        read = _Loads()
        read.feed(path.read_text(encoding="utf-8"))
        if not read.kind:
            continue
        files = {address: (path.parent / address).resolve() for address in read.loads}
        scripts = [file for address, file in files.items() if address in read.scripts]
        yield Weight(
            page=path.relative_to(output).as_posix(),
            kind=read.kind,
            bytes=_packed(path) + sum(_packed(file) for file in files.values()),
            script=sum(_packed(file) for file in scripts),
            requests=1 + len(files),
            blocking=read.blocking,
        )


@cache
def _packed(file: Path) -> int:
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content, 6)))


class _Loads(HTMLParser):
    """What a page loads at once: not what waits until it is scrolled to or asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = ""
        self.loads: set[str] = set()
        self.scripts: set[str] = set()
        self.blocking = 0

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "body":
            self.kind = given.get("data-page") or ""
        elif tag == "link" and given.get("rel") == "stylesheet":
            self.loads.add(given["href"])
            self.blocking += 1
        elif tag == "script" and given.get("src"):
            self.loads.add(given["src"])
            self.scripts.add(given["src"])
            self.blocking += not ({"defer", "async"} & given.keys() or given.get("type") == "module")
        elif tag == "img" and given.get("loading") != "lazy" and not given["src"].startswith("data:"):
            self.loads.add(given["src"])
