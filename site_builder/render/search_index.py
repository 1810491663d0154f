"""Makes the index that the search page loads: the only user of Pagefind, which comes with `site-builder[search]`.

In: pages as they are drawn. Out: the index's files. In order:

1. `take` keeps of each page the text that readers look for, in a folder that is thrown away; nothing stays in memory
2. Pagefind, a program of its own, reads that folder
3. `files` hands out what it made, without what the search page doesn't use, and in an order of ours

What Pagefind makes depends on the texts alone, but for the list of languages, whose order changes from run to run. The
same is true of its filters, in files that we can't write anew: so there are none.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Self

from site_builder.diagnostics import Diagnostic, Failure, error
from site_builder.output import OutputFile
from site_builder.pages import Page
from site_builder.site import Site
from site_builder.urls import file_of, search_index

_SEARCHED: Final = frozenset({"overview", "section", "timeline", "claims", "sources", "article", "term", "page"})
"""The kinds of page that are searched. The others repeat what stands on these."""

_LEFT_OUT: Final = (
    *(
        ".crumbs",
        ".next",
        ".more",
        ".hidden",
        ".cite",
        ".rests",
        ".dates",
        ".kicker",
        "svg",
        "script",
        "style",
        "details",
    ),
    *(".beside", ".used", ".unused", ".tally", ".untranslated", ".document [lang]", ".document .number"),
    '.band[aria-labelledby="sources"]',
    *(
        f'[data-page="overview"] [aria-labelledby="{part}"]'
        for part in ("glance", "claims", "sections", "timeline", "method")
    ),
    '[data-page="claims"] [aria-labelledby="status"]',
    *(f'[data-page="term"] {part}' for part in (".mentions", '[aria-labelledby="claims"]', ".facts p:not(.aliases)")),
)
"""What is no text of its own, or stands on another page that is found: there it is found once, and in full."""

_MAIN: Final = re.compile(r"<main\b.*</main>", re.DOTALL)
_SECTION: Final = re.compile(r'(<section\b[^>]*?) id="([^"]+)"([^>]*>\s*<h[2-6])(?=>)')
"""A section whose heading has no id of its own: for Pagefind a place is a heading with an id."""
_ID: Final = re.compile(r'(<(?!h[1-6]\b)[a-z][a-z0-9]*\b[^>]*?) id="[^"]*"')
"""The ids of what is no heading: Pagefind would keep the whole text of each a second time."""
_PAIR: Final = re.compile(r"<(/?)d[dt]\b")
"""What stands in a list of names and values: Pagefind would write the two as one word."""
_ENTRY: Final = "pagefind-entry.json"
_SCRIPT: Final = "pagefind.js"


def without_library(site: Site) -> Iterator[Diagnostic]:
    """The fault of a site that asks for a search where the library isn't installed."""
    settings = site.editions[site.languages[0]].edition.settings
    if any(page.kind == "search" for page in site.pages) and _program() is None:
        yield error("search-needs-extra", settings.place("search"))


class SearchIndex(AbstractContextManager["SearchIndex"]):
    """Collects the texts of a site's pages. Used with `with`, so that its folder goes whatever happens."""

    def __init__(self) -> None:
        """Its folder is made here."""
        self._folder = TemporaryDirectory(prefix="site-builder-search-")
        self._pages = Path(self._folder.name) / "pages"
        self._made = Path(self._folder.name) / "index"
        self._pages.mkdir()

    def __enter__(self) -> Self:
        """Nothing to open."""
        return self

    def __exit__(self, *_: object) -> None:
        """Throws the folder away."""
        self._folder.cleanup()

    def take(self, page: Page, html: str, *, within: str) -> None:
        """Keep a drawn page if readers look for what stands on it. `within`: what it belongs to, in words; or empty."""
        found = _MAIN.search(html)
        if page.kind not in _SEARCHED or page.number > 1:
            return
        main = found.group() if found else html  # a template of the site's own may do without
        main = _ID.sub(r"\1", _SECTION.sub(r'\1\3 id="\2"', main))
        main = _PAIR.sub(r"<\1p", main)
        file = self._pages / file_of(page.address)
        file.parent.mkdir(parents=True, exist_ok=True)
        told = f'<i data-within="{escape(within)}" data-pagefind-meta="within[data-within]"></i>' if within else ""
        text = (
            f'<!doctype html><html lang="{page.language}"><body>{told}<div data-page="{page.kind}">{main}</div></body>'
        )
        file.write_text(text, encoding="utf-8")

    def files(self) -> Iterator[OutputFile]:
        """The index's files, by name. A run of Pagefind that fails is a `Failure`."""
        self._run()
        entry = json.loads((self._made / _ENTRY).read_text(encoding="utf-8"))
        entry["languages"] = dict(sorted(entry["languages"].items()))
        stemmers = {language["wasm"] or "unknown" for language in entry["languages"].values()}
        for path in sorted(path for path in self._made.rglob("*") if path.is_file()):
            name = path.relative_to(self._made).as_posix()
            if name == _ENTRY:
                yield _file(name, json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode())
            elif name == _SCRIPT or _is_data(name, stemmers):
                yield _file(name, path.read_bytes())

    def _run(self) -> None:
        # In its own folder and without an environment: a `pagefind.toml` or `PAGEFIND_…` would change what it makes.
        ran = subprocess.run(
            [
                str(_program()),
                *("--site", str(self._pages), "--output-path", str(self._made), "--root-selector", "body"),
                *(part for name in _LEFT_OUT for part in ("--exclude-selectors", name)),
                "--quiet",
            ],
            cwd=self._folder.name,
            env={},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if ran.returncode or not (self._made / _ENTRY).is_file():
            said = (ran.stderr or ran.stdout).strip().splitlines()
            raise Failure("search-index-failed", reason=said[-1] if said else f"exit {ran.returncode}")


def _is_data(name: str, stemmers: set[str]) -> bool:
    """Whether a file is one of the index, or a stemmer that a language of the site needs."""
    if name.startswith("wasm."):
        return name.split(".")[1] in stemmers
    return name.endswith((".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"))


def _file(name: str, content: bytes) -> OutputFile:
    return OutputFile(path=file_of(search_index(name)), content=content, origin=None, describes=f"search index {name}")


def _program() -> Path | None:
    """Where Pagefind is, or None where the extra isn't installed. Loaded here, so that sites without a search don't."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415
    except ModuleNotFoundError:
        return None
    return get_executable()
