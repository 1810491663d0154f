import pytest
from compiled import compiled

from site_builder.formats.prose.pieces import TermLink


def test_a_term_link_has_a_target_and_may_show_other_words():
    result = compiled("A [[ballistic missile]] and [[kn-23|another\none]].")
    first, second = result.each(TermLink)
    assert (first.target, first.shown, second.target, second.shown) == ("ballistic missile", "", "kn-23", "another one")
    assert result.marked(first.at) == "[[ballistic missile]]"
    assert result.codes == []


def test_its_bar_does_not_part_a_table():
    result = compiled("| a | b |\n|---|---|\n| [[x|y]] | c |")
    assert "<td>{term x|y}</td><td>c</td>" in result.html


@pytest.mark.parametrize("text", ["[[]]", "[[ ]]", "[[|x]]", "[[x|]]", "[[x|y|z]]", "[[x", "[[a], [b]]", "[[x\n\ny]]"])
def test_a_term_link_that_cannot_be_read_is_one_error(text):
    result = compiled(f"Here {text} stands.")
    (fault,) = result.found
    assert fault.code == "malformed-term-link"
    assert (fault.at.line, fault.at.column) == (1, 6)
    assert result.each(TermLink) == []


@pytest.mark.parametrize("text", ["`[[x]]`", "\\[[x]]", "    [[]]"])
def test_a_term_link_in_code_or_escaped_is_text(text):
    result = compiled(text)
    assert (result.codes, result.each(TermLink)) == ([], [])


def test_brackets_as_the_words_of_a_link_are_a_link():
    assert compiled("[[1]](https://a.org/)").html == "<p>{to https://a.org/}[1]{/to}</p>"
