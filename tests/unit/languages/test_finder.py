"""Terms are found as a careful reader would mark them."""

import pytest

from site_builder.languages import Ambiguity, Surface, TermForms, TermIndex


def index(**entries):
    """Entries by id; a form that begins in lower case isn't case-sensitive; a leading `~` says it was made by rule."""
    return TermIndex(
        TermForms(
            id=entry,
            surfaces=tuple(
                Surface(
                    text=form.lstrip("~"), case_sensitive=not form.lstrip("~")[0].islower(), inflected=form[0] == "~"
                )
                for form in ([forms] if isinstance(forms, str) else forms)
            ),
        )
        for entry, forms in entries.items()
    )


def marked(found, text):
    """The text with what was found in brackets."""
    out, end = "", 0
    for match in found.find(text):
        out += f"{text[end : match.start]}[{text[match.start : match.end]}]"
        end = match.end
    return out + text[end:]


def test_the_longest_form_wins_and_nothing_nests():
    found = index(missile="missile", ballistic="ballistic missile")
    assert marked(found, "a ballistic missile, a missile") == "a [ballistic missile], a [missile]"
    assert [match.id for match in found.find("a ballistic missile")] == ["ballistic"]


def test_a_longer_form_that_breaks_off_gives_way_to_the_shorter():
    assert marked(index(a="arms embargo", b="arms embargo act of 1990"), "the arms embargo act of") == (
        "the [arms embargo] act of"
    )


def test_a_common_word_may_have_a_capital_where_a_sentence_begins():
    found = index(embargo="embargo")
    for text in (
        "[Embargo] now.",
        "Yes. [Embargo] now.",
        "Why? “[Embargo] now.”",
        "It said: [Embargo].",
        "– [Embargo], she said",
        "one\n\n[Embargo]",
        "(See. [Embargo].)",
    ):
        assert marked(found, text.replace("[", "").replace("]", "")) == text


def test_a_common_word_with_a_capital_inside_a_sentence_is_a_name():
    assert not index(embargo="embargo").find("the film Embargo was shown")


def test_a_case_sensitive_form_in_lower_case_has_no_capital_even_at_the_start():
    found = TermIndex([TermForms(id="x", surfaces=(Surface(text="eBay", case_sensitive=True),))])
    assert marked(found, "EBay rose. EBay fell. eBay") == "EBay rose. EBay fell. [eBay]"


def test_capitals_are_not_small_letters():
    assert not index(us="US").find("It gave us all. Us too. uS")
    assert not index(nato="Nato").find("NATO nato")


@pytest.mark.parametrize(
    "text",
    [
        "the [Hwasong-11] flew",
        "the [Hwasong‑11] flew",
        "the [Hwasong–11] flew",
        "the [Hwa\u00adsong-11] flew",
        "the [Hwasong\u201011] flew",
        "[Hwasong-11]: it flew",
        "([Hwasong-11])",
        "[Hwasong-11].",
        "“[Hwasong-11]”",
        "the [Hwasong-11]-led charge",
        "Hwasong-11’s",
        "Hwasong-110",
        "Hwasong-11-2",
        "Hwasong-11.5",
        "xHwasong-11",
        "@Hwasong-11",
        "Hwasong-11:s",
    ],
)
def test_a_name_with_a_hyphen_is_found_as_itself_only(text):
    assert marked(index(h="Hwasong-11"), text.replace("[", "").replace("]", "")) == text


def test_spaces_and_line_breaks_inside_a_term_make_no_difference():
    found = index(t="arms control treaty")
    for space in (" ", "\n", "\u00a0", "  ", " \n ", "\u202f"):
        assert len(found.find(f"an arms{space}control treaty")) == 1


def test_a_blank_line_parts_a_term():
    assert not index(t="arms control").find("arms\n\ncontrol")


def test_apostrophes_of_any_kind_are_the_same():
    found = index(t="~treaty's")
    for sign in "'’ʼ`":
        assert marked(found, f"the treaty{sign}s end") == f"the [treaty{sign}s] end"


def test_offsets_are_into_the_text_as_given():
    text = "Cafe\u0301 … ﬁne: the o\u0308\u00adl is gone"
    (match,) = index(t="öl").find(text)
    assert text[match.start : match.end] == "o\u0308\u00adl"


def test_a_letter_with_a_loose_accent_is_another_letter():
    assert not index(t="ol").find("the ol\u0308 is")
    assert not index(t="ol").find("the o\u0308l is")


def test_a_name_may_begin_a_compound_and_follow_a_prefix():
    found = index(n="NATO", k="Kina")
    assert marked(found, "NATO-led, anti-NATO, NATO–Russia, NATO-Russia, Kina-vän, FN- och NATO-") == (
        "[NATO]-led, anti-[NATO], [NATO]–Russia, [NATO]-Russia, [Kina]-vän, FN- och [NATO]-"
    )


def test_a_common_word_never_begins_a_compound():
    assert not index(e="embargo", a="anna").find("an embargo-breaking anti-embargo robot- och embargo-")


def test_the_first_part_of_a_double_name_is_another_name():
    found = index(a="Anna", c="Covid")
    assert not found.find("Anna-Lena Sankt-Anna Covid-19")


def test_elision_is_an_edge_and_another_apostrophe_is_not():
    found = index(o="ONU", b="Brien", e="embargo")
    assert marked(found, "L’ONU, d'ONU, qu’embargo, l’embargo") == "L’[ONU], d'[ONU], qu’[embargo], l’[embargo]"
    assert not found.find("O’Brien")


def test_addresses_and_numbers_are_not_texts():
    found = index(n="nato", k="1718")
    assert not found.find("www.nato.int info@nato.int nato.int @nato nato@x 1,718 1718.5 2,1718")


def test_two_entries_that_claim_one_form_are_told_and_neither_is_found():
    found = index(un=["Kim Jong Un", "Kim"], yo=["Kim Yo Jong", "Kim"])
    assert found.ambiguities == (Ambiguity(form="Kim", ids=("un", "yo")),)
    assert [match.id for match in found.find("Kim and Kim Jong Un")] == ["un"]


def test_an_ambiguous_form_hides_the_shorter_ones_in_it():
    found = index(a="war crime", b="war crime", c="war")
    assert not found.find("a war crime")


def test_what_an_author_wrote_takes_the_form_from_a_rule():
    for entries in ({"a": ["party", "~parties"], "b": "parties"}, {"b": "parties", "a": ["party", "~parties"]}):
        found = index(**entries)
        assert found.ambiguities == ()
        assert [match.id for match in found.find("two parties")] == ["b"]


def test_two_rules_that_make_one_form_are_ambiguous_until_an_author_writes_it():
    assert len(index(a="~axes", b="~axes").ambiguities) == 1
    assert not index(a="~axes", b="~axes", c="axes").ambiguities


def test_one_entry_may_say_a_form_twice():
    found = index(a=["veto", "veto", "~veto"])
    assert not found.ambiguities
    assert len(found.find("a veto")) == 1


def test_terms_are_found_in_scripts_without_spaces_and_with_marks():
    found = index(j="核兵器", a="عقوبات", h="हिन्दी", t="ไทย")
    assert marked(found, "北朝鮮の核兵器は عقوبات عقوباتنا हिन्दी हिन्दीx ภาษาไทยครับ") == (
        "北朝鮮の[核兵器]は [عقوبات] عقوباتنا [हिन्दी] हिन्दीx ภาษา[ไทย]ครับ"
    )


def test_nothing_is_found_in_nothing():
    assert index().find("text") == ()
    assert index(a="x").find("") == ()
