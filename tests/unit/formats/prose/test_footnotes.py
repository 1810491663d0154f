from compiled import article, compiled

from site_builder.formats.prose.pieces import Citation, FootnoteMark


def test_a_footnote_is_numbered_where_it_is_named():
    result = compiled("One[^b] two[^a] three[^b].\n\n[^a]: Alpha\n[^b]: Beta *two* [@x].")
    assert [(mark.name, mark.number) for mark in result.each(FootnoteMark)] == [("b", 1), ("a", 2), ("b", 1)]
    assert [(note.name, note.number, note.prose.plain) for note in result.prose.footnotes] == [
        ("b", 1, "Beta two."),
        ("a", 2, "Alpha"),
    ]
    assert result.codes == []
    assert result.html == "<p>One{note 1} two{note 2} three{note 1}.</p>"


def test_a_footnote_keeps_its_places_and_further_paragraphs():
    result = compiled("A[^1]\n\n[^1]: First\n    line.\n\n    Second [@x].\n\nAfter.")
    (note,) = result.prose.footnotes
    (citation,) = (piece for piece in note.prose.pieces if isinstance(piece, Citation))
    assert note.prose.plain == "First line. Second."
    assert (citation.at.line, citation.at.column) == (6, 12)
    assert result.prose.plain == "A After."


def test_each_section_counts_its_own_footnotes():
    sections, _, found = article("A[^x]\n\n## B {#b}\nB[^y][^x]\n\n[^x]: X\n[^y]: Y\n\n## C {#c}\nC[^y]")
    assert found == ()
    assert [[(note.number, note.name) for note in section.body.footnotes] for section in sections] == [
        [(1, "x")],
        [(1, "y"), (2, "x")],
        [(1, "y")],
    ]


def test_an_unknown_footnote_is_an_error_where_it_is_named():
    result = compiled("A[^no] b.")
    (fault,) = result.found
    assert (fault.code, fault.values["name"], result.marked(fault.at)) == ("unknown-footnote", "no", "[^no]")
    assert result.prose.plain == "A[^no] b."


def test_an_unused_footnote_is_a_warning_once():
    _, _, found = article("A\n\n## B {#b}\n\nB\n\n[^1]: Note")
    assert [(one.code, one.severity.value, one.at.line) for one in found] == [("unused-footnote", "warning", 7)]


def test_two_footnotes_of_one_name_are_an_error_that_shows_both():
    result = compiled("A[^1]\n\n[^1]: a\n[^1]: b")
    (fault,) = result.found
    assert (fault.code, fault.at.line, fault.related[0].at.line) == ("duplicate-footnote", 4, 3)


def test_a_footnote_in_code_is_text():
    assert compiled("`[^1]`\n\n```\n[^1]: x\n```").codes == []
