"""The end of a check and of a build says how many exceptions the content makes, and with -v which."""

import pytest
from authored import Authored
from click.testing import CliRunner

from site_builder.cli import cli


@pytest.fixture
def site(tmp_path):
    site = Authored(tmp_path, empty=True)
    site.write("content/site.yaml", "title: Explained\nlanguages: [en, sv]\n")
    site.write(
        "content/sources.yaml",
        """\
        report:
          title: The report
          allow:
            unused-source: It is quoted next week.
        """,
    )
    site.write("content/sources.sv.yaml", "report:\n  title: Rapporten\n")
    site.write(
        "content/explainers/tides/article.md",
        "# Tides\n\n<!-- allow relative-date: It is about last week itself. -->\nThe sea rose last week.\n\n"
        "<!-- allow relative-date: The same. -->\nIt fell last year.\n",
    )
    site.write("content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet steg den veckan.\n\nDet sjönk sedan.\n")
    site.write("content/explainers/tides/explainer.yaml", "published: 2024-09-13\n")
    return site


def run(site: Authored, *words: str) -> str:
    outcome = CliRunner().invoke(cli, ["-C", str(site.root), *words, "--today", "2024-09-20"])
    assert outcome.exit_code == 0, outcome.output
    return outcome.output


@pytest.mark.parametrize("command", ["check", "build"])
def test_exceptions_are_counted_by_rule(site, command):
    assert "Allowed:  3 exceptions (relative-date 2, unused-source 1); -v lists them" in run(site, command)


@pytest.mark.parametrize("command", ["check", "build"])
def test_each_is_listed_with_its_place_and_reason_where_more_is_asked_for(site, command):
    said = run(site, "-v", command)
    assert "Allowed:  3 exceptions (relative-date 2, unused-source 1)\n" in said
    assert "content/explainers/tides/article.md:3:1: relative-date: It is about last week itself." in said
    assert "content/explainers/tides/article.md:6:1: relative-date: The same." in said
    assert "content/sources.yaml:4:5: unused-source: It is quoted next week." in said


def test_nothing_is_said_where_there_is_no_exception(site):
    site.write("content/sources.yaml", "report:\n  title: The report\n")
    site.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rose that week [@report].\n\nIt fell.\n")
    site.write(
        "content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet steg den veckan [@report].\n\nDet sjönk.\n"
    )
    assert "Allowed" not in run(site, "check")


def test_quiet_says_nothing_of_them(site):
    assert "Allowed" not in run(site, "-q", "build")
