import pytest
from compiled import compiled

from site_builder.formats.prose.pieces import Words


def one(text):
    result = compiled(text)
    assert result.codes == []
    (item,) = result.cited
    return item


def test_a_citation_names_a_source_at_its_sign():
    result = compiled("He says so [@bbc-2024].")
    (item,) = result.cited
    assert (item.kind, item.id, item.locator, item.original) == ("source", "bbc-2024", "", "")
    assert result.marked(item.at) == "@bbc-2024"
    assert result.marked(result.prose.pieces[2].at) == "[@bbc-2024]"
    assert result.html == "<p>He says so {@bbc-2024}.</p>"


@pytest.mark.parametrize(("kind", "text"), [("claim", "[@claim:made-in-2024]"), ("event", "[@event:made-in-2024]")])
def test_claims_and_events_are_cited_by_kind(kind, text):
    item = one(text)
    assert (item.kind, item.id) == (kind, "made-in-2024")


@pytest.mark.parametrize(
    "written", ["¶2", "¶ 2", "para 2", "para. 2", "paragraph 2", "st. 2", "stycke 2", "Abs. 2", "¶¶2"]
)
def test_words_for_a_paragraph_are_one_sign(written):
    assert one(f"[@x, {written}]").locator == "¶2"


@pytest.mark.parametrize("written", ["¶¶2–4", "¶2-4", "para. 2—4", "¶¶ 2 - 4", "Abs. 2–4"])
def test_a_range_of_paragraphs_has_a_dash(written):
    assert one(f"[@x, {written}]").locator == "¶2–4"


def test_each_part_of_a_locator_is_evened_out():
    assert one("[@x, ¶2, para. 4]").locator == "¶2, ¶4"


@pytest.mark.parametrize("written", ["p. 3", "§ 2", "art. 4(2)", "00:12:30", "chapter 2", "figure 1, left"])
def test_other_locators_stay_as_written(written):
    assert one(f"[@x, {written}]").locator == written


def test_a_citation_may_name_several():
    result = compiled("[@x, p. 3; @claim:y;@z]")
    assert [(item.kind, item.id, item.locator) for item in result.cited] == [
        ("source", "x", "p. 3"),
        ("claim", "y", ""),
        ("source", "z", ""),
    ]
    assert [result.marked(item.at) for item in result.cited] == ["@x", "@claim:y", "@z"]


@pytest.mark.parametrize(("opening", "closing"), ['""', "“”", "””", "„“", "»«", "«»", "»»", "‘’", "''"])
def test_original_words_may_stand_in_any_marks(opening, closing):
    item = one(f"[@x, ¶2 {opening}en, robot; säger de […] [sic]{closing}]")
    assert (item.locator, item.original) == ("¶2", "en, robot; säger de […] [sic]")


def test_original_words_need_no_locator():
    assert one('[@x "ord"]').original == "ord"
    assert one('[@x, "ord"]').original == "ord"


def test_original_words_may_hold_marks_of_their_own():
    assert (
        one('[@x, ¶4 "avtal om "strategiskt partnerskap", som"]').original == 'avtal om "strategiskt partnerskap", som'
    )
    assert [item.original for item in compiled('[@x "a"; @y "b"]').cited] == ["a", "b"]


def test_a_citation_may_be_broken_over_lines():
    result = compiled('Words [@x, ¶2 "ett\n    två"; @y].', marks=())
    first, second = result.cited
    assert (first.original, second.at.line, second.at.column) == ("ett två", 2, 11)
    assert result.marked(second.at) == "@y"


def test_a_citation_may_be_broken_within_a_quotation_or_item():
    assert compiled("> Words\n> [@x,\n> ¶2]").cited[0].locator == "¶2"
    assert compiled("- Words [@x,\n  ¶2]").cited[0].locator == "¶2"


def test_a_citation_is_not_broken_by_an_empty_line():
    assert compiled("Words [@x,\n\n¶2]").codes == ["malformed-citation"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a [@]", "no_id"),
        ("a [@ x]", "no_id"),
        ("a [@x; y]", "no_id"),
        ("a [@x ¶2]", "locator"),
        ("a [@x, ¶2", "unclosed"),
        ("a [@x", "unclosed"),
        ('a [@x "ord]', "open_mark"),
        ('a [@x "ord" more]', "rest"),
    ],
)
def test_a_citation_that_cannot_be_read_is_an_error_with_a_way_out(text, value):
    result = compiled(text)
    (fault,) = result.found
    assert fault.code == "malformed-citation"
    assert fault.values[value]
    assert result.prose.plain == text
    assert result.each(Words)[0].text


def test_a_missing_comma_is_told_with_both_halves():
    (fault,) = compiled("a [@id ¶2]").found
    assert (fault.values["id"], fault.values["locator"], fault.at.column) == ("id", "¶2", 8)


@pytest.mark.parametrize("text", ["`[@x]`", "``a ` [@``", "    [@x, ¶2]\n    [@", "```\n[@x]\n[@\n```", "\\[@x]"])
def test_a_citation_in_code_or_escaped_is_text(text):
    result = compiled(text)
    assert (result.codes, result.cited) == ([], [])
    assert "[@" in result.prose.plain


def test_an_address_is_no_citation():
    assert compiled("Write to [someone@example.org] or someone@example.org.").cited == []


def test_a_link_whose_words_begin_with_the_sign_is_a_link():
    assert compiled("[@name](https://a.org/@name)").html == "<p>{to https://a.org/@name}@name{/to}</p>"
    assert compiled("[@name of it](https://a.org/)").codes == []


def test_a_citation_before_a_parenthesis_is_a_citation():
    assert compiled("So [@x](see there).").html == "<p>So {@x}(see there).</p>"
