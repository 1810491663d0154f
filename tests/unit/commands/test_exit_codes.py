"""The program, run as people and scripts run it: 0 fine, 1 the content has errors, 2 could not run."""

import subprocess
import sys

import pytest
from authored import Authored


def run(*words: str, cwd) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "site_builder", *words], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("command", ["build", "check"])
def test_content_that_holds_exits_with_0(command, tmp_path):
    Authored(tmp_path)
    assert run(command, cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("command", ["build", "check", "translations", "glossary"])
def test_content_with_errors_exits_with_1(command, tmp_path):
    Authored(tmp_path).write("content/explainers/tides/explainer.yaml", "claims:\n\ta: b\n")
    done = run(command, cwd=tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_form_for_machines_exits_with_1_too(tmp_path):
    Authored(tmp_path).write("content/explainers/tides/explainer.yaml", "claims:\n\ta: b\n")
    assert run("check", "--format", "json", cwd=tmp_path).returncode == 1


def test_a_folder_that_is_not_there_exits_with_2(tmp_path):
    assert run("-C", "nowhere", "build", cwd=tmp_path).returncode == 2


def test_a_command_that_is_not_there_exits_with_2_and_says_what_was_meant(tmp_path):
    done = run("biuld", cwd=tmp_path)
    assert (done.returncode, "build" in done.stderr) == (2, True)


def test_no_command_at_all_is_answered_with_the_commands_once(tmp_path):
    done = run(cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("Usage:") == 1
    assert "Error" not in done.stderr
    assert "  serve " in done.stderr


def test_options_of_the_program_may_stand_behind_the_command(tmp_path):
    site = Authored(tmp_path / "site")
    done = run("check", "-q", "-C", str(site.root), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
