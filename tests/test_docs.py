"""Holds the documentation to the program: generated parts are fresh, every finding has its words, every link leads on."""

import re
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest

from site_builder.messages import MESSAGES

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "site_builder"
PAGES = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))

sys.path.insert(0, str(ROOT / "docs"))
from emitted import constants, emitted, matches  # noqa: E402 - the folder of documents is no package

EMITTED = tuple(emitted(PACKAGE))


def test_the_generated_parts_are_what_the_program_says_today():
    outcome = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate.py", "--check"], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_every_worded_code_is_told_somewhere():
    written = constants(PACKAGE)
    patterns = [each.code for each in EMITTED if "*" in each.code]
    silent = [code for code in MESSAGES if code not in written and not any(matches(code, p) for p in patterns)]
    assert silent == []


def test_every_code_that_is_told_has_words():
    mute = [f"{each.where}: {each.code}" for each in EMITTED if not any(matches(code, each.code) for code in MESSAGES)]
    assert mute == []


def test_every_message_is_given_the_values_it_names():
    missing = [
        f"{each.where}: {each.code} names {name}"
        for each in EMITTED
        if each.values is not None and each.code in MESSAGES
        for name in _names(MESSAGES[each.code].text) - each.values
    ]
    assert missing == []


def test_every_hint_names_values_that_somebody_gives():
    idle = [
        f"{code}: {hint}"
        for code, message in MESSAGES.items()
        if (given := [each.values for each in EMITTED if matches(code, each.code)])
        and all(values is not None for values in given)
        for hint in message.hints
        if not any(_names(hint) <= (values or frozenset()) for values in given)
    ]
    assert idle == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_the_documentation_leads_somewhere(page: Path):
    text = _without_code(page.read_text(encoding="utf-8"))
    broken = []
    for target in re.findall(r"(?<![!\\])\[[^\]]*\]\(([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and file.suffix == ".md" and anchor not in _anchors(file)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_of_ours_that_the_documentation_names_exists(page: Path):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    named = re.findall(r"`((?:[\w-]+/)*[\w-]+\.(?:py|html|css)|(?:docs|tests|templates|site_builder)/[\w/.-]*)`", text)
    assert [
        path for path in named if not any((base / path).exists() for base in (ROOT, PACKAGE, ROOT / "templates"))
    ] == []


def test_every_design_token_is_explained_and_no_other():
    tokens = re.findall(r"^\s*(--[\w-]+):", (ROOT / "templates/assets/css/10-tokens.css").read_text(), re.MULTILINE)
    explained = re.findall(r"^\| `(--[\w-]+)` \|", (ROOT / "docs/theme.md").read_text(), re.MULTILINE)
    assert sorted(tokens) == sorted(explained)
    assert len(tokens) > 10


@pytest.mark.parametrize("decision", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: path.stem)
def test_every_decision_has_a_number_a_title_and_its_place_in_the_list(decision: Path):
    if decision.name == "README.md":
        return
    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", decision.name)
    assert decision.read_text(encoding="utf-8").startswith(f"# {decision.name[:4]} ")
    assert f"({decision.name})" in (decision.parent / "README.md").read_text(encoding="utf-8")


def _names(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _without_code(text: str) -> str:
    return re.sub(r"`[^`\n]*`", "", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def _anchors(file: Path) -> set[str]:
    """The anchors that a forge gives headings."""
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"```.*?```", "", file.read_text(encoding="utf-8"), flags=re.DOTALL), re.MULTILINE
    )
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}
