"""What an editor is told about the YAML agrees with what the program takes: no false alarm, and mistakes are marked."""

import json
from pathlib import Path

import pytest
from authored import Authored
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from site_builder.check import RULES
from site_builder.schemas import PATTERNS, schemas

ROOT = Path(__file__).resolve().parents[3]
MADE = {name: json.loads(text) for name, text in schemas(rule.code for rule in RULES).items()}

CONTENTS = [ROOT / "content", *sorted((ROOT / "tests" / "golden").glob("*/content"))]


def as_an_editor_reads(text: str) -> object:
    """YAML 1.2, in which `2024` is a number and `true` a flag; a date is text."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def told(name: str, text: str) -> list[str]:
    """Where something is marked; for what may be one of several things, also inside it, as editors do."""
    errors = list(Draft7Validator(MADE[name]).iter_errors(as_an_editor_reads(text)))
    for error in errors:
        errors += error.context or ()
    return [error.json_path for error in errors]


def schema_of(path: Path) -> str:
    kind = path.parent.name if path.parent.name in ("glossary", "sources") else path.name.split(".")[0]
    return f"{kind}.translation" if path.name.count(".") == 2 else kind


@pytest.mark.parametrize("name", MADE)
def test_each_schema_is_one(name: str):
    Draft7Validator.check_schema(MADE[name])


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
def test_content_that_builds_has_no_complaint(content: Path):
    files = [path for path in sorted(content.rglob("*.yaml")) if path.name != "baseline.yaml"]
    assert files
    found = {path.name: told(schema_of(path), path.read_text(encoding="utf-8")) for path in files}
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_front_matter_that_builds_has_no_complaint():
    for path in sorted(ROOT.glob("content/*/**/*.md")):
        head = path.read_text(encoding="utf-8").split("---\n")[1]
        assert told("page" if path.parent.name == "pages" else "article", head) == [], path


TIDE = "tide:\n  name: Tide\n"
CLAIM = "claims:\n  one:\n    text: It rises.\n    status: stated\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("glossary", TIDE + "  aliases: Ebb\n  see: [a, b]\n  definition:\n  page: no\n  match:\n"),
        ("glossary", "2024:\n  name: 1984\n  forms: [1.10, true, 12:30]\n"),
        ("sources", "a:\n  title: 1984\n  issued: 1949\n  type: book\n  accessed: 2024-02-30~\n"),
        (
            "explainer",
            CLAIM + "    date: 2024\n    by:\n    about: [x, y]\ntimeline:\npublished: 2024-06-19\npinned: yes\n",
        ),
        (
            "explainer.translation",
            "claims:\n  one:\n    text: Den stiger.\n    evidence:\n      - note: Ja.\n      -\n",
        ),
        ("site", "title: Explained\nlanguages: en\n"),
    ],
)
def test_what_an_author_may_write_is_not_marked(name: str, text: str):
    assert told(name, text) == []


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("glossary", TIDE + "  alias: Ebb\n", "$.tide"),
        ("glossary", "Tide one:\n  name: Tide\n", "$"),
        ("glossary", "tide:\n  kind: term\n", "$.tide"),
        ("glossary", TIDE + "  kind: animal\n", "$.tide.kind"),
        ("glossary", TIDE + "  allow:\n    no-such-rule: because\n", "$.tide.allow"),
        ("sources", "a:\n  title: A\n  issued: June 2024\n", "$.a.issued"),
        ("sources", "a:\n  title: A\n  issued: 19\n", "$.a.issued"),
        ("sources", "a:\n  title: A\n  url: example.org\n", "$.a.url"),
        ("explainer", "claims:\n  one:\n    text: It rises.\n    status: sated\n", "$.claims.one.status"),
        ("explainer", "claims:\n  one:\n    text: It rises.\n", "$.claims.one"),
        ("explainer", CLAIM + "    responses:\n      - stance: denies\n        date: yesterday\n", "$.claims.one.responses[0].date"),
        ("explainer", "published: 2024\n", "$.published"),
        ("explainer.translation", "claims:\n  one:\n    status: stated\n", "$.claims.one"),
        ("site", "titel: Explained\n", "$"),
        ("article", "title: A\nkeypoints: [a]\n", "$"),
    ],
)  # fmt: skip
def test_a_mistake_is_marked_where_it_is(name: str, text: str, where: str):
    assert where in told(name, text)


def test_what_the_schema_marks_the_program_refuses_too(tmp_path: Path):
    site = Authored(tmp_path)
    site.write("content/glossary.yaml", TIDE + "  kind: animal\n  alias: Ebb\n")
    site.fails("content/glossary.yaml:3:9 unknown-value", "content/glossary.yaml:4:3 unknown-field")


def test_every_field_says_what_it_is():
    silent = [
        f"{name} {field}"
        for name, schema in MADE.items()
        for part in (schema, *schema.get("definitions", {}).values())
        for field, about in part.get("properties", {}).items()
        if not about.get("description")
    ]
    assert silent == []


def test_the_same_models_give_the_same_bytes():
    assert schemas(["b", "a"]) == schemas(["a", "b"])


def test_every_schema_of_yaml_says_which_files_it_is_for():
    assert PATTERNS.keys() == MADE.keys() - {"article", "page"}
