"""What a reader gets in ten seconds: figures, the section in short, what is on the page."""

from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.render.pages.overview import overview
from site_builder.render.pages.print import print_
from site_builder.render.pages.section import section
from site_builder.render.tally import glance

CLAIM = """\
  {id}:
    section: moon
    text: The {id} pulls.
    by: moon-man
    status: {status}
    evidence:
      - source: almanac
"""
ANSWER = (
    "    responses:\n      - by: {by}\n        date: 2024-01-05\n        stance: {stance}\n        sources: almanac\n"
)


def site(
    root,
    claims,
    article="# Tides\n\nThe lead.\n\n## Moon {#moon}\n\nIt pulls.\n\n## Sun {#sun}\n\nIt shines.\n",
    pages="sections",
):
    written = "".join(
        CLAIM.format(id=f"c{number}", status=status)
        + (ANSWER.format(stance=stance, by="moon-man" if stance == "revises" else "villagers") if stance else "")
        for number, (status, stance) in enumerate(claims)
    )
    authored = sourced(Authored(root)).write(TIDES + "article.md", article)
    return authored.write(TIDES + "explainer.yaml", f"pages: {pages}\n" + (f"claims:\n{written}" if written else ""))


def test_claims_are_counted_as_known_claimed_and_denied(tmp_path):
    claims = [("on-record", "disputes"), ("documented", ""), ("alleged", "denies"), ("stated", "differs")]
    drawn = sheet(site(tmp_path, claims), "overview", "tides")
    found = glance(drawn, drawn.explainer)
    assert [(figure.id, figure.number, figure.denied) for figure in found.figures] == [
        ("known", 2, 1),
        ("claimed", 2, 1),
    ]
    assert [count.status for count in found.figures[0].counts] == ["on-record", "documented"]
    assert (found.claims, found.denied) == (4, 2)


def test_what_is_withdrawn_has_a_figure_of_its_own(tmp_path):
    drawn = sheet(site(tmp_path, [("retracted", "revises")]), "overview", "tides")
    assert [(figure.id, figure.number) for figure in glance(drawn, drawn.explainer).figures] == [
        ("known", 0),
        ("claimed", 0),
        ("withdrawn", 1),
    ]


SHORT = """\
---
title: Tides
sections:
  moon:
    short: It pulls [@almanac].
---
The lead.

## Moon {#moon}

### What

A.

### Where {#place}

B.

### When

C.

## Sun {#sun}

### One

D.

## Sea {#sea}

E.
"""


def test_a_section_opens_with_what_its_author_wrote_in_short_and_its_sources_count_from_there(tmp_path):
    page = section(sheet(site(tmp_path, [], SHORT), "section", "tides", "moon"))
    assert page.short.startswith("<p>It pulls.<sup")
    assert [source.id for source in page.cited] == ["almanac"]
    assert section(sheet(site(tmp_path, [], SHORT), "section", "tides", "sun")).short == ""


def test_a_section_with_several_headings_lists_them_and_each_leads_somewhere(tmp_path):
    page = section(sheet(site(tmp_path, [], SHORT), "section", "tides", "moon"))
    assert [(link.words, link.href) for link in page.on_page] == [
        ("What", "#heading-1"),
        ("Where", "#place"),
        ("When", "#heading-3"),
    ]
    html = "".join(block.html for block in page.text.blocks)
    assert all(f'id="{link.href[1:]}"' in html for link in page.on_page)
    assert section(sheet(site(tmp_path, [], SHORT), "section", "tides", "sun")).on_page == ()


def test_an_explainer_on_one_page_lists_its_sections_and_shows_their_short_versions(tmp_path):
    page = overview(sheet(site(tmp_path, [], SHORT, pages="one"), "overview", "tides"))
    assert [link.href for link in page.on_page] == ["#moon", "#sun", "#sea"]
    assert [bool(section.short) for section in page.sections] == [True, False, False]
    assert 'id="moon-heading-1"' in "".join(block.html for block in page.sections[0].text.blocks)


def test_the_page_for_paper_lists_what_is_on_it(tmp_path):
    page = print_(sheet(site(tmp_path, [("stated", "denies")], SHORT), "print", "tides"))
    assert [link.href for link in page.on_page] == ["#moon", "#sun", "#sea", "#claims", "#sources"]


def test_how_we_know_counts_the_sources_by_who_speaks(tmp_path):
    page = overview(sheet(site(tmp_path, [("stated", "denies")]), "overview", "tides"))
    assert [(standing.word, standing.number) for standing in page.standings] == [("Other sources", page.source_count)]
    assert page.standings[0].href == "sources/#standing-other"
