"""What isn't ours stays, what is ours and was edited is written again, and nothing leads out of the folder."""

import os
import stat
from pathlib import Path

import pytest
from unit.write.generations import build, tree_of

from site_builder.diagnostics import Failure

FIRST = {"index.html": b"home", "tides/index.html": b"tides", "tides/moon/index.html": b"moon"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_foreign_things_survive_as_they_are(output: Path) -> None:
    build(output, FIRST)
    (output / "CNAME").write_text("example.org")
    (output / "tides" / "notes.txt").write_text("mine")
    (output / "mine" / "deep" / "empty").mkdir(parents=True)
    (output / "mine" / "deep").chmod(0o700)
    (output / "mine" / "file").write_text("mine")
    (output / "to-nowhere").symlink_to("nowhere")
    (output / "to-a-folder").symlink_to("mine")
    os.mkfifo(output / "pipe")
    os.utime(output / "mine", ns=(5, 5))
    cname = (output / "CNAME").stat()
    for generation in range(3):
        # All of ours in tides/ goes, and so would the folder if it weren't for the notes.
        build(output, {"index.html": b"%d" % generation})
    assert tree_of(output) == {
        "index.html": b"2",
        "CNAME": b"example.org",
        "tides/notes.txt": b"mine",
        "mine/deep/empty": "empty folder",
        "mine/file": b"mine",
        "to-nowhere": "-> nowhere",
        "to-a-folder": "-> mine",
    }
    assert stat.S_ISFIFO((output / "pipe").lstat().st_mode)
    assert (output / "CNAME").stat().st_ino == cname.st_ino
    assert (output / "mine").stat().st_mtime_ns == 5
    assert stat.S_IMODE((output / "mine" / "deep").stat().st_mode) == 0o700


def test_a_foreign_file_that_was_removed_stays_removed(output: Path) -> None:
    build(output, {"index.html": b"1"})
    (output / "CNAME").write_text("example.org")
    build(output, {"index.html": b"2"})
    (output / "CNAME").unlink()
    build(output, {"index.html": b"3"})
    build(output, {"index.html": b"4"})
    assert tree_of(output) == {"index.html": b"4"}


def test_a_page_edited_by_hand_is_written_again(output: Path) -> None:
    build(output, FIRST)
    build(output, {**FIRST, "index.html": b"2"})  # now every other page is shared by two generations
    (output / "tides/index.html").write_bytes(b"edited")
    (output / "tides/moon/index.html").unlink()
    assert build(output, FIRST).changed == ("index.html", "tides/index.html", "tides/moon/index.html")
    assert tree_of(output) == FIRST


def test_a_page_of_the_same_length_edited_by_hand_is_written_again(output: Path) -> None:
    build(output, FIRST)
    seen = (output / "index.html").stat()
    (output / "index.html").write_bytes(b"hack")
    os.utime(output / "index.html", ns=(seen.st_atime_ns, seen.st_mtime_ns))
    build(output, FIRST)
    assert tree_of(output) == FIRST


@pytest.mark.parametrize("content", [b"mine", FIRST["index.html"]])
def test_a_page_replaced_by_a_link_is_written_again_and_the_target_is_left_alone(
    output: Path, tmp_path: Path, content: bytes
) -> None:
    elsewhere = tmp_path / "elsewhere.html"
    elsewhere.write_bytes(content)
    build(output, FIRST)
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(elsewhere)
    build(output, FIRST)
    assert tree_of(output) == FIRST
    assert not (output / "index.html").is_symlink()
    assert elsewhere.read_bytes() == content


@pytest.mark.parametrize(
    "foreign", ["waves", "waves/index.html", "waves/index.html/notes.txt", "waves/index.html/empty/"]
)
def test_a_foreign_thing_where_a_page_goes_stops_the_build(output: Path, foreign: str) -> None:
    build(output, FIRST)
    if foreign.endswith("/"):
        (output / foreign).mkdir(parents=True)
    else:
        (output / foreign).parent.mkdir(parents=True, exist_ok=True)
        (output / foreign).write_text("mine")
    before = tree_of(output)
    with pytest.raises(Failure) as failure:
        build(output, {**FIRST, "waves/index.html": b"waves"})
    assert failure.value.code == "foreign-in-the-way"
    assert str(failure.value.values["path"]).startswith(str(output / foreign.removesuffix("/empty/")))
    assert tree_of(output) == before


def test_a_folder_of_ours_replaced_by_a_link_stops_the_build(output: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    build(output, FIRST)
    (output / "tides").rename(elsewhere)
    (output / "tides").symlink_to(elsewhere)
    with pytest.raises(Failure) as failure:
        build(output, {**FIRST, "tides/index.html": b"new"})
    assert failure.value.code == "foreign-in-the-way"
    assert (elsewhere / "index.html").read_bytes() == b"tides"


def test_a_file_may_become_a_folder_and_a_folder_a_file(output: Path) -> None:
    for files in ({"a/b": b"1", "c": b"2"}, {"a": b"3", "c/d": b"4"}, {"a/b": b"5", "c": b"6"}):
        build(output, files)
        assert tree_of(output) == files


def test_a_foreign_link_in_an_old_generation_never_leads_our_files_elsewhere(output: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    build(output, {"index.html": b"1"})
    (output / "tides").symlink_to(elsewhere)
    build(output, {"index.html": b"2"})
    (output / "tides").unlink()
    build(output, {"index.html": b"3"})  # the generation before this one, the base of the next, has the link
    build(output, {"index.html": b"4", "tides/index.html": b"tides"})
    assert tree_of(output) == {"index.html": b"4", "tides/index.html": b"tides"}
    assert tree_of(elsewhere) == {}
