"""Additions are written all or none, never over anything, and what else is in a file stays as it is."""

import os
import stat
from pathlib import Path

import pytest

from site_builder.adding import NewEntries, NewFile, add
from site_builder.diagnostics import Failure

GLOSSARY = "# Ours.\ntide:\n  name: 'Tide'   # the headword\n"


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b"" for path in root.rglob("*")}


def refused(root: Path, *additions: NewFile | NewEntries) -> str:
    before = tree(root)
    with pytest.raises(Failure) as told:
        add(root, additions)
    assert tree(root) == before
    return told.value.code


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return path


def test_files_and_entries_are_written(tmp_path: Path, glossary: Path):
    article = NewFile.of_text(tmp_path / "explainers/å/article.md", "# Å\n")
    written = add(tmp_path, [article, NewEntries(path=glossary, entries={"ebb": {"name": "Ebb"}})])
    assert written == (article.path, glossary)
    assert article.path.read_text(encoding="utf-8") == "# Å\n"
    assert glossary.read_text(encoding="utf-8") == GLOSSARY + "\nebb:\n  name: Ebb\n"


def test_entries_for_one_file_follow_each_other_and_may_begin_it(tmp_path: Path):
    path = tmp_path / "sources.yaml"
    add(tmp_path, [NewEntries(path=path, entries={"a": "1"}), NewEntries(path=path, entries={"b": "2"})])
    assert path.read_text(encoding="utf-8") == "a: 1\nb: 2\n"


def test_what_exists_is_never_written_over_and_then_nothing_is_written(tmp_path: Path, glossary: Path):
    fine = NewFile(path=tmp_path / "new/one.md", content=b"")
    assert refused(tmp_path, fine, NewFile(path=glossary, content=b"")) == "exists-already"
    assert refused(tmp_path, fine, NewFile(path=glossary / "below.md", content=b"")) == "exists-already"
    assert refused(tmp_path, fine, fine) == "exists-already"
    (tmp_path / "dangling.md").symlink_to(tmp_path / "nowhere")
    assert refused(tmp_path, fine, NewFile(path=tmp_path / "dangling.md", content=b"")) == "exists-already"


def test_an_entry_that_exists_is_refused_with_its_place(tmp_path: Path, glossary: Path):
    with pytest.raises(Failure) as told:
        add(tmp_path, [NewEntries(path=glossary, entries={"tide": {"name": "T"}})])
    assert dict(told.value.values) == {"id": "tide", "place": "glossary.yaml:2"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a: [\n", "entries-unreadable-file"),
        (b"\xff\xfe", "entries-unreadable-file"),
        (b"- a\n", "entries-unreadable-file"),
        (b"{a: b}\n", "entries-no-place"),
    ],
)
def test_a_file_that_can_not_be_read_is_left_alone(tmp_path: Path, content: bytes, code: str):
    path = tmp_path / "glossary.yaml"
    path.write_bytes(content)
    fine = NewFile(path=tmp_path / "new.md", content=b"")
    assert refused(tmp_path, fine, NewEntries(path=path, entries={"b": "c"})) == code


def test_nothing_is_written_outside_the_site(tmp_path: Path):
    root, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / "pages").symlink_to(elsewhere)
    assert refused(root, NewFile(path=root / "pages/a.md", content=b"")) == "outside-the-site"
    assert refused(root, NewFile(path=root / "../a.md", content=b"")) == "outside-the-site"
    assert not list(elsewhere.iterdir())


def test_permissions_stay_and_a_link_goes_on_being_one(tmp_path: Path, glossary: Path):
    glossary.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(glossary)
    add(tmp_path, [NewEntries(path=link, entries={"ebb": {"name": "Ebb"}})])
    assert link.is_symlink()
    assert stat.S_IMODE(glossary.stat().st_mode) == 0o640
    assert "ebb:" in glossary.read_text(encoding="utf-8")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_what_may_not_be_written_is_told_and_what_was_written_is_taken_back(tmp_path: Path, glossary: Path):
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    first = NewFile(path=tmp_path / "new/one.md", content=b"")
    try:
        assert refused(tmp_path, first, NewFile(path=locked / "two.md", content=b"")) == "file-not-written"
    finally:
        locked.chmod(0o755)
    glossary.chmod(0o444)
    assert refused(tmp_path, first, NewEntries(path=glossary, entries={"a": "b"})) == "file-not-written"


def test_what_was_written_is_taken_back_when_a_later_file_fails(tmp_path: Path, glossary: Path):
    too_long = NewFile(path=tmp_path / "new" / ("x" * 300), content=b"")
    first = NewFile(path=tmp_path / "new/one.md", content=b"")
    entries = NewEntries(path=glossary, entries={"a": "b"})
    assert refused(tmp_path, entries, first, too_long) == "file-not-written"
