"""Every case in the Markdown files beside this one: small content, and on each line the codes that must be found there.

A case is a `##` heading (a sentence) and fenced blocks, each named after the file it is (```` ```yaml content/glossary.yaml ````).
`⟵ code` at the end of a line says what is found on that line; the marker is taken off before the file is written.
Nothing else may be found (by any rule). A `site.yaml` is there unless the case has its own. `today: 2026-11-22` in the
line below the heading sets the day. A file in `published/` is one as it was in the last published build; the others
were as they are now.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from authored import Authored
from click.testing import CliRunner

from site_builder.build import build, checked
from site_builder.check import RULES
from site_builder.commands.explain import command as explain
from site_builder.diagnostics import Report
from site_builder.messages import Speaker

HERE = Path(__file__).parent
RULES_PAGE = HERE.parent.parent / "docs" / "rules.md"
ASKED = {"root": HERE, "verbose": False, "quiet": False, "speaker": Speaker("en")}
MARKER = re.compile(r"\s*⟵\s*(?P<codes>[\w, -]+)$", re.MULTILINE)


def cases():
    for file in sorted(HERE.glob("*.md")):
        title, day, files, fence, path = "", None, [], "", ""
        lines: list[str] = []
        for line in [*file.read_text(encoding="utf-8").splitlines(), "## "]:
            if fence:
                if line == fence:
                    files.append((path, "".join(f"{each}\n" for each in lines)))
                    fence = ""
                else:
                    lines.append(line)
            elif opened := re.fullmatch(r"(`{3,})\w+ (\S+)", line):
                fence, path, lines = opened[1], opened[2], []
            elif line.startswith("## "):
                if title:
                    assert files, f"{file.name}: “{title}” has no files"
                    yield pytest.param(files, day, id=f"{file.stem}: {title}")
                title, day, files = line[3:].strip(), None, []
            elif said := re.fullmatch(r"today: (\S+)", line):
                day = said


def last_published(folder, files):
    """What a build of these files says of its explainers."""
    site = Authored(folder, empty=True)
    site.write("content/site.yaml", "title: Explained\nlanguages: en\n")
    for path, text in files.items():
        site.write(path, text)
    assert build(site.project, site.report), site.said()
    return [path.read_bytes() for path in sorted(site.output.rglob("explainer.json"))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_case_where_it_speaks_and_one_beside_it_where_it_is_silent(rule):
    """What addresses elsewhere answer is no file of a case: those rules are asked against a real server."""
    if rule.outside:
        assert rule.code in (HERE.parent / "unit" / "commands" / "test_check_external.py").read_text(encoding="utf-8")
        return
    spoken: dict[str, set[bool]] = {}
    for case in cases():
        files, _ = case.values
        marked = {
            code.strip() for _, text in files for found in MARKER.finditer(text) for code in found["codes"].split(",")
        }
        spoken.setdefault(case.id.partition(":")[0], set()).add(rule.code in marked)
    assert {True, False} in spoken.values()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_and_in_the_documentation(rule):
    said = CliRunner().invoke(explain, [rule.code], obj=ASKED)
    assert (said.exit_code, rule.manual in said.output) == (0, True), said.output
    assert f"## `{rule.code}` ({rule.severity.value})" in RULES_PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("files", "day"), tuple(cases()))
def test_a_rule_finds_what_is_marked_and_nothing_else(files, day, tmp_path):
    site = Authored(tmp_path, empty=True)
    site.write("content/site.yaml", "title: Explained\nlanguages: en\n")
    expected, now, before = [], {}, {}
    for path, text in files:
        if path.startswith("published/"):
            before[path.removeprefix("published/")] = text
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if marker := MARKER.search(line):
                expected += [f"{path}:{number} {code.strip()}" for code in marker["codes"].split(",")]
        now[path] = MARKER.sub("", text)
        site.write(path, now[path])
    published = last_published(tmp_path / "before", now | before) if before else None
    earlier = (lambda _: published) if before else None
    site.report = Report()
    checked(site.project, site.report, today=date.fromisoformat(day[1]) if day else None, earlier=earlier)
    found = [f"{d.at.path}:{d.at.line} {d.code}" if d.at else d.code for d in site.report.diagnostics]
    assert sorted(found) == sorted(expected), "\n" + site.said()
