"""Quoted words are compared letter by letter; typography alone is evened out."""

import pytest

from site_builder.formats.verbatim import parts_of, places_of, stands_in

SOURCE = (
    "The dam—built in 1950—broke at night. “Nobody” was warned, the long-term evi\u00addence says. "
    "They can’t go home; 1,250 people left for non-aligned states. Where did the water go? "
    "Cafe\u0301 owners’ losses [sic] were «\u00a0grands\u202f» …"
)


@pytest.mark.parametrize(
    "words",
    [
        "the dam – built in 1950 – broke at night",
        "The dam --- built".replace("---", "—"),
        "broke  at\nnight",
        "‘Nobody’ was warned",
        '"Nobody" was warned',
        "the long‑term evidence",
        "can't go home",
        "1,250 people left",
        "Café owners' losses",
        "losses [sic] were",
        "were «grands»",
        "where did the water go?",
        "broke at night,",
        "… broke at night …",
        "They can't",
        "they can't",
        "[t]hey can't go home",
        "[B]roke at night",
        "the dam […] broke […] 1,250 people",
        "the dam [...] broke",
        "the dam (…) broke",
        "the dam [… with a roar …] broke",
        "the dam [with a roar …] broke",
        "[The mayor's] people left for [the] non-aligned states",
        "was warned [!], the long-term",
    ],
)
def test_words_of_the_source_stand_in_it(words: str):
    assert stands_in(words, SOURCE), parts_of(words)


@pytest.mark.parametrize(
    "words",
    [
        "the dam never broke at night",
        "The dam broke at night",
        "broke by night",
        "Nobody was warned",
        "can go home",
        "they can",
        "250 people left",
        "people left for aligned states",
        "the water go!",
        "where did the Water go",
        "1,250 people […] the dam",
        "the dam […] the dam",
        "evi dence",
        "built in 195",
        "non-aligned state",
        "[… everything …]",
        "…",
        "",
    ],
)
def test_other_words_do_not(words: str):
    assert not stands_in(words, SOURCE), parts_of(words)


def test_a_line_end_hyphen_of_a_stored_page_may_be_the_words_own():
    assert stands_in("a long-term loss", "a long\u00adterm loss")
    assert stands_in("the evidence says", "the evi\u00addence says")


def test_a_range_of_years_is_one_word_whatever_its_dash():
    assert stands_in("in 2020-2021", "It rained in 2020–2021 and after.")
    assert not stands_in("in 2020", "It rained in 2020–2021 and after.")


def test_a_hundred_gaps_take_no_time():
    words = " […] ".join(["the water"] * 100)
    assert not stands_in(words + " […] never", "the water " * 50_000)


@pytest.mark.parametrize(
    ("quoted", "marked"),
    [
        ("broke at night", ["broke at night"]),
        ('"Nobody" was warned', ["Nobody” was warned"]),
        ("the long-term evidence says", ["the long-term evi\u00addence says"]),
        ("1,250 […] non-aligned", ["1,250", "non-aligned"]),
        ("losses [sic] were", ["losses [sic] were"]),
        ("the dam held", []),
    ],
)
def test_quoted_words_are_found_where_they_stand(quoted, marked):
    assert [SOURCE[start:end] for start, end in places_of(quoted, SOURCE)] == marked
