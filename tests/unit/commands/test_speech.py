"""The command line speaks the language asked for, or that of the environment."""

import json
import os
import subprocess
import sys

import pytest
from authored import Authored
from click.testing import CliRunner

from site_builder.cli import cli
from site_builder.commands.speech import speaker_for

SWEDISH = {"LANG": "sv_SE.UTF-8"}


@pytest.fixture
def broken(tmp_path):
    site = Authored(tmp_path)
    site.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rose [@inquiry].\n")
    site.write("content/sources.yaml", "inquiri:\n  title: The inquiry\n")
    return site


def said(site, *options, env=None):
    return CliRunner().invoke(cli, ["-C", str(site.root), *options], env=env).output


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv"}, "sv"),
        ({"LANG": "sv-SE"}, "sv"),
        ({"LANG": "sv_FI@euro"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": ""}, "sv"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "nn:sv:en"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LANGUAGE": "en:sv"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "C", "LANGUAGE": "sv"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "sv"}, "en"),
    ],
)
def test_the_environment_picks_the_language_as_gettext_does(environment, language):
    assert speaker_for(None, environment).language == language


def test_what_is_asked_for_wins_over_the_environment(broken):
    assert speaker_for("en", SWEDISH).language == "en"
    assert "there is no source “inquiry”" in said(broken, "--lang", "en", "check", env=SWEDISH)
    assert "det finns ingen källa ”inquiry”" in said(broken, "--lang", "sv", "check")


def test_a_finding_and_the_closing_sentence_are_swedish_and_keys_are_not(broken):
    printed = said(broken, "check", env=SWEDISH)
    assert "article.md:3:15: error[unknown-source]: det finns ingen källa ”inquiry”" in printed
    assert "= tips: Menade du ”inquiri”? Lägg annars till den: `site-builder new source" in printed
    assert "Håller inte: 1 fel" in printed


def test_a_build_ends_in_swedish(broken):
    broken.write("content/sources.yaml", "inquiry:\n  title: The inquiry\n")
    printed = said(broken, "--lang", "sv", "build")
    assert "sidor på 1 språk (en) ur 1 genomgång" in printed
    assert "Titta på den:" in printed


def test_json_and_annotations_keep_their_keys(broken):
    (found,) = json.loads(said(broken, "check", "--format", "json", env=SWEDISH))["findings"][-1:]
    assert (found["code"], found["severity"]) == ("unknown-source", "error")
    assert found["message"] == "det finns ingen källa ”inquiry”"
    assert "title=unknown-source::det finns ingen källa" in said(broken, "check", "--format", "github", env=SWEDISH)


def test_sarif_says_which_language_it_is_in_unless_english(broken):
    (run,) = json.loads(said(broken, "check", "--format", "sarif", env=SWEDISH))["runs"]
    assert run["language"] == "sv"
    assert run["results"][-1]["message"]["text"].startswith("det finns ingen källa")
    (run,) = json.loads(said(broken, "check", "--format", "sarif"))["runs"]
    assert "language" not in run


def test_trouble_with_the_machine_is_told_in_swedish(tmp_path):
    command = [sys.executable, "-m", "site_builder", "-C", str(tmp_path / "none"), "check"]
    environment = {**os.environ, **SWEDISH}
    outcome = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert outcome.returncode == 2
    assert outcome.stderr.startswith("fel: det finns ingen mapp ")
    assert "= tips: Kontrollera sökvägen efter -C." in outcome.stderr
    command = [sys.executable, "-m", "site_builder", "chekc"]
    outcome = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert outcome.returncode == 2
    assert "Fel: Det finns inget kommando ”chekc”. Menade du ”check”?" in outcome.stderr


def test_what_is_due_is_listed_in_swedish(broken):
    broken.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rose last week.\n")
    broken.write("content/explainers/tides/explainer.yaml", "published: 2024-09-13\nreview_by: 2024-12-01\n")
    printed = said(broken, "--lang", "sv", "review", "--today", "2024-12-03")
    assert "Skulle ha lästs om (1)" in printed
    assert "det är 2 dagar sedan" in printed
    assert "Ord som åldras (1)" in printed
    assert "Räknat från 13 September 2024, då texten senast ändrades: 2–8 September 2024." in printed
