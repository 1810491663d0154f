from compiled import article, drawn


def test_an_article_is_split_at_its_sections():
    sections, title, found = article(
        "# The *title* of it\n\nLead.\n\n## First {#first}\n\nA\n\n### Part {#part}\n\nB\n\n## Second\nC\n"
    )
    assert (title, found) == ("The title of it", ())
    assert [(section.id, section.title) for section in sections] == [
        ("", "The title of it"),
        ("first", "First"),
        ("", "Second"),
    ]
    assert [drawn(section.body.pieces) for section in sections] == [
        "<p>Lead.</p>",
        '<p>A</p><h3 id="part">Part</h3><p>B</p>',
        "<p>C</p>",
    ]
    assert [(section.at.line, section.title_at.column) for section in sections] == [(1, 3), (5, 4), (13, 4)]
    assert [section.body.source for section in sections] == ["Lead.", "A\n\n### Part {#part}\n\nB", "C"]


def test_a_hard_space_behind_the_sign_of_a_heading_or_an_item_is_a_space():
    (_, section), _, found = article("Lead\n\n##\u00a0A {#a}\n\n-\u00a0one\n- two\n\n>\u202fsaid")
    assert (section.id, section.title, section.title_at.column, found) == ("a", "A", 4, ())
    assert drawn(section.body.pieces).startswith("<ul><li>one</li><li>two</li></ul><blockquote>")


def test_an_article_without_anything_has_one_empty_section():
    (section,), title, found = article("")
    assert (section.id, section.title, title, section.body.pieces, found) == ("", "", "", (), ())


def test_an_article_may_do_without_a_title():
    sections, title, _ = article("Lead\n\n## A {#a}\n\nB")
    assert (title, [section.title for section in sections]) == ("", ["", "A"])


def test_headings_in_code_comments_and_quotations_open_no_section():
    sections, _, found = article("A\n\n```\n## B\n```\n\n<!--\n## C\n-->\n\n> ## D\n\n    ## E\n\n#1 in the world\n##F")
    assert (len(sections), found) == (1, ())


def test_an_id_used_twice_is_an_error_that_shows_both():
    _, _, found = article("## A {#x}\n\n### B {#y}\n\n## C {#y}\n\n### D {#x}")
    assert [(one.code, one.values["id"], one.at.line, one.related[0].at.line) for one in found] == [
        ("duplicate-heading-id", "y", 5, 3),
        ("duplicate-heading-id", "x", 7, 1),
    ]


def test_a_second_title_is_an_error():
    _, title, found = article("# A\n\nB\n\n# C\n\nD")
    assert (title, [(one.code, one.at.line) for one in found]) == ("A", [("second-title", 5)])


def test_a_section_s_id_must_be_fit_for_an_address():
    sections, _, found = article("## A {#Not This}\n\nB")
    assert [(one.code, one.at.column) for one in found] == [("malformed-heading-id", 8)]
    assert sections[1].id == ""


def test_a_reference_in_a_title_is_said_since_it_would_be_lost():
    _, _, found = article("## A [@x] {#a}\n\nB")
    assert [one.code for one in found] == ["title-is-not-plain"]


def test_link_targets_may_be_defined_anywhere():
    sections, _, found = article("[a][r]\n\n## B {#b}\n\n[c][r]\n\n[r]: d.md")
    assert found == ()
    assert [drawn(section.body.pieces) for section in sections] == ["<p>{to d.md}a{/to}</p>", "<p>{to d.md}c{/to}</p>"]


def test_the_first_definition_of_a_label_counts():
    sections, _, _ = article("[a][r]\n\n[r]: b.md\n[R]: c.md")
    assert drawn(sections[0].body.pieces) == "<p>{to b.md}a{/to}</p>"


def test_a_digest_changes_with_what_is_defined_elsewhere():
    def digest(text):
        return article(text)[0][0].body.digest

    assert digest("[a][r]\n\n## B\n\n[r]: d") != digest("[a][r]\n\n## B\n\n[r]: e")
    assert digest("a[^1]\n\n## B\n\n[^1]: d") != digest("a[^1]\n\n## B\n\n[^1]: e")
    assert digest("a\n\n## B") == digest("\n\na\n\n\n## C")
