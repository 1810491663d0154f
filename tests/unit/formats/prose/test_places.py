import pytest
from compiled import compiled

from site_builder.formats.prose import compile_prose
from site_builder.formats.prose.compiled import Heading
from site_builder.formats.prose.pieces import Words, place_in
from site_builder.source import Snippet, SourcePath


def places_of(text, sought):
    """Line and column of `sought` in every run of words that has it."""
    result = compiled(text)
    return [
        (at.line, at.column)
        for words in result.each(Words)
        if sought in words.text
        for at in [place_in(words, words.text.index(sought))]
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("one two x", (1, 9)),
        ("one\ntwo x", (2, 5)),
        ("one\n   two x", (2, 8)),
        ("\n\none *two* **x**", (3, 13)),
        ("a \\* \\[ x", (1, 9)),
        ("a &amp; &nbsp; x", (1, 16)),
        ("> a\n> b x", (2, 5)),
        ("> > a\n> > b x", (2, 7)),
        ("> a\nb x", (2, 3)),
        ("- a\n- b x", (2, 5)),
        ("1. a\n   b x", (2, 6)),
        ("- a\n\n    - b\n\n    x", (5, 5)),
        ("| a | b |\n|---|---|\n| - | x |", (3, 7)),
        ("### a x", (1, 7)),
        ("# a `b` x #", (1, 9)),
        ("a `b` [@c] [[d]] [e](f) x", (1, 25)),
        ("a [b x](c)", (1, 6)),
        ("a\t\tx", (1, 4)),
        ("    code x", (1, 10)),
        ("```\ncode\n  x\n```", (3, 3)),
        ("> ```\n> x\n> ```", (2, 3)),
        ("a `b x`", (1, 6)),
        ("a <!-- b --> x", (1, 14)),
        ("a <!-- b\nc --> x", (2, 7)),
        ("a  \nx", (2, 1)),
        ("a<br>&x", (1, 7)),
        ("snake_case _x_", (1, 13)),
        ("🚀 é e\u0301 x", (1, 8)),
        ("\U00020001 \U000f0000 x", (1, 5)),
    ],
)
def test_each_character_has_its_place(text, place):
    assert places_of(text, "x") == [place]


def test_a_place_is_exact_on_each_line_of_a_run():
    result = compiled("one\ntwo\n  three")
    (words,) = result.each(Words)
    assert words.text == "one\ntwo\n  three"
    assert [(place_in(words, n).line, place_in(words, n).column) for n in (0, 4, 10, 14)] == [
        (1, 1),
        (2, 1),
        (3, 3),
        (3, 7),
    ]


def test_words_can_be_parted_without_losing_places():
    (words,) = compiled("a \\* b\nc x").each(Words)
    for cut in range(1, len(words.text)):
        before, after = words.split(cut)
        assert before.text + after.text == words.text
        assert place_in(after, after.text.index("x")) == place_in(words, words.text.index("x"))
        assert place_in(before, 0) == words.at


def test_places_count_from_where_the_snippet_stands():
    snippet = Snippet(path=SourcePath("f.yaml"), text="one [@a]\ntwo [@b]", line=7, columns=(12, 5))
    prose, _ = compile_prose(snippet, language="en", marks=())
    first, second = (piece for piece in prose.pieces if hasattr(piece, "items"))
    assert (first.at.line, first.at.column) == (7, 16)
    assert (second.at.line, second.at.column) == (8, 9)


def test_a_heading_has_the_place_and_id_of_its_title():
    result = compiled("### On *the* sea {#at-sea}\n\n## Plain ##")
    first, second = result.prose.headings
    assert (first.level, first.id, first.text) == (3, "at-sea", "On the sea")
    assert result.marked(first.at) == "On *the* sea"
    assert isinstance(second, Heading)
    assert (second.level, second.id, second.text) == (2, "", "Plain")
    assert result.html == '<h3 id="at-sea">On <em>the</em> sea</h3><h2>Plain</h2>'


@pytest.mark.parametrize("identity", ["", "Big", "two words", "å", ".class", "a--b", "-a"])
def test_a_heading_s_id_must_be_fit_for_an_address(identity):
    result = compiled(f"### A {{#{identity}}}")
    (fault,) = result.found
    assert (fault.code, fault.at.column) == ("malformed-heading-id", 9)
    assert result.prose.headings[0].id == ""


@pytest.mark.parametrize(
    "text", ["# [[x]] y", "> y", "| y | z |\n|---|---|\n| [@a] | [@b] |", "`y`", "    y", "[y](z)", "“y” [@a]"]
)
def test_terms_are_not_linked_where_they_would_disturb(text):
    words = [words for words in compiled(text).each(Words) if "y" in words.text]
    assert words
    assert not any(one.linkable for one in words)
