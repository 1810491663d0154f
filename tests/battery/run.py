"""Puts every page of two built sites to checkers that others wrote, below `/` and below a prefix, in light and dark.

In: the real site and the made-up one (tests/made_up.py), built with a base_url and without. Out: a line for each fault and
a table of how many pages each checker passed; exit 1 where there is a fault. `make battery` installs what it needs;
`--lighthouse all` puts every page to Lighthouse instead of one of each kind (some ten seconds a page).

axe, IBM Equal Access (violations), HTML_CodeSniffer (errors, WCAG2AA), the Nu Html Checker (errors) and html-validate run on
every page. Nu and html-validate don't know a few attributes and rules of CSS yet: `NOT_KNOWN_YET` names them, nothing else
is excepted.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent), str(HERE)]

from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from made_up import made_up_site  # noqa: E402
from markup import faults_by_nu  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from serving import served  # noqa: E402

from site_builder.build import build  # noqa: E402
from site_builder.diagnostics import Report  # noqa: E402
from site_builder.project import project_at  # noqa: E402

MODULES = HERE / "node_modules"
QUIET = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
IBM = """async () => (await new ace.Checker().check(document, ["WCAG_2_2"])).results
    .filter(one => one.value[0] === "VIOLATION" && one.value[1] === "FAIL")
    .map(one => `${one.ruleId}: ${one.message} ${one.snippet.slice(0, 120)}`)"""
SNIFFER = """() => new Promise(done => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
    .filter(one => one.type === 1)
    .map(one => `${one.code}: ${one.msg} ${(one.element.outerHTML || "").slice(0, 120)}`))))"""
SCORES = ("performance", "accessibility", "best-practices", "seo")

Fault = tuple[str, str, str]
"""Checker, page, what it says."""


def main() -> int:
    """Build, serve, ask everybody."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--lighthouse", choices=["kinds", "all", "none"], default="kinds")
    options.add_argument("--only", default="", help="a part of the addresses of the pages to look at")
    asked = options.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    faults: list[Fault] = []
    passed: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=QUIET)
        made_up_site(Path(folder) / "made-up")
        for name, root in (("real", ROOT), ("made-up", Path(folder) / "made-up")):
            output = Path(folder) / f"{name}-output"
            report = Report()
            if build(project_at(root, output), report, base_url="https://example.org/repo/") is None:
                sys.exit("\n".join(f"{d.at}: {d.code}" for d in report.diagnostics))
            bases = [servers.enter_context(served(output)), servers.enter_context(served(output, "/repo/"))]
            pages = sorted(
                "" if path.parent == output else f"{path.parent.relative_to(output).as_posix()}/"
                for path in output.rglob("index.html")
            )
            pages = [page for page in pages if asked.only in page]
            print(f"{name}: {len(pages)} pages")
            found = [("nu", page, said) for page, said in faults_by_nu(output)]
            found += [("html-validate", page, said) for page, said in by_html_validate(output)]
            for number, page in enumerate(pages):
                # Every page once, the two bases in turn: what a page links to is the crawl's matter, not this one's.
                found += [
                    (checker, f"{name}/{page}", said) for checker, said in looked_at(browser, bases[number % 2] + page)
                ]
            if asked.lighthouse != "none":
                chosen = pages if asked.lighthouse == "all" else of_each_kind(output, pages)
                for page in chosen:
                    found += [
                        ("lighthouse", f"{name}/{page}", said) for said in by_lighthouse(bases[1] + page, chromium)
                    ]
            for checker in ("nu", "html-validate", "axe", "ibm", "htmlcs"):
                passed[checker] += len(pages) - len({page for by, page, _ in found if by == checker})
            faults += found
        browser.close()
    for checker, page, said in faults:
        print(f"{checker} {page}: {said}")
    print("\n".join(f"{checker}: {number} pages without a fault" for checker, number in passed.items()))
    print(f"{len(faults)} faults: {dict(Counter(checker for checker, _, _ in faults))}")
    return 1 if faults else 0


def looked_at(browser: Browser, address: str) -> Iterator[tuple[str, str]]:
    """What the checkers that live in a browser say of a page, in light and in dark."""
    for scheme in ("light", "dark"):
        page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(address)
        for violation in Axe().run(page).response["violations"]:
            for node in violation["nodes"]:
                yield "axe", f"({scheme}) {violation['id']}: {node['html'][:160]}"
        page.add_script_tag(path=MODULES / "html_codesniffer/build/HTMLCS.js")
        yield from (("htmlcs", f"({scheme}) {said}") for said in page.evaluate(SNIFFER))
        page.add_script_tag(path=MODULES / "accessibility-checker-engine/ace.js")
        yield from (("ibm", f"({scheme}) {said}") for said in page.evaluate(IBM))
        page.close()


def by_html_validate(output: Path) -> Iterator[tuple[str, str]]:
    """What html-validate says of every page of a folder."""
    command = ["node", MODULES / "html-validate/bin/html-validate.mjs", "--config", HERE / "htmlvalidate.json"]
    # Into a file: what it writes to a pipe is cut off when it exits.
    said = output.with_name(f"{output.name}-html-validate.json")
    done = subprocess.run(
        [*command, "--formatter", f"json={said}", output], capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    for file in json.loads(said.read_text(encoding="utf-8")):
        page = Path(file["filePath"]).relative_to(output).as_posix()
        for one in file["messages"]:
            yield page, f"{one['line']}:{one['column']} {one['ruleId']}: {one['message']}"


def of_each_kind(output: Path, pages: list[str]) -> list[str]:
    """The first page of each kind and language."""
    met: dict[tuple[str, str], str] = {}
    for page in pages:
        text = (output / page / "index.html").read_text(encoding="utf-8")
        kind = re.search(r'<body data-page="([^"]+)"', text)
        language = re.search(r'<html lang="([^"]+)"', text)
        if kind and language:
            met.setdefault((kind[1], language[1]), page)
    return list(met.values())


def by_lighthouse(address: str, chromium: str) -> Iterator[str]:
    """Scores below 100 (performance below 99), a late largest paint, a layout that shifts: on a phone, as Lighthouse simulates it."""
    flags = "--chrome-flags=--headless=new " + " ".join(QUIET)
    command = ["node", MODULES / "lighthouse/cli/index.js", address, "--quiet", "--output=json", flags]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"CHROME_PATH": chromium, "PATH": "/usr/bin:/bin"}
    )
    if not done.stdout:
        yield done.stderr[-300:]
        return
    said = json.loads(done.stdout)
    for name in SCORES:
        score = round(100 * (said["categories"][name]["score"] or 0))
        if score < (99 if name == "performance" else 100):
            missed = [
                audit["id"]
                for ref in said["categories"][name]["auditRefs"]
                if (audit := said["audits"][ref["id"]])["score"] not in (None, 1) and ref["weight"]
            ]
            yield f"{name} {score}: {', '.join(missed)}"
    painted, shifted = (
        said["audits"][id_]["numericValue"] for id_ in ("largest-contentful-paint", "cumulative-layout-shift")
    )
    if painted > 1200:
        yield f"LCP {painted:.0f} ms"
    if shifted > 0.01:
        yield f"CLS {shifted:.3f}"


if __name__ == "__main__":
    sys.exit(main())
