"""What templates are given."""

import re

from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.render.frame import frame_of
from site_builder.render.pages.overview import overview
from site_builder.render.pages.section import section
from site_builder.render.pages.term import term

ARTICLE = """\
# Tides

The lead.

## Moon {#moon}

The tide follows the moon [@almanac]. It pulls [@claim:pull].

Again it pulls [@claim:pull].

## Sun {#sun}

More [@almanac].
"""


def site(root, *, article=ARTICLE):
    return sourced(Authored(root)).write(TIDES + "article.md", article)


def test_a_section_has_each_claim_beside_the_paragraph_that_first_rests_on_it(tmp_path):
    page = section(sheet(site(tmp_path), "section", "tides", "moon"))
    first, second = page.text.blocks
    assert [claim.id for claim in first.claims] == ["pull"]
    assert first.claims[0].anchored
    assert first.claims[0].by == "Moon Man"
    assert second.claims == ()
    assert [gloss.words for gloss in first.terms] == ["The rise and fall of the sea."]
    assert page.claims == ()
    assert [source.id for source in page.cited] == ["almanac"]
    assert page.before is not None
    assert (page.before.href, page.before.words) == ("../", "Overview")
    assert page.after is not None
    assert page.after.href == "../sun/"


def test_a_sections_claims_that_its_text_does_not_cite_stand_at_its_end(tmp_path):
    page = section(sheet(site(tmp_path, article=ARTICLE.replace(" [@claim:pull]", "")), "section", "tides", "moon"))
    assert [claim.id for claim in page.claims] == ["pull"]


def test_an_overview_of_sections_has_cards_and_the_claims_at_a_glance(tmp_path):
    page = overview(sheet(site(tmp_path), "overview", "tides"))
    assert not page.whole
    assert [(card.title, card.href, card.text) for card in page.sections] == [
        ("Moon", "moon/", None),
        ("Sun", "sun/", None),
    ]
    (ground,) = page.grounds
    assert (ground.status.word, ground.status.number) == ("Documented", 1)
    assert ground.claims[0].evidence == ()
    assert page.event_count == 1
    assert page.source_count == 1


def test_an_explainer_of_one_page_stands_on_its_overview_with_its_claims_in_full(tmp_path):
    authored = site(tmp_path)
    authored.write(TIDES + "explainer.yaml", "pages: one\n" + (tmp_path / TIDES / "explainer.yaml").read_text())
    page = overview(sheet(authored, "overview", "tides"))
    assert page.whole
    assert [card.href for card in page.sections] == ["#moon", "#sun"]
    assert page.sections[0].text is not None
    assert 'id="moon-p1"' in page.sections[0].text.blocks[0].html
    assert 'href="#claim-pull"' in page.sections[0].text.blocks[0].html
    assert [str(evidence.source) for evidence in page.grounds[0].claims[0].evidence] == [
        '<a href="sources/#source-almanac">Tide Office, 19 June 2024</a>'
    ]


def test_an_entry_lists_its_mentions_with_their_places(tmp_path):
    page = term(sheet(site(tmp_path), "term", "tide"))
    (group,) = page.mentions
    (place,) = group.places
    assert (place.title, place.href) == ("Moon", "../../tides/moon/")
    (mention,) = place.mentions
    assert (mention.before, mention.shown) == ("The ", "tide")
    assert mention.href == "../../tides/moon/#p1"


def test_a_page_says_where_it_is_in_other_languages_and_where_it_is_missing(tmp_path):
    authored = site(tmp_path)
    authored.write(
        "content/site.yaml", "title: Explained\nbase_url: https://example.org/x/\nlanguages:\n  - en\n  - sv\n"
    )
    frame = frame_of(sheet(authored, "glossary"), "Glossary", "")
    assert [(link.tag, link.name, link.href) for link in frame.languages] == [
        ("en", "English", "./"),
        ("sv", "Svenska", "../sv/glossary/"),
    ]
    assert frame.alternates == (
        ("en", "https://example.org/x/glossary/"),
        ("sv", "https://example.org/x/sv/glossary/"),
        ("x-default", "https://example.org/x/glossary/"),
    )
    missing = frame_of(sheet(authored, "section", "tides", "moon"), "Moon", "")
    assert [link.href for link in missing.languages] == ["./", ""]
    assert missing.alternates == ()


def test_the_page_for_lost_readers_links_only_in_full(tmp_path):
    authored = site(tmp_path)
    authored.build()
    page = authored.page("404.html")
    assert {link.partition(":")[0] for link in re.findall('href="([^"]*)', page)} == {"#text", "data"}
    assert "<style>" in page
    authored.write("content/site.yaml", "title: Explained\nlanguages: en\nbase_url: https://example.org/x\n")
    authored.build()
    assert 'href="https://example.org/x/glossary/"' in authored.page("404.html")


def test_an_address_that_is_a_script_never_becomes_a_link(tmp_path):
    authored = site(tmp_path)
    authored.write(
        "content/sources.yaml",
        (tmp_path / "content/sources.yaml").read_text() + '  url: "javascript:alert(1)"\n',
    )
    assert authored.check() is not None
    authored.build()
    assert all(b"javascript:" not in file.read_bytes() for file in authored.output.rglob("*.html"))


def test_the_build_record_has_the_digest_of_all_pages_and_no_clock(tmp_path):
    import json

    authored = site(tmp_path)
    authored.build()
    said = json.loads(authored.page("build.json"))
    assert set(said) == {"generator", "version", "languages", "pages", "content_digest"}
    authored.write(TIDES + "article.md", ARTICLE.replace("The lead", "A lead")).build()
    assert json.loads(authored.page("build.json"))["content_digest"] != said["content_digest"]
