"""What is wrong with the content is told at its place, in words, and never costs the last good site."""

import re

import pytest
from authored import Authored
from rules.broken import CASES, Broken

from site_builder.build import build
from site_builder.diagnostics import Report
from site_builder.formats.picture_kinds import no_picture


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_site_is_told_at_its_line_and_the_output_stays(case: Broken, tmp_path):
    site = Authored(tmp_path)
    site.build()
    for path in case.gone:
        site.remove(path)
    for path, text in case.files.items():
        site.write(path, text)
    site.fails(*case.said)
    assert case.hint in site.said()
    assert "Traceback" not in site.said()
    # No template is left unfilled, and pydantic's own words never reach an author.
    assert not re.search(r"\{\w+\}|Input should|pydantic|validation error", site.said())


def test_a_broken_record_keeps_its_id_so_that_it_does_not_break_its_references(tmp_path):
    site = Authored(tmp_path)
    site.write(
        "content/glossary.yaml", "tide:\n  nmae: Tide\nebb:\n  name: Ebb\n  definition: The fall.\n  see: tide\n"
    )
    site.write("content/explainers/tides/article.md", "# Tides\n\nThe [[tide]] and the [[eb]].\n")
    site.fails("content/explainers/tides/article.md:3:22 unknown-term", "content/glossary.yaml:2:3 unknown-field")


def test_a_file_that_can_not_be_read_does_not_make_forty_unknown_ids(tmp_path):
    site = Authored(tmp_path)
    site.write("content/sources.yaml", "inquiry:\n  title: The inquiry: part one\nreport:\n  title: Report\n")
    site.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rises [@inquiry; @report].\n")
    site.fails("content/sources.yaml:2:21 yaml-colon")


def test_many_mistakes_are_told_in_one_run(tmp_path):
    site = Authored(tmp_path)
    site.write("content/glossary.yaml", "tide:\n  name: Tide\n  kind: thing\n  see: moon\n  colour: blue\n")
    site.write(
        "content/explainers/tides/explainer.yaml",
        "published: never\nclaims:\n  a:\n    status: sure\n  b:\n    text: B.\n    status: alleged\n    section: x\n",
    )
    assert site.found() == [
        "content/explainers/tides/explainer.yaml:1:12 date-not-edtf",
        "content/explainers/tides/explainer.yaml:3:3 missing-field",
        "content/explainers/tides/explainer.yaml:4:13 unknown-value",
        "content/explainers/tides/explainer.yaml:8:14 unknown-section",
        "content/glossary.yaml:3:9 unknown-value",
        "content/glossary.yaml:4:8 unknown-term",
        "content/glossary.yaml:5:3 unknown-field",
    ]


def test_where_the_languages_are_not_known_nothing_else_is_told(tmp_path):
    site = Authored(tmp_path)
    site.write("content/site.yaml", "title: Explained\nlanguages:\n  - swedish\n")
    site.write("content/glossary.sv.yaml", "tide:\n  name: Tidvatten\n")
    assert site.found() == ["content/site.yaml:3:5 not-a-language"]


def test_an_empty_file_is_told_and_not_what_points_into_it(tmp_path):
    site = Authored(tmp_path)
    site.write("content/explainers/tides/explainer.yaml", "")
    site.write("content/explainers/tides/article.md", "# Tides\n\nIt rises [@claim:rises].\n")
    site.fails("content/explainers/tides/explainer.yaml:1:1 file-is-empty")


def test_a_misspelt_list_does_not_make_everything_in_it_unknown(tmp_path):
    site = Authored(tmp_path)
    site.write("content/explainers/tides/explainer.yaml", "Timeline:\n  flood:\n    date: 2024\n    text: A flood.\n")
    site.write("content/explainers/tides/article.md", "# Tides\n\nIt rose [@event:flood].\n")
    site.fails("content/explainers/tides/explainer.yaml:1:1 unknown-field")


def test_an_address_given_to_a_build_must_be_whole_too(tmp_path):
    site, report = Authored(tmp_path), Report()
    assert build(site.project, report, base_url="example.org/tides") is None
    assert [d.code for d in report.diagnostics] == ["not-an-address"]
    assert report.diagnostics[0].values["suggestion"] == "https://example.org/tides"


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        (b"\xff\xd8\xff\xe0", True),
        (b"RIFF\x04\0\0\0WEBPVP8 ", True),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", True),
        (b"\0\0\0\x1cftypheic\0\0\0\0mif1heic", False),
        (b"<?xml version='1.0'?>\n<!-- drawn -->\n<svg xmlns='http://www.w3.org/2000/svg'/>", True),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>".encode("utf-16"), True),
        (b"<!doctype html><title>404</title><svg/>", False),
        (b"RIFF\x04\0\0\0WAVE", False),
        (b"abc", False),
    ],
)
def test_a_picture_is_known_by_its_bytes_whatever_its_name(content, is_one):
    assert (not no_picture(content)) is is_one


def test_a_translation_into_a_language_that_the_site_does_not_name_is_told_with_what_to_do(tmp_path):
    site = Authored(tmp_path)
    site.write("content/explainers/tides/article.de.md", "# Gezeiten\n\nDas Meer.\n")
    assert site.found() == ["content/explainers/tides/article.de.md:1:1 file-not-read"]
    assert "Add “de” to “languages” in content/site.yaml" in site.said()
