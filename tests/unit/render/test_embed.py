"""What other sites show in a frame: what is on it, the code for it, and the oEmbed answer."""

import html
import json
import re

import pytest
from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.build import build
from site_builder.diagnostics import Report
from site_builder.pages import UNLISTED
from site_builder.render.pages.embed import embed

BASE = "https://example.org/explained/"


@pytest.fixture
def authored(tmp_path):
    authored = sourced(Authored(tmp_path))
    authored.write(
        TIDES + "article.md", "# Tides & time\n\nThe sea rises. [@claim:pull]\n\n## The moon {#moon}\n\nIt pulls.\n"
    )
    return authored.write(
        TIDES + "explainer.yaml",
        """\
        claims:
          pull:
            section: moon
            text: The [[tide]] is pulled by the moon [@almanac].
            by: moon-man
            about: moon-man
            date: 2024-01-02
            status: alleged
            evidence:
              - source: almanac
            responses:
              - by: moon-man
                stance: denies
                date: 2024-02-03
                text: It is not.
                sources: almanac
          other:
            text: It is far.
            by: moon-man
            status: documented
            evidence:
              - source: almanac
        timeline:
          launch:
            date: 2024-01-02
            text: A gauge is put in the sea [@almanac].
            sources: almanac
        relations:
          pull:
            from: moon-man
            to: the sea
            what: pull
            status: alleged
            text: Nobody saw it.
            claims: pull
        corrections:
          2024-03-01-named:
            claim: pull
            text: The pull was put wrongly.
          2024-04-01-other:
            claim: other
            text: It is farther.
          2024-05-01-section:
            kind: update
            section: moon
            text: The moon was added.
        """,
    )


def built(authored, base_url=BASE):
    report = Report()
    assert build(authored.project, report, base_url=base_url) is not None
    return authored


def test_a_claim_stands_there_with_its_status_denial_source_and_the_corrections_that_touch_it(authored):
    page = built(authored).page("tides/embed/claim-pull/index.html")
    said = html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.split("<body")[1])))
    for words in ("Alleged", "The tide is pulled by the moon", "2 January 2024", "Denies", "It is not.", "Tide Office"):
        assert words in said
    assert said.index("The moon was added.") < said.index("The pull was put wrongly.")
    assert "farther" not in said
    assert "Update, 1 May 2024" in re.sub(r"\s+([.,])", r"\1", said)


def test_it_has_no_navigation_no_script_and_only_links_that_leave_the_frame(authored):
    site = built(authored).build().site
    bare = [page for page in site.pages if page.kind == "embed"]
    assert {page.subject[0] for page in bare} == {"claim", "term", "timeline", "relations"}
    for page in bare:
        text = authored.page(f"{page.address}index.html")
        assert "<script" not in text
        assert "<nav" not in text
        assert text.count('<base target="_top">') == 1
        assert text.index('<base target="_top">') < text.index("<body")
        assert 'href="#' not in text, "there is no such place on a bare page"
        assert "interestfor" not in text, "there are no cards"
        assert '<meta name="robots" content="noindex">' in text
        assert len(re.findall(r"<h1\b", text)) == 1


def test_it_names_the_full_page_as_the_real_one_and_leads_there(authored):
    page = built(authored).page("tides/embed/claim-pull/index.html")
    assert f'<link rel="canonical" href="{BASE}tides/claims/">' in page
    assert '<a href="../../claims/#claim-pull">' in page
    assert '<a href="../../">More about it</a>' not in page
    assert '<a href="../../tide/">More about it</a>' in authored.page("glossary/embed/tide/index.html")


def test_no_sitemap_names_it(authored):
    assert "/embed/" not in built(authored).page("sitemap.xml")
    assert "embed" in UNLISTED


@pytest.mark.parametrize(
    ("path", "bare"),
    [
        ("tides/claims/", "tides/embed/claim-pull/"),
        ("tides/timeline/", "tides/embed/timeline/"),
        ("tides/", "tides/embed/relations/"),
        ("glossary/tide/", "glossary/embed/tide/"),
    ],
)
def test_the_code_to_copy_stands_at_what_it_shows_and_shows_it(authored, path, bare):
    page = built(authored).page(f"{path}index.html")
    codes = [html.unescape(code) for code in re.findall(r"<textarea readonly[^>]*>(.*?)</textarea>", page, re.DOTALL)]
    (code,) = [code for code in codes if f'src="{BASE}{bare}"' in code]
    assert re.fullmatch(
        r'<iframe src="[^"]+" title="[^"]+" width="100%" height="\d+" style="max-width:600px;border:0" loading="lazy"></iframe>',
        code,
    )
    assert (authored.output / bare / "index.html").is_file()


def test_without_an_address_there_is_no_code_but_a_link(tmp_path, authored):
    authored.build()
    page = authored.page("tides/claims/index.html")
    assert "<textarea" not in page
    assert '<a href="../embed/claim-pull/">How it looks' in page
    assert not list(authored.output.rglob("oembed.json"))
    assert "oembed" not in authored.page("tides/embed/claim-pull/index.html")


def test_the_answer_keeps_to_oembed_1_0(authored):
    built(authored)
    answers = sorted(authored.output.rglob("oembed.json"))
    assert len(answers) == len(list(authored.output.rglob("embed/*/index.html")))
    for path in answers:
        said = json.loads(path.read_text())
        assert (
            {"version", "type", "html", "width", "height"}
            <= set(said)
            <= {
                *("version", "type", "html", "width", "height", "title"),
                *("author_name", "author_url", "provider_name", "provider_url", "cache_age"),
            }
        )
        assert (said["version"], said["type"]) == ("1.0", "rich")
        assert isinstance(said["width"], int)
        assert isinstance(said["height"], int)
        assert f'src="{BASE}{path.parent.relative_to(authored.output).as_posix()}/"' in said["html"]
        assert f'height="{said["height"]}"' in said["html"]
    claim = json.loads((authored.output / "tides/embed/claim-pull/oembed.json").read_text())
    assert claim["title"] == "Claim 1 – Tides & time"
    assert 'title="Claim 1 – Tides &amp; time"' in claim["html"]


@pytest.mark.parametrize(
    ("path", "href"),
    [
        ("tides/embed/claim-pull/", "oembed.json"),
        ("tides/timeline/", "../embed/timeline/oembed.json"),
        ("glossary/tide/", "../embed/tide/oembed.json"),
    ],
)
def test_editors_find_the_answer_from_the_page(authored, path, href):
    page = built(authored).page(f"{path}index.html")
    assert f'<link rel="alternate" type="application/json+oembed" href="{href}"' in page


def test_more_text_makes_a_higher_frame(authored):
    def height(claim):
        return json.loads((authored.output / f"tides/embed/claim-{claim}/oembed.json").read_text())["height"]

    built(authored)
    assert height("other") < height("pull")


def test_what_nobody_translated_says_its_language(authored):
    authored.write("content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\n")
    authored.write(TIDES + "article.sv.md", "# Tid\n\nHavet stiger. [@claim:pull]\n\n## Månen {#moon}\n\nDen drar.\n")
    drawn = embed(sheet(authored, "embed", "claim", "tides", "other", language="sv"))
    assert drawn.claim is not None
    assert drawn.claim.text == '<span lang="en">It is far.</span>'
