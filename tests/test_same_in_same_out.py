"""The same input gives the same bytes: whatever the order of files, the time zone, the locale, the hash seed."""

import os
import subprocess
import sys
from pathlib import Path

from authored import Authored

ROOT = Path(__file__).resolve().parents[1]

BUILD = """
import os, pathlib, sys
order = sys.argv[3]
if order != "as it comes":
    # What a file system hands out has no order; here it is turned round.
    listdir, scandir, iterdir = os.listdir, os.scandir, pathlib.Path.iterdir
    os.listdir = lambda *a: sorted(listdir(*a), reverse=True)
    pathlib.Path.iterdir = lambda self: iter(sorted(iterdir(self), reverse=True))
from site_builder.build import build
from site_builder.diagnostics import Report
from site_builder.project import project_at
built = build(project_at(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])), Report(), base_url="https://example.org/x/")
assert built is not None
"""


def built(output: Path, *, order: str = "as it comes", **environment: str) -> dict[str, str]:
    subprocess.run(
        [sys.executable, "-c", BUILD, str(ROOT), str(output), order],
        check=True,
        env={**os.environ, **environment},
    )
    site = Authored(output.parent, empty=True)
    return site.tree(output.name)


def test_order_of_files_time_zone_locale_and_hash_seed_change_no_byte(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = built(tmp_path / "one/output", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    second = built(
        tmp_path / "two/output", order="turned round", TZ="America/Adak", LC_ALL="sv_SE.UTF-8", PYTHONHASHSEED="2"
    )
    assert len(first) > 80
    assert first == second


def test_building_twice_changes_no_file(tmp_path):
    site = Authored(tmp_path)
    site.build()
    before = {path: path.stat() for path in site.output.rglob("*")}
    changes = site.build().changes
    assert (changes.added, changes.changed, changes.removed) == ((), (), ())
    after = {path: path.stat() for path in site.output.rglob("*")}
    assert {p: (s.st_ino, s.st_mtime_ns) for p, s in before.items()} == {
        p: (s.st_ino, s.st_mtime_ns) for p, s in after.items()
    }


def test_a_line_inserted_above_changes_no_page_below(tmp_path):
    site = Authored(tmp_path)
    site.write("content/glossary.yaml", "tide:\n  name: Tide\n  definition: The rise and fall of the sea.\n")
    site.build()
    before = site.tree()
    site.write(
        "content/glossary.yaml",
        "# Words of the sea\n\ntide:\n  name: Tide\n  definition: The rise and fall of the sea.\n",
    )
    site.build()
    assert site.tree() == before
