"""What `site-builder glossary` prints."""

from authored import Authored
from click.testing import CliRunner

from site_builder.cli import cli


def said(site: Authored, *options: str) -> str:
    outcome = CliRunner().invoke(cli, ["-C", str(site.root), "glossary", *options])
    return outcome.output


def test_it_counts_mentions_and_lists_what_has_no_entry_and_what_nothing_uses(tmp_path):
    site = Authored(tmp_path)
    site.write("content/site.yaml", "title: Explained\nlanguages: [en, sv]\n")
    site.write(
        "content/glossary.yaml",
        """
        spring-tide:
          name: spring tide
          definition: The highest tide.
        sluice:
          name: sluice
          definition: A gate.
        """,
    )
    site.write(
        "content/explainers/tides/article.md",
        "# Tides\n\nSpring tides came, and the HBO slept. A spring tide left, and the HBO slept.\n",
    )
    site.write("content/explainers/tides/article.sv.md", "# Tidvatten\n\nVattnet steg.\n")
    printed = said(site)
    assert "2 entries; mentions: 2 in English, 0 in svenska" in printed
    assert "  spring-tide  term   2   0\n" in printed
    assert "Names without an entry, English: 1\n  HBO  2  content/explainers/tides/article.md:3\n" in printed
    assert "Names without an entry, svenska: none" in printed
    assert "Entries that nothing uses: 1\n  sluice\n" in printed
    assert "svenska" not in said(site, "--lang", "en")


def test_a_language_the_site_does_not_have_is_told_with_those_it_has(tmp_path):
    assert "no language “sv”. Its languages: en." in said(Authored(tmp_path), "--lang", "sv")


def test_a_site_without_a_glossary_says_so(tmp_path):
    assert "0 entries" in said(Authored(tmp_path))
