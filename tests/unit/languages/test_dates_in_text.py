"""Dates in running text are read as they are written, with their weekday."""

from datetime import date

import pytest

from site_builder.languages.dates_in_text import dates_in


def read(text, tag="en"):
    return [(text[each.start : each.end], each.first, each.last) for each in dates_in(text, tag)]


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("en", "10 September 2024"),
        ("en", "10th September 2024"),
        ("en", "the 10th of September 2024"),
        ("en", "10 Sept 2024"),
        ("en", "10 Sep. 2024"),
        ("en", "September 10, 2024"),
        ("en", "September 10 2024"),
        ("en", "Sept. 10, 2024"),
        ("en", "Tuesday 10 September 2024"),
        ("en", "Tuesday, September 10, 2024"),
        ("en", "Tuesday the 10th of September, 2024"),
        ("en", "2024-09-10"),
        ("sv", "den 10 september 2024"),
        ("sv", "10 september 2024"),
        ("sv", "10 sept. 2024"),
        ("sv", "10 sep 2024"),
        ("sv", "den 10:e september 2024"),
        ("sv", "tisdagen den 10 september 2024"),
        ("sv", "Tisdag 10 september 2024"),
        ("sv", "2024-09-10"),
        ("de", "2024-09-10"),
    ],
)
def test_a_date_is_read_in_every_form(tag, written):
    day = date(2024, 9, 10)
    assert read(f"x {written}: y", tag) == [(written, day, day)]


@pytest.mark.parametrize(
    ("tag", "written", "first", "last"),
    [
        ("en", "18–19 June 2024", date(2024, 6, 18), date(2024, 6, 19)),
        ("en", "18 and 19 June 2024", date(2024, 6, 18), date(2024, 6, 19)),
        ("en", "June 18–19, 2024", date(2024, 6, 18), date(2024, 6, 19)),
        ("en", "30 June – 2 July 2024", date(2024, 6, 30), date(2024, 7, 2)),
        ("en", "30 December 2023 – 2 January 2024", date(2023, 12, 30), date(2024, 1, 2)),
        ("en", "5, 6 and 18 August 2024", date(2024, 8, 5), date(2024, 8, 18)),
        ("sv", "18–19 juni 2024", date(2024, 6, 18), date(2024, 6, 19)),
        ("sv", "den 18 och 19 juni 2024", date(2024, 6, 18), date(2024, 6, 19)),
        ("sv", "den 30 juni till den 2 juli 2024", date(2024, 6, 30), date(2024, 7, 2)),
    ],
)
def test_a_span_is_one_date(tag, written, first, last):
    assert read(f"On {written}.", tag) == [(written, first, last)]


def test_a_date_without_a_year_is_seen_but_names_no_day():
    (found,) = dates_in("on 18 August, early", "en")
    assert (found.first, found.whole, found.possible) == (None, False, True)


def test_a_day_that_does_not_exist_is_seen_as_such():
    assert [found.possible for found in dates_in("31 June 2024, 29 February 2024, 29 February, 31 April", "en")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "On 10/09/2024 he came."),
        ("en", "In June 2024 he came with 12 others."),
        ("en", "The file un-2024-09-10 and 10.2024."),
        ("en", "He may 10 times be right."),
        ("en", "Of the 18 may be 3."),
        ("sv", "Han kom i juni 2024 med 12 andra."),
        ("sv", "De 3 majestäterna kom."),
    ],
)
def test_what_is_no_date_is_left_alone(tag, text):
    assert read(text, tag) == []


def test_the_weekday_before_a_date_is_read():
    assert [found.weekday for found in dates_in("Monday 2 May 2022, Tues. 3 May 2022, 4 May 2022", "en")] == [0, 1, -1]
    assert [found.weekday for found in dates_in("söndagen den 1 maj 2022, tis 3 maj 2022", "sv")] == [6, 1]
