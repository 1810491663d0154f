"""What was published doesn't change in silence: `publish` and `check --published` ask for corrections."""

import pytest
from remotes import Publishing, git
from serving import served

ONE = "# Tides\n\nThe moon is 384400 km away.\n"
TWO = "# Tides\n\nThe moon is 389400 km away.\n"
CORRECTED = (
    "corrections:\n  2026-12-01-moon:\n    was: 384400 km\n    now: 389400 km\n    text: We gave a wrong distance.\n"
)


@pytest.fixture
def at(tmp_path) -> Publishing:
    at = Publishing(tmp_path)
    at.write("content/explainers/tides/article.md", ONE).commit()
    at.publish().succeeds()
    at.write("content/explainers/tides/article.md", TWO).commit()
    return at


def test_a_changed_number_is_not_published_until_a_correction_tells(at):
    before = at.tip()
    at.publish().fails(1, "article.md:3:13: warning[correction-missing]: a number was “384400”", "Not published")
    assert at.tip() == before
    at.write("content/explainers/tides/explainer.yaml", CORRECTED).commit()
    at.publish().succeeds("Published")
    assert "We gave a wrong distance." in at.remote_text("tides/index.html")


def test_once_it_is_published_with_its_correction_nothing_more_is_asked(at):
    at.write("content/explainers/tides/explainer.yaml", CORRECTED).commit()
    at.publish().succeeds()
    at.write("content/explainers/tides/article.md", TWO + "\nIt has no water.\n").commit()
    at.publish().succeeds()
    at.write("content/explainers/tides/article.md", ONE).commit()
    at.publish().fails(1, "correction-missing")


def test_a_dry_run_asks_too(at):
    at.publish("--dry-run").fails(1, "correction-missing")


def test_a_check_compares_with_a_branch_a_folder_and_an_address(at):
    at.check().succeeds("It holds")
    at.check("--published", "gh-pages").succeeds("correction-missing")
    at.check("--strict", "--published", "gh-pages").fails(1)
    git(at.root, "clone", "-q", "-b", "gh-pages", str(at.bare), "clone")
    at.check("--published", str(at.root / "clone")).succeeds("correction-missing")
    with served(at.root / "clone", "/repo/") as base:
        at.check("--published", base).succeeds("correction-missing")
        at.check("--published", f"{base}nothing-here/").succeeds("nothing to complain of")
    at.check("--published", base).succeeds("note[published-not-reached]", "nothing was compared")


def test_a_branch_that_is_not_there_has_published_nothing(at):
    at.check("--published", "pages").succeeds("nothing to complain of")


def test_what_others_have_on_the_branch_is_not_compared_with(at):
    at.somebody_pushes({"other/explainer.json": '{"format": "site-builder/explainer", "version": 9}'})
    assert "published-by-newer" not in at.check("--published", "gh-pages").text
