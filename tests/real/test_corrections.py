"""The real site, compared with itself as published, asks for no correction; realistic changes of it do, at their place."""

import shutil
from pathlib import Path

import pytest
from authored import Authored

from site_builder.build import checked, resolved
from site_builder.diagnostics import Report
from site_builder.machine_files import machine_files
from site_builder.project import project_at
from site_builder.render.machines.explainer import explainer_json

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "content/explainers/hwasong-11/"


@pytest.fixture(scope="module")
def published() -> list[bytes]:
    site = resolved(project_at(ROOT), Report())
    return [explainer_json(site, file) for file in machine_files(site) if file.kind == "explainer"]


@pytest.fixture
def copy(tmp_path) -> Authored:
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return Authored(tmp_path, empty=True)


def asked(site: Authored, published: list[bytes]) -> dict[str, tuple[str, ...]]:
    """What is asked for, by line: what has changed, from what, to what; and where the old words still stand."""
    site.report = Report()
    checked(site.project, site.report, earlier=lambda _: published)
    return {
        f"{each.at.path.removeprefix(FOLDER)}:{each.at.line}": (
            *(str(each.values[name]) for name in ("changed", "was", "now")),
            *(f"{related.at.path.removeprefix(FOLDER)}:{related.at.line}" for related in each.related),
        )
        for each in site.report.diagnostics
        if each.code == "correction-missing"
    }


def line(site: Authored, file: str, words: str) -> str:
    text = (site.root / FOLDER / file).read_text(encoding="utf-8")
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times"
    return f"{file}:{text[: text.index(words)].count(chr(10)) + 1}"


def change(site: Authored, file: str, old: str, new: str) -> None:
    path = site.root / FOLDER / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_site_as_it_is_asks_for_nothing_in_either_language(copy, published):
    assert len(published) == 2
    assert asked(copy, published) == {}


CHANGES = [
    (
        "article.md",
        "counted more than 290 foreign-brand",
        "counted more than 310 foreign-brand",
        ("a number", "290", "310"),
    ),
    (
        "article.md",
        "from attacks reported on 30 July and",
        "from attacks reported on 29 July and",
        ("a date", "30 July", "29 July"),
    ),
    (
        "article.md",
        "unfounded in October 2023",
        "unfounded in November 2023",
        ("a date", "October 2023", "November 2023"),
    ),
    (
        "article.md",
        "“increasingly isolated from the rest of the world”",
        "“more and more cut off from the world”",
        ("a quotation", "increasingly isolated from the rest of the world", "more and more cut off from the world"),
    ),
    (
        "article.md",
        "Three UN sanctions monitors inspected the debris in April 2024 and reported",
        "UN sanctions monitors inspected the debris and reported",
        ("a date", "April 2024", ""),
    ),
    (
        "explainer.yaml",
        "text: A missile used on 18 August 2024 had parts marked as made in 2024.",
        "text: A missile used on 18 August 2024 had no parts marked as made in 2024.",
        (
            "the text of a claim",
            "… August 2024 had parts marked as made in 2024.",
            "… August 2024 had no parts marked as made in 2024.",
        ),
    ),
]


def test_each_change_of_what_is_said_is_asked_about_at_its_line(copy, published):
    for file, old, new, _ in CHANGES:
        change(copy, file, old, new)
    found = {place: told[:3] for place, told in asked(copy, published).items()}
    assert found == {line(copy, file, new): expected for file, _, new, expected in CHANGES}, copy.said()


def test_the_old_number_is_found_wherever_it_still_counts_the_same(copy, published):
    change(copy, "article.md", "counted more than 290 foreign-brand", "counted more than 310 foreign-brand")
    (found,) = asked(copy, published).values()
    still = [
        f"explainer.yaml:{number}"
        for number, text in enumerate((copy.root / FOLDER / "explainer.yaml").read_text("utf-8").splitlines(), 1)
        if "290 foreign" in text
    ]
    assert still
    assert set(still) <= set(found[3:])


def test_another_wording_and_what_is_added_ask_for_nothing(copy, published):
    for old, new in (
        ("No North Korean reply to this was found.", "Nobody has found a reply to this. It has 12 offices in 3 towns."),
        ("counted more than 290 foreign-brand", "found, and counted, more than 290 foreign-brand"),
        ("“increasingly isolated from the rest of the world”", '"increasingly isolated  from the rest of the world"'),
        (
            "The Kremlin had called such claims unfounded in October 2023",
            "In October 2023 the Kremlin called them unfounded",
        ),
    ):
        change(copy, "article.md", old, new)
    change(copy, "explainer.yaml", "published: 2026-11-22", "published: 2026-11-21")
    assert asked(copy, published) == {}, copy.said()
