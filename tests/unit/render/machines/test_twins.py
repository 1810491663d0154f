"""The twin of a page: clean Markdown that says what the page says, and whose links lead on."""

import html
import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from authored import Authored
from drawing import TIDES, sourced
from hypothesis import example, given
from hypothesis import strategies as st
from machine_made import files_of, site_of
from markdown_it import MarkdownIt

from site_builder.machine_files import TWINNED, files_for
from site_builder.pages import PAGES
from site_builder.render.machines import FILES
from site_builder.render.machines.texts.markdown import markdown
from site_builder.render.machines.texts.pages import WRITERS
from site_builder.render.machines.texts.tree import Cite, Items, Para, Quote, Span, Table, Text, To

LINK = re.compile(r"\]\(([^)\s]+)\)")
COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def spell(target):
    return target if isinstance(target, str) else target.address


def read(block) -> str:
    """The words of a block as a reader of its Markdown gets them."""
    drawn = re.sub(r"<[^>]*>", "", COMMONMARK.render(markdown((block,), spell)))
    return " ".join(html.unescape(drawn).split())


def test_every_kind_of_page_has_a_twin_or_says_that_it_has_none():
    arranged = {"print", "glossary-sheet", "not-found"}
    assert WRITERS.keys() == TWINNED
    assert {kind for kind, _ in PAGES} - arranged >= TWINNED
    assert "twin" in FILES


@pytest.mark.parametrize("files", ["real", "small"])
def test_every_link_of_a_twin_leads_to_a_file(files: str, request):
    made = request.getfixturevalue(files)
    broken = [
        f"{path} → {target}"
        for path, content in made.items()
        if path.endswith(".md")
        for target in LINK.findall(content.decode())
        if not target.startswith("http") and urljoin(f"/{path}", target).lstrip("/") not in made
    ]
    assert broken == []


def test_a_page_points_at_its_twin(real_site, real):
    for page in real_site.pages:
        found = [file.address for file in files_for(real_site, page) if file.kind == "twin"]
        # What stands on several pages has one.
        twinned = page.kind in TWINNED and page.number == 1
        assert found == ([f"{page.address}index.md"] if twinned else [])
        assert set(found) <= real.keys()


def test_a_claim_stands_with_its_status_and_its_denial(small):
    said = small["ebb/who/index.md"].decode()
    claim = said[said.index("### Claim 1: reported") : said.index("## Words")]
    assert "The board had been told in August." in claim
    assert "- Says: villagers" in claim
    assert "  - “The board had been told.” The log names no sender. — Tide Office, October 1964 [1, ¶2]" in claim
    assert "  - **Denies**: Harbour Board, 2 November 1964. No message came. [2]" in claim
    glance = small["ebb/index.md"].decode()
    assert (
        "- **Reported**: The board had been told in August. Villagers, October 1964. Denies: Harbour Board." in glance
    )


def test_every_claim_of_the_real_site_has_its_answers_wherever_it_stands_in_full(real, real_site):
    for language, prefix in (("en", ""), ("sv", "sv/")):
        said = real[f"{prefix}hwasong-11/claims/index.md"].decode()
        parts = re.split(r"^## ", said, flags=re.MULTILINE)[1:-1]
        claims = real_site.editions[language].edition.explainers["hwasong-11"].facts.claims.values()
        assert len(parts) == len(claims)
        for part, claim in zip(parts, claims, strict=True):
            assert claim.text.plain in part
            assert part.count("\n  - **") == len(claim.responses)


def test_citations_are_numbers_of_the_list_below(small):
    said = small["ebb/gate/index.md"].decode()
    assert "The log says that “the gate was open &lt;all> night” [1, ¶1]." in said
    assert "> The board had been told.\n>\n> — Tide Office, October 1964, ¶2 [1]" in said
    assert "[^1]: So the letter says [2]." in said
    assert "\n1. [The log of 1964 & after: 100 % {true}\\_#1](https://tides.example/log?a=1&b=2). Tide Office," in said
    assert "\n2. A letter. About 2 November 1964. Not seen by us; known through Tide Office, October 1964.\n" in said


def test_a_translated_quotation_has_its_original_behind_it(small):
    assert "”porten stod öppen” (“The gate was open”) [1, st. 1]." in small["sv/lagvatten/porten/index.md"].decode()


def test_what_is_not_translated_says_so(small):
    assert "The board denies it. *(Inte översatt)*" in small["sv/lagvatten/index.md"].decode()


def test_an_unused_paragraph_of_a_document_we_may_not_show_is_not_shown(tmp_path: Path):
    authored = sourced(Authored(tmp_path))
    authored.write(TIDES + "article.md", "# Tides\n\nThe sea [@tabell, ¶1].\n\n## Moon {#moon}\n\nMoon.\n")
    said = files_of(site_of(tmp_path))["tides/article/index.md"].decode()
    assert "**¶1** havet dras av månen" in said
    assert "långsamt" not in said
    assert "**¶2** \\[not shown\\]" in said


def test_footnotes_of_several_texts_on_a_page_are_counted_on(tmp_path: Path):
    authored = sourced(Authored(tmp_path))
    text = "Lead.[^a]\n\n## Moon {#moon}\n\nMoon.[^b]\n\n[^a]: One.\n[^b]: Two.\n"
    authored.write(TIDES + "article.md", f"# Tides\n\n{text}")
    said = files_of(site_of(tmp_path))["tides/index.md"].decode()
    assert "Lead.[^1]" in said
    assert "Moon.[^2]" in said
    assert "[^1]: One.\n\n[^2]: Two." in said


@pytest.mark.property
@example("--")
@given(st.text(alphabet="ab 1.)(*_`~#>-+=[]!<&;|\\:\"'åé", min_size=1, max_size=40))
def test_words_come_through_markdown_as_they_are(words: str):
    wanted = " ".join(words.split())
    assert read(Para((Text(wanted),))) == wanted
    assert read(Items(0, ((Para((Text(wanted),)),),))) == wanted
    assert read(Quote((Para((Text(wanted),)),))) == wanted
    assert read(Table((((Text("x"),),), ((Text(wanted),),)))) == f"x {wanted}".strip()


@pytest.mark.parametrize(
    "words", ["1. one", "1) one", "# one", "- one", "+ one", "> one", "--- one", "___", "a_b_c", "_a_", "12. ", "2024."]
)
def test_words_that_look_like_markdown_are_words(words: str):
    assert read(Para((Text(words),))) == words.strip()
    assert "<p>" in COMMONMARK.render(markdown((Para((Text(words),)),), spell))


def test_brackets_before_a_parenthesis_are_no_link():
    block = Para(
        (Text("So [1]"), Cite((Text("2"),)), Text("(they say) "), To("https://x.example/a_(b)", (Text("it"),)))
    )
    assert markdown((block,), spell) == "So \\[1\\][2]\\(they say) [it](https://x.example/a_%28b%29)\n"


def test_emphasis_binds_to_words_and_code_keeps_its_signs():
    block = Para((Span("em", (Text(" so "),)), Span("code", (Text("a`*b"),))))
    assert markdown((block,), spell) == "*so* ``a`*b``\n"


def test_a_page_in_the_place_of_a_twin_is_told_once(tmp_path: Path):
    authored = Authored(tmp_path)
    authored.write("content/pages/about.md", "# About\n\nUs.\n")
    authored.write("content/pages/how.md", "---\ntitle: How\nslug: index.md\n---\nSo.\n")
    assert authored.check() is None
    (found,) = authored.report.diagnostics
    assert (found.code, found.at.path, found.at.line) == ("address-of-a-file", "content/pages/how.md", 3)


def test_html_that_a_site_allows_keeps_what_it_means(tmp_path: Path):
    authored = Authored(tmp_path)
    authored.write("content/site.yaml", "title: Explained\nlanguages: en\nraw_html: true\n")
    authored.write(
        TIDES + "article.md",
        "# Tides\n\n10<sup>3</sup> and CO<sub>2</sub>, <del>not</del> so, press <kbd>F1</kbd>.\n\n"
        "<div>One.</div>\n<div>Two <em>and</em> more.</div>\n\n"
        "<dl><dt>Ebb</dt><dd>Low.</dd></dl>\n\n<details><summary>More</summary>Hidden.</details>\n",
    )
    said = files_of(site_of(tmp_path))["tides/index.md"].decode()
    plain = json.loads(files_of(site_of(tmp_path))["tides/explainer.json"])["lead"]
    assert plain.startswith("10^3 and CO2, not so")
    assert "10<sup>3</sup> and CO<sub>2</sub>, ~~not~~ so, press `F1`." in said
    assert "One.\n\nTwo *and* more.\n\nEbb\n\nLow.\n\nMore\n\nHidden.\n" in said


def test_a_picture_and_its_caption_stand_in_the_twin(tmp_path: Path):
    authored = Authored(tmp_path)
    authored.write(TIDES + "images/sea.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>')
    authored.write(TIDES + "article.md", '# Tides\n\nSo:\n\n![The sea](images/sea.svg "At noon")\n\nAnd on.\n')
    said = files_of(site_of(tmp_path))["tides/index.md"].decode()
    assert re.search(r"\nSo:\n\n!\[The sea\]\(\.\./assets/sea\.[0-9a-f]{10}\.svg\)\n\n\*At noon\*\n\nAnd on\.\n", said)


def test_an_entry_names_the_lists_it_is_mentioned_in(real):
    said = real["glossary/north-korea/index.md"].decode()
    for name in ("timeline", "claims"):
        assert f": {name.capitalize()}](../../hwasong-11/{name}/index.md)" in said
    assert "- [How this was made](../../about/index.md)" in said
