"""Relative dates are found where they are and nowhere else, and counted as a reader would."""

from datetime import date
from pathlib import Path

import pytest
from unit.languages.labels import unbracketed

from site_builder.formats.prose.sentences import sentence_ends
from site_builder.languages.relative_dates import TABLES, meaning, relative_dates

FOLDER = Path(__file__).parent / "labelled_dates"
FRIDAY = date(2024, 9, 13)


def labelled(tag):
    lines = (FOLDER / f"{tag}.txt").read_text(encoding="utf-8").splitlines()
    return [unbracketed(line) for line in lines if line and not line.startswith("#")]


def found(text, tag):
    return {(each.start, each.end) for each in relative_dates(text, tag, sentence_ends)}


@pytest.mark.parametrize("tag", ["en", "sv"])
def test_every_labelled_sentence_is_read_rightly(tag):
    wrong, right, missed, mistakes = 0, 0, 0, []
    for text, spans in labelled(tag):
        here = found(text, tag)
        right, wrong, missed = right + len(here & spans), wrong + len(here - spans), missed + len(spans - here)
        mistakes += [f"wrongly found “{text[a:b]}” in “{text}”" for a, b in sorted(here - spans)]
        mistakes += [f"not found “{text[a:b]}” in “{text}”" for a, b in sorted(spans - here)]
    assert mistakes == [], f"precision {right / (right + wrong):.3f}, recall {right / (right + missed):.3f}"


@pytest.mark.parametrize("tag", ["en", "sv"])
def test_there_are_at_least_120_sentences_of_each_kind(tag):
    spans = [spans for _, spans in labelled(tag)]
    assert sum(1 for each in spans if each) >= 120
    assert sum(1 for each in spans if not each) >= 120


@pytest.mark.parametrize("tag", ["en", "sv"])
def test_every_phrase_has_the_words_it_needs(tag):
    # A phrase whose `needs` left out a word it matches would never be tried on such a text.
    for text, spans in labelled(tag):
        words = {text[a:b].lower() for a, b in spans}
        for each in relative_dates(text, tag, sentence_ends):
            assert any(need in text.lower() for need in each.phrase.needs), words


@pytest.mark.parametrize("tag", ["en", "sv"])
def test_a_line_break_inside_a_phrase_changes_nothing(tag):
    for text, spans in labelled(tag):
        assert found(text.replace(" ", "\n"), tag) == spans, text


@pytest.mark.parametrize(
    ("tag", "text", "meant"),
    [
        ("en", "He came on Tuesday.", "10 September 2024"),
        ("en", "He will come on Tuesday.", "17 September 2024"),
        ("en", "He came last Tuesday.", "10 September 2024"),
        ("en", "He came last Friday.", "6 September 2024"),
        ("en", "He comes next Friday.", "20 September 2024"),
        ("en", "He came last year.", "2023"),
        ("en", "He came earlier this year.", "2024"),
        ("en", "He came this summer.", "summer 2024"),
        ("en", "He came last summer.", "summer 2024 or summer 2023"),
        ("en", "He came last winter.", "winter 2023–2024"),
        ("en", "He comes next spring.", "spring 2025"),
        ("en", "He came last month.", "August 2024"),
        ("en", "He comes next month.", "October 2024"),
        ("en", "He came last May.", "May 2024"),
        ("en", "He came last November.", "November 2023"),
        ("en", "He comes next March.", "March 2025"),
        ("en", "He came last week.", "2–8 September 2024"),
        ("en", "He came last weekend.", "7–8 September 2024"),
        ("en", "Prices fell last quarter.", "April–June 2024"),
        ("en", "He came yesterday.", "12 September 2024"),
        ("en", "He came the day before yesterday.", "11 September 2024"),
        ("en", "He came two weeks ago.", "about 30 August 2024"),
        ("en", "He came three days ago.", "10 September 2024"),
        ("en", "He came ten months ago.", "November 2023"),
        ("en", "He came a couple of years ago.", "2022"),
        ("en", "He came a few years ago.", ""),
        ("en", "He came recently.", ""),
        ("en", "He is currently there.", "13 September 2024"),
        ("en", "Over the past two years he came.", "2022–2024"),
        ("en", "In the last three months he came.", "June–September 2024"),
        ("sv", "Han kom i tisdags.", "10 september 2024"),
        ("sv", "Han kom i fredags.", "6 september 2024"),
        ("sv", "Han kommer på tisdag.", "17 september 2024"),
        ("sv", "Han kom förra tisdagen.", "3 september 2024"),
        ("sv", "Han kom på tisdagen.", "10 september 2024"),
        ("sv", "Han kom i fjol.", "2023"),
        ("sv", "Han kom förra året.", "2023"),
        ("sv", "Han kom i år.", "2024"),
        ("sv", "Han kom i somras.", "sommaren 2024"),
        ("sv", "Han kom förra sommaren.", "sommaren 2023"),
        ("sv", "Han kom i höstas.", "hösten 2023"),
        ("sv", "Han kom i vintras.", "vintern 2023–2024"),
        ("sv", "Han kom i början av sommaren.", "sommaren 2024"),
        ("sv", "Han kommer i höst.", "hösten 2024"),
        ("sv", "Han kommer nästa år.", "2025"),
        ("sv", "Han kommer nästa vecka.", "16–22 september 2024"),
        ("sv", "Han kom i går.", "12 september 2024"),
        ("sv", "Han kom för två veckor sedan.", "omkring den 30 augusti 2024"),
        ("sv", "Han kom för tio år sedan.", "2014"),
        ("sv", "De senaste två åren har han kommit.", "2022–2024"),
        ("sv", "De senaste åren har han kommit.", ""),
        ("sv", "Han kommer om två månader.", "november 2024"),
        ("sv", "Nyligen kom han.", ""),
        ("sv", "I dagsläget är han där.", "13 september 2024"),
    ],
)
def test_a_relative_date_is_counted_from_a_day(tag, text, meant):
    assert [meaning(each, FRIDAY, tag) for each in relative_dates(text, tag, sentence_ends)] == [meant]


def test_every_phrase_can_be_counted_from_any_day():
    for tag in TABLES:
        for text, _ in labelled(tag):
            for each in relative_dates(text, tag, sentence_ends):
                for day in (
                    date(2024, 1, 1),
                    date(2024, 2, 29),
                    date(2024, 12, 31),
                    date(2025, 5, 31),
                    date(9999, 12, 31),
                ):
                    meaning(each, day, tag)


def test_a_language_without_a_table_has_no_relative_dates():
    assert relative_dates("Er kam letztes Jahr.", "de", sentence_ends) == ()


def test_a_region_takes_after_its_language():
    assert found("He came last year.", "en-GB") == {(8, 17)}
