"""What is said of a change: the old words and the new, and every other place where the old ones still stand."""

import json
import shutil

import pytest
from authored import Authored

from site_builder.build import build, checked
from site_builder.check.corrections import correction_missing
from site_builder.diagnostics import Report
from site_builder.earlier import last_build
from site_builder.messages import worded

ARTICLE = """\
# The dam

{lead}

## Parts {{#parts}}

{parts}
"""


@pytest.fixture
def dam(tmp_path) -> Authored:
    site = Authored(tmp_path, empty=True)
    site.write("content/site.yaml", "title: Explained\nlanguages: en\n")
    site.write("content/glossary.yaml", "wall:\n  name: Wall\n  definition: It held the lake. It had 290 parts.\n")
    site.write(
        "content/pages/about.md", "# About\n\nWe counted 290 sheep, and 290 parts. On 10 September 2024 it broke.\n"
    )
    return site


def write(site: Authored, *, lead: str = "The dam broke on 10 September 2024.", parts: str = "290 parts were found."):
    site.write("content/explainers/dam/article.md", ARTICLE.format(lead=lead, parts=parts))


def publish(site: Authored) -> list[bytes]:
    assert build(site.project, site.report), site.said()
    return [path.read_bytes() for path in sorted(site.output.rglob("explainer.json"))]


def found(site: Authored, published: list[bytes]):
    site.report = Report()
    checked(site.project, site.report, earlier=lambda _: published)
    return [each for each in site.report.diagnostics if each.code == "correction-missing"]


def places(finding) -> list[str]:
    return [f"{related.at.path}:{related.at.line}" for related in finding.related]


def test_a_changed_number_is_told_with_every_other_place_that_counts_the_same(dam):
    write(dam)
    published = publish(dam)
    write(dam, parts="310 parts were found.")
    (finding,) = found(dam, published)
    assert (finding.values["changed"], finding.values["was"], finding.values["now"]) == ("a number", "290", "310")
    assert places(finding) == ["content/glossary.yaml:3", "content/pages/about.md:3"]
    assert finding.related[1].at.column == len("We counted 290 sheep, and ") + 1, "the parts, not the sheep"


def test_a_changed_date_is_told_with_every_other_place_however_it_is_written(dam):
    write(dam, parts="On 2024-09-10 the search began.")
    published = publish(dam)
    write(dam, lead="The dam broke on 11 September 2024.", parts="On 2024-09-10 the search began.")
    (finding,) = found(dam, published)
    assert (finding.values["changed"], finding.values["was"]) == ("a date", "10 September 2024")
    assert places(finding) == ["content/explainers/dam/article.md:7", "content/pages/about.md:3"]


def test_a_date_that_is_known_better_now_is_no_change(dam):
    write(dam, lead="The dam broke in 2024, in June 2023 it was mended.")
    published = publish(dam)
    write(dam, lead="The dam broke on 10 September 2024, on 1 June 2023 it was mended.")
    assert found(dam, published) == []
    write(dam, lead="The dam broke in 2025, in June 2023 it was mended.")
    assert [each.values["was"] for each in found(dam, published)] == ["2024"]


def test_a_sentence_cut_in_two_is_no_change(dam):
    write(dam, parts="290 parts were found by 40 people in the valley below the town.")
    published = publish(dam)
    write(dam, parts="290 parts were found in the valley below the town. The search took 40 people.")
    assert found(dam, published) == []


def test_changed_words_of_a_claim_are_told_with_where_they_stand_elsewhere(dam):
    facts = "claims:\n  knew:\n    text: The {who} knew of the crack.\n    by: the inquiry\n    status: on-record\n    evidence:\n      - source: report\n"
    dam.write("content/sources.yaml", "report:\n  title: The report\n")
    write(dam, parts="290 parts were found. The Secretary of State knew it, says the inquiry.")
    dam.write("content/explainers/dam/explainer.yaml", facts.format(who="Secretary of State"))
    published = publish(dam)
    dam.write("content/explainers/dam/explainer.yaml", facts.format(who="Deputy Minister of Works"))
    (finding,) = found(dam, published)
    assert finding.values["changed"] == "the text of a claim"
    assert places(finding) == ["content/explainers/dam/article.md:7"]


def test_a_translation_that_comes_later_changes_nothing_and_a_fact_of_all_languages_is_told_once(dam):
    dam.write("content/site.yaml", "title: Explained\nlanguages: [en, sv]\n")
    dam.write("content/sources.yaml", "report:\n  title: The report\n")
    write(dam)
    dam.write(
        "content/explainers/dam/article.sv.md",
        ARTICLE.format(lead="Den brast den 10 september 2024.", parts="290 delar."),
    )
    facts = """\
        claims:
          knew:
            text: The mayor knew of 2 cracks.
            by: the inquiry
            status: {status}
            date: 2024-10-01
            evidence:
              - source: report
                note: It names 3 people and 10 September 2024.
        timeline:
          {event}:
            date: 2024-09-10
            text: The dam breaks, and 12 people die in May 2024.
        """
    dam.write("content/explainers/dam/explainer.yaml", facts.format(status="on-record", event="break"))
    published = publish(dam)
    assert len(published) == 2
    dam.write(
        "content/explainers/dam/explainer.sv.yaml",
        """\
        claims:
          knew:
            text: Borgmästaren kände till 2 sprickor.
            evidence:
              - note: Den nämner 3 personer och den 10 september 2024.
        timeline:
          break:
            text: Dammen brister, och 12 människor dör i maj 2024.
        """,
    )
    assert found(dam, published) == [], dam.said()
    dam.remove("content/explainers/dam/explainer.sv.yaml")
    dam.write("content/explainers/dam/explainer.yaml", facts.format(status="reported", event="collapse"))
    told = [each.values["changed"] for each in found(dam, published)]
    assert sorted(told) == ["an entry of the timeline", "the status of a claim"]


def test_a_claim_or_an_explainer_with_another_id_is_the_same_one(dam):
    facts = "claims:\n  {id}:\n    text: The mayor knew.\n    by: the inquiry\n    status: {status}\n    evidence:\n      - source: report\n"
    dam.write("content/sources.yaml", "report:\n  title: The report\n")
    write(dam)
    dam.write("content/explainers/dam/explainer.yaml", facts.format(id="knew", status="on-record"))
    published = publish(dam)
    dam.write("content/explainers/dam/explainer.yaml", facts.format(id="mayor-knew", status="on-record"))
    assert found(dam, published) == []
    dam.write("content/explainers/dam/explainer.yaml", facts.format(id="mayor-knew", status="reported"))
    assert [each.values["changed"] for each in found(dam, published)] == ["the status of a claim"]
    article = (dam.root / "content/explainers/dam/article.md").read_text("utf-8")
    shutil.rmtree(dam.root / "content/explainers/dam")
    dam.write("content/explainers/dam-break/article.md", article.replace("290 parts", "310 parts"))
    assert found(dam, published) == [], "another explainer, as far as anybody can know"
    dam.write(
        "content/explainers/dam-break/article.md",
        "---\nwas: [dam]\n---\n" + article.replace("290 parts", "310 parts"),
    )
    assert {each.values["changed"] for each in found(dam, published)} == {"a number", "a claim"}, dam.said()


def test_no_correction_is_asked_for_where_nothing_is_known_to_be_published(dam):
    write(dam)
    assert found(dam, []) == []
    dam.report = Report()
    site = checked(dam.project, dam.report)
    assert list(correction_missing(site)) == []


def test_a_version_of_the_format_from_the_future_is_a_warning_and_fields_from_it_are_passed_over(dam):
    write(dam)
    (published,) = publish(dam)
    said = json.loads(published)
    write(dam, parts="310 parts were found.")
    newer = json.dumps(said | {"added": [1], "claims": [{"id": "x", "mood": "calm"}]}).encode()
    assert len(found(dam, [newer])) == 2, "the number, and the claim that is gone"
    assert found(dam, [json.dumps(said | {"version": 2}).encode()]) == []
    assert [each.code for each in dam.report.diagnostics if each.code.startswith("published")] == ["published-by-newer"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": "other"}', b"\xff", b"[" * 100000])
def test_a_file_that_is_not_ours_is_passed_over(content):
    assert last_build([content]) == last_build([])


@pytest.mark.parametrize(
    "part", [{"id": 3}, {"language": None}, {"sections": "none"}, {"version": "1"}, {"version": None}]
)
def test_a_damaged_file_is_told_and_never_guessed_at(part):
    whole = {"format": "site-builder/explainer", "version": 1, "id": "dam", "language": "en"}
    assert last_build([json.dumps(whole).encode()]).explainers
    damaged = last_build([json.dumps(whole | part).encode()])
    assert not damaged.explainers
    assert damaged.unknown


def test_it_is_said_in_both_languages_with_what_to_do():
    values = {"changed": "a number", "was": "290", "now": "310", "file": "content/explainers/dam/explainer.yaml"}
    english, swedish = worded("correction-missing", values), worded("correction-missing", values, "sv")
    assert english.text.startswith("a number was “290” when this was published")
    assert "“was: 290”, “now: 310”" in english.hint
    assert swedish.text.startswith("ett tal var ”290” när det här publicerades")
    assert "kind: update" in worded("correction-missing", values | {"now": ""}).hint
