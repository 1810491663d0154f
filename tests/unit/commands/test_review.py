"""`site-builder review` says what time has brought."""

import pytest
from authored import Authored
from click.testing import CliRunner

from site_builder.cli import cli


@pytest.fixture
def site(tmp_path):
    site = Authored(tmp_path)
    site.write("content/site.yaml", "title: Explained\nlanguages: [en, sv]\nbase_url: https://example.org/x/\n")
    site.write("content/explainers/tides/article.md", "# Tides, twice a day\n\nThe sea rose last week.\n")
    site.write("content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet steg nyligen.\n")
    site.write("content/explainers/tides/explainer.yaml", "published: 2024-09-13\nreview_by: 2024-12-01\n")
    return site


def review(site, *options):
    return CliRunner().invoke(cli, ["-C", str(site.root), "review", *options])


def test_words_that_age_are_listed_with_what_they_mean(site):
    said = review(site, "--today", "2024-09-20").output
    assert "content/explainers/tides/article.md:3: “last week”" in said
    assert "2–8 September 2024" in said
    assert "content/explainers/tides/article.sv.md:3: “nyligen”" in said
    assert "2024-12-01 (in 72 days): Tides, twice a day" in said


def test_a_review_day_that_is_over_is_overdue(site):
    said = review(site, "--today", "2024-12-02").output
    assert "Overdue for review (1)" in said
    assert "that is 1 day ago" in said
    assert "To be reviewed" not in said


def test_a_translator_is_told_of_their_own_files_only(site):
    said = review(site, "--today", "2024-12-02", "--lang", "sv").output
    assert "nyligen" in said
    assert "last week" not in said
    assert "Overdue" not in said


def test_an_unknown_language_is_told(site):
    outcome = review(site, "--lang", "de")
    assert outcome.exit_code == 2
    assert "it has en, sv" in outcome.output


def test_the_calendar_keeps_its_entry_when_the_day_moves(site):
    before = review(site, "--today", "2024-09-20", "--format", "ics").output
    site.write("content/explainers/tides/explainer.yaml", "published: 2024-09-13\nreview_by: 2025-03-01\n")
    after = review(site, "--today", "2024-12-02", "--format", "ics").output
    uid = "UID:review-tides@example.org"
    assert uid in before
    assert uid in after
    assert "DTSTART;VALUE=DATE:20241201" in before
    assert "DTSTART;VALUE=DATE:20250301" in after
    assert "DTSTAMP:20241202T000000Z" in after
    assert "SUMMARY:Read again: Tides\\, twice a day" in after


def test_where_nothing_is_due_that_is_said(site):
    site.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rises.\n")
    site.write("content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet stiger.\n")
    assert "Nothing is due." in review(site, "--today", "2024-09-20").output


def test_content_that_leads_nowhere_is_told_instead(site):
    site.write("content/explainers/tides/article.md", "# Tides\n\nThe [[moon]] pulls.\n")
    outcome = review(site, "--today", "2024-09-20")
    assert outcome.exit_code == 1
    assert "unknown-term" in outcome.output
