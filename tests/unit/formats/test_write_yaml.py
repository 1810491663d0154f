"""What is written is read back; quotation marks stand only where they have to."""

import pytest

from site_builder.formats.read_yaml import read_yaml
from site_builder.formats.write_yaml import Commented, as_data, data_of, scalar, yaml_lines
from site_builder.source import Snippet, SourcePath


def read(lines: list[str]) -> object:
    node, faults = read_yaml(Snippet(path=SourcePath("x.yaml"), text="\n".join(lines) + "\n"))
    assert not faults
    return data_of(node)


@pytest.mark.parametrize(
    "text", ["no", "12:30", "1.10", "2024-06", "tide", "ö å", "Kim’s", "a, b", "50 %", "http://a.se/b?c#d"]
)
def test_what_needs_no_quotation_marks_gets_none(text: str):
    assert scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("China: the support", '"China: the support"'),
        ("[[Tide]] rises", '"[[Tide]] rises"'),
        ("@moon", '"@moon"'),
        ("cut off #here", '"cut off #here"'),
        ('"Tide", they say', "'\"Tide\", they say'"),
        ("- dash", '"- dash"'),
        ("", '""'),
        (" space", '" space"'),
        ("two\nlines", '"two\\nlines"'),
        ("*it*", '"*it*"'),
        ("key:", '"key:"'),
        ("C:\\x: 'y'", "'C:\\x: ''y'''"),
    ],
)
def test_what_would_be_read_otherwise_is_quoted(text: str, written: str):
    assert scalar(text) == written


def test_a_long_text_is_folded_and_several_lines_stay_lines():
    long = "The tide rises because the moon pulls at the near side of the sea more than at the far one. " * 2
    lines = yaml_lines({"definition": long.strip(), "note": "One.\n\n- two\n- three\n"})
    assert lines[0] == "definition: >"
    assert max(map(len, lines)) <= 100
    assert "note: |" in lines
    assert read(lines) == {"definition": long.strip(), "note": "One.\n\n- two\n- three"}


def test_a_long_text_is_not_broken_where_markdown_would_see_a_list():
    long = "x " * 49 + "- " + "y " * 40
    assert yaml_lines({"note": long.strip()}) == [f"note: {long.strip()}"]


def test_lists_maps_and_remarks_stand_in_lines():
    entries = {
        "a": Commented(remarks=("Why.",), value={"by": ["x", "y"], "evidence": [{"source": "s", "note": "n: m"}]}),
        "b": [Commented(remarks=("first",), value="one"), {"k": Commented(remarks=("odd",), value="v")}],
        "c": {},
        "d": [],
    }
    lines = yaml_lines(entries)
    assert lines == [
        "# Why.",
        "a:",
        "  by:",
        "    - x",
        "    - y",
        "  evidence:",
        "    - source: s",
        '      note: "n: m"',
        "b:",
        "  # first",
        "  - one",
        "  -",
        "    # odd",
        "    k: v",
        "c: {}",
        "d: []",
    ]
    assert read(lines) == as_data(entries)
