"""`check --external` asks addresses elsewhere, tells what is gone or has moved, and remembers what it was told."""

import json

import pytest
from authored import Authored
from click.testing import CliRunner
from outside_server import answering, nobody

from site_builder import outside
from site_builder.cli import cli

PLACES = {
    "content/explainers/tides/article.md": "# Tides\n\nThe [harbour]({base}/fine#depth) has [its own page]({base}/gone).\n",
    "content/sources.yaml": """\
        almanac:
          title: The almanac
          url: {base}/moved
          archive_url: {base}/no-such-page
          allow:
            unused-source: kept for later
        """,
    "content/glossary.yaml": """\
        moon:
          name: Moon
          definition: It draws the sea.
          same_as: {base}/busy
          allow:
            unused-term: kept for later
            definition-without-source: known to all
        """,
}
FOUND = [
    "content/explainers/tides/article.md:3:56 link-dead",
    "content/glossary.yaml:4:12 link-not-reached",
    "content/sources.yaml:3:8 link-moved",
    "content/sources.yaml:4:16 link-dead",
]


@pytest.fixture
def server():
    with answering() as server:
        yield server


@pytest.fixture(autouse=True)
def in_haste(monkeypatch):
    monkeypatch.setattr(outside, "PAUSE", 0)


@pytest.fixture
def site(tmp_path, server) -> Authored:
    site = Authored(tmp_path)
    for path, text in PLACES.items():
        site.write(path, text.replace("{base}", server.base))
    return site


def check(site: Authored, *options: str, today: str = "2026-11-22"):
    return CliRunner().invoke(cli, ["-C", str(site.root), "check", "--today", today, *options])


def found(site: Authored, *options: str, today: str = "2026-11-22") -> list[str]:
    said = json.loads(check(site, "--format", "json", "--external", *options, today=today).stdout)
    return [f"{one['path']}:{one['line']}:{one['column']} {one['code']}" for one in said["findings"]]


def test_nothing_is_asked_unless_one_says_so(site, server):
    outcome = check(site)
    assert (outcome.exit_code, server.asked) == (0, []), outcome.output
    site.build()
    assert server.asked == []


def test_what_is_gone_or_moved_is_told_where_it_is_written(site, server):
    columns = len(f"The [harbour]({server.base}/fine#depth) has ") + 1
    expected = [FOUND[0].replace(":56", f":{columns}"), *FOUND[1:]]
    assert found(site) == expected


def test_it_is_told_in_words(site, server):
    outcome = check(site, "--external")
    assert outcome.exit_code == 1
    assert f"there is nothing at {server.base}/gone any more (the server answers 410)" in outcome.output
    assert f"{server.base}/moved has moved for good" in outcome.output
    assert f"Write {server.base}/fine." in outcome.output
    assert "The server answers 503." in outcome.output
    assert "5 addresses elsewhere asked, 0 known from the last days, 0 left" in outcome.output


def test_the_second_time_nobody_is_asked_again_for_a_week(site, server):
    first = found(site)
    server.asked.clear()
    assert found(site, today="2026-11-28") == first
    assert server.asked == []
    assert found(site, today="2026-11-29") == first
    assert server.asked != []


def test_a_network_that_is_down_stops_nothing(site):
    for path in ("content/sources.yaml", "content/glossary.yaml"):
        site.remove(path)
    site.write("content/explainers/tides/article.md", f"# Tides\n\nThe [harbour]({nobody()}) knows.\n")
    outcome = check(site, "--external", "--strict")
    assert outcome.exit_code == 0
    assert "note[link-not-reached]" in outcome.output
    assert "refused" in outcome.output


def test_an_exception_is_honoured_and_not_called_unused_where_nobody_asks(site):
    text = (site.root / "content/sources.yaml").read_text(encoding="utf-8")
    site.write("content/sources.yaml", f"{text}    link-dead: lost in the fire of 2020\n    link-moved: for a while\n")
    assert check(site, "--strict").exit_code == 0
    assert [line for line in found(site) if "sources" in line] == []
    text = (site.root / "content/sources.yaml").read_text(encoding="utf-8")
    site.write("content/sources.yaml", text.replace("/moved", "/fine"))
    assert [line.rpartition(" ")[2] for line in found(site) if "sources" in line] == ["unused-allowance"]


def test_what_is_in_the_baseline_is_not_called_mended_where_nobody_asks(site):
    written = check(site, "--external", "--write-baseline")
    assert "4 findings are in content/baseline.yaml" in written.output
    assert "baseline" not in check(site).output
    assert "4 in the baseline" in check(site, "--external").output


def test_answers_that_cannot_be_kept_are_trouble_with_the_machine(site):
    site.write(".cache", "a file where the folder would be\n")
    outcome = check(site, "--external")
    assert outcome.exception.code == "cannot-keep-answers"


def test_a_kept_file_that_is_broken_is_made_anew(site):
    site.write(".cache/site-builder/links.json", "{")
    assert len(found(site)) == 4
    assert json.loads((site.root / ".cache/site-builder/links.json").read_text(encoding="utf-8"))["version"] == 1
