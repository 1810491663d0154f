import pytest

from site_builder.assemble.addresses import check_addresses
from site_builder.output import OutputPath
from site_builder.source import Location, SourcePath


def place(path: str) -> Location:
    return Location(path=SourcePath(f"content/{path.strip('/').replace('/', '-')}.md"))


def faults(*paths: str) -> list[tuple[str, str, str]]:
    """Code, address and the other address of what is found."""
    found = check_addresses([(OutputPath(path), place(path)) for path in paths])
    return [
        (it.code, str(it.values["address"]), str(it.values.get("other", it.values.get("name", "")))) for it in found
    ]


def test_an_ordinary_site_has_no_fault() -> None:
    paths = [
        *("index.html", "404.html", ".nojekyll", "feed.xml", "glossary/index.html", "glossary/å/index.html"),
        *("sv/index.html", "sv/glossary/index.html", "assets/site.0a1b.css", "console/index.html", "com/index.html"),
        *("a.html", "a/index.html", "auxiliary/index.html", "com10/index.html", "x..y", "ẞ.html"),
    ]
    assert faults(*paths) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("tides/index.html", "tides/index.html"),
        ("tides/index.html", "tides/Index.html"),
        ("ström.html", "stro\u0308m.html"),
        ("strasse.html", "straße.html"),
        ("Å.html", "a\u030a.html"),
    ],
)
def test_two_files_on_one_path_are_told(first: str, second: str) -> None:
    assert ("same-address", second, first) in faults(first, second)


def test_both_places_are_named() -> None:
    (found,) = check_addresses([(OutputPath("a.html"), place("one")), (OutputPath("A.html"), place("two"))])
    assert found.at == place("two")
    assert [(related.code, related.at) for related in found.related] == [("address-also-from-here", place("one"))]


def test_a_file_that_comes_from_no_place_is_told_too() -> None:
    (found,) = check_addresses([(OutputPath("a.html"), None), (OutputPath("A.html"), None)])
    assert found.at is None
    assert found.related == ()


@pytest.mark.parametrize("paths", [("a", "a/b"), ("a/b", "a"), ("A", "a/b/c"), ("x/a/b/c", "x/a")])
def test_a_file_that_is_a_folder_for_another_is_told(paths: tuple[str, str]) -> None:
    assert faults(*paths) == [("file-and-folder", paths[1], paths[0])]


def test_a_folder_in_two_spellings_is_told_once_per_file() -> None:
    assert faults("Tides/Moon/a", "tides/moon/b") == [("folder-spelled-two-ways", "tides/moon/b", "Tides/Moon/a")]


@pytest.mark.parametrize(
    "name",
    [
        *("con", "NUL", "aux.html", "com1", "COM9.tar.gz", "lpt¹", "prn .txt", "conin$"),
        *("trailing.", "trailing ", ".hidden", ".site-builder.json", ".well-known", "..."),
    ],
)
def test_a_name_that_means_something_else_somewhere_is_told(name: str) -> None:
    assert faults(f"{name}/index.html") == [("reserved-name", f"{name}/index.html", name)]
    assert faults(f"sv/{name}") == [("reserved-name", f"sv/{name}", name)]


@pytest.mark.parametrize("character", ["\\", ":", "*", "?", '"', "<", ">", "|", "\n", "\0", "\x7f"])
def test_a_character_that_not_every_disk_takes_is_told(character: str) -> None:
    (found,) = check_addresses([(OutputPath(f"a{character}b/index.html"), None)])
    assert (found.code, found.values["character"]) == ("unsafe-character", character)


def test_a_name_longer_than_a_disk_takes_is_told() -> None:
    assert faults("å" * 127 + ".") != []
    assert faults("å" * 125 + ".html") == []
    assert [code for code, *_ in faults("å" * 126 + ".html")] == ["long-name"]


def test_a_path_longer_than_a_system_takes_is_told() -> None:
    path = "/".join(["a" * 100] * 9)
    assert faults(path + "/" + "b" * 91) == []
    assert [code for code, *_ in faults(path + "/" + "b" * 92)] == ["long-address"]
