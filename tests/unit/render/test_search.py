"""The search: its page, its index, and what is said where it can't be made."""

import gzip
import json
import sys

import pytest
from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.build import build
from site_builder.diagnostics import Failure, Report
from site_builder.pages import Page
from site_builder.render.pages.search import search
from site_builder.render.search_index import SearchIndex

INDEX = "search/index/"


@pytest.fixture
def searched(tmp_path):
    authored = sourced(Authored(tmp_path))
    authored.write("content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\nsearch: true\n")
    authored.write(
        TIDES + "article.sv.md",
        "# Tidvatten\n\nHavet stiger. [@claim:pull]\n\n## Månen {#moon}\n\nDen drar i vattnet [@almanac].\n\n### En detalj {#detail}\n\nDen mäter.\n",
    )
    return authored.write(
        TIDES + "article.md",
        """\
        # Tides

        The sea rises twice a day. [@claim:pull]

        ## The moon {#moon}

        It pulls the tide, an almanac says [@almanac].

        ### A detail {#detail}

        The gauge measures.
        """,
    )


def found(authored):
    """What the index knows of each page, by address."""
    pages = {}
    for file in (authored.output / INDEX / "fragment").iterdir():
        page = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        pages[page["url"]] = page
    return pages


def test_a_site_that_asks_for_no_search_has_none_and_needs_no_library(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pagefind.service", None)
    authored = Authored(tmp_path)
    authored.build()
    assert not (authored.output / "search").exists()
    assert not list((authored.output / "assets").glob("search.*"))
    assert "search/" not in authored.page("index.html")


def test_a_search_without_its_library_is_an_error_where_it_is_asked_for(searched, monkeypatch):
    monkeypatch.setitem(sys.modules, "pagefind.service", None)
    report = Report()
    assert build(searched.project, report) is None
    (fault,) = [each for each in report.diagnostics if each.code == "search-needs-extra"]
    assert (fault.at.path, fault.at.line) == ("content/site.yaml", 5)
    searched.report = report
    assert "python -m pip install 'site-builder[search]'" in searched.said()
    assert searched.tree() == {}


def test_checking_needs_no_library(searched, monkeypatch):
    monkeypatch.setitem(sys.modules, "pagefind.service", None)
    assert searched.check() is not None


def test_a_library_that_fails_leaves_the_output_as_it_was(searched, monkeypatch, tmp_path):
    searched.build()
    before = searched.tree()
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho 'no room' >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))
    with pytest.raises(Failure) as raised:
        searched.build()
    assert (raised.value.code, raised.value.values["reason"]) == ("search-index-failed", "no room")
    assert searched.tree() == before


def test_the_index_has_each_text_once_and_knows_the_place_it_stands_at(searched):
    searched.build()
    pages = found(searched)
    assert set(pages) >= {
        "/tides/",
        "/tides/claims/",
        "/tides/timeline/",
        "/tides/sources/",
        "/glossary/tide/",
        "/sv/tides/",
    }
    assert not {"/", "/glossary/", "/glossary/sheet/", "/search/", "/site-map/", "/404.html"} & set(pages)
    text = pages["/tides/"]
    assert "It pulls the tide, an almanac says." in text["content"]
    assert "The moon pulls" not in text["content"], "the claim stands on the page of claims"
    assert "The almanac" not in text["content"], "the list of sources is no text"
    assert [(a["id"], a["text"]) for a in text["anchors"] if a["text"]] == [
        ("moon", "The moon"),
        ("moon-detail", "A detail"),
    ]
    assert pages["/tides/claims/"]["meta"] == {"title": "Claims", "within": "Tides"}
    entry = pages["/glossary/tide/"]
    assert (entry["meta"]["within"], "mention" in entry["content"]) == ("Glossary", False)


def test_names_and_values_are_no_one_word(searched):
    searched.build()
    assert "SaysMoon" not in found(searched)["/tides/claims/"]["content"]
    assert "Says. Moon Man." in found(searched)["/tides/claims/"]["content"]


def test_the_order_in_which_pages_come_changes_no_byte():
    texts = {f"p{number}/": f"<main><h1>Page {number}</h1><p>tide {number}</p></main>" for number in range(30)}

    def files(addresses):
        with SearchIndex() as index:
            for address in addresses:
                language = "sv" if address.endswith("3/") else "en"
                page = Page(kind="page", language=language, address=address, subject=(address,))
                index.take(page, texts[address], within='A, "b"')
            return [(file.path, file.content) for file in index.files()]

    first = files(sorted(texts))
    assert [files(sorted(texts, reverse=True)), files(sorted(texts, key=hash))] == [first, first]
    assert len(first) > 30


def test_only_what_the_page_loads_is_kept(searched):
    searched.build()
    files = {path.removeprefix(INDEX) for path in searched.tree() if path.startswith(INDEX)}
    assert {path for path in files if "/" not in path and not path.endswith(".pf_meta")} == {
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.en.pagefind",
        "wasm.sv.pagefind",
    }
    entry = json.loads(searched.page(INDEX + "pagefind-entry.json"))
    assert list(entry["languages"]) == ["en", "sv"]


def test_a_page_called_search_cannot_take_the_place_of_the_search(searched):
    searched.write("content/pages/search.md", "# Search\n\nWords.\n")
    searched.check()
    assert "address-of-the-site" in [each.code for each in searched.report.diagnostics]


def test_the_page_says_how_many_in_every_form_of_the_plural(searched):
    assert search(sheet(searched, "search")).said["counts"] == {"one": "%(count)s result", "other": "%(count)s results"}
    swedish = search(sheet(searched, "search", language="sv"))
    assert swedish.said["counts"] == {"one": "%(count)s träff", "other": "%(count)s träffar"}
    assert (swedish.root, swedish.index, swedish.action) == ("../../", "../../search/index/", "./")


def test_without_a_script_the_page_leads_to_the_glossary_and_to_all_pages(searched):
    searched.build()
    page = searched.page("search/index.html")
    (without,) = page.split("<noscript>")[1:]
    without = without.split("</noscript>")[0]
    assert 'href="../glossary/"' in without
    assert 'href="../site-map/"' in without


def test_the_list_of_all_pages_names_every_page_that_is_no_page_of_a_list(searched):
    site = searched.build().site
    listed = searched.page("site-map/index.html").split("<main")[1].split("</main>")[0]
    for page in site.editions["en"].pages:
        if page.kind not in ("embed", "site-map", "not-found", "home"):
            assert f'href="../{page.address}"' in listed, page.key
