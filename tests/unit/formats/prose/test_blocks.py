"""What Markdown makes of lines, where authors often mean something else."""

import pytest
from compiled import compiled

from site_builder.formats.prose.convert import LINK_PRIORITY, Converter


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\nb", "<p>a\nb</p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("a\n- b\n- c", "<p>a</p><ul><li>b</li><li>c</li></ul>"),
        ("a\n1. b\n2. c", "<p>a</p><ol><li>b</li><li>c</li></ol>"),
        ("> a\n> - b\n> - c", "<blockquote><<0:<p>a</p><ul><li>b</li><li>c</li></ul>:0>></blockquote>"),
        ("- a\n    - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
        ("- a\n  b\nc", "<ul><li>a\n  b\nc</li></ul>"),
        ("- a\n\nb\n- c", "<ul><li>a</li></ul><p>b</p><ul><li>c</li></ul>"),
        ("- a\n  ```\n  b\n  ```\n- c", "<ul><li><p>a</p><pre><code>b\n</code></pre></li><li><p>c</p></li></ul>"),
        ("> - a\n>   - b", "<blockquote><<0:<ul><li>a<ul><li>b</li></ul></li></ul>:0>></blockquote>"),
        ("- a\n\n      b", "<ul><li>a<pre><code>b\n</code></pre></li></ul>"),
        ("2024. A year.", "<p>2024. A year.</p>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("- a\n\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("a\n---\nb", "<p>a</p><hr><p>b</p>"),
        ("a\n===", "<p>a\n===</p>"),
        ("#1 in the world", "<p>#1 in the world</p>"),
        ("a\n# b\nc", "<p>a</p><h1>b</h1><p>c</p>"),
        ("snake_case_word and _emphasis_", "<p>snake_case_word and <em>emphasis</em></p>"),
        ("**a *b* c** ***d***", "<p><strong>a <em>b</em> c</strong> <strong><em>d</em></strong></p>"),
        ("*“a”* _(b)_", "<p><em><<0:“a”:0>></em> <em>(b)</em></p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        ("\\*a\\* \\_b\\_ \\# \\`", "<p>*a* _b_ # `</p>"),
        ("``a ` b`` `c`", "<p><code>a ` b</code> <code>c</code></p>"),
        ("`a\nb`", "<p><code>a b</code></p>"),
        ("`a", "<p>`a</p>"),
        (
            "| a | b |\n|:--|:-:|\n| `c|d` | e \\| f |",
            '<table><thead><tr><th class="left">a</th><th class="center">b</th></tr></thead><tbody><tr><td class="left"><code>c|d</code></td><td class="center">e | f</td></tr></tbody></table>',
        ),
        ("```python\na < b\n\n*c*\n```", '<pre><code class="language-python">a &lt; b\n\n*c*\n</code></pre>'),
        ("a\n~~~\nb\n~~~\nc", "<p>a</p><pre><code>b\n</code></pre><p>c</p>"),
        ("> ```\n> a\n> ```", "<blockquote><<0:<pre><code>a\n</code></pre>:0>></blockquote>"),
        ("    a\n    [@b]", "<pre><code>a\n[@b]\n</code></pre>"),
        ("AT&T &copy; &lt;b&gt; &nope; &#8364;", "<p>AT&amp;T © &lt;b&gt; &amp;nope; €</p>"),
        ("{{ a }} {% b %}", "<p>{{ a }} {% b %}</p>"),
        ("a\n\n\n\nb", "<p>a</p><p>b</p>"),
        ("", ""),
    ],
)
def test_lines_become_what_authors_mean(text, html):
    result = compiled(text)
    assert (result.html, result.codes) == (html, [])


def test_code_that_never_ends_is_an_error():
    result = compiled("a\n\n```\nb")
    assert [(one.code, one.at.line) for one in result.found] == [("code-not-closed", 3)]


def test_python_markdown_runs_in_the_order_we_count_on():
    """A new release that moves one of these may read stamps before ours does."""
    converter = Converter(raw_html=False)

    def order(registry):
        assert list(registry)  # which sorts it
        return [(item.name, item.priority) for item in registry._priority]

    assert order(converter.preprocessors) == [("normalize_whitespace", 30)]
    assert order(converter.inlinePatterns) == [("stamped_link", LINK_PRIORITY), ("linebreak", 100), ("em_strong", 60)]
    assert order(converter.parser.blockprocessors) == [
        ("empty", 100),
        ("indent", 90),
        ("code", 80),
        ("table", 75),
        ("hashheader", 70),
        ("hr", 50),
        ("olist", 40),
        ("ulist", 30),
        ("quote", 20),
        ("paragraph", 10),
    ]
    with_html = Converter(raw_html=True)
    assert ("html_block", 20) in order(with_html.preprocessors)
    assert ("html", 90) in order(with_html.inlinePatterns)
