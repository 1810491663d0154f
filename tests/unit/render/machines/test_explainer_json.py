"""`explainer.json`: valid against its published schema, and holding all that a later comparison needs."""

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from authored import Authored
from drawing import TIDES, sourced
from jsonschema import Draft202012Validator
from machine_made import ROOT, files_of, site_of

SCHEMA = json.loads((ROOT / "docs/schemas/explainer.schema.json").read_text(encoding="utf-8"))
GOLDEN = sorted(path.parent.name for path in (ROOT / "tests/golden").glob("*/content"))


def read(files: dict[str, bytes], path: str) -> dict:
    return json.loads(files[path])


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_those_of_the_real_site_are_valid(real):
    assert sorted(path for path in real if path.endswith("explainer.json")) == [
        "hwasong-11/explainer.json",
        "sv/hwasong-11/explainer.json",
    ]
    for path in ("hwasong-11/explainer.json", "sv/hwasong-11/explainer.json"):
        Draft202012Validator(SCHEMA).validate(read(real, path))


@pytest.mark.parametrize("case", GOLDEN)
def test_those_of_every_golden_site_are_valid(case: str):
    files = files_of(site_of(ROOT / "tests/golden" / case))
    found = [path for path in files if path.endswith("explainer.json")]
    assert found
    for path in found:
        Draft202012Validator(SCHEMA).validate(read(files, path))


def test_the_schema_refuses_what_is_not_said(small):
    said = read(small, "ebb/explainer.json")
    assert not Draft202012Validator(SCHEMA).is_valid({**said, "invented": 1})
    assert not Draft202012Validator(SCHEMA).is_valid({key: said[key] for key in said if key != "claims"})
    said["claims"][0]["status"] = "proved"
    assert not Draft202012Validator(SCHEMA).is_valid(said)


def test_the_schema_goes_out_with_the_site_and_is_the_documented_one(small):
    assert json.loads(small["explainer.schema.json"]) == SCHEMA
    said = read(small, "sv/lagvatten/explainer.json")
    assert urljoin("sv/lagvatten/explainer.json", said["$schema"]).lstrip("/") == "explainer.schema.json"


def test_every_quotation_of_the_prose_is_there_with_its_source(small):
    said = read(small, "sv/lagvatten/explainer.json")["quotations"]
    assert [(q["role"], q["of"], q["text"], q["original"], q["source"], q["locator"], q["block"]) for q in said] == [
        ("section", "gate", "porten stod öppen", "The gate was open", "log", "¶1", False),
        ("section", "gate", "The board had been told.", "", "log", "¶2", True),
    ]


def test_a_quotation_cited_in_its_footnote_or_through_a_claim_has_its_source_too(tmp_path: Path):
    authored = sourced(Authored(tmp_path))
    authored.write(
        TIDES + "article.md",
        """\
        # Tides

        The sea rises.

        ## The moon {#moon}

        They say “havet dras av månen”.[^1]
        So “the moon pulls” it is [@claim:pull].
        And “nobody” [@event:launch].

        [^1]: In [@tabell, ¶1], where “men långsamt varje dag” stands too [@tabell, ¶2].
        """,
    )
    said = read(files_of(site_of(tmp_path)), "tides/explainer.json")
    assert [(q["text"], q["source"], q["locator"], q["claim"], q["event"]) for q in said["quotations"]] == [
        ("havet dras av månen", "tabell", "¶1", None, None),
        ("the moon pulls", None, "", "pull", None),
        ("nobody", None, "", None, "launch"),
        ("men långsamt varje dag", "tabell", "¶2", None, None),
    ]


def test_a_claim_has_its_evidence_its_answers_and_who_they_are(small):
    (claim,) = read(small, "ebb/explainer.json")["claims"]
    assert claim == {
        "id": "told",
        "number": 1,
        "address": "claims/#claim-told",
        "section": ["who"],
        "text": "The board had been told in August.",
        "by": [{"name": "villagers", "id": None}],
        "about": [{"name": "Harbour Board", "id": "board"}],
        "date": "1964-10",
        "status": "reported",
        "evidence": [
            {
                "source": "log",
                "quote": "The board had been told.",
                "locator": "¶2",
                "note": "The log names no sender.",
            }
        ],
        "responses": [
            {
                "by": [{"name": "Harbour Board", "id": "board"}],
                "stance": "denies",
                "date": "1964-11-02",
                "text": "No message came.",
                "sources": ["letter"],
            }
        ],
        "untranslated": False,
    }


def test_texts_are_plain_words_by_paragraph(small):
    gate, who = read(small, "ebb/explainer.json")["sections"]
    assert gate["text"].split("\n\n") == [
        "The log says that “the gate was open <all> night”. It was steel * and 3 < 4.",
        "The board had been told.",
        "One thing: who knew",
        "Two",
    ]
    assert gate["footnotes"] == ["So the letter says."]
    assert who["text"].split("\n\n") == [
        "The board had been told, the log says. The board denies it.",
        "Year | Told",
        "1964 | yes",
    ]


def test_what_is_not_translated_says_so(small):
    said = read(small, "sv/lagvatten/explainer.json")
    assert [relation["untranslated"] for relation in said["relations"]] == [True]
    assert [claim["untranslated"] for claim in said["claims"]] == [False]


def test_every_address_in_it_leads_from_it_to_a_page(real, real_site):
    pages = {page.address for page in real_site.pages}
    for path in ("hwasong-11/explainer.json", "sv/hwasong-11/explainer.json"):
        said = read(real, path)
        addresses = [said["address"], *(part["address"] for part in (*said["sections"], *said["claims"]))]
        assert {
            urljoin(f"https://x/{path}", each).partition("#")[0].removeprefix("https://x/") for each in addresses
        } <= pages
        for translation in said["translations"]:
            assert urljoin(path, translation["address"]) in real


def test_a_draft_has_none(tmp_path: Path):
    authored = Authored(tmp_path).write(TIDES + "explainer.yaml", "draft: true\n")
    assert list(files_of(site_of(authored.root))) == ["index.md", "llms.txt", "robots.txt"]


def test_a_page_in_its_place_is_told_with_both_places(tmp_path: Path):
    authored = sourced(Authored(tmp_path))
    authored.write(
        TIDES + "article.md",
        """\
        ---
        title: Tides
        sections:
          moon:
            slug: explainer.json
        ---
        Lead.

        ## Moon {#moon}

        Moon.

        ## Sun {#sun}

        Sun.
        """,
    )
    assert authored.check() is None
    (found,) = authored.report.diagnostics
    assert (found.code, found.at.path, found.at.line) == ("address-of-a-file", TIDES + "article.md", 5)
    assert [related.at.path for related in found.related] == [TIDES + "article.md"]
    assert "the page /tides/explainer.json/ would take the place of tides/explainer.json" in authored.said()
