import pytest
from compiled import compiled


def test_a_field_of_one_paragraph_has_no_paragraph_around_it():
    result = compiled("A *b* [@c]\nd.", inline=True)
    assert (result.html, result.codes) == ("A <em>b</em> {@c}\nd.", [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A\n\nB", 3),
        ("# A", 1),
        ("- A\n- B", 1),
        ("1. A", 1),
        ("> A", 1),
        ("A\n\n- B", 3),
        ("| a | b |\n|---|---|", 1),
        ("A\n\n```\nb\n```", 4),
    ],
)
def test_a_field_with_more_than_a_paragraph_is_an_error(text, line):
    result = compiled(text, inline=True)
    assert [(one.code, one.at.line) for one in result.found] == [("not-one-paragraph", line)]


def test_the_digest_knows_whether_a_paragraph_stands_around_it():
    assert compiled("A", inline=True).prose.digest != compiled("A").prose.digest


def test_an_empty_field_is_empty():
    assert (compiled("  \n", inline=True).html, compiled("", inline=True).codes) == ("", [])


def test_a_picture_alone_is_one_paragraph():
    assert compiled("![a](b.png)", inline=True).codes == []
