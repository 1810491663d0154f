import pytest
from compiled import compiled

from site_builder.formats.prose.links import unsafe_scheme
from site_builder.formats.prose.pieces import LinkStart, Picture, Words


@pytest.mark.parametrize(
    ("text", "target", "title"),
    [
        ("[a](article.md#china)", "article.md#china", ""),
        ('[a](../other/article.md "Its title")', "../other/article.md", "Its title"),
        ("[a](<a file.md> 'x')", "a file.md", "x"),
        ("[a](https://sv.wikipedia.org/wiki/A_(b))", "https://sv.wikipedia.org/wiki/A_(b)", ""),
        ("[a](b\\)c)", "b)c", ""),
        ("[a](x?a=1&amp;b=2)", "x?a=1&b=2", ""),
        ("[a][r]\n\n[R]: b.md 'T'", "b.md", "T"),
        ("[r][]\n\n[r]: b.md", "b.md", ""),
        ("[r]\n\n[r]: <b c.md>", "b c.md", ""),
        ("<https://example.org/a_b_c>", "https://example.org/a_b_c", ""),
        ("<editor@example.org>", "mailto:editor@example.org", ""),
        ("[a](mailto:e@x.org)", "mailto:e@x.org", ""),
        ("[a](tel:+4612345)", "tel:+4612345", ""),
        ("[a](#x)", "#x", ""),
    ],
)
def test_a_link_leads_where_it_is_written_to_lead(text, target, title):
    result = compiled(text)
    (link,) = result.each(LinkStart)
    assert (link.target, link.title, result.codes) == (target, title, [])
    assert (link.at.line, link.at.column) == (1, 1)


def test_the_words_of_a_link_may_be_emphasised_but_link_no_terms():
    result = compiled("See [the *last* part](b.md) of it.")
    assert result.html == "<p>See {to b.md}the <em>last</em> part{/to} of it.</p>"
    assert [words.linkable for words in result.each(Words)] == [True, False, False, False, True]


def test_emphasis_does_not_reach_over_a_link_s_edge():
    assert compiled("*[a*](b)").html == "<p>*{to b}a*{/to}</p>"
    assert compiled("**[a](b)**").html == "<p><strong>{to b}a{/to}</strong></p>"


def test_a_link_holds_no_link():
    assert compiled("[a [b](c) d](e)").html == "<p>[a {to c}b{/to} d](e)</p>"


def test_a_link_may_hold_a_picture_and_be_broken_over_lines():
    assert compiled("[![x](y.png)\nwords](z)").html == "<p>{to z}{picture y.png}\nwords{/to}</p>"


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd"),
        *("java&#115;cript:x", "<java script:x>", "\u200bjavascript:x", "<&#1;javascript:x>", "ftp://x"),
    ],
)
@pytest.mark.parametrize("shape", ["[a]({})", "![a]({})", "[a][r]\n\n[r]: {}"])
def test_an_unsafe_address_is_an_error_and_no_link(shape, target):
    result = compiled(shape.format(target))
    assert result.codes == ["unsafe-link"]
    assert result.each(LinkStart) == []
    assert not any(picture.path for picture in result.each(Picture))


def test_schemes_are_read_as_a_browser_reads_them():
    assert unsafe_scheme(" java\tscript\n:x") == "javascript"
    assert unsafe_scheme("a/b:c") == ""
    assert unsafe_scheme("HTTPS://x") == ""


def test_a_link_without_an_address_is_an_error():
    assert compiled("[a]()").codes == ["link-without-target"]


def test_a_picture_alone_is_a_figure():
    result = compiled('![A *launch*](images/x.jpg "It rises")\n\nText ![b](c.png) here.')
    first, second = result.each(Picture)
    assert (first.path, first.alt, first.caption, first.alone) == ("images/x.jpg", "A *launch*", "It rises", True)
    assert second.alone is False
    assert result.html == "{figure images/x.jpg}<p>Text {picture c.png} here.</p>"
    assert result.marked(first.at).startswith("![A")


@pytest.mark.parametrize("text", ["[a] (b)", "[a][b]", "a ] b [ c", "[x] done", "`[a](b)`", "\\[a](b)"])
def test_brackets_alone_are_text(text):
    result = compiled(text)
    assert (result.each(LinkStart), result.codes) == ([], [])
