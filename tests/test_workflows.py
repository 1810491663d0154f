"""The workflows hold to GitHub's schema, trust nobody more than they must, and ours is the one that sites are given."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import site_builder

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / ".github" / "workflows"
GIVEN = Path(site_builder.__file__).parent / "workflows" / "pages.yml"
WORKFLOWS = [*sorted(OURS.glob("*.yml")), GIVEN]


def read(path: Path):
    """With every scalar as text: YAML 1.1 takes `on` for true."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def steps(path: Path):
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def held_to_the_schema(path: Path) -> subprocess.CompletedProcess[str]:
    """GitHub's own schema comes with the package; nothing is fetched."""
    program = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    return subprocess.run(program, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.parent.parent.name + "/" + path.name)
def test_a_workflow_holds_to_the_schema(path):
    held = held_to_the_schema(path)
    assert held.returncode == 0, held.stdout + held.stderr


def test_a_workflow_that_does_not_hold_is_found(tmp_path):
    broken = tmp_path / "broken.yml"
    broken.write_text(GIVEN.read_text(encoding="utf-8").replace("runs-on:", "runs_on:"), encoding="utf-8")
    assert held_to_the_schema(broken).returncode != 0


@pytest.mark.skipif(shutil.which("actionlint") is None, reason="actionlint is not on this machine")
@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.parent.parent.name + "/" + path.name)
def test_actionlint_has_nothing_to_say(path):
    said = subprocess.run(["actionlint", "-no-color", str(path)], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_the_workflow_of_this_site_is_the_one_that_others_are_given_but_for_the_program_itself():
    ours, given = (OURS / "pages.yml").read_text("utf-8"), GIVEN.read_text("utf-8")
    install = "run: python -m pip install --quiet "
    assert given.count(f"{install}site-builder\n") == 1
    assert ours == given.replace(f"{install}site-builder\n", f"{install}'.[search]'\n")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.parent.parent.name + "/" + path.name)
def test_every_action_is_githubs_own_and_held_to_one_version(path):
    written = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert written
    assert [use for use in written if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


def test_one_action_has_one_version_in_all_workflows():
    uses = {use for path in WORKFLOWS for use in re.findall(r"uses: (.+)", path.read_text("utf-8"))}
    names = [use.partition("@")[0] for use in uses]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.parent.parent.name + "/" + path.name)
def test_only_the_job_that_publishes_may_write_and_only_to_pages(path):
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    writing = {
        (name, what)
        for name, job in workflow["jobs"].items()
        for what, how in job.get("permissions", {}).items()
        if how == "write"
    }
    assert writing <= {("deploy", "pages"), ("deploy", "id-token")}
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.parent.parent.name + "/" + path.name)
def test_nothing_that_strangers_write_gets_into_a_shell(path):
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


def test_a_pull_request_is_checked_and_built_and_publishes_nothing():
    jobs = read(GIVEN)["jobs"]
    assert "github.event_name != 'pull_request'" in jobs["deploy"]["if"]
    asked = [step for step in jobs["build"]["steps"] if "pages-artifact" in step.get("uses", "")]
    assert [step["if"] for step in asked] == ["github.event_name != 'pull_request'"]
    checks = [step for step in jobs["build"]["steps"] if "site-builder check" in step.get("run", "")]
    assert len(checks) == 1
    assert "if" not in checks[0]
    assert "--format github" in checks[0]["run"]
    assert "--published" in checks[0]["run"]


def test_every_command_of_a_workflow_is_one_of_ours():
    from click.testing import CliRunner

    from site_builder.cli import cli

    commands = [step["run"] for step in steps(GIVEN) if step.get("run", "").startswith("site-builder ")]
    assert len(commands) == 2
    for command in commands:
        name, *options = re.sub(r"\$\{BASE_URL:\+(--[\w-]+) .*?\}", r"\1 x", command).split()[1:]
        said = CliRunner().invoke(cli, [name, "--help"]).output
        assert [option for option in options if option.startswith("--") and option not in said] == []
