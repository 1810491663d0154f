"""Builds the wheel as a release would, installs it into an empty environment outside the checkout, and builds sites."""

import os
import re
import subprocess
import sys
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from previewing import previewed
from serving import crawl, served

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "site_builder"

# One worker builds and installs for all of them.
pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]


def test_the_wheel_holds_every_file_of_the_theme(wheel: Path):
    theme = {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert theme
    assert {f"site_builder/default_theme/{path.as_posix()}" for path in theme} <= _names(wheel)


def test_the_wheel_holds_every_module_and_catalogue_and_says_that_it_is_typed(wheel: Path):
    wanted = {path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*") if path.suffix in (".py", ".po")}
    assert any(name.endswith(".po") for name in wanted)
    assert wanted | {"site_builder/py.typed"} <= _names(wheel)


def test_the_wheel_holds_what_a_new_site_is_made_of(wheel: Path):
    folders = [PACKAGE / "starter", PACKAGE / "workflows"]
    wanted = {path.relative_to(ROOT).as_posix() for folder in folders for path in folder.rglob("*") if path.is_file()}
    assert len(wanted) > 20
    assert wanted <= _names(wheel)


def test_a_new_site_is_begun_and_built_where_only_the_wheel_is(installed: Path, tmp_path: Path):
    said = _run(installed, "site-builder new site mine && cd mine && site-builder build --strict", folder=tmp_path)
    assert (tmp_path / "mine" / "output" / "index.html").is_file(), said


def test_from_nothing_to_a_published_site_with_the_wheel_alone(installed: Path, tmp_path: Path):
    git = "git -c user.name=Me -c user.email=me@example.org"
    _run(installed, "git init -q --bare 'web host.git' && site-builder new site mine", folder=tmp_path)
    mine = tmp_path / "mine"
    begin = "git init -q -b main && git config user.name Me && git config user.email me@example.org"
    _run(installed, f"{begin} && git remote add origin '../web host.git' && git add .", folder=mine)
    _run(installed, f"{git} commit -q -m first && site-builder publish", folder=mine)
    (article,) = mine.glob("content/explainers/*/article.md")
    with previewed(mine, program=(str(installed / "site-builder"),)) as preview:
        preview.hears("Checked")
        page = f"/{article.parent.name}/print/"
        assert "There is more to tell." not in preview.get(page).text
        edited = article.read_text("utf-8") + "\nThere is more to tell.\n"
        preview.saves(article.relative_to(mine).as_posix(), edited, then="seen after")
        assert "There is more to tell." in preview.get(page).text
    said = _run(installed, f"{git} commit -q -a -m more && site-builder publish && site-builder publish", folder=mine)
    assert "changed" in said
    assert "no commit was made" in said
    _run(installed, "git clone -q -b gh-pages 'web host.git' clone", folder=tmp_path)
    with served(tmp_path / "clone", "/repo/") as base:
        found = crawl(base)
    assert found.faults == []
    assert len(found.pages) > 5
    assert any("There is more to tell." in page.read_text("utf-8") for page in (tmp_path / "clone").rglob("index.html"))


def test_the_wheel_holds_nothing_else(wheel: Path):
    foreign = [name for name in _names(wheel) if not re.match(r"site_builder/|site_builder-[\d.]+\.dist-info/", name)]
    assert foreign == []
    assert [name for name in _names(wheel) if "__pycache__" in name or name.endswith("~")] == []


def test_the_installed_program_says_its_version(installed: Path):
    assert re.fullmatch(r"site-builder \d+\.\d+\.\d+\S*\n", _run(installed, "site-builder --version"))


def test_the_installed_program_is_not_the_checkout(installed: Path, tmp_path: Path):
    program = "import site_builder.project as p; print(p.__file__, p.default_theme())"
    said = _run(installed, f'python -c "{program}"', folder=tmp_path)
    assert str(ROOT) not in said
    assert "default_theme" in said


def test_the_smallest_site_of_the_readme_builds_as_it_is_printed(installed: Path, tmp_path: Path):
    steps = _smallest_site_of_the_readme()
    said = _run(installed, steps, folder=tmp_path)
    home = (tmp_path / "mine" / "output" / "index.html").read_text(encoding="utf-8")
    assert "Why the sea rises twice a day" in home, said
    assert '<html lang="en"' in home
    assert (tmp_path / "mine" / "output" / "tides" / "index.html").is_file()


def test_two_explainers_in_one_language_that_is_not_english_build(installed: Path, tmp_path: Path):
    _write(tmp_path, "content/site.yaml", "title: Förklarat\nlanguages: sv\n")
    _write(
        tmp_path, "content/explainers/ebb/article.md", "# Ebb\n\nVattnet sjunker.\n\n## Månen {#manen}\n\nDen drar.\n"
    )
    _write(tmp_path, "content/explainers/flod/article.md", "# Flod\n\nVattnet stiger, se [ebb](../ebb/article.md).\n")
    _run(installed, "site-builder build --strict", folder=tmp_path)
    home = (tmp_path / "output" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="sv"' in home
    assert {"ebb/", "flod/"} <= set(re.findall(r'href="([^"]*)"', home))
    assert not (tmp_path / "output" / "sv").exists(), "the only language stands at /"


def test_an_explainer_that_only_one_of_two_languages_has_builds(installed: Path, tmp_path: Path):
    _write(tmp_path, "content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\n")
    _write(tmp_path, "content/explainers/ebb/article.md", "# Ebb\n\nThe water falls.\n")
    _write(tmp_path, "content/explainers/ebb/article.sv.md", "# Ebb\n\nVattnet sjunker.\n")
    _write(tmp_path, "content/explainers/flood/article.md", "# Flood\n\nThe water rises.\n")
    _run(installed, "site-builder build", folder=tmp_path)
    built = {path.parent.relative_to(tmp_path / "output").as_posix() for path in tmp_path.glob("output/**/index.html")}
    assert {"ebb", "flood", "sv/ebb"} <= built
    assert "sv/flood" not in built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without asking the index for the build tools where they are here already."""
    folder = tmp_path_factory.mktemp("wheel")
    isolation = ["--no-build-isolation"] if find_spec("hatchling") else []
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", *isolation, "--wheel-dir", folder, ROOT]
    subprocess.run(command, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the programs of an environment that has the wheel, what it asks for, and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / ("python.exe" if os.name == "nt" else "python")
    # The pip of the tests installs for the other Python: an empty environment needs none of its own.
    subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", wheel], check=True)
    return programs


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def _smallest_site_of_the_readme() -> str:
    """The commands that the README prints, but for installing and for the server that wouldn't end."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```\n(pip install site-builder\nmkdir.*?)```", readme, flags=re.DOTALL)
    installing = "pip install site-builder\n"
    assert block.startswith(installing)
    *steps, serving = block.removeprefix(installing).splitlines()
    assert serving.startswith("site-builder serve "), "the preview, which wouldn't end"
    return "\n".join([*steps, "site-builder build"])


def _run(programs: Path, command: str, *, folder: Path | None = None) -> str:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))},
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
    }
    done = subprocess.run(
        ["sh", "-ec", command], cwd=folder or programs, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
