import pytest
from compiled import ENGLISH, GERMAN, SWEDISH, compiled

from site_builder.formats.prose.pieces import Words

FRENCH = (("«", "»"), ("“", "”"))


def quoted(text, **options):
    result = compiled(text, **options)
    assert result.codes == []
    return [(one.text, one.cited.id if one.cited else "", one.adjacent) for one in result.prose.quotations]


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        (ENGLISH, "He said “it is over” [@x]."),
        (SWEDISH, "Han sa ”it is over” [@x]."),
        (SWEDISH, "Han sa »it is over» [@x]."),
        (GERMAN, "Er sagte: „it is over“ [@x]."),
        (GERMAN, "Er sagte: »it is over« [@x]."),
        (FRENCH, "Il dit « it is over » [@x]."),
        (FRENCH, "Il dit «\u00a0it is over\u00a0» [@x]."),
        (ENGLISH, 'He said "it is over" [@x].'),
        (ENGLISH, "He said ‘it is over’ [@x]."),
        ((), 'He said ("it is over" [@x]).'),
    ],
)
def test_the_marks_of_the_language_and_the_straight_one_are_understood(marks, text):
    assert quoted(text, marks=marks) == [("it is over", "x", True)]


def test_a_quotation_may_hold_emphasis_citations_code_terms_and_line_breaks():
    text = "“a *b*\nc `d` [[e|f]] [[g]] [@no] h” [@x]"
    assert quoted(text) == [("a b c d f g h", "x", True)]
    result = compiled(text)
    assert result.html.startswith("<p><<0:“a <em>b</em>")
    assert result.html.endswith("h”:0>> {@x}</p>")
    assert all(words.quoted and not words.linkable for words in result.each(Words) if words.text.strip())


def test_the_words_around_a_quotation_stay_linkable():
    result = compiled("Before “within” after.")
    assert [(words.text, words.linkable, words.quoted) for words in result.each(Words)] == [
        ("Before ", True, False),
        ("“within”", False, True),
        (" after.", True, False),
    ]


def test_a_quotation_is_placed_at_its_first_word():
    result = compiled("Then\nhe said “so be it” [@x].")
    at = result.prose.quotations[0].at
    assert (at.line, at.column) == (2, 10)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("“We won,” she said [@x].", [("We won,", "x", False)]),
        ("“We won,” sa hon den 3. Maj i St. Louis [@x].", [("We won,", "x", False)]),
        ("“We won.” [@x]", [("We won.", "x", True)]),
        ("“We won”. [@x] They lost.", [("We won", "x", True)]),
        ("“We won. They lost,” she said [@x].", [("We won. They lost,", "x", False)]),
        ("“We won.” She left [@x].", [("We won.", "", False)]),
        ("“We won.” [@x] She said “they lost.” [@y]", [("We won.", "x", True), ("they lost.", "y", True)]),
        ("According to [@x] it was “a mistake”.", [("a mistake", "x", False)]),
        ("“One”, “two” [@x] and “three” [@y].", [("One", "x", False), ("two", "x", True), ("three", "y", True)]),
        ("It was “one”. Others differ [@x].", [("one", "", False)]),
        ("“Did they win?” she asked [@x].", [("Did they win?", "x", False)]),
        ("She said “one” [@claim:c], they say [@x].", [("one", "x", False)]),
        ("She said “one” [@claim:c].", [("one", "c", True)]),
        ("She said “one [@x]” and left.", [("one", "x", True)]),
        ("She said “one [@x] two” and left.", [("one two", "x", False)]),
        ("She said “one”[^1] [@x].\n\n[^1]: n", [("one", "x", True)]),
    ],
)
def test_a_quotation_takes_the_citation_of_its_sentence(text, cited):
    assert quoted(text) == cited


def originals(text):
    return [(one.text, one.cited.original) for one in compiled(text).prose.quotations if one.cited]


def test_original_words_belong_to_the_quotation_right_before_them():
    assert originals('“a b” and “c d” [@x, ¶2 "e f"].') == [("a b", ""), ("c d", "e f")]
    assert originals('“a” and “b” [@x "A"; @x "B"].') == [("a", "A"), ("b", "B")]
    assert originals('In [@x "A"] it is “a”.') == [("a", "A")]


def test_marks_of_another_kind_belong_to_the_words():
    assert quoted("“He said ‘no’ twice” [@x]") == [("He said ‘no’ twice", "x", True)]
    assert quoted('“He said "no" twice” [@x]') == [('He said "no" twice', "x", True)]
    assert quoted("“He said “no” twice” [@x]") == [("He said “no” twice", "x", True)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("It’s the Smiths’ car, isn’t it? ’Tis.", ENGLISH),
        ("Rock ’n’ roll in the ’90s.", ENGLISH),
        ("Lars’ bil och Hans’ hus.", SWEDISH),
        ('A 5" pipe and a 6" one.', ENGLISH),
        ("It's the dogs' bone.", ENGLISH),
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text, marks):
    assert quoted(text, marks=marks) == []


def test_a_quotation_with_apostrophes_ends_at_its_mark():
    assert quoted("‘it isn’t the Smiths’s’ [@x]") == [("it isn’t the Smiths’s", "x", True)]


def test_a_quotation_that_is_not_closed_is_a_warning_at_its_mark():
    result = compiled("First.\n\nHe said “it is over and left.\n\nShe said “no” [@x].")
    (fault,) = result.found
    assert (fault.code, fault.severity.value, fault.at.line, fault.at.column) == (
        "quotation-not-closed",
        "warning",
        3,
        9,
    )
    assert [one.text for one in result.prose.quotations] == ["no"]


def test_a_quotation_over_paragraphs_opens_each_of_them():
    assert quoted("“One.\n\n“Two,” she said [@x].") == [("One.", "x", False), ("Two,", "x", False)]


def test_headings_and_code_have_no_quotations():
    assert quoted('# The “so called” thing\n\n`"a b c"`\n\n    "a b c"\n') == []


def test_cells_and_items_are_read_each_for_itself():
    assert quoted("- “a” [@x]\n- “b” [@y]\n\n| “c” [@z] | d |\n|---|---|") == [
        ("a", "x", True),
        ("b", "y", True),
        ("c", "z", True),
    ]


# Block quotations


def test_a_block_quotation_is_words_and_then_its_citation():
    result = compiled("> en ballistisk robot som\n> *Nordkorea* har\n> [@article, ¶2]")
    (one,) = result.prose.quotations
    assert (one.block, one.text, one.cited.id, one.cited.locator) == (
        True,
        "en ballistisk robot som Nordkorea har",
        "article",
        "¶2",
    )
    assert (one.at.line, one.at.column) == (1, 3)
    assert result.html == (
        "<blockquote><<0:<p>en ballistisk robot som\n<em>Nordkorea</em> har</p>:0>>{@article}</blockquote>"
    )
    assert all(words.quoted and not words.linkable for words in result.each(Words))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("> a b\n>\n> [@x]", "<blockquote><<0:<p>a b</p>:0>>{@x}</blockquote>"),
        ("> a b [@x]", "<blockquote><<0:<p>a b</p>:0>>{@x}</blockquote>"),
        ("> a b. [@x].", "<blockquote><<0:<p>a b.</p>:0>>{@x}.</blockquote>"),
        ("> a b\n> — She, in court [@x]", "<blockquote><<0:<p>a b</p>:0>>— She, in court {@x}</blockquote>"),
        ("> a\n>\n> b\n> [@x]", "<blockquote><<0:<p>a</p><p>b</p>:0>>{@x}</blockquote>"),
        ("> a b", "<blockquote><<0:<p>a b</p>:0>></blockquote>"),
        ("> *a\n> [@x]*", "<blockquote><<0:<p><em>a\n{@x}</em></p>:0>></blockquote>"),
        ("> a\n> > b\n> > [@x]", "<blockquote><<0:<p>a</p><blockquote><p>b\n{@x}</p></blockquote>:0>></blockquote>"),
        ("> [@x]", "<blockquote><p>{@x}</p></blockquote>"),
        ("> - a [@x]", "<blockquote><<0:<ul><li>a {@x}</li></ul>:0>></blockquote>"),
    ],
)
def test_the_attribution_of_a_block_quotation_stands_below_it(text, html):
    assert compiled(text).html == html


def test_paragraphs_of_a_block_quotation_are_lines_of_its_text():
    assert quoted("> “a\n> b”\n>\n> c\n> [@x]") == [("“a b”\nc", "x", True)]


def test_text_before_and_between_block_quotations_is_read_too():
    assert quoted("“a” [@x]\n\n> b\n\n“c” [@y]\n\n> d\n> [@z]\n\n“e” [@v]") == [
        ("a", "x", True),
        ("b", "", False),
        ("c", "y", True),
        ("d", "z", True),
        ("e", "v", True),
    ]
