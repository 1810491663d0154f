"""The labelled lists are met."""

import pytest
from unit.languages.labels import FOLDER, read, score

BY_HEART = ("en", "sv")
USEFULLY = ("da", "de", "es", "fr", "nb")


@pytest.mark.parametrize("tag", BY_HEART)
def test_a_language_known_by_heart_has_precision_and_recall_above_98_percent(tag):
    found = score(tag)
    assert found.forms >= 300
    assert found.precision > 0.98, found.mistakes
    assert found.recall > 0.98, found.mistakes


@pytest.mark.parametrize("tag", BY_HEART + USEFULLY)
def test_the_labelled_forms_are_all_met_today(tag):
    # Stricter than the promise above: a form lost or won by a change must be seen and agreed to.
    assert score(tag).mistakes == ()


@pytest.mark.parametrize("tag", USEFULLY)
def test_a_language_known_usefully_has_a_list(tag):
    assert score(tag).forms >= 30


@pytest.mark.parametrize("tag", BY_HEART + USEFULLY)
def test_every_list_has_words_that_must_not_match(tag):
    labelled = read(tag)
    assert sum(1 for label in labelled if not label.spans) >= 0.15 * len(labelled)


def test_there_is_no_list_that_nobody_reads():
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(BY_HEART + USEFULLY)
