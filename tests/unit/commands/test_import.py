"""`site-builder import` stores a document as it is and drafts an explainer that builds when its editor says so."""

from pathlib import Path

import click
import pytest
from authored import Authored
from click.testing import CliRunner
from docx import Document

from site_builder.cli import cli
from site_builder.diagnostics import Failure
from site_builder.formats.documents import numbered
from site_builder.formats.documents.text import text_blocks
from site_builder.source import SourceFile, SourcePath

ROOT = Path(__file__).resolve().parents[3]
SEED = ROOT / "seeds" / "000_599992e3f433f4ab.txt"
TEXTS = ROOT / "tests" / "unit" / "drafting" / "texts"


@pytest.fixture
def site(tmp_path):
    site = Authored(tmp_path / "site", empty=True)
    return site.write("content/site.yaml", "title: Explained\nlanguages: [en, sv]\n")


def imports(site, file, *options, id_="draft"):
    outcome = CliRunner().invoke(cli, ["-C", str(site.root), "import", str(file), "--id", id_, *options])
    assert outcome.exception is None or isinstance(outcome.exception, SystemExit), repr(outcome.exception)
    assert outcome.exit_code == 0, outcome.output
    return click.unstyle(outcome.output)


def refuses(site, file, *options, id_="draft"):
    """The code of the failure, or what the command line says; nothing was written."""
    before = site.tree(".")
    outcome = CliRunner().invoke(cli, ["-C", str(site.root), "import", str(file), "--id", id_, *options])
    assert outcome.exit_code != 0
    assert site.tree(".") == before
    return outcome.exception.code if isinstance(outcome.exception, Failure) else outcome.output


def read(site, path):
    return (site.root / path).read_text(encoding="utf-8")


def tick(site, id_="draft"):
    """What an editor does at last: the line `draft: true` goes."""
    path = site.root / "content" / "explainers" / id_ / "explainer.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count("\ndraft: true\n") == 1
    path.write_text(text.replace("\ndraft: true\n", "\n"), encoding="utf-8")


# --- the article this project began with


@pytest.fixture
def seeded(site):
    site.said_last = imports(site, SEED, "--lang", "sv", "--issued", "2024-09-11/2024-09-16")
    return site


def test_the_document_is_stored_byte_for_byte(seeded):
    assert (seeded.root / "seeds" / SEED.name).read_bytes() == SEED.read_bytes()


def test_residue_of_the_web_is_dropped_with_its_reason(seeded):
    sources = read(seeded, "content/sources.yaml")
    assert "  drop:\n    # a button for sharing or printing\n    - Share.\n" in sources
    assert "    # a button or menu item of the page\n    - Exit mobile version\n" in sources
    assert "“Exit mobile version”: a button or menu item of the page" in seeded.said_last
    assert sources.count("\n    - ") == 2, "as in the entry that a person wrote"


def test_a_name_spelled_two_ways_is_told(seeded):
    facts = read(seeded, "content/explainers/draft/explainer.yaml")
    assert "#   “Conflict Arnament Research” (¶2) and “Conflict Arnament Reserach” (¶1)\n" in facts


def test_both_denials_by_the_accused_answer_what_they_are_accused_of(seeded):
    said = seeded.said_last.split("Dates (")[0]
    assert said.count("denied by Kina, ¶1 (“nekar”)") == 1
    assert said.count("denied by Kina, ¶7 (“förnekar”)") == 3, "of each of the three things Campbell says of it"
    site = seeded.check()
    claim = site.editions["en"].edition.explainers["draft"].facts.claims["kurt-campbell"]
    assert claim.by == ("Kurt Campbell",)
    assert claim.status == "alleged"
    assert claim.date.text == "2024-09-10"
    assert [(answer.by, answer.stance, answer.sources) for answer in claim.responses] == [
        (("Kina",), "denies", ("draft-article",))
    ]


def test_relative_dates_are_counted_from_the_day_of_issue(seeded):
    events = seeded.check().editions["en"].edition.explainers["draft"].facts.timeline
    assert [event.date.text for event in events.values()] == [
        "2024-08-18",  # den 18 augusti i år
        "2024",  # så sent som i år
        "2023",  # förra året
        "2024-22",  # i början av sommaren
        "2024-09-10",  # i tisdags, from the 11th as from the 16th
    ]
    facts = read(seeded, "content/explainers/draft/explainer.yaml")
    assert "  # ¶5: “i tisdags”, counted from 2024-09-11/2024-09-16\n" in facts
    assert "#   ¶2: “nyligen”\n" in facts


def test_every_paragraph_is_a_numbered_comment_that_readers_never_see(seeded):
    article = read(seeded, "content/explainers/draft/article.md")
    for number in range(1, 8):
        assert f"<!-- ¶{number}\n" in article
    tick(seeded)
    seeded.build()
    assert "isolerade av resten av världen" not in seeded.page("draft/index.html")


def test_every_claim_says_why_it_is_there(seeded):
    lines = read(seeded, "content/explainers/draft/explainer.yaml").splitlines()
    claims = [number for number, line in enumerate(lines) if line.startswith("  ") and line.strip() == "kina:"]
    assert claims
    above = lines[claims[0] - 3 : claims[0]]
    assert any(line.startswith("  # ¶7: “hävdar”") for line in above)


def test_nothing_of_a_draft_is_published(seeded):
    seeded.build()
    assert not (seeded.output / "draft").exists()
    assert "Campbell" not in "".join(seeded.page(path) for path in seeded.tree() if path.endswith(".html"))


def test_after_the_tick_the_draft_builds(seeded):
    tick(seeded)
    seeded.build()
    assert "Kurt Campbell" in seeded.page("draft/claims/index.html")


def test_without_a_day_of_issue_it_says_what_is_missing_and_builds_as_well(site):
    said = imports(site, SEED, "--lang", "sv")
    assert "“i tisdags”: unknown: when was the document published? (--issued)" in said
    assert "Say when it was published" in said
    assert "please fill in: publisher, author, issued, url." in read(site, "content/sources.yaml")
    tick(site)
    site.build()


def test_the_report_and_remarks_speak_swedish_and_the_article_the_language_of_the_site(site):
    outcome = CliRunner().invoke(
        cli, ["--lang", "sv", "-C", str(site.root), "import", str(SEED), "--id", "draft", "--lang", "sv"]
    )
    assert "Sagt på någons ord (7)" in outcome.output
    assert "Ovanför var och en står varför den togs med." in read(site, "content/explainers/draft/explainer.yaml")
    assert "To write: the lead" in read(site, "content/explainers/draft/article.md")


def test_where_the_glossary_has_an_entry_its_id_stands(site):
    site.write(
        "content/glossary.yaml",
        "holm-lab:\n  kind: organisation\n  name: Holm Laboratory\n  definition: It tests water.\n",
    )
    file = site.root.parent / "t.txt"
    file.write_text("The water is clean, Holm Laboratory said on 2 May 2024. It rained.\n")
    said = imports(site, file, "--lang", "en")
    assert "    by: holm-lab\n" in read(site, "content/explainers/draft/explainer.yaml")
    assert "With an entry: Holm Laboratory" in said


# --- other kinds of document


def test_an_english_article_with_its_byline_and_its_denials(site):
    said = imports(site, TEXTS / "harbour.txt", "--lang", "en")
    sources = read(site, "content/sources.yaml")
    assert "  title: Harbour company accused of dumping oil in the Alder estuary\n" in sources
    assert "  author: Mara Quist\n  issued: 2024-05-14\n" in sources
    for line in ("Share this article", "Advertisement", "Subscribe to our newsletter", "By Mara Quist"):
        assert f"    - {line}\n" in sources
    assert "denied by the port, ¶6 (“called the accusations baseless”)" in said
    assert "Nordhavn Port Services (¶6) ≠ Nordhaven Port Services" in said
    assert "“on Monday”: 2024-05-13" in said
    tick(site)
    site.build()


@pytest.mark.parametrize(("name", "lang"), [("ferry", "en"), ("skola", "sv"), ("bron", "sv")])
def test_any_article_builds_after_its_tick(site, name, lang):
    imports(site, TEXTS / f"{name}.txt", "--lang", lang)
    tick(site)
    site.build()


def test_a_word_document_keeps_its_headings(site):
    document = Document()
    document.add_heading("The dam", 0)
    document.add_heading("What broke", 1)
    document.add_paragraph("The gate broke at night, says Ada Holm. The company denies it.")
    document.core_properties.title = "The dam"
    document.core_properties.author = "Bo Ek"
    file = site.root.parent / "dam.docx"
    document.save(file)
    imports(site, file, "--lang", "en")
    assert (site.root / "seeds" / "dam.docx").read_bytes() == file.read_bytes()
    assert "  title: The dam\n  author: Bo Ek\n" in read(site, "content/sources.yaml")
    assert "## What broke {#what-broke}\n" in read(site, "content/explainers/draft/article.md")
    assert "stance: denies" in read(site, "content/explainers/draft/explainer.yaml")
    tick(site)
    site.build()


def test_a_web_page_tells_who_wrote_it_and_when(site):
    file = site.root.parent / "page.html"
    file.write_text(
        """<!doctype html><html lang="en"><head><title>Dam breaks | The Courier</title>
        <meta property="og:site_name" content="The Courier"><meta name="author" content="Bo Ek">
        <meta property="article:published_time" content="2024-05-14T08:00:00Z">
        <link rel="canonical" href="https://example.org/dam"></head><body>
        <nav><a href="/">Home</a><a href="/news">News</a></nav>
        <article><h1>Dam breaks</h1>
        <p>The old gate above the town broke on Monday night, says Ada Holm, who led the inquiry for three years.</p>
        <h2>What the company says</h2>
        <p>The company rejects the accusation, and its director told reporters that every gate had been tested.</p>
        <p>Share this article</p></article><footer>© 2024 The Courier</footer></body></html>"""
    )
    imports(site, file)
    sources = read(site, "content/sources.yaml")
    for line in (
        "title: Dam breaks",
        "publisher: The Courier",
        "author: Bo Ek",
        "issued: 2024-05-14",
        "language: en",
        "url: https://example.org/dam",
    ):
        assert f"  {line}\n" in sources
    assert "## What the company says {#what-the-company-says}" in read(site, "content/explainers/draft/article.md")
    assert "  2024-05-13:\n" in read(site, "content/explainers/draft/explainer.yaml")
    tick(site)
    site.build()


def test_a_markdown_file_says_things_in_its_front_matter(site):
    file = site.root.parent / "notes.md"
    file.write_text(
        "---\ntitle: The dam\nauthor: [Bo Ek, Ada Ask]\ndate: 2024-05-14\nurl: https://example.org/x\n---\n\n"
        "# The dam\n\nIt broke, [says](https://example.org/) Ada Holm.\n\n## After\n\nNobody was hurt.\n"
    )
    imports(site, file, "--lang", "en")
    sources = read(site, "content/sources.yaml")
    assert "  author:\n    - Bo Ek\n    - Ada Ask\n  issued: 2024-05-14\n" in sources
    assert "## After {#after}" in read(site, "content/explainers/draft/article.md")
    assert "quote: It broke, says Ada Holm." in read(site, "content/explainers/draft/explainer.yaml")
    tick(site)
    site.build()


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(site):
    file = site.root.parent / "crlf.txt"
    file.write_bytes(b"\xef\xbb\xbf" + b"The dam broke, says Ada Holm.\r\n\r\nShare.\r\n")
    imports(site, file, "--lang", "en")
    assert (site.root / "seeds" / "crlf.txt").read_bytes() == file.read_bytes()
    assert "    - Share.\n" in read(site, "content/sources.yaml")
    tick(site)
    site.build()


def test_signs_of_markdown_html_and_yaml_in_a_document_stay_words(site):
    file = site.root.parent / "signs.txt"
    file.write_text(
        "Holm says that [[x]], [@nope] --> <!-- allow relative-date --> <script>alert(1)</script> and *this*: # no.\n\n"
        "- key: “a, b \x07c d” says Ada Holm, who denies {it} | all of it.\n\nThe sea was calm.\n"
    )
    imports(site, file, "--lang", "en")
    tick(site)
    site.build()
    claims = site.page("draft/claims/index.html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in claims
    assert "<script>alert" not in claims
    assert "[[x]], [@nope]" in claims


def test_a_very_long_text_is_taken_and_the_first_candidates_written(site):
    file = site.root.parent / "long.txt"
    paragraph = "The dam broke on 3 May 2024, says Ada Holm. The company denies it. " + "Water came. " * 30
    file.write_text("\n\n".join(f"{number}. {paragraph}" for number in range(4800)))
    assert file.stat().st_size > 2_000_000
    said = imports(site, file, "--lang", "en")
    assert "… and 9588 more; -v shows all" in said or "more; -v shows all" in said
    assert read(site, "content/explainers/draft/explainer.yaml").count("stance: denies") <= 200


@pytest.mark.parametrize("name", ["två ord å.txt", "-x.txt", "a # b.txt", "“citat”.txt"])
def test_any_printable_name_is_kept(site, name):
    file = site.root.parent / name
    file.write_text("The dam broke, says Ada Holm.\n")
    imports(site, f"{site.root.parent}/{name}", "--lang", "en")
    assert (site.root / "seeds" / name).is_file()
    tick(site)
    site.build()


def test_a_file_that_lies_in_seeds_is_used_where_it_is(site):
    site.write("seeds/2024/dam.txt", "The dam broke, says Ada Holm.\n")
    said = imports(site, site.root / "seeds/2024/dam.txt", "--lang", "en")
    assert "It lies in seeds/ already" in said
    assert "  text_file: seeds/2024/dam.txt\n" in read(site, "content/sources.yaml")
    tick(site)
    site.build()


def test_a_language_without_words_of_attribution_is_told(site):
    file = site.root.parent / "tal.txt"
    file.write_text("Der Damm brach, sagt Ada Holm am 3. Mai 2024.\n")
    said = imports(site, file, "--lang", "de")
    assert "aren't known in this language" in said
    assert "  language: de\n" in read(site, "content/sources.yaml")
    tick(site)
    site.build()


# --- what is there already


def test_entries_are_added_and_the_author_s_own_lines_kept(site):
    own = "# my sources\nvoa:   # the first\n    title: 'A report'\n"
    site.write("content/sources.yaml", own)
    imports(site, TEXTS / "bron.txt", "--lang", "sv")
    assert read(site, "content/sources.yaml").startswith(own)
    assert "\ndraft-article:\n" in read(site, "content/sources.yaml")


def test_where_each_source_has_a_file_this_one_gets_its_own(site):
    site.write("content/sources/voa.yaml", "voa:\n  title: A report\n")
    imports(site, TEXTS / "bron.txt", "--lang", "sv")
    assert read(site, "content/sources/voa.yaml") == "voa:\n  title: A report\n"
    assert "draft-article:\n" in read(site, "content/sources/draft-article.yaml")


def test_an_explainer_that_is_there_is_never_touched(site):
    site.write("content/explainers/draft/article.md", "# Mine\n\nText.\n")
    assert refuses(site, TEXTS / "bron.txt", "--lang", "sv") == "exists-already"


def test_a_document_of_that_name_is_never_written_over(site):
    site.write("seeds/bron.txt", "Another text.\n")
    assert refuses(site, TEXTS / "bron.txt", "--lang", "sv") == "exists-already"


def test_an_address_that_is_a_source_already_is_told(site):
    site.write("content/sources.yaml", "voa:\n  title: A report\n  url: https://example.org/x\n")
    assert refuses(site, TEXTS / "bron.txt", "--url", "https://example.org/x") == "address-is-a-source"


def test_a_source_of_that_id_is_never_touched(site):
    site.write("content/sources/own.yaml", "# mine\ndraft-article:\n  title: A report\n")
    assert refuses(site, TEXTS / "bron.txt", "--lang", "sv") == "entry-exists"
    imports(site, TEXTS / "bron.txt", "--lang", "sv", "--source", "bron-2023")
    assert read(site, "content/sources/own.yaml").startswith("# mine\ndraft-article:\n  title: A report\n")
    assert "\nbron-2023:\n" in read(site, "content/sources/own.yaml")


# --- what can't be imported


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "import-empty"),
        ("a.txt", b" \n\n\t\n", "import-empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe", "import-binary"),
        ("a.txt", b"text\0text", "import-binary"),
        ("a.txt", "Bron är stängd”".encode("cp1252"), "import-not-utf-8"),
        ("a.txt", "Bron är stängd".encode("utf-16"), "import-not-utf-8"),
        ("a.docx", b"no archive", "document-unreadable"),
        ("a.odt", b"PK", "import-unknown-kind"),
        ("a.html", b"<html><body></body></html>", "document-without-text"),
        ("a  b.txt", b"Two spaces.", "import-bad-name"),
    ],
)
def test_what_can_t_be_read_is_told_and_nothing_written(site, name, content, code):
    file = site.root.parent / name
    file.write_bytes(content)
    assert refuses(site, file, "--lang", "en") == code


def test_a_text_in_windows_1252_is_told_what_it_looks_like(site):
    file = site.root.parent / "a.txt"
    file.write_bytes("Bron är stängd, säger Ada Holm.".encode("cp1252"))
    outcome = CliRunner().invoke(cli, ["-C", str(site.root), "import", str(file), "--id", "a"])
    assert outcome.exception.values["encoding"] == "Windows-1252"


def test_a_missing_file_and_a_folder_are_no_documents(site):
    assert refuses(site, site.root.parent / "none.txt") == "import-no-file"
    assert refuses(site, site.root) == "import-no-file"


def test_a_folder_without_a_site_is_told(tmp_path):
    assert refuses(Authored(tmp_path, empty=True), TEXTS / "bron.txt") == "no-site-here"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--source", "Min Källa"), "such as “min-kalla”"),
        (("--lang", "Swedish!"), "is no language"),
        (("--issued", "11 september 2024"), "write it as 2024-09-11"),
        (("--url", "example.org/x"), "write it as https://example.org/x"),
    ],
)
def test_a_wrong_option_is_told_with_what_was_meant(site, options, said):
    assert said in refuses(site, TEXTS / "bron.txt", *options)


def test_a_malformed_id_is_told(site):
    assert "such as “min-bro”" in refuses(site, TEXTS / "bron.txt", id_="Min bro")


def test_the_same_document_gives_the_same_draft(tmp_path):
    trees = []
    for name in ("one", "two"):
        site = Authored(tmp_path / name, empty=True).write("content/site.yaml", "title: Explained\n")
        imports(site, TEXTS / "harbour.txt", "--lang", "en")
        trees.append(site.tree("."))
    assert trees[0] == trees[1]


def test_what_is_left_out_is_found_again_by_the_build(site):
    imports(site, TEXTS / "harbour.txt", "--lang", "en")
    source = site.check().editions["en"].edition.sources["draft-article"]
    text = (TEXTS / "harbour.txt").read_text(encoding="utf-8")
    document = numbered(SourcePath("x"), text_blocks(SourceFile(path=SourcePath("x"), text=text)), source.drop)
    assert document.unmatched == ()
    assert len(document.paragraphs) == 7
