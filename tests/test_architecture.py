"""Holds the house to its plan: who may use whom, what starting costs, how long files are, what the program knows not."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "site_builder"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400
LONG = 250

LONG_FOR_A_REASON = {
    "formats/prose/candidates.py": "one loop over a text: each kind of candidate is a case of it",
    "render/writer.py": "one walk over the pieces: each kind of piece is a case of it",
}
"""Modules over 250 lines, and why they aren't two."""


def test_every_room_uses_only_the_rooms_below_it(capsys):
    failed = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert not failed, capsys.readouterr().out


@pytest.mark.parametrize(
    "library",
    [
        "jinja2",
        "yaml",
        "markdown",
        "livereload",
        "tornado",
        "watchfiles",
        "pydantic",
        "babel",
        "nh3",
        "imagesize",
        "PIL",
        "coloraide",
    ],
)
def test_help_needs_none_of_the_libraries_that_a_build_needs(loaded_by_the_command_line, library: str):
    assert library not in loaded_by_the_command_line


def test_what_the_command_line_loads_is_seen_at_all(loaded_by_the_command_line):
    assert {"click", "site_builder.cli"} <= loaded_by_the_command_line


def test_nothing_between_reading_and_writing_touches_the_disk():
    touching = [
        f"{_shown(path)}:{line} {name}"
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] not in ON_THE_DISK
        for line, name in _disk_calls(path)
    ]
    assert touching == []


def test_nothing_in_the_middle_asks_the_clock_or_the_environment():
    asking = [
        f"{_shown(path)}:{node.lineno} {ast.unparse(node)}"
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] not in ("cli.py", "commands")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in AMBIENT
    ]
    assert asking == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_first_line_of_a_module_says_what_it_does(path: Path):
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert said.split("\n")[0].endswith((".", ":")), "the first line is a sentence of its own"


def test_no_module_is_long_without_a_reason():
    lengths = {_shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
    long = {name for name, length in lengths.items() if length > LONG}
    assert long - LONG_FOR_A_REASON.keys() == set(), "split it, or say in LONG_FOR_A_REASON why not"
    assert LONG_FOR_A_REASON.keys() - long == set(), "short now: take its reason away"


def test_the_program_knows_nothing_of_the_topic_of_this_site():
    names = _topic()
    assert len(names) > 20, "the content of this repository has names"
    word = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})s?(?!\w)")
    files = [*MODULES, *(path for path in (ROOT / "templates").rglob("*") if path.is_file()), *PACKAGE.rglob("*.po")]
    found = [
        f"{path.relative_to(ROOT)}:{number} {match[1]}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for match in word.finditer(line)
    ]
    assert found == []


ON_THE_DISK = ("adding", "cli.py", "commands", "load", "messages", "project.py", "publish", "render", "serve", "write")
"""The rooms that may touch the disk: `load` reads content, `render` the theme and pictures, `messages` its catalogues,
`write` writes, `publish` keeps git's store in a folder of its own, `project` looks for the theme, `adding` adds to the author's files,
`serve` looks which folders there are and reads its own script, `commands` and `cli` speak with a person. A new room may not."""

AMBIENT = {
    *("time.time", "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "os.environ", "os.getenv"),
    *("locale.getlocale", "locale.setlocale", "random.random"),
}

_ON_DISK = {
    *("open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "is_file", "is_dir"),
    *("exists", "stat", "mkdir", "unlink", "rename", "resolve", "rmtree"),
}


@pytest.fixture(scope="module")
def loaded_by_the_command_line() -> frozenset[str]:
    program = "import sys, site_builder.cli; print(*sorted(sys.modules))"
    said = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    return frozenset(said.stdout.split())


def _shown(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _disk_calls(path: Path) -> Iterator[tuple[int, str]]:
    """Calls of what `pathlib`, `os` and `open` offer, by name: `re.compile` and `str.replace` are none of them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name) if name in _ON_DISK:
                    yield node.lineno, name
                case _:
                    pass


def _topic() -> set[str]:
    """What only this site is about: the names of its explainers, actors and entries, in every language of it."""
    names = {folder.name for folder in (ROOT / "content" / "explainers").iterdir() if folder.is_dir()}
    for path in sorted((ROOT / "content" / "glossary").glob("*.yaml")):
        for id_, entry in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).items():
            written = [entry.get("name"), *(entry.get("aliases") or ()), id_]
            # A name: it has a capital or a number. "Sanctions" is any site's word, and so are short forms such as UN.
            names |= {str(name) for name in written if name and len(str(name)) > 3 and _is_proper(str(name))}
    return names


def _is_proper(name: str) -> bool:
    return any(letter.isdigit() for letter in name) or name[0].isupper()
