"""Fetches one small text from an address, for a person who asked to see what is live there.

In: an address. Out: its text, or None where there is none to be had.
"""

from http.client import HTTPException
from typing import Final
from urllib.error import URLError
from urllib.request import Request, urlopen

from site_builder.outside.asking import SECONDS
from site_builder.project import program_version

_LONGEST: Final = 1 << 20
"""More bytes than this no text of ours has."""


def fetched_text(address: str, *, seconds: float = SECONDS) -> str | None:
    """The text at a web address, past any cache on the way; None where the server doesn't give it."""
    if not address.lower().startswith(("http://", "https://")):
        return None
    headers = {"User-Agent": f"site-builder/{program_version()} (verifies)", "Cache-Control": "no-cache"}
    try:
        with urlopen(Request(address, headers=headers), timeout=seconds) as answer:  # noqa: S310 - only http and https
            content: bytes = answer.read(_LONGEST)
    except (URLError, OSError, HTTPException, ValueError):
        return None
    return content.decode("utf-8", "replace")
