"""The hook that others use to check their content before they commit it."""

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from site_builder.cli import COMMANDS, cli

HOOKS = yaml.safe_load((Path(__file__).resolve().parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_there_is_one_hook_and_it_needs_no_file_names():
    (hook,) = HOOKS
    assert hook["id"] == "site-builder-check"
    assert hook["pass_filenames"] is False
    assert hook["language"] == "python"


def test_what_it_runs_is_a_command_of_this_program():
    program, command, *flags = HOOKS[0]["entry"].split()
    assert program == "site-builder"
    assert command in COMMANDS
    assert CliRunner().invoke(cli, [command, *flags, "--help"]).exit_code == 0


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("content/site.yaml", True),
        ("content/explainers/tides/article.sv.md", True),
        ("seeds/inquiry.txt", True),
        ("README.md", False),
        ("docs/content/site.yaml", False),
        ("contents.md", False),
    ],
)
def test_it_runs_when_content_or_seeds_change(path, runs):
    assert bool(re.search(HOOKS[0]["files"], path)) is runs


def test_the_documentation_names_it():
    text = (Path(__file__).resolve().parent.parent / "docs/checking.md").read_text(encoding="utf-8")
    assert f"- id: {HOOKS[0]['id']}" in text
