"""What a card says, which cards a page has, and what the glossary says to machines."""

import re

from authored import Authored
from drawing import TIDES, sheet, sourced
from structured import graph_of

from site_builder.render.cards import cards
from site_builder.render.pages.overview import overview
from site_builder.render.pages.section import section
from site_builder.render.pages.term import term

GLOSSARY = """\
tide:
  name: tide
  aliases:
    - ebb and flood
  definition: |
    The *rise* and fall of the sea [@almanac]. It comes twice a day. It is highest at new moon.

    A second paragraph.
ada:
  kind: person
  name: Ada
  definition: She keeps the gauge.
  same_as: https://www.example.org/ada
moon:
  name: moon
  definition: It pulls.
"""

ARTICLE = """\
# Tides

The lead.

## Moon {#moon}

The tide follows the moon, says Ada. The tide is slow. [[Ada]] knows.

## Sun {#sun}

Nothing here.
"""


def site(root):
    authored = sourced(Authored(root)).write("content/glossary.yaml", GLOSSARY).write(TIDES + "article.md", ARTICLE)
    return authored.write(TIDES + "explainer.yaml", "pages: sections\n")


def test_a_page_has_a_card_for_each_entry_it_links_by_name_and_each_once(tmp_path):
    drawn = sheet(site(tmp_path), "section", "tides", "moon")
    section(drawn)
    assert [(card.name, card.kind, card.href) for card in cards(drawn)] == [
        ("Ada", "Person", "../../glossary/ada/"),
        ("moon", "", "../../glossary/moon/"),
        ("tide", "", "../../glossary/tide/"),
    ]


def test_a_card_has_two_sentences_of_the_first_paragraph_in_plain_words(tmp_path):
    drawn = sheet(site(tmp_path), "section", "tides", "moon")
    section(drawn)
    said = {card.name: card.text for card in cards(drawn)}
    assert said["tide"] == "The rise and fall of the sea. It comes twice a day."
    assert said["moon"] == "It pulls."


def test_a_marked_term_is_a_link_that_names_its_card_and_is_described_by_it(tmp_path):
    authored = site(tmp_path)
    authored.build()
    page = authored.page("tides/moon/index.html")
    link = (
        '<a class="term" href="../../glossary/tide/" interestfor="card-tide" aria-describedby="card-tide-text">tide</a>'
    )
    assert page.count(link) == 1
    assert page.count('id="card-tide"') == 1
    assert page.count('id="card-tide-text"') == 1
    assert page.index("</main>") < page.index('id="card-tide"')


def test_only_a_page_with_cards_loads_the_script_and_it_is_small(tmp_path):
    authored = site(tmp_path)
    authored.build()
    (script,) = (authored.output / "assets").glob("cards.*.js")
    assert script.stat().st_size < 2048
    assert "/*" not in script.read_text()
    loaded = f'<script src="../../assets/{script.name}" defer></script>'
    assert loaded in authored.page("tides/moon/index.html")
    assert "<script src" not in authored.page("tides/sun/index.html")
    assert "popover" not in authored.page("tides/sun/index.html")


def test_a_site_without_entries_has_no_script(tmp_path):
    authored = Authored(tmp_path)
    authored.build()
    assert list((authored.output / "assets").glob("*.js")) == []


def test_a_definition_nobody_translated_says_its_language_on_the_card(tmp_path):
    authored = site(tmp_path).write("content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\n")
    authored.write(TIDES + "article.sv.md", "# Tidvatten\n\nInledning.\n\n## Månen {#moon}\n\nVad [[ada|Ada]] vet.\n")
    drawn = sheet(authored, "overview", "tides", language="sv")
    overview(drawn)
    (card,) = cards(drawn)
    assert (card.kind, card.lang) == ("Person", ' lang="en"')


def test_no_page_has_a_handler_or_a_style_in_its_markup(tmp_path):
    authored = site(tmp_path)
    authored.build()
    for file in authored.output.rglob("*.html"):
        assert not re.search(r"<[^>]+\s(on[a-z]+|style)=", file.read_text()), file


def test_an_entry_tells_machines_what_its_page_shows(tmp_path):
    authored = site(tmp_path)
    authored.write("content/site.yaml", "title: Explained\nbase_url: https://example.org/x/\n")
    said = structured(authored, "glossary/ada/index.html")
    assert said["@type"] == ["DefinedTerm", "Person"]
    assert said["url"] == "https://example.org/x/glossary/ada/"
    assert said["inDefinedTermSet"]["url"] == "https://example.org/x/glossary/"
    assert said["sameAs"] == "https://www.example.org/ada"
    assert '<a href="https://www.example.org/ada" rel="noopener">example.org</a>' in authored.page(
        "glossary/ada/index.html"
    )
    tide = structured(authored, "glossary/tide/index.html")
    assert tide["@type"] == "DefinedTerm"
    assert tide["alternateName"] == ["ebb and flood"]
    assert tide["description"].endswith("A second paragraph.")
    assert [entry["name"] for entry in structured(authored, "glossary/index.html")["hasDefinedTerm"]] == [
        "Ada",
        "moon",
        "tide",
    ]


def test_an_entry_can_not_end_the_script_it_stands_in(tmp_path):
    authored = site(tmp_path)
    authored.write("content/glossary.yaml", GLOSSARY.replace("name: moon", 'name: "</script><b>moon"'))
    assert structured(authored, "glossary/moon/index.html")["name"] == "</script><b>moon"


def structured(authored, path):
    authored.build()
    return graph_of(authored.page(path))[0]


def test_a_claim_stands_once_on_an_actors_page_first_as_denied_then_as_said_of_it(tmp_path):
    authored = site(tmp_path)
    authored.write(
        TIDES + "explainer.yaml",
        """\
        claims:
          late:
            text: The gauge was late.
            by: villagers
            about: ada
            status: alleged
            evidence:
              - source: almanac
            responses:
              - by: ada
                stance: denies
                sources: almanac
          early:
            text: The gauge was early.
            by: villagers
            about: ada
            status: alleged
            evidence:
              - source: almanac
            responses:
              - by: ada
                stance: denies
                date: 2024-01-02
                sources: almanac
              - by: ada
                stance: confirms
                date: 2024-02
                sources: almanac
          kept:
            text: She kept it.
            by: villagers
            about: ada
            status: documented
            evidence:
              - source: almanac
          pulled:
            text: The moon pulls.
            by: ada
            status: documented
            evidence:
              - source: almanac
        """,
    )
    page = term(sheet(authored, "term", "ada"))
    assert [claim.id for claim in page.claims] == ["pulled"]
    assert [claim.id for claim in page.denied] == ["late"]
    assert [claim.id for claim in page.answered] == ["early"]
    assert [claim.id for claim in page.said_of] == ["kept"]


def test_the_sites_sign_is_its_initial_and_escaped(tmp_path):
    authored = site(tmp_path).write("content/site.yaml", "title: “ärlig <talat>\n")
    authored.build()
    assert "%3EÄ%3C/text%3E" in authored.page("index.html").replace("%C3%84", "Ä")
