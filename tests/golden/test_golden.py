"""Every case in the folders beside this one: `content/` is built, and the files it becomes are those in `expected/`.

The theme is bare: each page is only what its template is given, so that a case changes when what is said changes, and not
with how it looks. `make golden` writes `expected/` anew; whoever runs it reads the difference.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.console import finding
from site_builder.diagnostics import Report
from site_builder.pages import PAGES
from site_builder.project import default_theme, project_at

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/content"))
BARE = (
    "\n\n".join(f"{{{{ {name} | pprint | safe }}}}" for name in ("frame", "page", "look", "social", "structured"))
    + "\n"
)
NOT_COMPARED = {"build.json", ".site-builder.json", "explainer.schema.json"}
"""They hold digests of what is compared, and the program's version; the schema is the same for all."""
PICTURES = re.compile(r"((?:icon-\d+|social|site)\.)[0-9a-f]{10}(?=\.)")
"""Their names hold a digest of what draws them too, which differs from one version of a library to the next."""
FOR_MACHINES = {".json", ".md", ".bib", ".xml", ".txt"}
"""Files that say what pages say; one case is enough for them."""


@pytest.mark.parametrize("case", CASES)
def test_the_content_of_a_case_becomes_what_is_expected(case: str, tmp_path: Path):
    built = _built(HERE / case, tmp_path)
    if case != "machines":
        built = {path: content for path, content in built.items() if Path(path).suffix not in FOR_MACHINES}
    expected = HERE / case / "expected"
    if os.environ.get("UPDATE_GOLDEN"):
        shutil.rmtree(expected, ignore_errors=True)
        for path, content in built.items():
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_bytes(content)
    assert sorted(built) == sorted(_files(expected)), "other files than expected; if they are right: make golden"
    for path, content in _files(expected).items():
        # As text, so that the difference is shown line by line.
        assert built[path].decode() == content.decode(), f"{path}; if it is right now: make golden"


def test_there_are_cases():
    assert CASES


def _built(case: Path, root: Path) -> dict[str, bytes]:
    """The files that a case becomes under the bare theme."""
    for folder in ("content", "seeds"):
        if (case / folder).is_dir():
            shutil.copytree(case / folder, root / folder)
    templates = root / "templates"
    for kind, _ in PAGES:
        # What is shown in the frames of other sites has nothing around it.
        bare = BARE.partition("\n\n")[2] if kind == "embed" else BARE
        _write(templates / "pages" / f"{kind}.html", bare)
    for style in (default_theme() / "assets" / "css").glob("*.css"):
        _write(templates / "assets" / "css" / style.name, "")
    for script in (default_theme() / "assets" / "js").glob("*.js"):
        _write(templates / "assets" / "js" / script.name, "")
    report = Report()
    done = build(project_at(root), report, base_url="https://example.org/explained/")
    assert done is not None, "\n".join(finding(each, report.sources) for each in report.diagnostics)
    named = {PICTURES.sub(r"\1DIGEST", path): content for path, content in _files(root / "output").items()}
    texts = {path: content for path, content in named.items() if not path.endswith("DIGEST.png")}
    return {path: PICTURES.sub(r"\1DIGEST", content.decode()).encode() for path, content in texts.items()}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in NOT_COMPARED
    }


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
