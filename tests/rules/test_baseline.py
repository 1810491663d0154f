"""An old site adopts a rule: old findings are counted, new ones fail, mended ones shrink the list."""

from authored import Authored
from click.testing import CliRunner

from site_builder.cli import cli

QUOTED = """\
# The dam

He said “the dam broke at noon” [@inquiry].
{more}"""


def site_with(tmp_path, more: str = "") -> Authored:
    site = Authored(tmp_path, empty=True)
    site.write("content/site.yaml", "title: Explained\nlanguages: en\n")
    site.write("content/sources.yaml", "inquiry:\n  title: The inquiry\n  text_file: seeds/a.txt\n")
    site.write("seeds/a.txt", "The dam broke at night.\n")
    return site.write("content/explainers/dam/article.md", QUOTED.format(more=more))


def check(site: Authored, *flags: str):
    return CliRunner().invoke(cli, ["-C", str(site.root), "check", "--today", "2026-11-22", *flags])


def test_what_was_found_before_is_counted_and_what_is_new_fails(tmp_path):
    site = site_with(tmp_path)
    assert check(site).exit_code == 1
    written = check(site, "--write-baseline")
    assert "1 finding is in content/baseline.yaml" in written.output
    old = check(site)
    assert (old.exit_code, "1 in the baseline" in old.output) == (0, True), old.output
    site_with(tmp_path, "\nShe said “the dam broke at dawn” [@inquiry].\n")
    new = check(site)
    assert new.exit_code == 1
    assert "at dawn" in new.output
    assert "article.md:3" not in new.output


def test_a_finding_is_known_again_where_its_line_has_moved(tmp_path):
    site = site_with(tmp_path)
    check(site, "--write-baseline")
    site.write("content/explainers/dam/article.md", "# The dam\n\nOne line more.\n\n" + QUOTED.format(more="")[11:])
    assert check(site).exit_code == 0


def test_what_is_mended_is_told_so_that_the_list_can_shrink(tmp_path):
    site = site_with(tmp_path)
    check(site, "--write-baseline")
    site.write("content/explainers/dam/article.md", "# The dam\n\nIt broke [@inquiry].\n")
    assert "1 of the baseline mended" in check(site).output
    check(site, "--write-baseline")
    assert "baseline" not in check(site).output
