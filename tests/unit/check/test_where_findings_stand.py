"""Findings about quotations and claims stand at the very words, and say what to compare them with."""

import pytest
from authored import Authored

from site_builder.console.text import finding

SOURCES = """\
inquiry:
  title: The inquiry
  text_file: seeds/inquiry.txt
  language: sv
"""
TEXT = "Det regnade i en vecka.\n\nDå brast dammen på natten, och ingen varnades.\n"


@pytest.fixture
def site(tmp_path) -> Authored:
    site = Authored(tmp_path, empty=True)
    site.write("content/site.yaml", "title: Explained\nlanguages: en\n")
    site.write("content/sources.yaml", SOURCES)
    return site.write("seeds/inquiry.txt", TEXT)


def article(site: Authored, body: str) -> Authored:
    return site.write("content/explainers/dam/article.md", f"# The dam\n\n{body}\n")


def test_a_quotation_is_told_at_its_first_word(site):
    article(site, "At first\nthe inquiry says “brast dammen på dagen” [@inquiry, ¶2].")
    assert site.found() == ["content/explainers/dam/article.md:4:19 quote-not-in-source"]


def test_original_words_are_told_where_they_stand_in_the_citation(site):
    article(site, 'It says “the dam broke at night” [@inquiry, ¶2 "brast dammen på dagen"].')
    assert site.found() == ["content/explainers/dam/article.md:3:49 quote-not-in-source"]


def test_the_quote_of_a_claims_evidence_is_told_at_the_quote(site):
    article(site, "It broke [@claim:broke].")
    site.write(
        "content/explainers/dam/explainer.yaml",
        """\
        claims:
          broke:
            text: It broke.
            status: documented
            evidence:
              - source: inquiry
                quote: brast dammen på dagen
        """,
    )
    assert site.found() == ["content/explainers/dam/explainer.yaml:7:16 quote-not-in-source"]


def said(site: Authored) -> str:
    site.check()
    return " ".join(site.said().split())


def test_the_nearest_passage_is_shown_with_what_differs(site):
    article(site, "It says “brast dammen inte på dagen” [@inquiry, ¶2].")
    words = said(site)
    assert "The nearest passage, in ¶2: “… brast dammen på **natten,** …”." in words
    assert "Not in it: **inte**, **dagen**." in words
    assert "The source's language is “sv”" in words


def test_the_paragraph_that_has_the_words_is_named(site):
    article(site, "It says “brast dammen på natten” [@inquiry, ¶1].")
    words = said(site)
    assert "They stand in ¶2, not in ¶1." in words
    assert "nearest" not in words


def test_a_verdict_is_told_at_its_word_and_an_accusation_at_its_citation(site):
    article(site, "It rained. The clerk\nhas *revealed* that it broke [@claim:broke; @inquiry].")
    site.write(
        "content/explainers/dam/explainer.yaml",
        """\
        claims:
          broke:
            text: It broke.
            by: a clerk
            about: the mayor
            status: alleged
            evidence:
              - source: inquiry
            responses:
              - by: the mayor
                stance: denies
                sources: inquiry
        """,
    )
    site.check()
    (found,) = site.report.diagnostics
    assert (found.code, found.at.line, found.at.column, found.at.width) == ("verdict-on-unverified", 4, 6, 8)
    article(site, "The clerk says\nthat it broke [@claim:broke].")
    site.check()
    (found,) = site.report.diagnostics
    assert (found.code, found.at.line, found.at.column, found.at.width) == ("one-sided-citation", 4, 16, 12)
    assert "^^^^^^^^^^^^" in finding(found, site.report.sources)


def test_a_small_word_behind_a_name_is_told_as_part_of_it_only_where_it_can_be(site):
    article(
        site, "The Torrat and the Vita huset met. Then the Torrat and the Vita huset left. No Torrat and no Vita huset."
    )
    said = site.check() and site.said()
    assert "“Torrat”" in said
    assert "“Vita huset”" in said
