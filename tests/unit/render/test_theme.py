"""How templates are found, and what happens when a site's own is broken."""

import gzip

import pytest
from authored import Authored

from site_builder.diagnostics import Failure
from site_builder.messages import worded
from site_builder.render.theme import css_in_page, json_in_page


def test_a_sites_own_template_wins_and_can_extend_the_default_one(tmp_path):
    authored = Authored(tmp_path).write(
        "templates/pages/home.html",
        '{% extends "default/pages/home.html" %}\n{% block head %}<meta name="mine" content="1">{% endblock %}\n',
    )
    authored.build()
    assert '<meta name="mine" content="1">' in authored.page("index.html")
    assert '<ol class="explainers">' in authored.page("index.html")
    assert 'name="mine"' not in authored.page("tides/index.html")


def test_a_part_of_a_sites_own_is_used_by_the_default_pages(tmp_path):
    authored = Authored(tmp_path).write("templates/parts/footer.html", "<footer>Ours</footer>\n")
    authored.build()
    assert "<footer>Ours</footer>" in authored.page("tides/index.html")


@pytest.mark.parametrize(
    ("template", "line", "problem"),
    [
        ("{% block main %}\n{% if %}\n{% endblock %}", 2, "Expected an expression"),
        ('{% extends "default/pages/home.html" %}\n{% block main %}\n\n{{ page.titel }}{% endblock %}', 4, "titel"),
        ("<p>\n{{ 1 + 'a' }}", 2, "unsupported operand"),
        ('\n{% include "parts/none.html" %}', 2, "none.html"),
    ],
)
def test_a_broken_template_of_the_site_is_told_with_its_line_and_the_output_stays(tmp_path, template, line, problem):
    authored = Authored(tmp_path)
    authored.build()
    before = authored.tree()
    authored.write("templates/pages/home.html", template)
    with pytest.raises(Failure) as raised:
        authored.build()
    told = raised.value
    assert told.code == "template-broken"
    assert (told.values["file"], told.values["line"]) == ("templates/pages/home.html", line)
    assert problem in str(told.values["problem"])
    assert f"templates/pages/home.html doesn't work, line {line}" in worded(told.code, told.values).text
    assert authored.tree() == before


def test_a_style_sheet_of_the_site_stands_in_the_place_of_the_one_with_its_name(tmp_path):
    authored = Authored(tmp_path)
    authored.write("templates/assets/css/10-tokens.css", ":root { --mine: 1 }\n")
    authored.write("templates/assets/css/99-more.css", "p { color: red }\n")
    authored.build()
    (style,) = (authored.output / "assets").glob("style.*.css")
    css = style.read_text()
    assert css.startswith(":root { --mine: 1 }")
    assert css.rstrip().endswith("p { color: red }")
    assert "--accent-light" not in css.partition("@layer base")[0]


def test_all_styles_are_one_file_of_less_than_12_kb_as_it_is_sent(tmp_path):
    authored = Authored(tmp_path)
    authored.build()
    (style,) = (authored.output / "assets").glob("*.css")
    assert len(gzip.compress(style.read_bytes())) < 12_000


def test_author_text_is_never_a_template(tmp_path):
    authored = Authored(tmp_path)
    authored.write("content/explainers/tides/article.md", "# {{ 7 * 7 }}\n\n{% include 'x' %} {{ page.title }}\n")
    authored.build()
    assert "{{ 7 * 7 }}" in authored.page("tides/index.html")
    assert "{{ page.title }}" in authored.page("tides/index.html")


def test_json_in_a_page_cannot_end_its_script():
    assert json_in_page({"a": "</script><!-- & \u2028"}) == ('{"a":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028"}')


def test_styles_in_a_page_cannot_end_their_element():
    assert "</style" not in css_in_page("a::after { content: '</style>' }")


def test_default_always_names_ours_whatever_a_site_has(tmp_path):
    authored = Authored(tmp_path)
    authored.write("templates/default/pages/home.html", "not ours")
    authored.write("templates/pages/home.html", '{% extends "default/pages/home.html" %}')
    authored.build()
    assert '<ol class="explainers">' in authored.page("index.html")


def test_a_base_of_the_sites_own_can_extend_ours_and_is_used_by_every_page(tmp_path):
    authored = Authored(tmp_path)
    authored.write(
        "templates/base.html", '{% extends "default/base.html" %}{% block head %}<meta name="mine">{% endblock %}'
    )
    authored.build()
    assert '<meta name="mine">' in authored.page("index.html")
    assert '<meta name="mine">' in authored.page("tides/index.html")


@pytest.mark.parametrize(
    ("name", "content", "line", "problem"),
    [
        ("pages/home.html", b"{# 1 #}\n\xff\xfe", 2, "it isn't UTF-8 text"),
        ("parts/icon.svg", b"<svg>{{ look.colour }}</svg>", 1, "colour"),
        ("parts/mark.html", b"\n{% macro mark(kind) %}{{ nothing }}{% endmacro %}", 2, "nothing"),
        ("pages/home.html", b'\n{% extends "pages/home.html" %}', 2, "it extends or includes itself"),
        ("assets/css/99-own.css", b"a {}\n\xe5", 2, "it isn't UTF-8 text"),
        ("assets/js/cards.js", b"\xe5", 1, "it isn't UTF-8 text"),
    ],
)
def test_whatever_is_wrong_with_a_file_of_the_sites_own_is_told_at_its_line(tmp_path, name, content, line, problem):
    authored = claimed(tmp_path).write(f"templates/{name}", content)
    with pytest.raises(Failure) as raised:
        authored.build()
    told = raised.value
    assert (told.code, told.values["file"], told.values["line"]) == ("template-broken", f"templates/{name}", line)
    assert problem in str(told.values["problem"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("parts/claim.html", "{% macro nothing() %}{% endmacro %}"),
        ("parts/tally.html", "{% macro tally() %}{% endmacro %}"),
    ],
)
def test_a_part_of_the_sites_own_that_lacks_what_ours_ask_for_is_named(tmp_path, name, content):
    authored = claimed(tmp_path).write(f"templates/{name}", content)
    with pytest.raises(Failure) as raised:
        authored.build()
    told = raised.value
    assert (told.code, told.values["own"]) == ("template-misfit", name)
    assert str(told.values["name"]).endswith(".html")
    assert "doesn't work with the templates of this site" in worded(told.code, told.values).text


def test_a_fault_of_ours_stays_a_bug_where_a_site_has_no_templates(tmp_path, monkeypatch):
    monkeypatch.setattr("site_builder.render.theme.json_in_page", lambda _: 1 + "a")
    with pytest.raises(TypeError):
        Authored(tmp_path).build()


def claimed(root):
    """A site with a claim, so that the shapes and parts of claims are drawn."""
    authored = Authored(root).write("content/sources.yaml", "paper:\n  title: Paper\n")
    authored.write("content/explainers/tides/article.md", "# Tides\n\nIt is wet [@claim:wet].\n")
    claim = "text: The sea is wet.\n    by: villagers\n    status: alleged\n    evidence:\n      - source: paper\n"
    return authored.write("content/explainers/tides/explainer.yaml", f"claims:\n  wet:\n    {claim}")
