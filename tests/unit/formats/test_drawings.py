"""An SVG is a picture and nothing else."""

import pytest

from site_builder.formats.drawings import more_than_a_picture

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "a script"),
        ("<g><SCRIPT/></g>", "a script"),
        ('<rect onload="alert(1)"/>', "a script"),
        ('<a xlink:href="javascript:alert(1)"><text>a</text></a>', "a script"),
        ('<a href=" JavaScript:alert(1)"><text>a</text></a>', "a script"),
        ('<a><animate attributeName="href" to="javascript:alert(1)"/></a>', "a script"),
        ("<foreignObject><p/></foreignObject>", "another document"),
        ('<image href="https://example.org/x.png"/>', "something fetched from elsewhere"),
        ('<use xlink:href="//example.org/x.svg#a"/>', "something fetched from elsewhere"),
        ("<style>@import 'https://example.org/x.css';</style>", "something fetched from elsewhere"),
        ('<rect style="fill: url( https://example.org/x )"/>', "something fetched from elsewhere"),
        ("<rect>", "markup that browsers can't read"),
    ],
)
def test_a_drawing_that_runs_or_fetches_something_is_told(inside, found):
    assert more_than_a_picture(f"{OPEN}{inside}</svg>".encode()) == found


def test_entities_are_told_before_they_are_read():
    bomb = (
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'
    )
    assert more_than_a_picture(bomb) == "entities"


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>',
        '<a href="https://example.org/"><text>A link is no request</text></a>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        "<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style>",
        "<!-- drawn by hand --><title>A one on a line</title>",
    ],
)
def test_a_drawing_is_let_through(inside):
    assert more_than_a_picture(f'<?xml version="1.0"?>{OPEN}{inside}</svg>'.encode()) == ""
