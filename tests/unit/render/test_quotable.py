"""How a page says it is cited: the same for the same content, with an address only where the site has one."""

import json

import bibtexparser
from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.render.pages.overview import overview
from site_builder.render.pages.section import section

ARTICLE = "# Tides & 100% of {them}\n\nThe lead.\n\n## Moon {#moon}\n\nIt pulls.\n\n## Sun {#sun}\n\nIt shines.\n"


def site(root, settings="title: Explained\n"):
    authored = sourced(Authored(root)).write(TIDES + "article.md", ARTICLE).write("content/site.yaml", settings)
    return authored.write(TIDES + "explainer.yaml", "pages: sections\npublished: 2024-06-19\nupdated: 2024-07-03\n")


PUBLISHED = "title: Explained\nbase_url: https://example.org/x/\npublisher:\n  name: Tide Office\n"


def test_in_words_a_page_is_its_publisher_title_site_date_and_address(tmp_path):
    page = overview(sheet(site(tmp_path, PUBLISHED), "overview", "tides"))
    assert page.cite.words == (
        "Tide Office. Tides & 100% of {them}. Explained. 3 July 2024. https://example.org/x/tides/"
    )


def test_a_section_names_its_explainer_and_without_an_address_none_is_said(tmp_path):
    page = section(sheet(site(tmp_path), "section", "tides", "moon"))
    assert page.cite.words == "Explained. Moon – Tides & 100% of {them}. 3 July 2024."
    assert "url" not in page.cite.bibtex
    assert "URL" not in page.cite.csl


def test_bibtex_can_be_read_back_whatever_signs_the_title_has(tmp_path):
    page = overview(sheet(site(tmp_path, PUBLISHED), "overview", "tides"))
    library = bibtexparser.parse_string(page.cite.bibtex)
    assert not library.failed_blocks
    (entry,) = library.entries
    assert (entry.entry_type, entry.key) == ("online", "tides")
    assert entry["title"] == r"{Tides \& 100\% of \{them\}}"
    assert (entry["date"], entry["language"], entry["organization"]) == ("2024-07-03", "English", "Explained")


def test_csl_json_says_the_same(tmp_path):
    (said,) = json.loads(section(sheet(site(tmp_path, PUBLISHED), "section", "tides", "moon")).cite.csl)
    assert said == {
        "id": "tides-moon",
        "type": "webpage",
        "title": "Moon – Tides & 100% of {them}",
        "author": [{"literal": "Tide Office"}],
        "container-title": "Explained",
        "issued": {"date-parts": [[2024, 7, 3]]},
        "language": "en",
        "URL": "https://example.org/x/tides/moon/",
    }
