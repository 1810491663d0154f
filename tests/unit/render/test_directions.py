"""Pages are mirrored where a language runs from right to left: styles say where text begins, not left or right."""

import re

import pytest

from site_builder.project import default_theme

STYLES = sorted((default_theme() / "assets" / "css").glob("*.css"))
SIDED = re.compile(
    r"(?:^|[\s;{])((?:margin|padding|border)-(?:left|right)[\w-]*|left|right|float: *(?:left|right)|text-align: *(?:left|right))(?=\s*[:;}])"
)
FOUR = re.compile(
    r"(?:padding|margin|inset|border-width): *((?:[^\s;{}()]+|\([^)]*\))+(?: +(?:[^\s;{}()]+|\([^)]*\))+){3})[;}]"
)


def lopsided(css):
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found = [match[1] for match in SIDED.finditer(css)]
    for match in FOUR.finditer(css):
        _, right, _, left = match[1].split()
        if right != left:
            found.append(match[0])
    return found


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_no_style_names_left_or_right(style):
    assert lopsided(style.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "declaration", ["padding: 0 0 1rem 2rem", "margin-left: 1rem", "left: 0", "text-align: right", "float: left"]
)
def test_such_a_style_would_be_found(declaration):
    assert lopsided(f".a {{ color: red; {declaration}; }}")


def test_what_is_the_same_on_both_sides_is_no_such_style():
    assert not lopsided(".a { padding: 0 1rem 2rem 1rem; inset-inline-start: 0; text-align: start; }")
