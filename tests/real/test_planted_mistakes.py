"""The real site holds; and each realistic mistake planted in a copy of it is found where it is."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from authored import Authored
from real.mistakes import MISTAKES, Mistake

from site_builder.build import checked
from site_builder.diagnostics import Report

ROOT = Path(__file__).resolve().parents[2]
FOLLOWS = {"stale-translation", "translation-facts-differ", "unused-source", "missing-translation", "numbers-disagree"}
"""What another finding may bring with it: an original that changed has a translation that lags behind."""


@pytest.fixture
def copy(tmp_path) -> Authored:
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return Authored(tmp_path, empty=True)


def found(site: Authored, today: str) -> list:
    site.report = Report()
    checked(site.project, site.report, today=date.fromisoformat(today))
    return list(site.report.diagnostics)


def test_no_rule_fires_on_the_sound_text_in_either_language(copy):
    assert found(copy, "2026-11-22") == [], "\n" + copy.said()


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_planted_mistake_is_found_at_its_line(mistake: Mistake, copy):
    text = (copy.root / mistake.file).read_text(encoding="utf-8")
    assert text.count(mistake.old) == 1, f"{mistake.old!r} stands {text.count(mistake.old)} times"
    changed = text.replace(mistake.old, mistake.new)
    (copy.root / mistake.file).write_text(changed, encoding="utf-8")
    for path, old, new in mistake.also:
        other = (copy.root / path).read_text(encoding="utf-8")
        assert other.count(old) == 1
        (copy.root / path).write_text(other.replace(old, new), encoding="utf-8")
    diagnostics = found(copy, mistake.today)
    mine = [diagnostic for diagnostic in diagnostics if diagnostic.code == mistake.code]
    assert mine, "\n" + copy.said()
    if mistake.line:
        lines = [number for number, line in enumerate(changed.split("\n"), 1) if mistake.line in line]
        assert any(d.at.path == mistake.file and d.at.line in lines for d in mine), "\n" + copy.said()
    others = {diagnostic.code for diagnostic in diagnostics} - {mistake.code} - FOLLOWS
    assert others == set(), "\n" + copy.said()
