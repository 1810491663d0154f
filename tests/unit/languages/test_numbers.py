"""Numbers are read as each language writes them."""

import pytest

from site_builder.languages.numbers import numbers_in


@pytest.mark.parametrize(
    ("tag", "text", "numbers"),
    [
        ("en", "1,500.5 tonnes in 2024", ["1500.5", "2024"]),
        ("sv", "1 500,5 ton 2024", ["1500.5", "2024"]),
        ("sv", "1.500.000 kronor", ["1500000"]),
        ("sv", "500\u00a0000 fat", ["500000"]),
        ("en", "the years 2023 and 2024, 300 people", ["2023", "2024", "300"]),
        ("sv", "åren 2023 2024", ["2023", "2024"]),
        ("en", "licence CC BY 4.0.", ["4.0"]),
        ("sv", "licensen CC BY 4.0.", ["4.0"]),
        ("de", "3,5 % von 12.000", ["3.5", "12000"]),
        ("en", "11-year-old, 18–19 June, ¶2", ["11", "18", "19", "2"]),
        ("en", "three men", []),
    ],
)
def test_a_number_has_one_form_whatever_the_language(tag, text, numbers):
    assert [number for _, number in numbers_in(text, tag)] == numbers
