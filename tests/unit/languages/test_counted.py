"""What a text counts is read with the word it counts, and nothing else is taken for a count."""

import pytest

from site_builder.languages.counted import counted_in

COUNTS = (
    ("en", "More than 290 foreign-brand parts were found.", [("290", "foreign-brand")]),
    ("en", "They found 12 gates and 3 locks.", [("12", "gate"), ("3", "lock")]),
    ("en", "Some 1,200 houses were lost.", [("1200", "house")]),
    ("en", "“16 gates” stood open.", [("16", "gate")]),
    ("en", "290 parts (14 boards) were found.", [("290", "part"), ("14", "board")]),
    ("en", "The water killed 12 people and injured 60 people.", [("12", "people killed"), ("60", "people hurt")]),
    ("en", "It left 21 people dead.", [("21", "people killed")]),
    ("en", "Police 12 officers were sent.", [("12", "officer")]),
    ("sv", "Fler än 290 bultar var av.", [("290", "bult")]),
    ("sv", "De 290 bultarna var av.", [("290", "bult")]),
    ("sv", "Omkring 1 200 hus och 40 broar försvann.", [("1200", "hus"), ("40", "bro")]),
    ("sv", "Då dödades 12 personer.", [("12", "person killed")]),
    ("sv", "Då skadades 60 personer.", [("60", "person hurt")]),
)
NO_COUNTS = (
    ("en", "In 1974 gates rusted."),
    ("en", "On 3 March the water rose."),
    ("en", "On March 3 water rose."),
    ("en", "Resolution 12 forbids it, and article 14 says why."),
    ("en", "The new Falcon 9 rockets are built here."),
    ("en", "Old B-52 bombers, §4 rules and $60 prices."),
    ("en", "Between 2–3 gates."),
    ("en", "It lasted 3 years, over 400 kilometres, and cost 5 million dollars."),
    ("en", "About 90 per cent of them and 70% too."),
    ("en", "The 12 United Nations offices."),
    ("en", "It was 12."),
    ("sv", "År 1974 rostade luckorna; 1974 rostade de."),
    ("sv", "Den 3 mars steg vattnet."),
    ("sv", "Resolution 12 förbjuder det, och artikel 14 säger varför."),
    ("sv", "Det varade i 3 år, över 40 mil, och kostade 5 miljoner kronor."),
    ("sv", "Omkring 90 procent av dem."),
    ("de", "Die 12 Tore standen offen."),
)


@pytest.mark.parametrize(("tag", "text", "expected"), COUNTS)
def test_a_count_is_read(tag, text, expected):
    assert [(one.number, one.what) for one in counted_in(text, tag)] == expected


@pytest.mark.parametrize(("tag", "text"), NO_COUNTS)
def test_what_is_no_count_is_not_read(tag, text):
    assert list(counted_in(text, tag)) == []


def test_the_place_is_that_of_the_number_and_its_word():
    text = "They found 12 gates there."
    (one,) = counted_in(text, "en")
    assert text[one.start : one.end] == "12 gates"


def test_a_region_speaks_as_its_language_does():
    assert [one.what for one in counted_in("They found 12 gates.", "en-GB")] == ["gate"]
