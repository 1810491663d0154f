"""Every fault of a date has words, and the words ask for nothing the fault doesn't have."""

from string import Formatter

import pytest

from site_builder.formats.dates import DateFault, parse_day
from site_builder.messages.wording.dates import MESSAGES

# a text per code, and the hint that must then be shown
FAULTS = {
    "date-not-edtf": ("19 June 2024", "suggestion"),
    "date-ambiguous": ("03/04/2024", "either"),
    "date-does-not-exist": ("2024-02-30", "last"),
    "date-year-out-of-range": ("-0044", None),
    "interval-backwards": ("2024/2023", "suggestion"),
    "interval-end-missing": ("2024/", "suggestion"),
    "date-not-a-day": ("2024-06-19~", "suggestion"),
}


def test_each_code_has_words_and_each_words_a_code() -> None:
    assert set(MESSAGES) == set(FAULTS)


@pytest.mark.parametrize(("code", "text", "hinted"), [(code, *case) for code, case in FAULTS.items()])
def test_the_words_can_be_filled_and_one_of_the_hints_is_shown(code: str, text: str, hinted: str | None) -> None:
    with pytest.raises(DateFault) as fault:
        parse_day(text)
    assert fault.value.code == code
    assert text in MESSAGES[code].text.format(**fault.value.values)
    asked = [{name for _, name, _, _ in Formatter().parse(hint) if name} for hint in MESSAGES[code].hints]
    shown = [names for names in asked if names <= set(fault.value.values)]
    assert len(shown) == 1, "two hints of one fault would run into each other"
    assert hinted is None or hinted in shown[0]
