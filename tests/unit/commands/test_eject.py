"""`site-builder eject` copies one file of the theme, says how to write less, and never overwrites."""

import subprocess
import sys

import pytest
from authored import Authored

from site_builder.commands.eject import theme_files
from site_builder.project import default_theme


def eject(folder, *words):
    command = [sys.executable, "-m", "site_builder", "-C", str(folder), "--lang", "en", "eject", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_without_a_name_every_file_is_listed_with_what_it_is(tmp_path):
    Authored(tmp_path).write("templates/parts/footer.html", "mine")
    done = eject(tmp_path)
    lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines() if "." in line.split(" ")[0])
    assert set(theme_files()) <= set(lines)
    assert lines["pages/section.html"] == "A section."
    assert lines["parts/footer.html"] == "yours"
    assert all(lines[name] for name in theme_files())
    assert done.returncode == 0


@pytest.mark.parametrize(
    "name",
    ["pages/section.html", "section", "section.html", "templates/pages/section.html", "default/pages/section.html"],
)
def test_a_file_is_copied_as_it_is_and_works_at_once(tmp_path, name):
    authored = Authored(tmp_path)
    authored.build()
    before = authored.tree()
    done = eject(tmp_path, name)
    assert done.returncode == 0, done.stderr
    copy = tmp_path / "templates/pages/section.html"
    assert copy.read_text() == (default_theme() / "pages/section.html").read_text()
    assert '{% extends "default/pages/section.html" %}' in done.stdout
    assert "head, main" in done.stdout
    authored.build()
    assert authored.tree() == before


def test_every_file_of_the_theme_can_be_copied_and_the_site_stays_the_same(tmp_path):
    authored = Authored(tmp_path).write("content/glossary.yaml", "sea:\n  name: sea\n  definition: Salt water.\n")
    authored.build()
    before = authored.tree()
    for name in theme_files():
        target = tmp_path / "templates" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((default_theme() / name).read_bytes())
    authored.build()
    assert authored.tree() == before


def test_what_is_there_already_is_never_overwritten(tmp_path):
    Authored(tmp_path).write("templates/pages/section.html", "mine")
    done = eject(tmp_path, "section")
    assert (done.returncode, "is there already" in done.stderr) == (2, True)
    assert (tmp_path / "templates/pages/section.html").read_text() == "mine"
    (tmp_path / "templates/base.html").symlink_to(tmp_path / "nowhere")
    assert eject(tmp_path, "base.html").returncode == 2
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pages/sektion.html", "Did you mean “pages/section.html”?"),
        ("glosary.html", "Did you mean “pages/glossary.html”?"),
        ("claim", "Copied to templates/parts/claim.html"),
        ("timeline", "Several files are called “timeline”: pages/timeline.html, parts/timeline.html."),
        ("10-tokens", "templates/assets/css/99-own.css"),
        ("../base.html", "The theme has no “../base.html”. Did you mean “base.html”?"),
        ("qqqq", "Without a name, eject lists what there is."),
    ],
)
def test_a_name_is_understood_or_a_near_one_is_named(tmp_path, name, said):
    Authored(tmp_path)
    done = eject(tmp_path, name)
    assert said in done.stdout + done.stderr
    assert done.returncode == (0 if "Copied" in done.stdout else 2)


def test_nothing_is_written_outside_of_the_project(tmp_path):
    Authored(tmp_path / "site")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site/templates").symlink_to(tmp_path / "elsewhere")
    done = eject(tmp_path / "site", "section")
    assert (done.returncode, "outside of the project" in done.stderr) == (2, True)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_folder_without_a_site_gets_nothing(tmp_path):
    done = eject(tmp_path, "section")
    assert (done.returncode, "no content/" in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_the_programs_own_folder_is_not_a_site_to_eject_into():
    done = eject(default_theme().parent, "section")
    assert (done.returncode, "the program's own" in done.stderr) == (2, True)
