"""`site-builder new` begins sites and adds to them; what it adds holds, and nothing is ever written over."""

import json
import re
from pathlib import Path

import pytest
from authored import Authored
from click.testing import CliRunner

from site_builder.build import build, checked
from site_builder.cli import cli
from site_builder.diagnostics import Failure, Report
from site_builder.load import load
from site_builder.messages import Speaker
from site_builder.project import project_at
from site_builder.schemas import SUFFIX


def run(root: Path, *words: str, lang: str = "en") -> str:
    done = CliRunner().invoke(cli, ["-C", str(root), "--lang", lang, *words], obj={"speaker": Speaker(lang)})
    if isinstance(done.exception, Failure):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.output


def refused(root: Path, *words: str) -> str:
    """What is said; nothing may have been written."""
    before = tree(root)
    done = CliRunner().invoke(cli, ["-C", str(root), "--lang", "en", *words], obj={"speaker": Speaker()})
    assert tree(root) == before
    assert done.exit_code != 0
    if isinstance(done.exception, Failure):
        words_ = Speaker().worded(done.exception.code, done.exception.values)
        return f"{words_.text} {words_.hint}"
    return done.output


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in root.rglob("*")
        if not path.is_symlink()
    }


def findings(root: Path) -> list[str]:
    report = Report()
    checked(project_at(root), report)
    return [f"{found.at.path if found.at else ''} {found.code}" for found in report.diagnostics]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_new_site_builds_at_once_with_nothing_to_complain_of(tmp_path: Path, language: str):
    root = tmp_path / "min webbplats å"
    run(tmp_path, "new", "site", root.name, "--lang", language)
    report = Report(strict=True)
    built = build(project_at(root), report)
    assert built is not None
    assert report.diagnostics == ()
    home = (root / "output/index.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}"' in home
    assert "{{" not in "".join(text.decode() for name, text in tree(root).items() if name.startswith("content"))


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_new_site_shows_every_feature(tmp_path: Path, language: str):
    run(tmp_path, "new", "site", "s", "--lang", language)
    content = load(project_at(tmp_path / "s"), Report())
    (explainer,) = content.explainers[language].values()
    facts = explainer.facts
    assert len(explainer.sections) == 2
    assert len(content.terms[language]) == 3
    assert [claim.denied for claim in facts.claims.values()] == [True, False]
    assert facts.timeline
    assert facts.relations
    assert facts.corrections
    assert any(evidence.quote for claim in facts.claims.values() for evidence in claim.evidence)
    assert content.pages[language]
    assert content.images
    assert [len(document.paragraphs) for document in content.documents.values()] == [6]
    (article,) = (tmp_path / "s").glob("content/explainers/*/article.md")
    text = article.read_text(encoding="utf-8")
    assert all(sign in text for sign in ("[[", "[^", "\n> ", "| ", "![", "[@claim:", "](../../pages/"))


def test_a_new_site_speaks_the_language_of_its_author(tmp_path: Path):
    said = run(tmp_path, "new", "site", "min", lang="sv")
    assert "En ny webbplats finns i" in said
    assert "title: Förklarat" in (tmp_path / "min/content/site.yaml").read_text(encoding="utf-8")


def test_the_editor_of_a_new_site_finds_its_schemas(tmp_path: Path):
    run(tmp_path, "new", "site", "s")
    settings = json.loads((tmp_path / "s/.vscode/settings.json").read_text(encoding="utf-8"))
    for schema, patterns in settings["yaml.schemas"].items():
        assert (tmp_path / "s" / schema).is_file()
        assert schema.endswith(SUFFIX)
        assert patterns
    assert (tmp_path / "s/.github/workflows/pages.yml").is_file()
    assert "/output/" in (tmp_path / "s/.gitignore").read_text(encoding="utf-8").splitlines()


def test_a_new_repository_takes_a_site_and_keeps_what_it_has(tmp_path: Path):
    (tmp_path / "r/.git").mkdir(parents=True)
    for name in ("README.md", "LICENSE", ".gitignore"):
        (tmp_path / "r" / name).write_text("mine\n", encoding="utf-8")
    said = run(tmp_path, "new", "site", "r")
    assert "README.md was there" in said
    assert "Put the line “/output/” in it" in said
    assert {(tmp_path / "r" / name).read_text(encoding="utf-8") for name in ("README.md", "LICENSE", ".gitignore")} == {
        "mine\n"
    }
    assert (tmp_path / "r/content/site.yaml").is_file()


def test_a_folder_with_something_in_it_is_refused_by_name(tmp_path: Path):
    (tmp_path / "s").mkdir()
    (tmp_path / "s/notes.txt").write_text("mine", encoding="utf-8")
    assert "is not empty: notes.txt" in refused(tmp_path, "new", "site", "s")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert "exists already" in refused(tmp_path, "new", "site", "file")
    run(tmp_path, "new", "site", "t")
    assert "is not empty" in refused(tmp_path, "new", "site", "t")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    run(tmp_path, "new", "site", "s")
    return tmp_path / "s"


@pytest.fixture(params=["en", "sv"])
def either_site(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    run(tmp_path, "new", "site", "s", "--lang", request.param)
    return tmp_path / "s"


def test_a_new_explainer_is_a_draft_and_holds(either_site: Path):
    said = run(either_site, "new", "explainer", "spring-tides", "--title", "Tides: why [twice]?")
    assert "draft: true" in said
    assert findings(either_site) == []
    article = (either_site / "content/explainers/spring-tides/article.md").read_text(encoding="utf-8")
    assert 'title: "Tides: why [twice]?"' in article
    assert build(project_at(either_site), Report(strict=True)) is not None
    assert not (either_site / "output/spring-tides").exists(), "nobody sees a draft"


def test_a_new_explainer_is_published_without_its_draft_line(site: Path):
    run(site, "new", "explainer", "tides")
    facts = site / "content/explainers/tides/explainer.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    assert build(project_at(site), Report()) is not None
    assert (site / "output/tides/index.html").is_file()
    assert "<!--" not in (site / "output/tides/index.html").read_text(encoding="utf-8").split("<main")[1]


def test_the_examples_in_a_new_explainer_hold_when_their_signs_are_taken_away(either_site: Path):
    run(either_site, "new", "explainer", "tides")
    run(either_site, "new", "source", "https://example.org/", "--title", "S", "--id", "source-id")
    run(either_site, "new", "source", "https://example.com/", "--title", "S", "--id", "kallans-id")
    facts = either_site / "content/explainers/tides/explainer.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(re.sub(r"^#(?=  )", "", text, flags=re.MULTILINE), encoding="utf-8")
    assert [each for each in findings(either_site) if "unused-source" not in each] == []


def test_a_term_goes_to_the_end_of_the_glossary_and_all_else_stays(site: Path):
    glossary = site / "content/glossary.yaml"
    before = glossary.read_bytes()
    said = run(site, "new", "term", "spring-tide", "--definition", "High water: twice.", "--name", "spring tide")
    assert "content/glossary.yaml, “spring-tide”" in said
    added = '\nspring-tide:\n  name: spring tide\n  definition: "High water: twice."\n'
    assert glossary.read_bytes() == before + added.encode()
    assert {each.split()[1] for each in findings(site)} == {"unused-term", "definition-without-source"}


def test_a_term_without_a_definition_waits_for_one(site: Path):
    run(site, "new", "term", "spring-tide")
    assert (site / "content/glossary.yaml").read_text(encoding="utf-8").endswith(".\n  definition:\n")
    assert findings(site) == ["content/glossary.yaml unused-term"]
    run(site, "new", "term", "anna-berg", "--kind", "person")
    assert "kind: person\n  name: Anna Berg\n" in (site / "content/glossary.yaml").read_text(encoding="utf-8")


def test_a_source_gets_an_id_of_publisher_or_address_and_year(site: Path):
    said = run(site, "new", "source", "https://www.smhi.se/a", "--title", "Tidvatten: varför?", "--issued", "2023-05")
    assert "[@smhi-2023]" in said
    assert "[@smhi-2023-2]" in run(site, "new", "source", "https://smhi.se/b", "--title", "B", "--issued", "2023")
    assert "[@new-york-times]" in run(
        site, "new", "source", "https://nyt.com/b", "--title", "B", "--publisher", "New York Times", "--author", "A"
    )
    assert "[@bbc]" in run(
        site, "new", "source", "https://bbc.co.uk/b", "--title", "B", "--author", "A", "--author", "B"
    )
    assert {each.split()[1] for each in findings(site)} == {"unused-source"}


def test_a_new_page_holds(either_site: Path):
    run(either_site, "new", "page", "contact")
    assert findings(either_site) == []
    assert build(project_at(either_site), Report(strict=True)) is not None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("term", "Måne"), "Write: site-builder new term mane"),
        (("explainer", "Two words"), "Write: site-builder new explainer two-words"),
        (("page", "???"), "can't be an id"),
        (("page", "../x"), "Write: site-builder new page x"),
        (("term", "karl-von-frisch"), "at content/glossary.yaml:12"),
        (("source", "example.org/a", "--title", "T"), "Write it whole: https://example.org/a"),
        (("source", "https://example.org", "--title", "T", "--issued", "June 2024"), "--issued"),
        (("source", "https://example.org", "--title", "T", "--id", "riley-2005"), "at content/sources.yaml:"),
        (("source", "https://example.org", "--title", "T", "--type", "blog"), "--type"),
        (("source", "https://example.org"), "--title"),
        (("term", "x", "--file", "../elsewhere.yaml"), "is no YAML file of the content"),
        (("term", "x", "--file", "seeds/x.yaml"), "is no YAML file of the content"),
        (("term", "x", "--kind", "animal"), "--kind"),
    ],
)
def test_wrong_words_are_refused_with_what_to_do(site: Path, words: tuple[str, ...], said: str):
    assert said in refused(site, "new", *words)


def test_what_is_there_is_refused_with_its_place(site: Path):
    run(site, "new", "explainer", "tides")
    assert "content/explainers/tides/article.md:" in refused(site, "new", "explainer", "tides")
    run(site, "new", "page", "contact")
    assert "content/pages/contact.md:1" in refused(site, "new", "page", "contact")
    run(site, "new", "source", "https://example.org/a", "--title", "A")
    assert "as “example”" in refused(site, "new", "source", "https://example.org/a", "--title", "B")


def test_a_broken_file_is_left_alone(site: Path):
    (site / "content/glossary.yaml").write_text("tide:\n  name: [\n", encoding="utf-8")
    assert "content/glossary.yaml" in refused(site, "new", "term", "moon")
    assert "already an entry “tide”" in refused(site, "new", "term", "tide")
    (site / "content/site.yaml").write_text("title: [\n", encoding="utf-8")
    assert "content/site.yaml can't be read" in refused(site, "new", "page", "moon")


def test_no_site_here_says_how_to_begin_one(tmp_path: Path):
    for words in (("explainer", "x"), ("term", "x"), ("page", "x"), ("source", "https://example.org", "--title", "T")):
        assert "site-builder new site my-site" in refused(tmp_path, "new", *words)


def test_the_layout_of_the_author_is_followed(tmp_path: Path):
    site = Authored(tmp_path)
    site.write("content/site.yaml", "title: T\nlanguages: [en, sv]\n")
    site.write("content/glossary/people.yaml", "ann:\n  kind: person\n  name: Ann\nbo:\n  kind: person\n  name: Bo\n")
    site.write("content/glossary/words.yaml", "ebb:\n  name: ebb\n")
    site.write("content/glossary/people.sv.yaml", "ann:\n  name: Anna\n")
    site.write("content/sources/report.yaml", "report:\n  title: R\n")
    assert "glossary/words.yaml, “tide”" in run(tmp_path, "new", "term", "tide")
    assert "glossary/people.yaml, “cid”" in run(tmp_path, "new", "term", "cid", "--kind", "person")
    assert "glossary/people.yaml, “delta”" in run(tmp_path, "new", "term", "delta", "--kind", "place")
    assert "glossary/places.yaml, “oslo”" in run(
        tmp_path, "new", "term", "oslo", "--kind", "place", "--file", "content/glossary/places.yaml"
    )
    assert "sources/example.yaml, “example”" in run(tmp_path, "new", "source", "https://example.org", "--title", "E")


def test_the_first_term_begins_the_glossary(tmp_path: Path):
    Authored(tmp_path)
    run(tmp_path, "new", "term", "ebb", "--definition", "Falling water.")
    assert (tmp_path / "content/glossary.yaml").read_text(encoding="utf-8") == (
        "ebb:\n  name: ebb\n  definition: Falling water.\n"
    )


def test_help_is_there_for_each(tmp_path: Path):
    for words in ((), ("site",), ("explainer",), ("term",), ("source",), ("page",)):
        assert "Usage: " in run(tmp_path, "new", *words, "--help")


def test_new_alone_says_what_can_be_begun(tmp_path: Path):
    said = run(tmp_path, "new")
    assert said.startswith("Usage: ")
    assert "Begin an explainer, as a draft." in said
