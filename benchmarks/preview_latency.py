"""How long after a save the new page is in the browser: the real site, the real command, a real Chromium.

An article, the glossary and a style sheet of a copy of the site are changed; the clock runs from before the file is
written until the browser, which has a page open that shows it, shows the change and has painted it. The processor time
is that of the preview alone, from the save until the rules have answered as well (a style sheet asks none).
"""

import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from previewing import Previewed, previewed  # noqa: E402

TIMES = 8


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("content", "seeds"):
            shutil.copytree(ROOT / name, root / name)
        style = root / "templates/assets/css/95-bench.css"
        style.parent.mkdir(parents=True)
        style.write_text("h1 { outline-width: 1px }\n")
        with previewed(root) as preview, sync_playwright() as play:
            first = preview.hears("Built in").split()[-2]
            chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page()
            article = next(iter(sorted(root.glob("content/explainers/*/article.md"))))
            section = re.search(r"^## .*\{#([\w-]+)\}", article.read_text(encoding="utf-8"), re.MULTILINE)[1]
            page.goto(f"{preview.base}{article.parent.name}/{section}/")
            page.wait_for_function("window.LiveReload && LiveReload.connector.protocol === 7")
            print(f"Load: {os.getloadavg()[0]:.1f}\n")
            print("| saved | median, ms | slowest, ms | processor, ms |\n|---|---:|---:|---:|")
            row("an article", preview, lambda number: edit(page, preview, article, number))
            row("a style sheet", preview, lambda number: restyle(page, preview, style, number))
            glossary = min(path for path in root.glob("content/glossary/*.yaml") if path.stem.count(".") == 0)
            term = re.search(r"^([\w-]+):", glossary.read_text(encoding="utf-8"), re.MULTILINE)[1]
            page.goto(f"{preview.base}glossary/{term}/")
            page.wait_for_function("window.LiveReload && LiveReload.connector.protocol === 7")
            row("the glossary", preview, lambda number: redefine(page, preview, glossary, number))
            browser.close()
        print(f"\nThe first build, after which the first page is shown: {first} s.", flush=True)
        print(f"At rest: {at_rest(root):.2f} % of one core. Load: {os.getloadavg()[0]:.1f}")


def edit(page: Page, preview: Previewed, article: Path, number: int) -> float:
    """The first section begins with another sentence."""
    lines = article.read_text(encoding="utf-8").split("\n")
    place = next(index for index, line in enumerate(lines) if line.startswith("## "))
    if lines[place + 2].startswith("Change number"):
        del lines[place + 2 : place + 4]
    lines[place + 2 : place + 2] = [f"Change number {number}.", ""]
    return clocked(page, preview, article, "\n".join(lines), f"document.body.innerText.includes('number {number}.')")


def restyle(page: Page, preview: Previewed, style: Path, number: int) -> float:
    width = f"{number + 2}px"
    return clocked(
        page,
        preview,
        style,
        f"h1 {{ outline: {width} solid red }}\n",
        f"getComputedStyle(document.querySelector('h1')).outlineWidth === '{width}'",
    )


def redefine(page: Page, preview: Previewed, glossary: Path, number: int) -> float:
    """The first definition begins with another sentence."""
    text = re.sub(r"\n    Entry number .*", "", glossary.read_text(encoding="utf-8"))
    text = text.replace("definition: >\n", f"definition: >\n    Entry number {number}.\n", 1)
    return clocked(page, preview, glossary, text, f"document.body.innerText.includes('Entry number {number}.')")


def clocked(page: Page, preview: Previewed, file: Path, text: str, seen: str) -> float:
    started = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    page.wait_for_function(f"document.body && {seen}", polling="raf")
    took = time.perf_counter() - started
    page.wait_for_function("window.LiveReload && LiveReload.connector.protocol === 7")
    preview.hears("Checked|seen after")
    time.sleep(0.7)  # an author pauses too; the rules have answered by then
    return took * 1000


def at_rest(root: Path) -> float:
    """The share of a core that a preview takes while nothing happens, with 30,000 more files in the project."""
    folder = root / "content" / "many"
    for number in range(300):
        (folder / str(number)).mkdir(parents=True)
        for each in range(100):
            (folder / str(number) / f"{each}.txt").touch()
    with previewed(root) as preview:
        preview.hears("Checked")
        time.sleep(2)
        before, started = ticks(preview), time.perf_counter()
        time.sleep(20)
        return 100 * (ticks(preview) - before) / os.sysconf("SC_CLK_TCK") / (time.perf_counter() - started)


def ticks(preview: Previewed) -> int:
    fields = Path(f"/proc/{preview.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def row(what: str, preview: Previewed, save: Callable[[int], float]) -> None:
    before = ticks(preview)
    took = [save(number) for number in range(TIMES)]
    processor = 1000 * (ticks(preview) - before) / os.sysconf("SC_CLK_TCK") / TIMES
    print(f"| {what} | {statistics.median(took):.0f} | {max(took):.0f} | {processor:.0f} |", flush=True)


if __name__ == "__main__":
    main()
