"""Long lists are paged: explainers, a long glossary, many mentions; and every page can be reached."""

import pytest
from authored import Authored
from serving import crawl, served


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Authored:
    site = Authored(tmp_path_factory.mktemp("large"))
    letters = "abcdefghijklmnopqrstuvwxyzåäö"
    entries = "".join(
        f"word-{n}:\n  name: {letters[n % len(letters)]}word{n}\n  definition: Entry {n}.\n" for n in range(310)
    )
    site.write("content/glossary.yaml", entries + "tide:\n  name: tide\n  definition: The rise of the sea.\n")
    site.write("content/site.yaml", "title: Explained\nlanguages: sv\n")
    text = "\n\n".join("The tide comes in, and the tide goes out." for _ in range(40))
    for n in range(30):
        site.write(f"content/explainers/e-{n}/article.md", f"# Explainer {n}\n\n{text if n == 0 else 'Short.'}\n")
    site.build()
    return site


def test_the_list_of_explainers_has_24_a_page(large):
    assert large.page("index.html").count("<h2") == 24
    assert large.page("page/2/index.html").count("<h2") == 7


def test_a_long_glossary_has_a_page_per_letter_and_no_entries_on_its_first(large):
    assert "Entry 5." not in large.page("glossary/index.html")
    assert "glossary/letter/%C3%A5/" in large.page("index.html") or "letter/%C3%A5/" in large.page(
        "glossary/index.html"
    )
    assert "aword0" in large.page("glossary/letter/a/index.html")
    assert "bword1" not in large.page("glossary/letter/a/index.html")
    assert "åword26" in large.page("glossary/letter/å/index.html")


def test_many_mentions_have_60_a_page(large):
    assert large.page("glossary/tide/index.html").count("<mark>tide</mark>") == 60
    assert (large.output / "glossary/tide/page/2/index.html").is_file()
    assert not (large.output / "glossary/tide/page/3/index.html").exists()


def test_every_page_of_a_long_list_can_be_reached(large):
    with served(large.output, "/some/prefix/") as base:
        result = crawl(base)
    assert result.faults == []
    assert len(result.pages) == len(list(large.output.rglob("*.html")))
