"""How templates are found, and what happens when a site's own is broken."""

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


def test_author_text_is_never_a_template(tmp_path):
    authored = Authored(tmp_path)
    authored.write("content/explainers/tides/article.md", "# {{ 7 * 7 }}\n\n{% include 'x' %} {{ page.title }}\n")
    authored.build()
    assert "{{ 7 * 7 }}" in authored.page("tides/index.html")
    assert "{{ page.title }}" in authored.page("tides/index.html")


def test_json_in_a_page_cannot_end_its_script():
    assert json_in_page({"a": "</script><!-- & \u2028"}) == ('{"a": "\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028"}')


def test_styles_in_a_page_cannot_end_their_element():
    assert "</style" not in css_in_page("a::after { content: '</style>' }")
