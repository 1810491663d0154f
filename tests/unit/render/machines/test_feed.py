"""The feed: valid Atom, read by a feed reader as what the site says, with full texts and corrections."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import feedparser
import pytest
from authored import Authored
from drawing import TIDES
from machine_made import BASE, files_of, site_of

from site_builder.render.machines.xml import added, document

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


def parsed(content: bytes):
    feed = feedparser.parse(content)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


@pytest.mark.parametrize("path", ["feed.xml", "sv/feed.xml"])
@pytest.mark.parametrize("files", ["real", "small"])
def test_a_feed_has_all_that_rfc_4287_requires(files: str, path: str, request):
    root = ET.fromstring(request.getfixturevalue(files)[path])
    assert root.tag == f"{ATOM}feed"
    own = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert [link.get("href") for link in own] == [BASE + path]
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    entries = root.findall(f"{ATOM}entry")
    assert entries
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for each in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"{ATOM}{name}")) == 1
            assert each.findtext(f"{ATOM}{name}")
        assert MOMENT.fullmatch(each.findtext(f"{ATOM}updated"))
    for entry in entries:
        assert MOMENT.fullmatch(entry.findtext(f"{ATOM}published"))
        assert entry.findtext(f"{ATOM}published") <= entry.findtext(f"{ATOM}updated")
        assert len([link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]) == 1
        assert entry.find(f"{ATOM}content").get("type") == "html"
    assert root.findtext(f"{ATOM}updated") == max(entry.findtext(f"{ATOM}updated") for entry in entries)


def test_a_reader_gets_the_whole_text_with_links_in_full(real):
    (entry,) = parsed(real["feed.xml"]).entries
    said = entry.content[0].value
    for words in ("<h2>What the article got wrong</h2>", "<h3>Claim 14: acknowledged</h3>", "<strong>Denies</strong>"):
        assert words in said
    links = re.findall(r'href="([^"]*)"', said)
    assert len(links) > 100
    assert [link for link in links if not link.startswith(("https://", "http://"))] == []
    assert 'blockquote lang="sv"' in said


def test_a_correction_is_an_entry_of_its_own(small):
    feed = parsed(small["feed.xml"])
    explainer, correction = feed.entries
    assert explainer.title == "Why the harbour ran dry: <b> & all"
    assert (explainer.published, explainer.updated) == ("2024-03-01T00:00:00Z", "2024-04-02T00:00:00Z")
    assert correction.title.startswith("Correction: Why the harbour")
    assert correction.link == BASE + "ebb/#correction-2024-04-02-month"
    assert correction.updated == "2024-04-02T00:00:00Z"
    assert "We gave the wrong month." in correction.content[0].value
    assert "Before: September" in correction.content[0].value
    assert feed.feed.author == "Tide Office"


def test_an_id_is_the_same_after_the_title_and_the_address_have_changed(tmp_path: Path):
    authored = Authored(tmp_path).write(TIDES + "explainer.yaml", "published: 2024-03-01\nupdated: 2024-05-01\n")
    before = parsed(files_of(site_of(tmp_path, BASE))["feed.xml"]).entries[0]
    authored.write(TIDES + "article.md", "---\ntitle: Other\nslug: other\n---\nLead.\n")
    after = parsed(files_of(site_of(tmp_path, BASE))["feed.xml"]).entries[0]
    assert (before.title, after.title) == ("Tides", "Other")
    assert before.id == after.id == "tag:example.org,2024-03-01:explained/en/tides"


def test_what_has_no_date_is_in_no_feed(tmp_path: Path):
    authored = Authored(tmp_path)
    assert "feed.xml" not in files_of(site_of(tmp_path, BASE))
    authored.write("content/explainers/ebb/article.md", "# Ebb\n\nLow.\n")
    authored.write("content/explainers/ebb/explainer.yaml", "updated: 2024-03-01\n")
    assert [entry.title for entry in parsed(files_of(site_of(tmp_path, BASE))["feed.xml"]).entries] == ["Ebb"]


def test_without_an_address_there_is_no_feed(tmp_path: Path):
    authored = Authored(tmp_path).write(TIDES + "explainer.yaml", "published: 2024-03-01\n")
    assert "feed.xml" not in files_of(site_of(tmp_path))
    authored.build()
    assert "atom+xml" not in authored.page("index.html")


def test_a_page_names_the_feed_of_its_language(tmp_path: Path):
    authored = Authored(tmp_path).write(TIDES + "explainer.yaml", "published: 2024-03-01\n")
    authored.write("content/site.yaml", f"title: Tides & all\nlanguages: en\nbase_url: {BASE}\n")
    authored.build()
    for path, href in (
        ("index.html", "feed.xml"),
        ("tides/index.html", "../feed.xml"),
        ("404.html", BASE + "feed.xml"),
    ):
        said = authored.page(path)
        assert f'<link rel="alternate" type="application/atom+xml" href="{href}" title="Tides &amp; all">' in said
        assert f'<a href="{href}" type="application/atom+xml">News feed</a>' in said


def test_signs_that_xml_cannot_hold_are_left_out():
    feed = Element("feed", {"xmlns": ATOM.strip("{}")})
    added(feed, "title", "ris\x0ces & \ufffefalls <b> 🌊")
    assert ET.fromstring(document(feed)).findtext(f"{ATOM}title") == "rises & falls <b> 🌊"
