from site_builder.formats.prose import split_front_matter
from site_builder.source import SourceFile, SourcePath


def split(text):
    return split_front_matter(SourceFile(path=SourcePath("a.md"), text=text))


def test_front_matter_and_prose_are_parted_with_their_places():
    front, body, found = split("---\ntitle: A\n---\nText\n---\n")
    assert (front.text, front.line, body.text, body.line, found) == ("title: A", 2, "Text\n---\n", 4, ())


def test_a_file_without_front_matter_is_prose():
    for text in ("Text", "", "\n---\n\nA: b\n---\n", "----\na\n----"):
        front, body, found = split(text)
        assert (front, body.text, body.line, found) == (None, text, 1, ())


def test_empty_front_matter_is_front_matter():
    front, body, _ = split("---\n---\nA")
    assert (front.text, body.text, body.line) == ("", "A", 3)


def test_front_matter_that_never_ends_is_one_error_and_its_fields_are_known():
    front, body, (fault,) = split("---\ntitle: A\nsummary: B\n\nText\n\n## C")
    assert (fault.code, fault.at.line, fault.at.width) == ("front-matter-not-closed", 1, 3)
    assert (front.text, body.text, body.line) == ("title: A\nsummary: B", "\nText\n\n## C", 4)
    front, body, _ = split("---\ntitle: A\n# Heading")
    assert (front.text, body.text) == ("title: A", "# Heading")
    front, body, _ = split("---\ntitle: A")
    assert (front.text, body.text) == ("title: A", "")
