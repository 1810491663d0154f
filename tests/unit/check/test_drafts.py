"""A draft is told what it lacks, and stops nobody from publishing the rest."""

import pytest
from authored import Authored

from site_builder.diagnostics import Severity

LATE = "# The dam\n\nIt broke last year.\n"


@pytest.fixture
def site(tmp_path):
    site = Authored(tmp_path)
    return site.write("content/explainers/dam/article.md", LATE)


def test_a_warning_in_a_draft_is_a_note_and_a_strict_build_goes_through(site):
    site.write("content/explainers/dam/explainer.yaml", "draft: true\n")
    site.build(strict=True)
    assert [(d.code, d.severity) for d in site.report.diagnostics] == [("relative-date", Severity.NOTE)]


def test_the_same_warning_outside_a_draft_stops_a_strict_build(site):
    site.report.strict = True
    with pytest.raises(AssertionError, match="relative-date"):
        site.build(strict=True)


def test_what_is_wrong_for_certain_in_a_draft_stays_an_error(site):
    site.write("content/explainers/dam/explainer.yaml", "draft: true\n")
    site.write("content/explainers/dam/article.md", "# The dam\n\nOn Monday 2 September 1975 it broke.\n")
    site.check()
    assert [(d.code, d.severity) for d in site.report.diagnostics] == [("weekday-and-date-disagree", Severity.ERROR)]
