"""The nearest passage shows where quoted words differ from the source's."""

from site_builder.formats.nearest import nearest

PARAGRAPHS = (
    (1, "It rained for a week. The river rose."),
    (2, "Then, on the seventh day, the dam broke at night, and nobody was warned. The mayor slept."),
    (3, "A week later the dam was mended."),
)


def found(words: str) -> tuple[str, int, tuple[str, ...]]:
    near = nearest(words, PARAGRAPHS)
    assert near is not None
    return near.passage, near.paragraph, near.added


def test_another_word_is_marked_in_its_passage():
    assert found("the dam broke by night") == ("… the dam broke **at** night, …", 2, ("by",))


def test_a_word_too_many_is_named():
    assert found("nobody was ever warned") == ("… nobody was warned. …", 2, ("ever",))


def test_a_word_left_out_is_marked():
    assert found("the dam broke and nobody was warned") == (
        "… the dam broke **at night,** and nobody was warned. …",
        2,
        (),
    )


def test_a_word_left_out_before_the_last_is_marked():
    assert found("later the dam mended") == ("… later the dam **was** mended.", 3, ())


def test_the_beginning_and_the_end_of_a_paragraph_have_no_dots():
    assert found("a week later the dam is mended") == ("A week later the dam **was** mended.", 3, ("is",))


def test_only_the_case_or_a_comma_differing_is_seen():
    assert found("the seventh day the Dam broke") == ("… the seventh **day,** the **dam** broke …", 2, ())


def test_words_like_nothing_have_no_passage():
    assert nearest("five papers retold one report", PARAGRAPHS) is None
    assert nearest("", PARAGRAPHS) is None
    assert nearest("the dam", ()) is None
