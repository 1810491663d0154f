"""Earlier addresses (`was:`) lead on, at any depth, and never take the place of anything."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from authored import Authored
from serving import served

TIDES = "content/explainers/tides/"
REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')


@pytest.fixture
def moved(tmp_path: Path) -> Authored:
    authored = Authored(tmp_path)
    authored.write("content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\n")
    authored.write(
        TIDES + "article.md",
        """\
        ---
        title: Tides & <b>
        was: [ebb, flow]
        sections:
          moon:
            was: luna
        ---
        Lead.

        ## The moon {#moon}

        It pulls.

        ## The sun {#sun}

        So does it [@almanac].
        """,
    )
    authored.write(
        TIDES + "article.sv.md",
        """\
        ---
        title: Tidvatten
        sections:
          moon:
            slug: manen
        ---
        Ingress.

        ## Månen {#moon}

        Den drar.

        ## Solen {#sun}

        Den med [@almanac].
        """,
    )
    authored.write("content/sources.yaml", "almanac:\n  title: Almanac\n")
    authored.write("content/glossary.yaml", "spring:\n  name: spring tide\n  was: springtide\n  definition: High.\n")
    authored.write("content/pages/about.md", "---\ntitle: About\nwas: /who/\n---\nUs.\n")
    return authored


def leads(authored: Authored, path: str) -> str:
    """Where the page at an earlier address leads."""
    (target,) = REFRESH.findall(authored.page(f"{path}index.html"))
    return urljoin(f"/{path}", target).removeprefix("/")


def redirects_of(authored: Authored) -> set[str]:
    return {
        path.parent.relative_to(authored.output).as_posix() + "/"
        for path in authored.output.rglob("*.html")
        if REFRESH.search(path.read_text(encoding="utf-8"))
    }


def test_every_earlier_name_leads_to_the_page_of_today(moved):
    moved.build()
    expected = {
        "ebb/": "tides/",
        "ebb/moon/": "tides/moon/",
        "ebb/luna/": "tides/moon/",
        "ebb/sun/": "tides/sun/",
        "ebb/sources/": "tides/sources/",
        "ebb/print/": "tides/print/",
        "tides/luna/": "tides/moon/",
        "glossary/springtide/": "glossary/spring/",
        "who/": "about/",
        "sv/ebb/": "sv/tides/",
        "sv/ebb/manen/": "sv/tides/manen/",
        "sv/ebb/sun/": "sv/tides/sun/",
        "sv/glossary/springtide/": "sv/glossary/spring/",
    }
    found = redirects_of(moved)
    assert {path: leads(moved, path) for path in expected} == expected
    assert {path.replace("/flow/", "/ebb/").replace("flow/", "ebb/") for path in found} - expected.keys() == {
        "sv/ebb/sources/",
        "sv/ebb/print/",
    }


def test_a_language_with_an_address_of_its_own_has_its_own_earlier_ones(moved):
    moved.build()
    assert not {path for path in redirects_of(moved) if path.endswith("luna/") and path.startswith("sv/")}


@pytest.mark.parametrize("prefix", ["/", "/some/prefix/"])
def test_a_reader_of_an_old_link_arrives(moved, prefix):
    from urllib.request import urlopen

    moved.build()
    with served(moved.output, prefix) as base:
        for path in sorted(redirects_of(moved)):
            with urlopen(base + path) as answer:
                (target,) = REFRESH.findall(answer.read().decode())
            with urlopen(urljoin(base + path, target)) as answer:
                assert answer.status == 200
                assert not REFRESH.search(answer.read().decode())


def test_the_page_says_it_in_words_of_its_language_and_is_hidden_from_search(moved):
    moved.write("content/site.yaml", "title: Explained\nbase_url: https://x.example/e/\nlanguages:\n  - en\n  - sv\n")
    moved.build()
    said = moved.page("ebb/index.html")
    assert '<p>This page has moved: <a href="../tides/">Tides &amp; &lt;b&gt;</a>.</p>' in said
    assert '<link rel="canonical" href="https://x.example/e/tides/">' in said
    assert '<meta name="robots" content="noindex">' in said
    assert '<p>Sidan har flyttat: <a href="../tides/">Tidvatten</a>.</p>' in moved.page("sv/ebb/index.html")
    assert "/ebb/" not in moved.page("sitemap.xml")


def test_a_section_of_an_explainer_on_one_page_leads_to_its_place_there(moved):
    moved.write(TIDES + "explainer.yaml", "pages: one\n")
    moved.build()
    assert leads(moved, "tides/luna/") == "tides/#moon"
    assert leads(moved, "ebb/luna/") == "tides/#moon"


def test_a_further_document_leads_on_from_the_address_of_its_earlier_id(moved):
    moved.write("seeds/one.txt", "Words.\n").write("seeds/two.txt", "More words.\n")
    stored = "  primary: true\n  text_file: seeds/{}.txt\n"
    moved.write(
        "content/sources.yaml",
        "almanac:\n  title: Almanac\n"
        + stored.format("one")
        + "log:\n  title: Log\n  was: diary\n"
        + stored.format("two"),
    )
    moved.write(
        TIDES + "article.md",
        "# Tides\n\nSo [@almanac, ¶1] and [@log, ¶1].\n\n## A {#moon}\n\nA.\n\n## B {#sun}\n\nB.\n",
    )
    moved.remove(TIDES + "article.sv.md").write("content/site.yaml", "title: Explained\nlanguages: en\n")
    moved.build()
    assert leads(moved, "tides/article/diary/") == "tides/article/log/"


def test_an_earlier_address_where_a_page_stands_today_is_told_once_with_both_places(moved):
    moved.write("content/pages/ebb.md", "# Ebb\n\nLow.\n")
    assert moved.check() is None
    (found,) = [each for each in moved.report.diagnostics if each.code.startswith("earlier")]
    assert (found.code, found.at.path, found.at.line, found.at.column) == (
        "earlier-address-taken",
        TIDES + "article.md",
        3,
        7,
    )
    assert [related.at.path for related in found.related] == ["content/pages/ebb.md"]
    assert "the earlier address /ebb/ can't lead on: /ebb/ stands there today" in moved.said()


def test_an_address_two_pages_had_before_is_told(moved):
    moved.write("content/pages/about.md", "---\ntitle: About\nwas: flow\n---\nUs.\n")
    assert moved.check() is None
    (found,) = [each for each in moved.report.diagnostics if each.code.startswith("earlier")]
    assert found.code == "earlier-address-twice"
    assert {found.at.path, *(related.at.path for related in found.related)} == {
        TIDES + "article.md",
        "content/pages/about.md",
    }


@pytest.mark.parametrize(("was", "code"), [("../x", "reserved-name"), ("feed.xml", "earlier-address-taken")])
def test_a_name_that_can_be_no_address_is_told_where_it_stands(moved, was, code):
    moved.write("content/pages/about.md", f"---\ntitle: About\nwas: {was}\n---\nUs.\n")
    assert moved.check() is None
    found = [each for each in moved.report.diagnostics if each.code == code]
    assert [(each.at.path, each.at.line) for each in found] == [("content/pages/about.md", 3)]
