"""Entries are put into a YAML text, and every other byte stays."""

import pytest

from site_builder.formats.extend_yaml import CannotExtend, extended
from site_builder.source import SourcePath

PATH = SourcePath("content/glossary.yaml")
NEW = {"moon": {"name": "Moon", "definition": "It pulls: always."}}
LINES = 'moon:\n  name: Moon\n  definition: "It pulls: always."\n'


def put(text: str, *within: str) -> str:
    return extended(PATH, text, within, NEW)


def test_an_entry_goes_to_the_end_and_nothing_else_changes():
    old = "# Ours.\ntide:   # see below\n  name: 'Tide'\n\n\nebb: {name: Ebb}  # flow\n# the end\n"
    assert put(old) == old + "\n" + LINES


def test_entries_that_stand_apart_get_a_blank_line_too():
    old = "tide:\n  name: Tide\n\n# about ebb\nebb:\n  name: Ebb\n"
    assert put(old) == old + "\n" + LINES


def test_an_empty_file_and_one_of_remarks_are_begun():
    assert put("") == LINES
    assert put("# Glossary\n") == "# Glossary\n" + LINES
    assert put("{}\n") == LINES


def test_line_ends_and_the_byte_order_mark_are_kept():
    old = "\ufefftide:\r\n  name: Tide\r\n"
    assert put(old) == old + "\r\n" + LINES.replace("\n", "\r\n")


def test_a_file_without_an_end_of_line_gets_one():
    assert put("tide:\n  name: Tide") == "tide:\n  name: Tide\n\n" + LINES


def test_blank_lines_at_the_end_of_the_file_stay_there():
    assert put("tide:\n  name: Tide\n\n\n") == "tide:\n  name: Tide\n\n" + LINES + "\n\n"


def test_an_inner_map_is_found_and_keeps_its_indentation():
    old = "claims:\n    a:\n        text: >\n          Long\n          text.\n\n    # remark of b\n    b:\n        text: B\n    # last\ntimeline:\n  x:\n    text: X\n"
    indented = "".join(f"    {line}\n" for line in LINES.splitlines())
    assert put(old, "claims") == old.replace("    # last\n", "    # last\n\n" + indented)


@pytest.mark.parametrize("begun", ["claims:\n", "claims: {}\n", "claims:   # none yet\n"])
def test_an_inner_map_that_is_empty_is_begun(begun: str):
    old = f"published: 2026-01-01\n{begun}timeline:\n  x:\n    text: X\n"
    indented = "".join(f"  {line}\n" for line in LINES.splitlines())
    assert put(old, "claims") == old.replace(begun, begun.replace(" {}", "") + indented)


def test_an_inner_map_that_is_missing_is_added():
    indented = "".join(f"  {line}\n" for line in LINES.splitlines())
    assert put("published: 2026-01-01\n", "claims") == "published: 2026-01-01\nclaims:\n" + indented
    assert put("", "claims") == "claims:\n" + indented


def test_a_text_in_quotation_marks_over_several_lines_is_not_broken():
    old = 'a:\n  b:\n    text: "one \\\n\n      two\n\n      three \\u00e5"\n  # r\nz: 1\n'
    assert put(old, "a").endswith("z: 1\n")
    assert 'three \\u00e5"\n' in put(old, "a")


def test_text_whose_blank_lines_count_keeps_them():
    old = "a:\n  b: |+\n    text\n\n\nz: 1\n"
    assert put(old, "a").startswith("a:\n  b: |+\n    text\n\n\n  moon:")


def test_a_key_that_is_there_is_refused_with_its_place():
    with pytest.raises(CannotExtend) as told:
        put("tide:\n  name: Tide\nmoon:\n  name: M\n")
    assert (told.value.why, told.value.key, told.value.at.line) == ("taken", "moon", 3)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: [\n", "yaml"),
        ("a: 1\na: 2\n", "yaml"),
        ("- a\n", "not-a-map"),
        ("{a: 1}\n", "form"),
        ("text\n", "not-a-map"),
    ],
)
def test_what_can_not_be_extended_says_why(text: str, why: str):
    with pytest.raises(CannotExtend) as told:
        put(text)
    assert told.value.why == why
