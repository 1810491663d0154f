"""Whatever is written in place of a date, reading it gives a date or a fault, and a date can always be told."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.dates import DateFault, Edtf, parse
from site_builder.formats.dates.edtf import PATTERN
from site_builder.render.dates import in_words, short, year_of

pytestmark = pytest.mark.property

LANGUAGES = ("en", "sv", "de", "fr", "es", "da", "nb", "fi", "ja", "en-US", "tlh")

year = st.integers(1, 9999).map("{:04}".format)
month = st.integers(1, 12).map("{:02}".format)
bare = st.one_of(
    year,
    st.tuples(year, month).map("-".join),
    st.dates().map(lambda day: day.isoformat()),
    st.tuples(year, st.integers(21, 24).map(str)).map("-".join),
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
    year.map("{}-XX".format),
    st.tuples(year, month, st.just("XX")).map("-".join),
)
single = st.tuples(bare, st.sampled_from(("", "", "~", "?", "%"))).map("".join)
interval = st.one_of(
    st.tuples(single, single).map(lambda ends: "/".join(sorted(ends))),
    single.map("{}/..".format),
    single.map("../{}".format),
)


def readable(text: str) -> bool:
    try:
        parse(text)
    except DateFault:
        return False
    return True


edtf = st.one_of(single, interval, st.just("unknown")).filter(readable).map(parse)
almost = st.text(alphabet="0123456789-/.~?%X x,:()'–TZ áåö\t\njunemaydecsQ", max_size=40)
numbers = ("19", "3", "99", "2024", "2010s", "1er", "XX")
names = ("June", "juni", "spring", "the", "den", "to", "till", "about", "c.", "from", "until", "unknown")
marks = ("-", "/", "..", "?", "~", ",")
worded = st.lists(st.sampled_from((*numbers, *names, *marks)), max_size=9)


@given(st.one_of(st.text(), almost, worded.map(" ".join), worded.map("".join)))
def test_reading_gives_a_date_or_a_fault_whose_suggestions_are_dates(text: str) -> None:
    try:
        parse(text)
    except DateFault as fault:
        suggested = [fault.values[name] for name in ("suggestion", "either", "other") if name in fault.values]
    else:
        suggested = [text.strip()]
    for each in suggested:
        assert parse(str(each)).text == each
        assert re.search(PATTERN, str(each))


@given(single)
def test_every_single_date_of_the_standard_is_read(text: str) -> None:
    assert parse(text).text == text


@given(edtf)
def test_a_date_is_read_again_from_its_text_and_begins_before_it_ends(found: Edtf) -> None:
    assert parse(str(found)) == found
    assert re.search(PATTERN, found.text)
    if found.earliest and found.latest:
        assert found.earliest <= found.latest
        assert found.contains(found.earliest)
        assert found.contains(found.latest)


@given(st.lists(edtf, max_size=6))
def test_the_order_of_dates_is_total(dates: list[Edtf]) -> None:
    for one, other in pairwise(sorted(dates)):
        assert one <= other
        assert (one < other) + (one == other) + (one > other) == 1
        assert one.precision != "unknown" or other.precision == "unknown"


@given(edtf, st.sampled_from(LANGUAGES))
def test_words_are_never_empty_and_never_have_stray_space(found: Edtf, language: str) -> None:
    for words in (in_words(found, language), short(found, language)):
        assert words
        assert words == " ".join(words.split(" ")).strip()
        assert "{" not in words
    assert (year_of(found) is None) == (found.precision == "unknown")
