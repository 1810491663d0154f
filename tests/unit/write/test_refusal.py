import os
from pathlib import Path

import pytest
from unit.write.generations import MANIFEST, build, tree_of

from site_builder.diagnostics import Failure
from site_builder.write import refuse, stage


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with some content."""
    root = tmp_path / "project"
    for folder in ("content", "templates", "seeds"):
        (root / folder).mkdir(parents=True)
        (root / folder / "file").write_text(folder)
    return root


def refusal(output: Path, root: Path) -> tuple[str, str]:
    """The code of the failure and the folder it names; nothing on the disk may have changed."""
    before = tree_of(root.parent)
    with pytest.raises(Failure) as failure, stage(output, forbidden=forbidden(root), root=root):
        pass
    assert tree_of(root.parent) == before
    assert not list(root.parent.rglob(".*.stage"))
    return failure.value.code, str(failure.value.values.get("folder", ""))


def forbidden(root: Path) -> dict[str, Path]:
    return {"content": root / "content", "templates": root / "templates", "seeds": root / "seeds", "new": root / "new"}


def test_a_folder_in_the_project_or_beside_it_is_fine(root: Path) -> None:
    for output in (root / "output", root / "deep" / "er" / "output", root.parent / "output"):
        assert refuse(output, forbidden(root), root=root) == output
        build(output, {"index.html": b"x"}, forbidden=forbidden(root))
        refuse(output, forbidden(root), root=root)


def test_a_name_that_only_begins_alike_is_fine(root: Path) -> None:
    refuse(root / "content-of-today", forbidden(root), root=root)
    refuse(root / "con", forbidden(root), root=root)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content", ("output-is-forbidden", "content")),
        ("new", ("output-is-forbidden", "new")),
        ("content/output", ("output-inside-forbidden", "content")),
        ("new/output", ("output-inside-forbidden", "new")),
        ("output/../content/a/b", ("output-inside-forbidden", "content")),
        (".", ("output-is-forbidden", "project")),
        ("content/..", ("output-is-forbidden", "project")),
        ("..", ("output-holds-forbidden", "project")),
        ("/", ("output-holds-forbidden", "project")),
    ],
)
def test_a_folder_that_is_or_holds_or_lies_in_another_is_refused(
    root: Path, path: str, expected: tuple[str, str]
) -> None:
    assert refusal(root / path, root) == expected


def test_without_a_project_the_folder_that_holds_the_content_is_refused(root: Path) -> None:
    with pytest.raises(Failure) as failure:
        refuse(root, forbidden(root))
    assert failure.value.code == "output-holds-forbidden"
    assert failure.value.values["folder"] == "content"


def test_a_relative_path_is_compared_as_what_it_means(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert refusal(Path(), root) == ("output-is-forbidden", "project")
    assert refusal(Path("content"), root) == ("output-is-forbidden", "content")
    assert refuse(Path("output"), forbidden(root), root=root) == root / "output"


def test_the_home_folder_and_what_holds_it_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "people" / "me"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    for output, code in ((home, "output-is-forbidden"), (home.parent, "output-holds-forbidden")):
        with pytest.raises(Failure) as failure:
            refuse(output, {})
        assert (failure.value.code, failure.value.values["folder"]) == (code, "home")
    refuse(home / "site", {})


def test_the_root_of_the_file_system_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Failure) as failure:
        refuse(Path("/"), {})
    assert failure.value.code in {"output-is-forbidden", "output-holds-forbidden"}


def test_a_way_through_a_link_is_refused(root: Path) -> None:
    (root / "elsewhere").symlink_to("content")
    assert refusal(root / "elsewhere" / "output", root) == ("output-inside-forbidden", "content")


def test_content_that_is_itself_a_link_is_protected_at_both_ends(root: Path) -> None:
    (root / "content").rename(root.parent / "real")
    (root / "content").symlink_to(root.parent / "real")
    assert refusal(root.parent / "real" / "output", root) == ("output-inside-forbidden", "content")
    assert refusal(root / "content" / "output", root) == ("output-inside-forbidden", "content")


def test_a_link_is_refused_wherever_it_leads(root: Path) -> None:
    (root / "folder").mkdir()
    for target in ("folder", "nowhere", "output"):
        (root / "output").symlink_to(target)
        assert refusal(root / "output", root)[0] == "output-is-link"
        (root / "output").unlink()


def test_a_file_or_a_way_through_a_file_is_refused(root: Path) -> None:
    (root / "output").write_text("mine")
    assert refusal(root / "output", root)[0] == "output-is-file"
    assert refusal(root / "output" / "site", root)[0] == "output-is-file"
    (root / "output").unlink()
    os.mkfifo(root / "output")
    assert refusal(root / "output", root)[0] == "output-is-file"


def test_a_folder_with_something_in_it_is_refused_unless_we_built_it(root: Path) -> None:
    (root / "output").mkdir()
    (root / "output" / "diary.txt").write_text("mine")
    assert refusal(root / "output", root)[0] == "output-not-ours"


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": 2, "files": {}}',
        '{"format": 1, "files": {"a": ["0", 1]}}',
        "\xff",
        "[" * 100_000,
    ],
)
def test_a_folder_with_a_damaged_manifest_is_refused(root: Path, damaged: str) -> None:
    build(root / "output", {"index.html": b"x"})
    (root / "output" / MANIFEST).write_bytes(damaged.encode("latin-1"))
    with pytest.raises(Failure) as failure:
        build(root / "output", {"index.html": b"new"})
    assert failure.value.code == "output-not-ours"
    assert tree_of(root / "output") == {"index.html": b"x"}


def test_a_manifest_that_names_files_outside_is_damaged(root: Path) -> None:
    build(root / "output", {"index.html": b"x"})
    manifest = root / "output" / MANIFEST
    manifest.write_bytes(manifest.read_bytes().replace(b'"index.html"', b'"../content/file"'))
    with pytest.raises(Failure) as failure:
        refuse(root / "output", forbidden(root))
    assert failure.value.code == "output-not-ours"


def test_another_disk_is_refused() -> None:
    mounts = [Path(folder) for folder in ("/proc", "/dev/shm", "/sys", "/dev") if os.path.ismount(folder)]
    writable = [folder for folder in mounts if os.access(folder, os.W_OK) and os.access(folder.parent, os.W_OK)]
    if not writable:
        pytest.skip("no disk to try it on")
    with pytest.raises(Failure) as failure:
        refuse(writable[0], {})
    assert failure.value.code == "output-is-mount-point"
