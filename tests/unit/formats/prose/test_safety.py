import time

import pytest
from compiled import compiled
from markdown import Markdown

from site_builder.formats.prose import compile_prose
from site_builder.formats.prose.pieces import LinkStart, Markup, Picture
from site_builder.source import Snippet, SourcePath

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    "<svg/onload=alert(1)>",
    "<iframe src=//x></iframe>",
    '<p style="background:url(javascript:x)">x</p>',
    "<<script>script>alert(1)<</script>/script>",
    "<scr<!-- -->ipt>alert(1)</scr<!-- -->ipt>",
    '<a href="&#x100000;">x</a> [y](z)',
    "<math><mtext></mtext><style><img onerror=x></style></math>",
    "<base href=//x>",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_html_is_shown_as_text(text):
    result = compiled(text)
    assert result.prose.plain.replace(" ", "")
    assert {piece.html for piece in result.each(Markup)} == {"<p>", "</p>"}


@pytest.mark.parametrize("text", ATTACKS)
def test_html_that_is_allowed_is_cleaned(text):
    result = compiled(text, raw_html=True)
    tags = "".join(piece.html for piece in result.prose.pieces if hasattr(piece, "html"))
    for danger in ("script", "onerror", "onload", "iframe", "style", "svg", "base", "javascript"):
        assert danger not in tags
    assert not any("javascript" in link.target for link in result.each(LinkStart))


def test_harmless_html_stays_where_it_is_allowed():
    text = '<div lang="sv">\n<b>Hej</b> <a href="b.md" onclick="x">du</a></div>\n\nA <kbd>b</kbd> H<sub>2</sub>O <img src="c.png" alt="d">'
    result = compiled(text, raw_html=True)
    assert result.codes == []
    assert '<div lang="sv">' in result.html
    assert "<b>Hej</b> {to b.md}du{/to}" in result.html
    assert "<p>A <kbd>b</kbd> H<sub>2</sub>O {picture c.png}</p>" in result.html
    assert result.each(Picture)[0].alt == "d"


def test_references_in_html_are_found():
    assert "{@x}" in compiled("<div>\n\nA [@x] [[b]]\n\n</div>", raw_html=True).html


def test_html_cannot_smuggle_stamps_in():
    text = 'A [b](c) <b title="&#x20000;">d</b> <a href="&#x10fffd;">e</a> <i title="\U00020000">f</i>\n\n<div>&#x2a6df;</div>'
    result = compiled(text, raw_html=True)
    assert result.html == '<p>A {to c}b{/to} <b>d</b> e <i title="\ufffd">f</i></p><div>\U0002a6df</div>'


def test_control_characters_are_an_error_and_gone():
    result = compiled("a\x07b \x02klzzwxh:0001\x03 c\rd")
    assert result.codes == ["control-character"] * 4
    assert result.found[0].values["character"] == "U+0007"
    assert (result.found[0].at.column, result.prose.plain) == (2, "a b klzzwxh:0001 c d")


def test_an_author_s_own_characters_are_not_mistaken_for_stamps():
    text = "\U00020000 \U000f0000 *\U00100000* `\U00020001` [\U00020002](\U00020003) \U0010ffff"
    result = compiled(text)
    assert result.prose.plain == "\U00020000 \U000f0000 \U00100000 \U00020001 \U00020002 \U0010ffff"
    assert result.each(LinkStart)[0].target == "\U00020003"


@pytest.mark.parametrize(
    "text",
    [
        *(">" * 1000, "> " * 1000 + "x", "[" * 1000, "*" * 1000, "* a " * 1000, "- " * 1000 + "x", "1. " * 500 + "x"),
        *("[[" * 1000, "[@" * 1000, "`" * 1000, "![" * 1000, "[a](" * 1000, "<" * 1000, "“a " * 1000, "_*" * 1000),
        *("[" * 500 + "](a)" * 500, "\n".join("    " * n + "- a" for n in range(300)), "`a ``b " * 500, "|" * 1000),
        *(
            "<div>" * 1000,
            "<!--" * 1000,
            "\\" * 1000,
            "&" * 1000,
            "[^a]: x\n" * 500,
            "#" + " " * 5000 + "x",
            "**a*" * 800,
        ),
    ],
)
@pytest.mark.parametrize("raw_html", [False, True])
def test_deep_nesting_neither_crashes_nor_takes_long(text, raw_html):
    before = time.process_time()
    compiled(text, raw_html=raw_html)
    assert time.process_time() - before < 2


def test_nesting_too_deep_to_mean_anything_is_an_error():
    assert compiled("> " * 50 + "x").codes == ["prose-nested-too-deep"]


def test_lists_in_lists_may_be_deep_but_not_endless():
    text = "\n".join("    " * n + "- a" for n in range(400))
    result = compiled(text)
    assert set(result.codes) == {"prose-nested-too-deep"}
    assert 10 < result.html.count("<ul>") < 30
    assert compiled("\n".join("    " * n + "- a" for n in range(10))).codes == []


def test_what_is_too_deep_for_the_parser_is_an_error_and_the_next_text_compiles(monkeypatch):
    def too_deep(self, source):
        raise RecursionError

    with monkeypatch.context() as patched:
        patched.setattr(Markdown, "convert", too_deep)
        assert compiled("a").codes == ["prose-nested-too-deep"]
    assert compiled("after *it*").html == "<p>after <em>it</em></p>"


def test_a_digest_is_of_words_and_language_not_of_places():
    def digest(text="A *b*", line=1, language="en", marks=(), **options):
        snippet = Snippet(path=SourcePath(f"{line}.md"), text=text, line=line)
        return compile_prose(snippet, language=language, marks=marks, **options)[0].digest

    assert digest() == digest(line=9) == digest("\n\nA *b*\n")
    assert (
        len({digest(), digest("A *c*"), digest(language="sv"), digest(raw_html=True), digest(marks=(("“", "”"),))}) == 5
    )
