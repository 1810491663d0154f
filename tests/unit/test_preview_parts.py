"""Who may ask a preview, and which changes of files count."""

from pathlib import Path

import pytest

from site_builder.project import project_at
from site_builder.serve.guard import Guard
from site_builder.serve.handlers import content_type
from site_builder.serve.watching import matters


@pytest.mark.parametrize(
    ("host", "asked", "admitted"),
    [
        ("127.0.0.1", "localhost:8000", True),
        ("127.0.0.1", "LOCALHOST", True),
        ("127.0.0.1", "[::1]:8000", True),
        ("127.0.0.1", "192.168.1.5:8000", False),
        ("127.0.0.1", "127.0.0.1.evil.example", False),
        ("localhost", "evil.example", False),
        ("0.0.0.0", "192.168.1.5:8000", True),
        ("0.0.0.0", "evil.example:8000", False),
        ("0.0.0.0", "[2001:db8::1]:8000", True),
        ("desk.example", "desk.example:8000", True),
        ("127.0.0.1", "[", False),
        ("127.0.0.1", "", False),
    ],
)
def test_a_host_is_admitted_if_nobody_else_can_have_pointed_it_here(host: str, asked: str, admitted: bool):
    assert Guard(host).admits(asked, None, None, None) is admitted


def test_another_port_of_this_machine_is_another_origin():
    guard = Guard("127.0.0.1")
    assert guard.admits("localhost:8000", "http://localhost:8000", "same-origin", "cors")
    assert not guard.admits("localhost:8000", "http://localhost:3000", "same-site", "cors")


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("content/site.yaml", True),
        ("content/explainers/tides/article.md", True),
        ("content/explainers/tides/images/sea.png", True),
        ("content", True),
        ("seeds/report.txt", True),
        ("templates/base.html", True),
        ("content/explainers/tides/.article.md.swp", False),
        ("content/explainers/tides/4913", False),
        ("content/explainers/tides/article.md~", False),
        ("content/explainers/tides/#article.md#", False),
        ("content/explainers/tides/.#article.md", False),
        ("content/explainers/tides/article.md.tmp", False),
        ("content/.git/index", False),
        ("output/index.html", False),
        (".git/index", False),
        ("notes.md", False),
    ],
)
def test_a_change_counts_where_a_site_can_come_of_it(tmp_path, path: str, counts: bool):
    assert matters(project_at(tmp_path), tmp_path / path) is counts


def test_types_are_the_same_on_every_machine():
    assert content_type("a/index.html") == "text/html; charset=utf-8"
    assert content_type("feed.xml") == "application/xml; charset=utf-8"
    assert content_type("x/sea.JPG") == "image/jpeg"
    assert content_type("pagefind/en.pf_index") == "application/octet-stream"
    assert content_type(str(Path("no-suffix"))) == "application/octet-stream"
