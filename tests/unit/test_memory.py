"""A site built with what an earlier build remembers is the site built anew; nothing is remembered for longer than needed."""

import shutil
from pathlib import Path

from authored import Authored

from site_builder.build import resolved
from site_builder.diagnostics import Report
from site_builder.memory import NOTHING, Memory, Same
from site_builder.project import project_at
from site_builder.render import render

ROOT = Path(__file__).resolve().parents[2]


def test_what_was_made_once_is_not_made_again_until_a_build_does_without_it():
    memory, made = Memory(), []

    def recall(key: str) -> str:
        return memory.recall(key, lambda: made.append(key) or key.upper())

    assert (recall("a"), recall("a"), made) == ("A", "A", ["a"])
    memory.turn()
    assert (recall("a"), made) == ("A", ["a"])
    memory.turn()
    memory.turn()
    assert (recall("a"), made) == ("A", ["a", "a"])


def test_a_single_build_remembers_nothing():
    made = []
    for _ in range(2):
        NOTHING.recall("a", lambda: made.append("a"))
    assert made == ["a", "a"]


def test_a_part_known_by_identity_is_equal_to_itself_alone():
    one, other = [1], [1]
    assert Same(one) == Same(one)
    assert Same(one) != Same(other)
    assert hash(Same(one)) != hash(Same(other))


def test_each_edit_gives_what_a_build_from_nothing_gives(tmp_path):
    shutil.copytree(ROOT / "tests/golden/tides/content", tmp_path / "content")
    if (ROOT / "tests/golden/tides/seeds").is_dir():
        shutil.copytree(ROOT / "tests/golden/tides/seeds", tmp_path / "seeds")
    memory = Memory()
    files = [path for path in sorted((tmp_path / "content").rglob("*")) if path.suffix in (".md", ".yaml")]
    assert len(files) > 4
    _same(tmp_path, memory)
    for file in files:
        text = file.read_text(encoding="utf-8")
        for edited in (
            text.replace("tide", "tideway", 1),
            f"\n{text}" if file.suffix == ".yaml" else f"{text}\nMore.\n",
            text,
        ):
            file.write_text(edited, encoding="utf-8")
            _same(tmp_path, memory)


def test_a_fault_is_told_at_every_build_it_is_in(tmp_path):
    site = Authored(tmp_path).write("content/glossary.yaml", "ebb:\n  name: Ebb\n  definitoin: The sea goes out.\n")
    memory = Memory()
    told = [_found(site.root, memory)[1] for _ in range(3)]
    assert told[0] == told[1] == told[2] != []


def _same(root: Path, memory: Memory) -> None:
    assert _found(root, memory) == _found(root, NOTHING)


def _found(root: Path, memory) -> tuple[object, list[str]]:
    project, report = project_at(root), Report()
    site = resolved(project, report, memory=memory)
    if isinstance(memory, Memory):
        memory.turn()
    files = {file.path: file.content for file in render(site, project)} if site else None
    return files, [repr(diagnostic) for diagnostic in report.diagnostics]
