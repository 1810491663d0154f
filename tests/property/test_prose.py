"""Any text at all compiles: nothing raises, nothing dangerous comes out, every place is true."""

import re
from html import escape, unescape

import nh3
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.formats.prose import compile_article, compile_prose, split_front_matter
from site_builder.formats.prose.convert import _HTML_ATTRIBUTES, _HTML_TAGS
from site_builder.formats.prose.pieces import (
    Citation,
    LinkEnd,
    LinkStart,
    Markup,
    QuotationEnd,
    QuotationStart,
    TermLink,
    Words,
    place_in,
)
from site_builder.source import Snippet, SourceFile, SourcePath

pytestmark = pytest.mark.property

MARKS = (("“", "”"), ("”", "”"), ("»", "«"), ("‘", "’"))
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

SNIPPETS = st.sampled_from(
    [
        *(
            "[@a]",
            "[@a, ¶2]",
            '[@a, ¶2 "orig; [x]"]',
            "[@",
            "[@claim:x; @y]",
            "[[term]]",
            "[[t|s]]",
            "[[",
            "]]",
            "[^1]",
        ),
        *(
            "[^1]: note\n",
            "[a](b.md)",
            "[a](javascript:x)",
            "](x)",
            "![alt](p.jpg)",
            "[r]",
            "[r]: u\n",
            "<https://x.y>",
        ),
        *(
            "`",
            "``",
            "```\n",
            "~~~\n",
            "*",
            "**",
            "_",
            "\\",
            "|",
            "|-|-|\n",
            "| a | b |\n",
            "> ",
            ">",
            "- ",
            "1. ",
            "    ",
        ),
        *(
            "\n",
            "\n\n",
            "  \n",
            "## H {#h}\n",
            "### G\n",
            "# T\n",
            "{#x}",
            "---\n",
            "<!--",
            "-->",
            "<!-- allow a-b: c -->",
        ),
        *(
            "“",
            "”",
            '"',
            "‘",
            "’",
            "»",
            "«",
            ". ",
            "? ",
            "He",
            "said",
            "2024",
            "å",
            "&amp;",
            "&#60;",
            "<script>",
            "</script>",
        ),
        *(
            "<b>",
            "</b>",
            "<img src=x onerror=y>",
            '<a href="x">',
            "<div>",
            "\t",
            "\x00",
            "\x02",
            "\u2028",
            "\U00020001",
            "\U000f0000",
        ),
        *(" ", "x", "%", "(", ")", "é", "e\u0301", "🚀", "\u00a0", "\u200b", "\U0010fffd", "snake_case"),
    ]
)
TEXTS = st.lists(SNIPPETS | st.text(max_size=6), max_size=30).map("".join)


def compiled(text, **options):
    snippet = Snippet(path=SourcePath("a.md"), text=text)
    return compile_prose(snippet, language="en", marks=MARKS, **options)


def every_text(prose):
    yield prose
    for note in prose.footnotes:
        yield from every_text(note.prose)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.booleans(), st.booleans())
@example("[@a", False, False)
def test_any_text_compiles_to_something_harmless(text, raw_html, inline):
    prose, _ = compiled(text, raw_html=raw_html, inline=inline)
    for one in every_text(prose):
        for piece in one.pieces:
            assert not _has_control(piece)
            if isinstance(piece, Markup):
                assert "<script" not in piece.html
                assert not re.search(r"\son\w+=", piece.html)
                assert not re.search("[\U00020000-\U0002a6df\U000f0000-\U0010ffff]", piece.html)
            if isinstance(piece, LinkStart):
                assert not piece.target.lower().startswith(("javascript:", "data:", "vbscript:"))


def _has_control(piece):
    own = [getattr(piece, name) for name in piece.__dataclass_fields__]
    cited = [value for item in getattr(piece, "items", ()) for value in (item.id, item.locator, item.original)]
    return any(isinstance(value, str) and CONTROL.search(value) for value in (*own, *cited))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.booleans())
def test_what_comes_out_is_balanced(text, raw_html):
    prose, _ = compiled(text, raw_html=raw_html)
    links, quotations, tags = 0, [], []
    for piece in prose.pieces:
        match piece:
            case LinkStart():
                links += 1
                assert links == 1
            case LinkEnd():
                links -= 1
            case QuotationStart(index=index):
                quotations.append(index)
            case QuotationEnd(index=index):
                assert quotations.pop() == index
            case Markup(html=html):
                for close, tag in re.findall(r"<(/?)([a-z0-9]+)", html):
                    if close:
                        assert tags.pop() == tag
                    elif tag not in {"br", "hr", "wbr"}:
                        tags.append(tag)
    assert (links, quotations, tags) == (0, [], [])
    starts = [piece.index for piece in prose.pieces if isinstance(piece, QuotationStart)]
    assert starts == list(range(len(prose.quotations)))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_word_stands_where_it_is_said_to_stand(text):
    prose, _ = compiled(text.replace("&", "+"))
    lines = text.replace("&", "+").split("\n")
    for one in every_text(prose):
        for piece in one.pieces:
            if isinstance(piece, Words):
                for offset, character in enumerate(piece.text):
                    at = place_in(piece, offset)
                    if character.isalnum():
                        assert lines[at.line - 1][at.column - 1] == character
                    assert 1 <= at.line <= len(lines)
            elif isinstance(piece, Citation):
                assert lines[piece.at.line - 1].startswith("[", piece.at.column - 1)
                for item in piece.items:
                    assert lines[item.at.line - 1].startswith("@", item.at.column - 1)
            elif isinstance(piece, TermLink):
                assert lines[piece.at.line - 1].startswith("[[", piece.at.column - 1)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.booleans())
def test_a_browser_reads_the_same_words(text, raw_html):
    prose, _ = compiled(text, raw_html=raw_html)
    html = "".join(
        piece.html if isinstance(piece, Markup) else escape(piece.text) if isinstance(piece, Words) else ""
        for piece in prose.pieces
    )
    attributes = {name: values | {"class", "id"} for name, values in _HTML_ATTRIBUTES.items()}
    clean = nh3.clean(html, tags=set(_HTML_TAGS), attributes=attributes, link_rel=None)
    words = "".join(piece.text for piece in prose.pieces if isinstance(piece, Words))
    assert unescape(re.sub("<[^>]*>", "", clean)) == words


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.booleans())
def test_any_text_is_an_article(text, raw_html):
    source = SourceFile(path=SourcePath("a.md"), text=text)
    _, body, _ = split_front_matter(source)
    sections, title, found = compile_article(body, language="en", marks=MARKS, raw_html=raw_html)
    assert sections
    assert title == sections[0].title
    count = len(source.lines)
    assert all(1 <= diagnostic.at.line <= count for diagnostic in found)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(0, 5))
def test_a_digest_knows_words_and_no_place(text, moved):
    snippet = Snippet(path=SourcePath("a.md"), text=text)
    lower = Snippet(path=SourcePath("b.md"), text="\n" * moved + text, line=7)
    digests = {compile_prose(one, language="en", marks=MARKS)[0].digest for one in (snippet, lower)}
    assert len(digests) == 1
