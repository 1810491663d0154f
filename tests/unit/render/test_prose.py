"""What compiled prose becomes on its page."""

import struct
import zlib

import pytest
from authored import Authored
from drawing import TIDES, sheet, sourced

from site_builder.render.prose import linked
from site_builder.render.writer import letter


def section(root, text, *, language="en", shift=-1):
    """The first of two sections, as it stands on its own page."""
    authored = sourced(Authored(root))
    authored.write(
        TIDES + "article.md", f"# Tides\n\nLead.\n\n## Moon {{#moon}}\n\n{text}\n\n## Sun {{#sun}}\n\nMore.\n"
    )
    drawn = sheet(authored, "section", "tides", "moon", language=language)
    return linked(drawn, "section", "moon", shift=shift)


def html(root, text, **options):
    return str(section(root, text, **options).html)


def test_a_comma_parts_the_number_of_a_source_from_the_letter_of_a_note(tmp_path):
    comma = '<sup class="cite">, </sup><sup'
    note = "\n\n[^a]: The note."
    assert comma in html(tmp_path, f"Text [@almanac].[^a]{note}")
    assert comma in html(tmp_path, f"Text[^a][@almanac] and{note}")
    assert ", </sup>" not in html(tmp_path, f"Text [@almanac] and[^a]{note}")


def test_words_are_escaped(tmp_path):
    assert html(tmp_path, "a < b & <script>alert(1)</script>") == (
        '<p id="p1">a &lt; b &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>'
    )


def test_the_first_mention_of_a_term_is_linked_and_the_second_is_not(tmp_path):
    found = html(tmp_path, "The tide comes. The tide goes.")
    assert found.startswith('<p id="p1">The <a class="term" href="../../glossary/tide/"')
    assert found.endswith(">tide</a> comes. The tide goes.</p>")


def test_a_link_by_hand_without_a_page_is_plain_words(tmp_path):
    assert html(tmp_path, "It is [[moon-man|he]].") == '<p id="p1">It is he.</p>'


def test_a_link_by_id_shows_the_name(tmp_path):
    assert html(tmp_path, "It is [[moon-man]].") == '<p id="p1">It is Moon Man.</p>'


def test_citations_are_numbered_by_first_use_and_stand_behind_the_punctuation(tmp_path):
    found = html(tmp_path, "So it is [@tabell, ¶2]. And so [@almanac; @tabell, p. 3].")
    assert "So it is.<sup" in found
    assert '<a href="../article/#paragraph-2">¶2</a></sup> And so.<sup' in found
    numbers = [part.partition("<")[0] for part in found.split("Source </span>")[1:]]
    assert numbers == ["1", "2", "1"]
    assert '<a class="ref" href="#source-tabell" interestfor="cite-1" aria-describedby="cite-1-text">' in found


def test_places_in_one_source_share_its_number(tmp_path):
    found = html(tmp_path, "So [@tabell, ¶1; @tabell, ¶2].")
    assert found.count("Source </span>1</a>") == 1
    assert "¶1</a> <a" in found


def test_a_claim_is_cited_by_its_status_in_shape_and_word_and_leads_to_it_on_the_page(tmp_path):
    text = section(tmp_path, "The moon does it [@claim:pull].")
    assert text.blocks[0].claims == ("pull",)
    assert (
        ' <a class="rests documented" href="#claim-pull"><span class="hidden">Claim: </span>(documented) documented</a>'
        in text.html
    )


def test_an_event_is_cited_by_a_sign_that_says_its_date(tmp_path):
    found = html(tmp_path, "On that day [@event:launch].")
    assert (
        'href="../timeline/#event-launch" title="In the timeline: 2 January 2024">(event)<span class="hidden">' in found
    )


def test_a_translated_quotation_shows_the_original_in_its_language(tmp_path):
    found = html(tmp_path, 'They say “the sea is drawn by the moon” [@tabell, ¶1 "havet dras av månen"].')
    assert (
        '“the sea is drawn by the moon” <span class="original" lang="sv">(”havet dras av månen”)</span>.<sup' in found
    )


def test_a_verbatim_quotation_from_another_language_says_which(tmp_path):
    found = html(tmp_path, "They say **“havet dras** av månen” [@tabell, ¶1].")
    assert '<strong><span lang="sv">“havet dras</span></strong><span lang="sv"> av månen”</span>' in found


def test_a_block_quotation_is_a_figure_with_its_source_as_caption(tmp_path):
    found = html(tmp_path, "> havet dras av månen\n> [@tabell, ¶1]")
    assert found.startswith(
        '<figure class="quote"><blockquote lang="sv"><p id="p1">havet dras av månen</p></blockquote>'
    )
    assert found.endswith(
        '<figcaption><a class="ref" href="#source-tabell" interestfor="cite-1" aria-describedby="cite-1-text">Tabell</a>, '
        '<a href="../article/#paragraph-1">¶1</a>.</figcaption></figure>'
    )


def test_a_translated_block_quotation_holds_the_original_and_says_so(tmp_path):
    found = html(tmp_path, '> the sea is drawn by the moon\n> [@tabell, ¶1 "havet dras av månen"]')
    assert '<p class="original" lang="sv">”havet dras av månen”</p></blockquote>' in found
    assert "Our translation." in found


def test_headings_move_up_to_the_page_of_their_section_and_keep_their_ids(tmp_path):
    assert html(tmp_path, "### Below {#below}\n\nText.").startswith('<h2 id="below">Below</h2>')
    assert html(tmp_path, "### Below {#below}\n\nText.", shift=0).startswith('<h3 id="below">')


def test_paragraphs_and_items_are_numbered_as_mentions_count_them(tmp_path):
    authored = sourced(Authored(tmp_path))
    body = "One.\n\n- two\n- three\n\nFour has a tide."
    authored.write(
        TIDES + "article.md", f"# Tides\n\nLead.\n\n## Moon {{#moon}}\n\n{body}\n\n## Sun {{#sun}}\n\nMore.\n"
    )
    drawn = sheet(authored, "section", "tides", "moon")
    (mention, *_) = drawn.local.uses.mentions["tide"]
    assert mention.place.anchor == "p4"
    assert '<p id="p4">Four has a ' in linked(drawn, "section", "moon").html


def test_links_by_source_file_are_relative_and_others_stay(tmp_path):
    found = html(tmp_path, "[the sun](article.md#sun) and [away](https://example.org/?a=1&b=2)")
    assert '<a href="../sun/">the sun</a>' in found
    assert '<a href="https://example.org/?a=1&amp;b=2" rel="noopener">away</a>' in found


def test_a_footnote_has_a_letter_and_a_way_back(tmp_path):
    text = section(tmp_path, "Text[^a] and again[^a].\n\n[^a]: The note [@almanac].")
    assert (
        '<sup class="cite"><a id="ref-1" href="#note-1" class="ref" interestfor="note-1-card" '
        'aria-describedby="note-1-card-text"><span class="hidden">Note </span>a</a></sup>' in text.html
    )
    assert str(text.html).count('id="ref-1"') == 1
    (note,) = text.notes
    assert (note.anchor, note.back, note.letter) == ("note-1", "#ref-1", "a")
    assert "The note.<sup" in note.html


@pytest.mark.parametrize(("number", "expected"), [(1, "a"), (26, "z"), (27, "aa"), (53, "ba")])
def test_footnotes_have_letters_without_end(number, expected):
    assert letter(number) == expected


def png(width, height):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\0" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_picture_has_its_size_and_a_caption_when_it_stands_alone(tmp_path):
    Authored(tmp_path).write(TIDES + "images/chart.png", png(6, 4))
    found = html(tmp_path, '![A chart](images/chart.png "The <caption>")')
    assert 'alt="A chart" width="6" height="4" loading="lazy" decoding="async">' in found
    assert found.startswith('<figure><img src="../../assets/picture.')
    assert "<figcaption>The &lt;caption&gt;</figcaption></figure>" in found


def test_a_table_can_be_scrolled_by_keyboard(tmp_path):
    found = html(tmp_path, "| A | B |\n|---|---|\n| 1 | 2 |")
    assert found.startswith('<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>')
    assert found.endswith("</table></div>")


def test_an_untranslated_text_says_its_language_and_that_it_is_not_translated(tmp_path):
    authored = sourced(Authored(tmp_path)).remove(TIDES + "explainer.yaml")
    authored.write("content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\n")
    drawn = sheet(authored, "term", "tide", language="sv")
    found = str(linked(drawn, "definition", "tide").html)
    assert '<div lang="en">' in found or '<span lang="en">' in found
    assert '<small class="untranslated">Inte översatt</small>' in found
