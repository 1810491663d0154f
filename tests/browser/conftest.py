"""The real site, built once, served on loopback, and a real Chromium to look at it."""

import os
import shutil
from pathlib import Path

import pytest
from made_up import made_up_site
from serving import served

from site_builder.build import build
from site_builder.diagnostics import Report
from site_builder.project import project_at

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def output(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "output"
    report = Report()
    assert build(project_at(ROOT, folder), report) is not None, [d.code for d in report.diagnostics]
    return folder


@pytest.fixture(scope="session")
def made_up_output(tmp_path_factory) -> Path:
    """Another site, as unlike the real one as can be."""
    root = made_up_site(tmp_path_factory.mktemp("made-up"))
    report = Report()
    assert build(project_at(root), report) is not None
    assert [d.code for d in report.diagnostics] == []
    return root / "output"


@pytest.fixture(scope="session")
def made_up_base(made_up_output):
    with served(made_up_output) as address:
        yield address


@pytest.fixture(scope="session")
def base(output):
    with served(output) as address:
        yield address


@pytest.fixture(scope="session")
def prefixed(output):
    with served(output, "/some/prefix/") as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """Chromium from this machine. Without one the test is skipped, except where a browser is required (CI)."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail("no Chromium on this machine; `make browser` installs it")
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    quiet = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=found, args=["--no-sandbox", "--no-first-run", *quiet])
        yield running
        running.close()
