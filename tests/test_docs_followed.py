"""Whoever follows the pages for authors word by word, from an empty folder, gets what they say."""

import os
import sys
from pathlib import Path

import pytest
from walkthrough import Reader

DOCS = Path(__file__).resolve().parent.parent / "docs"


def reader_in(folder: Path) -> Reader:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return Reader(folder, {"PATH": programs, "HOME": str(folder), "LANG": "en_GB.UTF-8"})


@pytest.mark.parametrize(("page", "steps"), [("first-explainer.md", 19), ("translating.md", 18)])
def test_the_page_is_true(tmp_path: Path, page: str, steps: int):
    reader = reader_in(tmp_path)
    reader.follow((DOCS / page).read_text(encoding="utf-8"))
    assert reader.steps >= steps, "a block isn't recognised any more"


def test_a_page_that_is_wrong_is_seen(tmp_path: Path):
    for wrong in ("```sh\nfalse\n```", "```sh\necho a\n```\n```text\nb\n```", "```sh fails\ntrue\n```"):
        with pytest.raises(AssertionError):
            reader_in(tmp_path).follow(wrong)
