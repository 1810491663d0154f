"""Colours are read as people write them, and the nearest readable one keeps its hue."""

import pytest
from coloraide import Color
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.formats.colours import READABLE, contrast, hex_colour, least_contrast, nearest_readable, shade
from site_builder.records.theme import ACCENT, PAPER

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("#0B4A70", "#0b4a70"),
        ("0b4a70", "#0b4a70"),
        (" #abc ", "#aabbcc"),
        ("teal", ""),
        ("#12345", ""),
        ("#0b4a7g", ""),
    ],
)
def test_a_colour_is_a_hex_number_with_or_without_its_sign(written, read):
    assert hex_colour(written) == read


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)  # the well-known grey that just fails
    assert contrast("#767676", "#ffffff") == pytest.approx(4.542, abs=0.001)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_themes_own_accents_can_be_read(scheme):
    assert least_contrast(ACCENT[scheme], PAPER[scheme]) >= READABLE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@settings(max_examples=60, deadline=None)
@given(colour=COLOURS)
def test_the_nearest_readable_colour_can_be_read_and_one_that_can_is_itself(colour, scheme):
    nearest = nearest_readable(colour, PAPER[scheme])
    assert least_contrast(nearest, PAPER[scheme]) >= READABLE
    assert (nearest == colour) == (least_contrast(colour, PAPER[scheme]) >= READABLE)


@pytest.mark.parametrize("colour", ["#f5a623", "#ff0000", "#e91e63", "#00aa88", "#7fb2ff"])
def test_the_nearest_readable_colour_has_the_same_hue_and_is_barely_readable(colour):
    nearest = nearest_readable(colour, PAPER["light"])
    before, after = (Color(each).convert("oklch") for each in (colour, nearest))
    assert abs(before["hue"] - after["hue"]) < 3
    assert least_contrast(nearest, PAPER["light"]) < READABLE + 0.1


@settings(max_examples=60, deadline=None)
@given(colour=COLOURS)
def test_an_accent_made_for_the_other_scheme_can_be_read_there(colour):
    assert least_contrast(shade(colour, 0.81), PAPER["dark"]) >= READABLE
    assert least_contrast(shade(colour, 0.39), PAPER["light"]) >= READABLE
