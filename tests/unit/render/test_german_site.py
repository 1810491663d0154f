"""A site in German speaks German: no word of the theme is left in English on any of its pages."""

import re

import pytest
from authored import Authored
from babel.messages.pofile import read_po
from lxml import html

from site_builder.messages.theme import LOCALES
from site_builder.pages import PAGES

FILES = {
    "content/site.yaml": """\
        title: Erklärt
        languages: de
        base_url: https://example.org/
        publisher: {name: Küstenblatt}
        """,
    "seeds/almanach.txt": "Das Meer steigt zweimal am Tag.\n\nDer Mond zieht das Wasser.\n",
    "content/sources.yaml": """\
        almanach:
          title: Die Gezeiten
          publisher: Küstenblatt
          issued: 1909-03
          url: https://example.org/almanach
          accessed: 2025-01-14
          standing: independent
          text_file: seeds/almanach.txt
          primary: true
          show_text: full
          rights: Gemeinfrei.
        brief:
          title: Lettera sui porti
          issued: 1871-21~
          language: it
          standing: party
          seen: false
          via: almanach
        """,
    "content/glossary.yaml": """\
        springflut:
          name: Springflut
          aliases: Springtide
          definition: Eine Flut, die höher steigt als gewöhnlich.
          sources: almanach
          see: hafen
        kepler: {kind: person, name: Johannes Kepler, definition: Astronom., sources: almanach}
        hafen: {kind: organisation, name: Hafenamt, definition: Misst die Pegel., sources: brief}
        """,
    "content/pages/methode.md": "# Methode\n\nWir lesen nach.\n",
    "content/explainers/gezeiten/article.md": """\
        ---
        title: Warum das Meer steigt
        key_points: [Der Mond zieht das Wasser an.]
        ---

        Zweimal am Tag steigt das Meer.

        ## Der Mond {#mond}

        Der Mond zieht das Wasser [@almanach, ¶2], sagt Kepler [@claim:zieht].[^1] Das Hafenamt misst eine Springflut.

        [^1]: So steht es im Almanach.

        ## Die Erde {#erde}

        Die Erde dreht sich. „Der Mond zieht das Wasser“ [@almanach, ¶2].
        """,
    "content/explainers/gezeiten/explainer.yaml": """\
        published: 2025-01-01
        updated: 2025-02-02
        claims:
          zieht:
            section: mond
            text: Der Mond zieht das Wasser des Meeres.
            by: kepler
            about: hafen
            date: 1609~
            status: stated
            evidence: [{source: almanach, locator: "¶2", note: So steht es da.}]
            responses:
              - {by: hafen, stance: denies, date: 1632-23, sources: almanach}
              - {by: hafen, stance: none-found, date: 2025-01-14}
        timeline:
          these: {date: 1609, text: Kepler veröffentlicht seine These, sources: almanach}
          spaeter: {date: 2024-12~, text: Das Hafenamt misst nach, sources: brief}
        relations:
          daten: {from: hafen, to: kepler, what: Daten, since: 1871-05-02, status: reported, sources: almanach}
        corrections:
          2025-02-02-jahr: {text: Das Jahr war falsch., was: "1608", now: "1609"}
        """,
}
SPOKEN = ("aria-label", "alt", "title", "content", "placeholder")
ENGLISH = re.compile(r"\b(the|of|and|with|this|that|are|is)\b")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = Authored(tmp_path_factory.mktemp("german"), empty=True)
    for path, text in FILES.items():
        site.write(path, text)
    site.build()
    return site


@pytest.fixture(scope="module")
def pages(site):
    return {path.relative_to(site.output): said_on(path.read_text()) for path in site.output.rglob("*.html")}


def said_on(page):
    """What a reader sees or hears of a page."""
    root = html.fromstring(page)
    for unseen in root.xpath("//script | //style"):
        unseen.drop_tree()
    texts = [*root.itertext(), *(value for name in SPOKEN for value in root.xpath(f"//@{name}"))]
    return [" ".join(text.split()) for text in texts if text.strip() and "://" not in text]


def english_words():
    """What the theme says in English, where German says something else; with anything for the values."""
    with (LOCALES / "de" / "LC_MESSAGES" / "theme.po").open("rb") as file:
        for message in read_po(file, locale="de"):
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            for said in ids if message.id and message.string != message.id else ():
                words = re.sub(r"<[^>]*>", "", re.sub(r"%\(\w+\)s", "\0", said)).strip()
                if re.search(r"[^\W\d_]{3}", words):
                    yield re.compile(rf"(?<!\w){re.escape(words).replace(chr(0), '.+')}(?!\w)")


def test_every_kind_of_page_is_there(pages):
    assert len(pages) >= len(PAGES)


def test_no_page_says_a_word_of_the_theme_in_english(pages):
    words = list(english_words())
    assert len(words) > 150
    found = {(str(path), text) for path, texts in pages.items() for text in texts if any(w.search(text) for w in words)}
    assert found == set()


@pytest.mark.parametrize("pattern", ["*.md", "llms.txt", "feed.xml"])
def test_no_text_for_machines_says_one_either(site, pattern):
    words = list(english_words())
    files = list(site.output.rglob(pattern))
    assert files
    for file in files:
        for line in file.read_text().splitlines():
            said = re.sub(r"<[^>]*>|\]\([^)]*\)|https?:\S+", " ", line)
            assert not any(word.search(said) for word in words), f"{file.name}: {line}"
            assert not ENGLISH.search(said), f"{file.name}: {line}"


def test_a_noun_keeps_its_capital_inside_a_sentence(site):
    assert "(nach dem Artikel)" in (site.output / "gezeiten" / "index.md").read_text()
    assert ": angegeben]" in (site.output / "gezeiten" / "mond" / "index.md").read_text()


def test_no_page_holds_an_english_sentence(pages):
    assert {(str(path), text) for path, texts in pages.items() for text in texts if ENGLISH.search(text)} == set()


def test_such_words_would_be_found():
    words = list(english_words())
    for said in ("Sources in this section", "Published 1. Januar 2025.", "3 claims", "More"):
        assert any(word.search(said) for word in words)
