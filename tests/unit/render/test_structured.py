"""What pages say to machines: true to what they show, in schema.org's own words, on every kind of page."""

import re
from datetime import date
from pathlib import Path

import pytest
from authored import Authored
from drawing import TIDES, sourced
from schema_org.registry import CLASS_METADATA, PROPERTY_BY_SCHEMA, ancestry
from structured import DATES, graph_of, thing, things, unseen

from site_builder.build import build
from site_builder.diagnostics import Report
from site_builder.project import project_at

ROOT = Path(__file__).resolve().parents[3]
BASE = "https://example.org/x/"
ARTICLE = ["NewsArticle", "BackgroundNewsArticle"]
SITE = """\
title: Explained
base_url: https://example.org/x/
languages:
  - en
  - sv
publisher:
  name: Tide Office
  url: https://example.org/
policies:
  corrections: pages/corrections
"""
EXPLAINER = """\
published: 2026-01-02
updated: 2026-02-03
claims:
  pull:
    section: moon
    text: The moon pulls.
    by:
      - ada
      - villagers
    about: sea
    date: 2024-06-19
    status: alleged
    evidence:
      - source: almanac
      - source: tabell
    responses:
      - by: sea
        stance: denies
        date: 2024-07-01
        sources: almanac
        text: Nothing pulls.
  known:
    section: moon
    text: The sea is salt.
    status: on-record
    evidence:
      - source: almanac
corrections:
  2026-02-03-name:
    section: moon
    text: We misspelt a name.
  2026-02-03-more:
    kind: update
    section: moon
    text: More is known.
"""
ONE_PAGE = """\
pages: one
published: 2026-01-02
claims:
  late:
    section: when
    text: The gauge was late.
    by: villagers
    about: ada
    status: alleged
    evidence:
      - source: almanac
        note: It says so.
    responses:
      - by: ada
        stance: denies
        sources: almanac
      - by: sea
        stance: none-found
        date: 2024-07-01
"""
GLOSSARY = """\
ada:
  kind: person
  name: Ada
  definition: She keeps the gauge.
  same_as: https://www.example.org/ada
sea:
  kind: country
  name: Sealand
  definition: A country by the sea.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    authored = sourced(Authored(tmp_path_factory.mktemp("site")))
    authored.write("content/site.yaml", SITE).write("content/site.sv.yaml", "title: Förklarat\n")
    authored.write("content/glossary.yaml", GLOSSARY).write(TIDES + "explainer.yaml", EXPLAINER)
    authored.write("content/pages/corrections.md", "# Corrections\n\nWe correct at once.\n")
    authored.write(
        TIDES + "article.md",
        "---\ntitle: Tides\nsummary: What the sea does.\n---\n\n"
        "## Moon {#moon}\n\nAda says that it pulls [@almanac; @claim:pull]. Sealand denies it.\n\n"
        "## Sun {#sun}\n\nNothing here.\n",
    )
    authored.write(
        TIDES + "article.sv.md",
        "# Tidvatten\n\nIngress.\n\n## Månen {#moon}\n\nAda säger att den drar [@almanac; @claim:pull]. Sealand förnekar det.\n\n## Solen {#sun}\n\nTom.\n",
    )
    authored.write(
        "content/explainers/gauge/article.md",
        "# The gauge\n\nA lead of its own. It has two sentences.\n\n## When {#when}\n\nIt was late [@claim:late]. Ada denies it.\n",
    )
    authored.write("content/explainers/gauge/explainer.yaml", ONE_PAGE)
    authored.write("content/explainers/plan/article.md", "# A plan\n\nNot yet.\n")
    authored.write("content/explainers/plan/explainer.yaml", "draft: true\n")
    authored.build()
    return authored


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The pages of the real site, by their paths."""
    output = tmp_path_factory.mktemp("real") / "output"
    built = build(project_at(ROOT, output), Report(), base_url=BASE, today=date(2026, 11, 22))
    assert built is not None
    return {file.relative_to(output).as_posix(): file.read_text() for file in sorted(output.rglob("*.html"))}


def test_nothing_is_said_to_machines_that_a_page_does_not_show(real, site):
    own = {f"own {file}": file.read_text() for file in site.output.rglob("*.html")}
    hidden = {path: found for path, page in {**real, **own}.items() if (found := unseen(page))}
    assert hidden == {}


def test_the_comparison_finds_what_is_not_shown():
    page = '<body><p>Here.</p><script type="application/ld+json">%s</script></body>'
    said = '{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "Elsewhere"}]}'
    assert unseen(page % said) == ["name: Elsewhere"]


def test_every_type_and_property_is_schema_orgs_own_and_in_its_place(real, site):
    own = {file.name: file.read_text() for file in site.output.rglob("*.html")}
    assert {
        fault for page in (*real.values(), *own.values()) for each in things(graph_of(page)) for fault in faults(each)
    } == set()


def test_the_vocabulary_refuses_what_it_does_not_have():
    assert list(faults({"@type": "Klaim"})) == ["no type Klaim"]
    assert list(faults({"@type": "Claim", "verdict": "true"})) == ["no property Claim.verdict"]
    assert list(faults({"@type": "Claim", "author": {"@type": "Country"}})) == ["Claim.author is no Country"]


def faults(each):
    """What in a thing isn't schema.org's: a type, a property of it, the type of a property's value."""
    types = listed(each["@type"])
    yield from (f"no type {type_}" for type_ in types if type_ not in CLASS_METADATA)
    kinds = with_parents(types)
    for name, values in each.items():
        known = PROPERTY_BY_SCHEMA.get(name)
        if name.startswith("@"):
            continue
        if known is None or not kinds & set(known.domains):
            yield f"no property {'/'.join(types)}.{name}"
            continue
        for value in listed(values):
            if isinstance(value, dict) and not with_parents(listed(value["@type"])) & set(known.ranges):
                yield f"{'/'.join(types)}.{name} is no {'/'.join(listed(value['@type']))}"


def with_parents(types):
    return {kind for type_ in types for kind in (type_, *ancestry(type_))}


def listed(value):
    return value if isinstance(value, list) else [value]


def test_dates_are_iso_dates_and_addresses_are_whole(real):
    wrong = set()
    for page in real.values():
        for each in things(graph_of(page)):
            wrong |= {v for k, v in each.items() if k in DATES and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", v)}
            wrong |= {v for k, v in each.items() if k in ("@id", "url", "item") and not re.match(r"https?://", v)}
    assert wrong == set()


def test_every_page_but_bare_ones_and_the_one_for_lost_readers_says_what_it_is_and_the_way_to_it(real):
    real = {path: page for path, page in real.items() if "/embed/" not in path}
    silent = [path for path, page in real.items() if not graph_of(page)]
    assert silent == ["404.html"]
    lost = [
        p
        for p, page in real.items()
        if p not in ("404.html", "index.html", "sv/index.html")
        and "BreadcrumbList" not in [each["@type"] for each in graph_of(page)]
    ]
    assert lost == []


def test_no_verdict_and_no_questions_are_claimed(real):
    assert not any("ClaimReview" in page or "FAQPage" in page for page in real.values())


def test_a_section_is_an_article_that_says_where_it_belongs_what_it_cites_and_what_was_corrected(site):
    said = thing(site.page("tides/moon/index.html"), "BackgroundNewsArticle")
    assert said["@type"] == ARTICLE
    assert (said["headline"], said["description"]) == ("Moon", "Ada says that it pulls.")
    assert (said["datePublished"], said["dateModified"]) == ("2026-01-02", "2026-02-03")
    assert said["isPartOf"]["headline"] == "Tides"
    assert [each["name"] for each in said["citation"]] == ["The almanac"]
    assert [each["text"] for each in said["correction"]] == ["We misspelt a name."]
    assert [each["name"] for each in said["mentions"]] == ["Ada", "Sealand"]
    assert said["publisher"] == {"@type": "Organization", "name": "Tide Office", "url": "https://example.org/"}


def test_an_overview_says_which_document_it_converts_and_its_sections(site):
    said = thing(site.page("tides/index.html"), "BackgroundNewsArticle")
    assert [each["name"] for each in said["isBasedOn"]] == ["Tabell"]
    assert [each["headline"] for each in said["hasPart"]] == ["Moon", "Sun"]
    assert said["description"] == "What the sea does."


def test_a_translation_names_its_original_and_the_original_its_translations(site):
    english = thing(site.page("tides/index.html"), "BackgroundNewsArticle")
    swedish = thing(site.page("sv/tides/index.html"), "BackgroundNewsArticle")
    assert [(each["@id"], each["inLanguage"]) for each in english["workTranslation"]] == [(swedish["@id"], "sv")]
    assert swedish["translationOfWork"]["@id"] == english["@id"]


def test_a_contested_claim_never_goes_without_its_denial_and_one_on_record_is_not_contested(site):
    said = thing(site.page("tides/claims/index.html"), "Claim")
    assert said["text"] == "The moon pulls."
    assert [(each["@type"], each["name"]) for each in said["author"]] == [("Person", "Ada")]
    assert said["firstAppearance"]["publisher"]["name"] == "Tide Office"
    assert [each["name"] for each in said["appearance"]] == ["Tabell"]
    (answer,) = said["comment"]
    assert answer["text"] == "Nothing pulls."
    assert [(each["@type"], each["name"]) for each in answer["author"]] == [("GovernmentOrganization", "Sealand")]


def test_an_explainer_on_one_page_is_the_article_and_its_claims_there(site):
    page = site.page("gauge/index.html")
    assert thing(page, "BackgroundNewsArticle")["description"] == "A lead of its own. It has two sentences."
    said = thing(page, "Claim")
    assert "author" not in said, "plain words are nobody a machine could know"
    assert [(each["text"], each["author"][0]["name"]) for each in said["comment"]] == [
        ("Denies", "Ada"),
        ("No answer found", "Sealand"),
    ]
    assert "dateCreated" not in said["comment"][1], "the day of a search is no day of an answer"


def test_the_home_page_is_the_site_with_its_publisher_and_how_it_corrects_itself(site):
    said = thing(site.page("index.html"), "WebSite")
    assert said["name"] == "Explained"
    assert said["publisher"]["correctionsPolicy"] == BASE + "corrections/"
    assert [(each["headline"], each["url"]) for each in said["hasPart"]] == [
        ("Tides", BASE + "tides/"),
        ("The gauge", BASE + "gauge/"),
    ]


def test_the_way_to_a_page_begins_at_home_and_ends_at_the_page(site):
    steps = thing(site.page("tides/moon/index.html"), "BreadcrumbList")["itemListElement"]
    assert [(each["position"], each["name"], each["item"]) for each in steps] == [
        (1, "Explained", BASE),
        (2, "Tides", BASE + "tides/"),
        (3, "Moon", BASE + "tides/moon/"),
    ]


def test_without_an_address_of_the_site_nothing_has_one(tmp_path):
    authored = sourced(Authored(tmp_path)).write(TIDES + "article.md", "# Tides\n\n## Moon {#moon}\n\nIt pulls.\n")
    authored.build()
    for file in authored.output.rglob("*.html"):
        for each in things(graph_of(file.read_text())):
            assert not {"@id", "item"} & each.keys()
            assert each.get("url", "https://").startswith("https://")
            assert each["@type"] != "BreadcrumbList"
