"""What templates are given."""

import re

from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.render.frame import frame_of
from site_builder.render.names import web_address
from site_builder.render.pages.home import home
from site_builder.render.pages.overview import overview
from site_builder.render.pages.section import section
from site_builder.render.pages.sources import sources
from site_builder.render.pages.term import term
from site_builder.render.pages.timeline import timeline

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
    assert page.claims == ()
    assert [source.id for source in page.cited] == ["almanac"]
    assert page.before is not None
    assert (page.before.href, page.before.words) == ("../", "Overview")
    assert page.after is not None
    assert page.after.href == "../sun/"


def test_an_explained_word_stands_beside_a_paragraph_that_is_long_enough_for_it(tmp_path):
    (short, *_) = section(sheet(site(tmp_path / "short"), "section", "tides", "moon")).text.blocks
    assert short.terms == ()
    longer = ARTICLE.replace(
        "[@claim:pull].", "[@claim:pull]. " + "It has done so for as long as anyone has looked. " * 3
    )
    assert longer != ARTICLE
    (first, *_) = section(sheet(site(tmp_path / "long", article=longer), "section", "tides", "moon")).text.blocks
    assert [gloss.words for gloss in first.terms] == ["The rise and fall of the sea."]


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


def test_an_explainer_of_one_page_offers_neither_itself_on_one_page_nor_sources_it_does_not_have(tmp_path):
    several = frame_of(sheet(site(tmp_path), "overview", "tides"), "Tides", "")
    assert [link.words for link in several.lists] == ["Timeline", "Claims", "Sources", "All on one page"]
    bare = Authored(tmp_path / "bare")
    opened = sheet(bare, "overview", "tides")
    assert frame_of(opened, "Tides", "").lists == ()
    assert overview(opened).print == ""
    assert [page.kind for page in opened.local.pages] == ["home", "overview", "site-map", "not-found"]


def test_a_home_page_says_how_many_sections_it_does_not_name(tmp_path):
    article = "# Tides\n\nThe lead.\n" + "".join(f"\n## Part {n} {{#part-{n}}}\n\nText.\n" for n in range(10))
    (card,) = home(sheet(Authored(tmp_path).write(TIDES + "article.md", article), "home")).explainers
    assert (len(card.sections), card.more) == (8, 2)


def test_a_timeline_has_its_periods_in_order_and_each_once(tmp_path):
    dates = ("1900-05", "19XX", "1900", "../2024", "190X", "2025-21", "unknown", "190X/1950")
    events = "".join(f"  e{n}:\n    date: {date}\n    text: An event.\n" for n, date in enumerate(dates))
    authored = Authored(tmp_path).write(TIDES + "explainer.yaml", f"timeline:\n{events}")
    years = timeline(sheet(authored, "timeline", "tides")).years
    assert [(year.id, year.name, [event.id for event in year.events]) for year in years] == [
        ("until-2024", "Until 2024", ["e3"]),
        ("19XX", "20th century", ["e1"]),
        ("190X", "1900–1909", ["e4", "e7"]),
        ("1900", "1900", ["e2", "e0"]),
        ("2025", "2025", ["e5"]),
        ("unknown", "", ["e6"]),
    ]
    assert years[4].events[0].short == "spring"


def test_a_correction_stands_on_the_page_of_its_section_and_on_no_other(tmp_path):
    authored = site(tmp_path)
    facts = (tmp_path / TIDES / "explainer.yaml").read_text()
    authored.write(
        TIDES + "explainer.yaml",
        facts + "corrections:\n  2024-07-02-pull:\n    section: moon\n    text: It pulls both seas.\n",
    )
    (correction,) = section(sheet(authored, "section", "tides", "moon")).corrections
    assert (correction.text, correction.sections) == ("It pulls both seas.", ())
    assert section(sheet(authored, "section", "tides", "sun")).corrections == ()


def test_a_source_says_which_summaries_relations_and_entries_use_it(tmp_path):
    authored = site(tmp_path, article="---\ntitle: Tides\nsummary: A sum [@almanac].\n---\n" + ARTICLE[9:])
    facts = (tmp_path / TIDES / "explainer.yaml").read_text()
    authored.write(
        TIDES + "explainer.yaml",
        facts + "relations:\n  pulls:\n    from: Moon\n    to: Sea\n    what: pull\n    status: documented\n"
        "    sources: almanac\n",
    )
    glossary = (tmp_path / "content/glossary.yaml").read_text()
    authored.write("content/glossary.yaml", glossary.replace("a day.", "a day [@almanac]."))
    (group,) = [group for group in sources(sheet(authored, "sources", "tides")).groups if group.id == "other"]
    (almanac,) = group.sources
    assert [(place.words, place.href) for place in almanac.used] == [
        ("Overview", "../"),
        ("Who gives what to whom", "../#relation-pulls"),
        ("Moon", "../moon/#p1"),
        ("Sun", "../sun/#p1"),
        ("tide", "../../glossary/tide/"),
        ("claim 1", "../claims/#claim-pull"),
        ("timeline", "../timeline/#event-launch"),
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
    authored.fails("content/sources.yaml:10:8 not-an-address")
    assert web_address("javascript:alert(1)") == ""
    assert web_address("https://example.org/") == "https://example.org/"


def test_the_build_record_has_the_digest_of_all_pages_and_no_clock(tmp_path):
    import json

    authored = site(tmp_path)
    authored.build()
    said = json.loads(authored.page("build.json"))
    assert set(said) == {"generator", "version", "languages", "pages", "content_digest"}
    authored.write(TIDES + "article.md", ARTICLE.replace("The lead", "A lead")).build()
    assert json.loads(authored.page("build.json"))["content_digest"] != said["content_digest"]
