"""Dates are read as EDTF, and what isn't EDTF is answered with what to write instead."""

import re
from datetime import date

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from site_builder.formats.dates import DateFault, Day, Edtf, parse, parse_day
from site_builder.formats.dates.edtf import EXAMPLES, PATTERN

# text, precision, earliest, latest, what <time datetime> gets
READ = [
    ("2024", "year", "2024-01-01", "2024-12-31", "2024"),
    ("0001", "year", "0001-01-01", "0001-12-31", "0001"),
    ("9999", "year", "9999-01-01", "9999-12-31", "9999"),
    ("2024-06", "month", "2024-06-01", "2024-06-30", "2024-06"),
    ("2023-02", "month", "2023-02-01", "2023-02-28", "2023-02"),
    ("2024-02-29", "day", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("2024-06-18/2024-06-19", "interval", "2024-06-18", "2024-06-19", ""),
    ("2023/2024-03", "interval", "2023-01-01", "2024-03-31", ""),
    ("2024/2024-03", "interval", "2024-01-01", "2024-03-31", ""),
    ("2024-06/2024", "interval", "2024-06-01", "2024-12-31", ""),
    ("2023-12/..", "interval", "2023-12-01", None, ""),
    ("../2024", "interval", None, "2024-12-31", ""),
    ("2024-02~", "month", "2024-02-01", "2024-02-29", ""),
    ("2024-06?", "month", "2024-06-01", "2024-06-30", ""),
    ("2024-06-19%", "day", "2024-06-19", "2024-06-19", ""),
    ("2024-21", "season", "2024-03-01", "2024-05-31", ""),
    ("2024-22", "season", "2024-06-01", "2024-08-31", ""),
    ("2024-23", "season", "2024-09-01", "2024-11-30", ""),
    ("2023-24", "season", "2023-12-01", "2024-02-29", ""),
    ("9999-24", "season", "9999-12-01", "9999-12-31", ""),
    ("201X", "decade", "2010-01-01", "2019-12-31", ""),
    ("20XX", "century", "2000-01-01", "2099-12-31", ""),
    ("2024-XX", "year", "2024-01-01", "2024-12-31", "2024"),
    ("2024-XX-XX", "year", "2024-01-01", "2024-12-31", "2024"),
    ("2024-06-XX", "month", "2024-06-01", "2024-06-30", "2024-06"),
    ("unknown", "unknown", None, None, ""),
]


@pytest.mark.parametrize(("text", "precision", "earliest", "latest", "iso"), READ)
def test_every_form_of_the_standard_that_we_take_is_read(
    text: str, precision: str, earliest: str | None, latest: str | None, iso: str
) -> None:
    found = parse(text)
    assert (found.text, found.precision, found.iso) == (text, precision, iso)
    assert (found.earliest and found.earliest.isoformat()) == earliest
    assert (found.latest and found.latest.isoformat()) == latest
    assert re.search(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2024", False, False),
        ("2024~", True, False),
        ("2024?", False, True),
        ("2024%", True, True),
        ("2024-02~/2024-06", True, False),
        ("2024-02/2024-06?", False, True),
    ],
)
def test_about_and_uncertain_are_told_apart(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


def test_an_interval_knows_its_ends_and_an_open_one_has_none_there() -> None:
    interval = parse("2023-12~/..")
    assert interval.start == parse("2023-12~")
    assert interval.end is None


def test_space_around_a_date_does_not_count() -> None:
    assert parse(" 2024-06 \n") == parse("2024-06")


# what people write, what they are told to write
MEANT = [
    ("19 June 2024", "2024-06-19"),
    ("19th of June 2024", "2024-06-19"),
    ("June 19, 2024", "2024-06-19"),
    ("Wednesday, 19 June 2024", "2024-06-19"),
    ("18 Aug. 2024", "2024-08-18"),
    ("19 juni 2024", "2024-06-19"),
    ("den 19 juni 2024", "2024-06-19"),
    ("19. Juni 2024", "2024-06-19"),
    ("1er juin 2024", "2024-06-01"),
    ("19 de junio de 2024", "2024-06-19"),
    ("19/6/2024", "2024-06-19"),
    ("6/19/2024", "2024-06-19"),
    ("19.6.2024", "2024-06-19"),
    ("03.04.2024", "2024-04-03"),
    ("2024/06/19", "2024-06-19"),
    ("2024-6-9", "2024-06-09"),
    ("2024-19-06", "2024-06-19"),
    ("20240619", "2024-06-19"),
    ("202406", "2024-06"),
    ("2024-06-19T12:00:00Z", "2024-06-19"),
    ("2024-06-19 12:00", "2024-06-19"),
    ("２０２４", "2024"),
    ("June 2024", "2024-06"),
    ("06/2024", "2024-06"),
    ("2024/06", "2024-06"),
    ("spring 2024", "2024-21"),
    ("hösten 2024", "2024-23"),
    ("c. 2024", "2024~"),
    ("omkring juni 2024", "2024-06~"),
    ("~2024", "2024~"),
    ("2024 (?)", "2024?"),
    ("2024?~", "2024%"),
    ("about June 2024 (?)", "2024-06%"),
    ("2010s", "201X"),
    ("2010-talet", "201X"),
    ("201x", "201X"),
    ("20th century", "19XX"),
    ("Q1 2024", "2024-01/2024-03"),
    ("2023/24", "2023/2024"),
    ("18–19 June 2024", "2024-06-18/2024-06-19"),
    ("June 18-19, 2024", "2024-06-18/2024-06-19"),
    ("12 June – 3 July 2024", "2024-06-12/2024-07-03"),
    ("2024-06-19 - 2024-06-21", "2024-06-19/2024-06-21"),
    ("2024-06-18/19", "2024-06-18/2024-06-19"),
    ("between 2023 and 2024", "2023/2024"),
    ("från juni till augusti 2024", "2024-06/2024-08"),
    ("since December 2023", "2023-12/.."),
    ("2023–", "2023/.."),
    ("2023-present", "2023/.."),
    ("until 2024", "../2024"),
    ("unknown/2024", "../2024"),
    ("2024/unknown", "2024/.."),
    ("../..", "unknown"),
    ("Unknown", "unknown"),
    ("okänt", "unknown"),
    ("?", "unknown"),
]


@pytest.mark.parametrize(("text", "suggestion"), MEANT)
def test_a_date_as_people_write_it_is_refused_and_answered_with_edtf(text: str, suggestion: str) -> None:
    with pytest.raises(DateFault) as fault:
        parse(text)
    assert fault.value.values.get("suggestion") == suggestion
    assert fault.value.values["text"] == text
    assert parse(suggestion)


@pytest.mark.parametrize(
    ("text", "either", "other"),
    [
        ("03/04/2024", "2024-04-03", "2024-03-04"),
        ("2010/11", "2010-11", "2010/2011"),
        ("the 1900s", "190X", "19XX"),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_answered_with_both(text: str, either: str, other: str) -> None:
    with pytest.raises(DateFault) as fault:
        parse(text)
    assert fault.value.code == "date-ambiguous"
    assert (fault.value.values["either"], fault.value.values["other"]) == (either, other)


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("2024-02-30", "date-does-not-exist", {"last": "2024-02-29"}),
        ("30 February 2024", "date-does-not-exist", {"last": "2024-02-29"}),
        ("2023-02-29~", "date-does-not-exist", {"last": "2023-02-28"}),
        ("2024-06-00", "date-does-not-exist", {"last": "2024-06-30"}),
        ("2024-06-18/2024-06-31", "date-does-not-exist", {"last": "2024-06-30"}),
        ("2024-13", "date-does-not-exist", {"month": "13"}),
        ("2024-00", "date-does-not-exist", {"month": "00"}),
        ("2024-25", "date-does-not-exist", {"suggestion": "2024/2025"}),
        ("2024-06-19/2024-06-18", "interval-backwards", {"suggestion": "2024-06-18/2024-06-19"}),
        ("2024/2023", "interval-backwards", {"suggestion": "2023/2024"}),
        ("2023-12/", "interval-end-missing", {"suggestion": "2023-12/.."}),
        ("/2024", "interval-end-missing", {"suggestion": "../2024"}),
        ("-0044", "date-year-out-of-range", {}),
        ("-0044-03-15", "date-year-out-of-range", {}),
        ("44 BC", "date-year-out-of-range", {}),
        ("44 f.Kr.", "date-year-out-of-range", {}),
        ("12024", "date-year-out-of-range", {}),
        ("12024-01", "date-year-out-of-range", {}),
        ("Y170000002", "date-year-out-of-range", {}),
        ("Y-17E7", "date-year-out-of-range", {}),
        ("0000", "date-year-out-of-range", {}),
        ("0000-01-01", "date-year-out-of-range", {}),
        ("000X", "date-year-out-of-range", {}),
        ("0000/2024", "date-year-out-of-range", {}),
    ],
)
def test_what_is_wrong_with_a_date_is_named(text: str, code: str, values: dict[str, str]) -> None:
    with pytest.raises(DateFault) as fault:
        parse(text)
    assert fault.value.code == code
    assert {key: value for key, value in fault.value.values.items() if key != "text"} == values


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "18 August",
        "2024-06-19 and later",
        "{2024,2025}",
        "Anna 2024",
        "1 June 2 June 2024",
        "December–January 2024",
        "2024/2025/2026",
    ],
)
def test_what_is_no_date_is_answered_with_examples_that_are(text: str) -> None:
    with pytest.raises(DateFault) as fault:
        parse(text)
    assert fault.value.code == "date-not-edtf"
    assert "suggestion" not in fault.value.values
    assert all(parse(example) for example in str(fault.value.values["examples"]).split(", "))


def test_a_day_that_does_not_exist_is_told_in_the_words_of_the_author() -> None:
    with pytest.raises(DateFault) as fault:
        parse("30 February 2024")
    assert fault.value.values["text"] == "30 February 2024"


def test_of_a_long_text_in_place_of_a_date_only_the_beginning_is_shown() -> None:
    with pytest.raises(DateFault) as fault:
        parse("x" * 10_000)
    assert len(str(fault.value.values["text"])) == 60


def test_dates_sort_by_first_day_then_by_last_and_unknown_ones_come_last() -> None:
    texts = ["../2024", "201X", "2023-12/..", "2024-01-01", "2024-01", "2024-21", "2024-06-19", "unknown"]
    order = sorted(parse(text) for text in reversed(texts))
    assert [str(each) for each in order] == [
        "../2024",
        "201X",
        "2023-12/..",
        "2024-01-01",
        "2024-01",
        "2024-21",
        "2024-06-19",
        "unknown",
    ]
    assert parse("2024") > parse("2023")
    assert parse("2024") <= parse("2024")


def test_dates_are_equal_when_their_texts_are() -> None:
    assert {parse("2024"), parse("2024"), parse("2024~")} == {parse("2024~"), parse("2024")}


@pytest.mark.parametrize(
    ("text", "day", "holds"),
    [
        ("2024-06", "2024-06-30", True),
        ("2024-06", "2024-07-01", False),
        ("2023-12/..", "2999-01-01", True),
        ("2023-12/..", "2023-11-30", False),
        ("../2024", "0001-01-01", True),
        ("unknown", "2024-01-01", False),
    ],
)
def test_a_date_contains_the_days_between_its_first_and_last(text: str, day: str, holds: bool) -> None:
    assert parse(text).contains(date.fromisoformat(day)) is holds


def test_a_whole_day_is_read_as_a_day() -> None:
    assert parse_day("2024-06-19") == date(2024, 6, 19)


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("2024-06", "date-not-a-day", None),
        ("2024-06-18/2024-06-19", "date-not-a-day", None),
        ("unknown", "date-not-a-day", None),
        ("2024-06-19~", "date-not-a-day", "2024-06-19"),
        ("19 June 2024", "date-not-edtf", "2024-06-19"),
    ],
)
def test_less_than_a_whole_day_is_refused_where_one_is_needed(text: str, code: str, suggestion: str | None) -> None:
    with pytest.raises(DateFault) as fault:
        parse_day(text)
    assert (fault.value.code, fault.value.values.get("suggestion")) == (code, suggestion)


class Record(BaseModel):
    date: Edtf
    published: Day | None = None


def test_a_field_of_a_model_reads_and_writes_dates() -> None:
    record = Record.model_validate({"date": "2024-06~", "published": "2024-06-19"})
    assert (record.date, record.published) == (parse("2024-06~"), date(2024, 6, 19))
    assert record.model_dump(mode="json") == {"date": "2024-06~", "published": "2024-06-19"}
    assert Record.model_validate(record.model_dump()) == record


def test_a_fault_of_a_field_keeps_its_code_and_its_values() -> None:
    with pytest.raises(ValidationError) as caught:
        Record.model_validate({"date": "19 June 2024", "published": "2024-06"})
    first, second = caught.value.errors()
    assert (first["type"], first["loc"], first["ctx"]) == (
        "date-not-edtf",
        ("date",),
        {"text": "19 June 2024", "suggestion": "2024-06-19"},
    )
    assert (second["type"], second["loc"]) == ("date-not-a-day", ("published",))


@pytest.mark.parametrize("value", [2024, None, ["2024"], 20.24])
def test_a_field_takes_text_only_and_says_so_once(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Record.model_validate({"date": value})
    assert [fault["type"] for fault in caught.value.errors()] == ["string_type"]


def test_the_json_schema_tells_an_editor_the_shape() -> None:
    schema = TypeAdapter(Edtf).json_schema()
    assert schema["type"] == "string"
    for text in EXAMPLES:
        assert re.search(schema["pattern"], text)
    for text in ("2024-6-9", "2024/", "../..", "hello", "2024-13", "unknown~"):
        assert not re.search(schema["pattern"], text)
    day = Record.model_json_schema()["properties"]["published"]["anyOf"][0]
    assert day["format"] == "date"
    assert re.search(day["pattern"], "2024-06-19")
