import pytest
from compiled import article, compiled


def test_comments_are_dropped():
    assert compiled("a <!-- b --> c").html == "<p>a  c</p>"
    assert compiled("a\n<!-- b\n\nb -->\nc").html == "<p>a\nc</p>"
    assert compiled("<!-- [@ [[ [^x] -->\n\nA").codes == []
    assert compiled("<!-- # a\n```\n## b -->\n\nA").html == "<p>A</p>"


def test_a_comment_in_code_is_code():
    assert "&lt;!-- a --&gt;" in compiled("`<!-- a -->`").html
    assert "&lt;!-- a" in compiled("```\n<!-- a\n```").html
    assert compiled("```\n<!-- a\n```").codes == []


def test_a_comment_that_never_ends_is_one_error_and_loses_nothing():
    result = compiled("a <!-- b\n\nc <!-- d")
    assert result.codes == ["comment-not-closed"]
    assert (result.found[0].at.line, result.found[0].at.column) == (1, 3)
    assert result.prose.plain == "a <!-- b c <!-- d"


def test_a_backslash_shows_the_signs_of_a_comment_as_the_hint_says():
    assert compiled("a \\<!-- b").codes == []
    assert compiled("a \\<!-- b").html == "<p>a &lt;!-- b</p>"
    assert compiled("a \\<!-- b --> c").prose.plain == "a <!-- b --> c"
    assert compiled("a \\\\<!-- b --> c").prose.plain == "a \\ c", "this backslash is itself meant to be seen"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<!-- allow relative-date: why not -->\nA\nB\n\nC", (2, 3)),
        ("A\n\n<!-- allow relative-date: why not -->\n\nB\nC\n\nD", (5, 6)),
        ("A\nB <!-- allow relative-date: why not -->\nC\n\nD", (1, 3)),
        ("A\n\n<!-- allow relative-date: why not --> B\nC", (3, 4)),
        ("<!-- allow relative-date:\nwhy\nnot -->\n> A\n> B\n\nC", (4, 5)),
        ("A\n\n<!-- allow relative-date: why not -->", (3, 3)),
    ],
)
def test_an_exception_covers_the_next_block(text, lines):
    result = compiled(text)
    (allowance,) = result.prose.allowances
    assert (allowance.rule, allowance.reason) == ("relative-date", "why not")
    assert (allowance.first_line, allowance.last_line) == lines
    assert result.codes == []


def test_exceptions_belong_to_the_section_of_their_block():
    sections, _, _ = article("A\n\n<!-- allow a-b: c -->\n## B {#b}\n\n<!-- allow d-e: f -->\nB")
    assert [[one.rule for one in section.body.allowances] for section in sections] == [[], ["a-b", "d-e"]]


@pytest.mark.parametrize(
    "text", ["<!-- allow relative-date -->", "<!-- allow relative-date: -->", "<!-- allow verdict: -->"]
)
def test_an_exception_without_a_reason_is_an_error(text):
    assert compiled(text + "\nA").codes == ["allow-without-reason"]


def test_an_exception_to_no_rule_s_name_is_an_error():
    assert compiled("<!-- allow Relative_Date: x -->\nA").codes == ["malformed-allow"]


def test_a_remark_that_begins_with_allow_is_a_remark():
    result = compiled("<!-- allow me to explain -->\nA")
    assert (result.codes, result.prose.allowances) == ([], ())
