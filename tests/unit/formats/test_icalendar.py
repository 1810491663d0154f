"""Calendars are those of RFC 5545."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.icalendar import Occasion, calendar

DAY, STAMP = date(2024, 12, 31), date(2024, 9, 13)


def written(**fields):
    return calendar("Reviews", [Occasion(uid="review-dam@example.org", day=DAY, **fields)], stamp=STAMP)


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


def test_an_occasion_is_a_whole_day():
    assert unfolded(written(summary="Read again"))[6:] == [
        "BEGIN:VEVENT",
        "UID:review-dam@example.org",
        "DTSTAMP:20240913T000000Z",
        "DTSTART;VALUE=DATE:20241231",
        "DTEND;VALUE=DATE:20250101",
        "SUMMARY:Read again",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_signs_that_mean_something_are_escaped():
    lines = unfolded(written(summary="a, b; c\\d", description="one\r\ntwo\x07"))
    assert "SUMMARY:a\\, b\\; c\\\\d" in lines
    assert "DESCRIPTION:one\\ntwo " in lines


def test_a_calendar_without_occasions_is_one_too():
    assert calendar("Reviews", [], stamp=STAMP).endswith("X-WR-CALNAME:Reviews\r\nEND:VCALENDAR\r\n")


@pytest.mark.parametrize("shift", range(4))
def test_a_character_of_several_octets_is_not_cut(shift):
    lines = written(summary="x" * shift + "ö€😀" * 60).split("\r\n")
    assert max(len(line.encode()) for line in lines) in range(72, 76)


@pytest.mark.property
@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_no_line_is_longer_than_75_octets_and_none_is_cut_inside_a_character(words):
    text = written(summary=words)
    assert text.endswith("\r\n")
    lines = text[:-2].split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert not any("\n" in line or "\r" in line for line in lines)
    shown = next(line for line in unfolded(text) if line.startswith("SUMMARY:")).removeprefix("SUMMARY:")
    told = shown.replace("\\n", "\n") if "\\\\" not in shown else shown
    assert len(told) >= len(words.replace("\r\n", "\n"))
