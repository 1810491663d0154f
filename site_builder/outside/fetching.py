"""Fetches one small text from an address, for a person who asked to see what is live there.

In: an address. Out: its text; "" where the server says that there is none, None where it can't be had.
"""

from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from site_builder.outside.asking import SECONDS
from site_builder.project import program_version

_LONGEST: Final = 8 << 20
"""More bytes than this no text of ours has."""
_GONE: Final = frozenset({404, 410})


def fetched_text(address: str, *, seconds: float = SECONDS) -> str | None:
    """The text at a web address, past any cache on the way."""
    if not address.lower().startswith(("http://", "https://")):
        return None
    headers = {"User-Agent": f"site-builder/{program_version()} (compares)", "Cache-Control": "no-cache"}
    asked = Request(quote(address, safe="/%:@!$&'()*+,;=~-._?#[]"), headers=headers)  # noqa: S310 - only http and https
    try:
        with urlopen(asked, timeout=seconds) as answer:  # noqa: S310
            content: bytes = answer.read(_LONGEST)
    except HTTPError as refused:
        refused.close()
        return "" if refused.code in _GONE else None
    except (URLError, OSError, HTTPException, ValueError):
        return None
    return content.decode("utf-8", "replace")
