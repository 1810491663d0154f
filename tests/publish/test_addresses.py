"""The address that GitHub Pages gives a repository follows from the remote's."""

import pytest

from site_builder.publish.addresses import pages_address, same_place
from site_builder.publish.branch import shown


@pytest.mark.parametrize(
    "remote",
    [
        "https://github.com/Owner/Tides",
        "https://github.com/owner/Tides.git",
        "https://github.com/owner/Tides/",
        "https://x-access-token:secret@github.com/owner/Tides.git",
        "git@github.com:owner/Tides.git",
        "ssh://git@github.com/owner/Tides.git",
        "ssh://git@ssh.github.com:443/owner/Tides.git",
        "github.com:owner/Tides",
        "git://github.com/owner/Tides.git",
        "https://www.github.com/owner/Tides",
    ],
)
def test_a_projects_pages_are_below_the_owners(remote):
    assert pages_address(remote) == "https://owner.github.io/Tides/"


@pytest.mark.parametrize(
    "remote", ["https://github.com/Owner/owner.github.io", "git@github.com:owner/Owner.github.io.git"]
)
def test_an_owners_own_pages_are_at_the_top(remote):
    assert pages_address(remote) == "https://owner.github.io/"


@pytest.mark.parametrize(
    "remote",
    [
        "https://gitlab.com/owner/tides.git",
        "https://notgithub.com/owner/tides",
        "https://github.com.example.org/owner/tides",
        "/srv/github.com/owner/tides.git",
        "../tides.git",
        "https://github.com/owner",
    ],
)
def test_of_other_remotes_nothing_is_guessed(remote):
    assert pages_address(remote) == ""


def test_a_domain_of_its_own_comes_first():
    assert pages_address("git@github.com:owner/tides.git", "Tides.example.org\n") == "https://tides.example.org/"


def test_scheme_capitals_of_the_server_and_the_last_stroke_make_no_other_place():
    assert same_place("http://Owner.github.io/tides", "https://owner.github.io/tides/")
    assert not same_place("https://owner.github.io/Tides/", "https://owner.github.io/tides/")
    assert not same_place("https://owner.github.io/", "https://owner.github.io/tides/")


def test_a_password_in_an_address_is_never_shown():
    assert shown("https://me:secret@github.com/owner/tides.git") == "https://github.com/owner/tides.git"
    assert shown("git@github.com:owner/tides.git") == "git@github.com:owner/tides.git"
