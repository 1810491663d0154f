"""Derives the address that GitHub Pages gives a repository's site, and says whether a `base_url` is the same.

In: a remote's address as git writes it, and the `CNAME` of the branch. Out: an address with `/` at its end.
"""

import re
from typing import Final
from urllib.parse import urlsplit

_GITHUB: Final = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[^@/]+@)?(?:www\.|ssh\.)?github\.com(?::\d+)?/|(?:[^@/:]+@)?github\.com:/?)"
    r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/*",
    re.IGNORECASE,
)
"""`https://github.com/owner/name.git`, `git@github.com:owner/name.git`, `ssh://git@ssh.github.com:443/owner/name`."""


def pages_address(remote: str, cname: str = "") -> str:
    """Where GitHub Pages shows what is pushed there; "" where that can't be known from the address.

    `cname`: the text of the branch's `CNAME`, which names a domain of the site's own.
    """
    if domain := cname.strip().lower():
        return f"https://{domain}/"
    found = _GITHUB.fullmatch(remote.strip())
    if found is None:
        return ""
    owner, name = found["owner"].lower(), found["name"]
    return f"https://{owner}.github.io/" + ("" if name.lower() == f"{owner}.github.io" else f"{name}/")


def same_place(one: str, other: str) -> bool:
    """Whether two addresses are one place: the scheme and the last `/` don't matter, letters of the server neither."""
    return _place(one) == _place(other)


def _place(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.netloc.lower(), parts.path.rstrip("/")
