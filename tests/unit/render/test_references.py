"""What the card of a citation or a footnote shows: the source, the place in it, and the quoted words in their context."""

from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.render.excerpt import excerpt
from site_builder.render.pages.print import print_
from site_builder.render.pages.section import section
from site_builder.render.references import note_cards, reference_cards

STORED = "Förr sov byn. Sedan kom ebben. Havet dras av månen, sade hon. Det sker varje dag. Ingen såg det."


def drawn(root, text, *, kind="section", **source):
    """The page, its texts drawn; `source` are further fields of the stored one."""
    site = sourced(Authored(root)).write(
        TIDES + "article.md", f"# Tides\n\n## Moon {{#moon}}\n\n{text}\n\n## Sun {{#sun}}\n"
    )
    site.write("seeds/tabell.txt", STORED + "\n\nHavet dras inte av solen.\n")
    site.write(TIDES + "explainer.yaml", "pages: sections\n")
    fields = "".join(f"\n  {name}: {value}" for name, value in source.items())
    site.write(
        "content/sources.yaml",
        "almanac:\n  title: The almanac\n  publisher: Tide Office\n  issued: 2024-06-19\n  standing: official\n"
        f"tabell:\n  title: Tabell\n  language: sv\n  text_file: seeds/tabell.txt{fields}\n",
    )
    page = sheet(site, kind, "tides", *(["moon"] if kind == "section" else []))
    section(page) if kind == "section" else print_(page)
    return page


def shown(card):
    return "".join(f"[{run.text}]" if run.quoted else run.text for run in card.passage)


def test_a_card_says_who_published_what_when_and_from_which_place(tmp_path):
    page = drawn(tmp_path, "The sea rises [@almanac, p. 3]. And again [@almanac, p. 3]. And falls [@almanac].")
    cards = reference_cards(page)
    assert [(card.anchor, card.title, card.about, card.standing, card.locator, card.href) for card in cards] == [
        ("cite-1", "The almanac", "Tide Office, 19 June 2024", "Official", "p. 3", ""),
        ("cite-2", "The almanac", "Tide Office, 19 June 2024", "Official", "", ""),
    ]


def test_translated_words_are_marked_in_the_original_with_a_sentence_on_either_side(tmp_path):
    text = 'She said “the sea is drawn by the moon” [@tabell, ¶1 "Havet dras av månen"].'
    (card,) = reference_cards(drawn(tmp_path, text, primary="true"))
    assert shown(card) == "… Sedan kom ebben. [Havet dras av månen], sade hon. Det sker varje dag. …"
    assert (card.passage_lang, card.lang, card.href) == (' lang="sv"', ' lang="sv"', "../article/#paragraph-1")


def test_a_block_quotation_shows_where_its_words_stand(tmp_path):
    text = "She said:\n\n> Havet dras inte av solen\n> [@tabell, ¶2]"
    (card,) = reference_cards(drawn(tmp_path, text, primary="true"))
    assert shown(card) == "[Havet dras inte av solen]."


def test_a_place_cited_without_words_shows_how_its_paragraph_begins(tmp_path):
    (card,) = reference_cards(drawn(tmp_path, "The sea is far away [@tabell, ¶2].", primary="true"))
    assert shown(card) == "Havet dras inte av solen."


def test_a_stored_text_that_stands_nowhere_on_the_site_is_shown_only_with_the_right_to(tmp_path):
    text = 'She said “the sea is drawn by the moon” [@tabell, ¶1 "Havet dras av månen"].'
    (kept,) = reference_cards(drawn(tmp_path / "kept", text))
    (free,) = reference_cards(drawn(tmp_path / "free", text, show_text="full"))
    assert kept.passage == ()
    assert shown(free).count("[Havet dras av månen]") == 1


def test_a_title_of_our_own_making_is_in_the_language_its_source_entry_says(tmp_path):
    (card,) = reference_cards(drawn(tmp_path, "The sea is far away [@tabell, ¶2].", title_language="en"))
    assert card.lang == ""
    assert card.in_language == "Swedish"


def test_a_footnote_has_a_card_with_its_words(tmp_path):
    page = drawn(tmp_path, "The sea.[^1] The moon.[^1]\n\n[^1]: Salt *water*, says the office [@almanac].")
    (card,) = note_cards(page)
    assert (card.anchor, card.text, card.href) == ("note-1-card", "Salt water, says the office.", "#note-1")


def test_the_page_for_paper_has_no_cards_of_citations(tmp_path):
    page = drawn(tmp_path, "The sea [@almanac].[^1]\n\n[^1]: Salt.", kind="print")
    assert reference_cards(page) == note_cards(page) == ()


def test_words_left_out_of_a_quotation_are_not_marked_and_long_neighbours_are_cut():
    text = "It was " + "very " * 60 + "late. The dam, built in 1950, broke at night. Nobody was warned."
    runs = excerpt(text, "The dam […] broke at night")
    assert [run.text for run in runs if run.quoted] == ["The dam", "broke at night"]
    assert runs[0].text.startswith("… very")
    assert len(runs[0].text) < 170
    assert excerpt(text, "The dam held") == ()
