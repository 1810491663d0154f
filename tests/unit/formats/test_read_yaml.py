"""YAML is read as the author wrote it, and every fault is told at its place."""

import pytest

from site_builder.formats.nodes import Mapping, Scalar, Sequence
from site_builder.formats.read_yaml import read_yaml
from site_builder.messages import worded
from site_builder.source import Snippet, SourcePath


def read(text: str):
    return read_yaml(Snippet(path=SourcePath("a.yaml"), text=text))


def only_fault(text: str) -> str:
    _, faults = read(text)
    assert len(faults) == 1, faults
    (fault,) = faults
    words = worded(fault.code, fault.values)
    assert words.text
    assert words.hint
    return f"{fault.at.line}:{fault.at.column} {fault.code}"


def test_every_scalar_stays_the_text_the_author_wrote():
    node, faults = read("a: no\nb: 12:30\nc: 1.10\nd: ~\ne: 2024-06-19\nf: 0x10\n")
    assert not faults
    assert isinstance(node, Mapping)
    assert [(key.value, value.value) for key, value in node.entries] == [
        ("a", "no"),
        ("b", "12:30"),
        ("c", "1.10"),
        ("d", "~"),
        ("e", "2024-06-19"),
        ("f", "0x10"),
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: Kina: stödet\n", "1:12 yaml-colon"),
        ("a: text that\n  goes on: like this\n", "2:10 yaml-colon"),
        ("points:\n  - [[Tide]] tables rise\n", "2:5 yaml-begins-with"),
        ("points:\n  - [@source] says\n", "2:5 yaml-begins-with"),
        ("a: @home\n", "1:4 yaml-begins-with"),
        ("a: *very* important\n", "1:4 yaml-begins-with"),
        ("a: `code`\n", "1:4 yaml-begins-with"),
        ("a: %percent\n", "1:4 yaml-begins-with"),
        ("a:\n\tb: c\n", "2:1 yaml-tab"),
        ('a: "Neap" tides are low\n', "1:4 yaml-text-after-quote"),
        ('a: "never closed\nb: c\n', "1:4 yaml-quote-not-closed"),
        ("a: [1, 2\nb: c\n", "1:4 yaml-bracket-not-closed"),
        ("just words\nb: c\n", "1:1 yaml-no-colon"),
        ("a:b\nc: d\n", "1:1 yaml-space-after-colon"),
        ("a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"),
        ("a: &x 1\n", "1:4 yaml-anchor"),
        ("a: *x\n", "1:4 yaml-alias"),
        ("a: !!python/object:os.system x\n", "1:4 yaml-tag"),
        ("a: !env HOME\n", "1:4 yaml-tag"),
        ("<<: 1\n", "1:1 yaml-merge"),
        ("a: b\n---\nc: d\n", "2:1 yaml-second-document"),
        ("a: b\x07c\n", "1:5 yaml-character"),
        ("? [a]\n: b\n", "1:3 yaml-key-not-text"),
        ("[" * 40 + "]" * 40, "1:33 yaml-too-deep"),
    ],
)
def test_a_fault_is_told_at_the_character_to_mend(text, fault):
    assert only_fault(text) == fault


def test_ten_thousand_levels_neither_crash_nor_hang():
    _, faults = read("[" * 10_000)
    assert [fault.code for fault in faults] == ["yaml-too-deep"]


def test_a_block_text_keeps_the_place_of_each_line():
    node, _ = read("a: >\n  one\n  two\n\n  three\nb: c\n")
    assert isinstance(node, Mapping)
    text = node.get("a")
    assert isinstance(text, Scalar)
    assert text.snippet.text == "one\ntwo\n\nthree"
    assert (text.snippet.at_offset(5).line, text.snippet.at_offset(5).column) == (3, 4)


def test_a_quoted_text_over_two_lines_keeps_the_place_of_each_line():
    node, _ = read('a:\n  - "one\n    two"\n')
    assert isinstance(node, Mapping)
    items = node.get("a")
    assert isinstance(items, Sequence)
    (text,) = items.items
    assert isinstance(text, Scalar)
    assert (text.value, text.snippet.text) == ("one two", "one\ntwo")
    assert (text.snippet.at(line=1).line, text.snippet.at(line=1).column) == (3, 5)


def test_a_comment_behind_a_plain_text_is_seen():
    node, _ = read("a: number #4 of them\nb: text # comment\nc: '#4'\n")
    assert isinstance(node, Mapping)
    assert [value.cut_off for _, value in node.entries if isinstance(value, Scalar)] == [True, True, False]
