import os
import resource
import shutil
import stat
import tempfile
from pathlib import Path

import pytest
from unit.write.generations import MANIFEST, build, ended, in_child, page, tree_of

from site_builder.diagnostics import Failure
from site_builder.write import Changes, stage
from site_builder.write.trouble import told

FIRST = {"index.html": b"home", "tides/index.html": b"tides", "tides/moon/index.html": b"moon"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_a_site_is_written_whole(output: Path) -> None:
    changes = build(output, FIRST)
    assert tree_of(output) == FIRST
    assert changes == Changes(added=tuple(sorted(FIRST)), changed=(), removed=(), unchanged=0)


def test_missing_folders_above_the_output_are_made(tmp_path: Path) -> None:
    build(tmp_path / "a" / "b" / "site", FIRST)
    assert tree_of(tmp_path / "a" / "b" / "site") == FIRST


def test_an_empty_folder_may_become_the_output_and_keeps_its_mode(output: Path) -> None:
    output.mkdir()
    output.chmod(0o2775)
    build(output, FIRST)
    assert tree_of(output) == FIRST
    assert stat.S_IMODE(output.stat().st_mode) == 0o2775


def test_changes_say_what_is_different(output: Path) -> None:
    build(output, FIRST)
    changes = build(output, {"index.html": b"home", "tides/index.html": b"new", "waves/index.html": b"waves"})
    assert changes == Changes(
        added=("waves/index.html",), changed=("tides/index.html",), removed=("tides/moon/index.html",), unchanged=1
    )
    assert tree_of(output) == {"index.html": b"home", "tides/index.html": b"new", "waves/index.html": b"waves"}


def test_nothing_is_in_place_before_the_commit(output: Path) -> None:
    build(output, FIRST)
    with stage(output, forbidden={}) as staged:
        staged.put(page("index.html", b"new"))
        assert tree_of(output) == FIRST
    assert tree_of(output) == FIRST


def test_a_stage_that_is_not_committed_leaves_no_site_and_no_files(output: Path) -> None:
    with stage(output, forbidden={}) as staged:
        staged.put(page("index.html"))
    assert not output.exists()
    assert not (output.parent / ".output.stage" / "next").exists()


def test_building_the_same_again_touches_nothing(output: Path) -> None:
    build(output, FIRST)

    def looks() -> dict[str, tuple[int, int, int]]:
        places = [output, *output.rglob("*")]
        return {str(place): (place.stat().st_ino, place.stat().st_mtime_ns, place.stat().st_mode) for place in places}

    before = looks()
    assert build(output, FIRST) == Changes(added=(), changed=(), removed=(), unchanged=3)
    assert looks() == before


def test_an_unchanged_file_keeps_its_inode_and_date_over_many_generations(output: Path) -> None:
    build(output, FIRST)
    before = (output / "tides/index.html").stat()
    for generation in range(4):
        build(output, {**FIRST, "index.html": b"home %d" % generation})
    after = (output / "tides/index.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_manifest_is_the_same_for_the_same_site_in_any_order(tmp_path: Path) -> None:
    build(tmp_path / "one", FIRST)
    build(tmp_path / "two", dict(reversed(FIRST.items())))
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


def test_files_and_folders_have_ordinary_modes(output: Path) -> None:
    before = os.umask(0o022)
    try:
        build(output, FIRST)
        modes = {place.name: oct(stat.S_IMODE(place.stat().st_mode)) for place in [output, *output.rglob("*")]}
        os.umask(0o027)
        build(output, {**FIRST, "waves/late.html": b""})
    finally:
        os.umask(before)
    folders = dict.fromkeys(("output", "tides", "moon"), "0o755")
    assert modes == {**folders, "index.html": "0o644", MANIFEST: "0o644"}
    assert stat.S_IMODE((output / "waves/late.html").stat().st_mode) == 0o640
    assert stat.S_IMODE((output / "waves").stat().st_mode) == 0o750


def test_the_stage_is_kept_out_of_version_control(output: Path) -> None:
    build(output, FIRST)
    assert (output.parent / ".output.stage" / ".gitignore").read_text() == "*\n"


# Bugs of a caller.


def test_putting_a_path_twice_is_a_bug(output: Path) -> None:
    with stage(output, forbidden={}) as staged:
        staged.put(page("index.html"))
        with pytest.raises(AssertionError):
            staged.put(page("index.html"))


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../out", "a/../../out", "a//b", "./a", "a\\b", MANIFEST])
def test_a_path_that_leads_out_of_the_folder_is_a_bug(output: Path, path: str) -> None:
    with stage(output, forbidden={}) as staged, pytest.raises(AssertionError):
        staged.put(page(path))


def test_a_file_where_others_need_a_folder_is_a_bug(output: Path) -> None:
    with stage(output, forbidden={}) as staged:
        staged.put(page("a/b"))
        staged.put(page("a"))
        with pytest.raises(AssertionError):
            staged.commit()
    assert not output.exists()


# Trouble with the machine.


def test_a_second_build_at_the_same_time_is_refused(output: Path) -> None:
    build(output, FIRST)
    with stage(output, forbidden={}) as staged:
        with pytest.raises(Failure) as failure:
            build(output, {"index.html": b"second"})
        assert failure.value.code == "output-busy"
        staged.put(page("index.html", b"first"))
        staged.commit()
    assert tree_of(output) == {"index.html": b"first"}


def test_a_file_that_the_disk_cannot_take_stops_the_build_and_leaves_nothing_behind(output: Path) -> None:
    build(output, FIRST)

    def fail_to_build() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        with pytest.raises(Failure) as failure:
            build(output, {**FIRST, "index.html": b"x" * 9000})
        assert failure.value.code == "cannot-write"

    assert ended(in_child(fail_to_build)) == 0
    assert tree_of(output) == FIRST
    assert not (output.parent / ".output.stage" / "next").exists()
    build(output, {"index.html": b"y" * 9000})
    assert tree_of(output) == {"index.html": b"y" * 9000}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_named() -> None:
    with pytest.raises(Failure) as failure, told("index.html"):
        Path("/dev/full").write_bytes(b"x")
    assert failure.value.code == "disk-full"
    assert failure.value.values["path"] == "index.html"


def test_an_output_that_may_not_be_written_is_refused() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "output", FIRST)

        def fail_to_build() -> None:
            if os.getuid() == 0:
                os.setuid(65534)
            with pytest.raises(Failure) as failure:
                build(folder / "output", {"index.html": b"new"})
            assert failure.value.code == "output-not-writable"

        (folder / "output").chmod(0o555)
        folder.chmod(0o755)
        assert ended(in_child(fail_to_build)) == 0
        folder.chmod(0o700 if os.getuid() else 0o777)
        assert ended(in_child(fail_to_build)) == 0
        assert tree_of(folder / "output") == FIRST
        (folder / "output").chmod(0o755)


@pytest.mark.parametrize("lost", [".output.stage", ".output.stage/next", ".output.stage/next/tides"])
def test_a_stage_that_somebody_removes_stops_the_build(output: Path, lost: str) -> None:
    build(output, FIRST)
    with stage(output, forbidden={}) as staged:
        staged.put(page("index.html", b"new"))
        staged.put(page("tides/index.html", b"new"))
        shutil.rmtree(output.parent / lost)
        with pytest.raises(Failure) as failure:
            staged.commit()
    assert failure.value.code == "stage-vanished"
    assert tree_of(output) == FIRST
    build(output, {"index.html": b"new"})
    assert tree_of(output) == {"index.html": b"new"}


def test_a_stage_that_somebody_removed_and_another_build_made_again_is_not_used(output: Path) -> None:
    build(output, FIRST)
    with stage(output, forbidden={}) as staged:
        staged.put(page("index.html", b"first"))
        shutil.rmtree(output.parent / ".output.stage")
        build(output, {"index.html": b"second"})
        with pytest.raises(Failure) as failure:
            staged.commit()
    assert failure.value.code == "stage-vanished"
    assert tree_of(output) == {"index.html": b"second"}


def test_something_else_with_the_name_of_the_stage_is_left_alone(output: Path) -> None:
    (output.parent / ".output.stage").mkdir()
    (output.parent / ".output.stage" / "diary.txt").write_text("mine")
    with pytest.raises(Failure) as failure:
        build(output, FIRST)
    assert failure.value.code == "stage-not-ours"
    assert tree_of(output.parent / ".output.stage") == {"diary.txt": b"mine"}
