"""Looks into an SVG for what is more than a picture: scripts, and what would be fetched from elsewhere.

In: the bytes of an SVG. Out: what was found, in the words of `messages.words`, or "". A browser runs nothing in a
picture on a page, but it does when somebody opens the picture itself, and the address it then runs under is the site's.
"""

import re
from typing import Final
from xml.etree import ElementTree as ET  # expat reads nothing from elsewhere; entities are refused before

_ENTITY: Final = re.compile(rb"<!entity", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r"@import|url\(\s*['\"]?\s*(?:https?:)?//", re.IGNORECASE)
_SCRIPT: Final = re.compile(r"\s*(?:javascript|vbscript|data:text/html)", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_FOREIGN: Final = frozenset({"foreignobject", "iframe", "embed", "object", "handler", "listener"})
_FETCHED: Final = frozenset({"image", "use", "feimage", "font-face-uri", "style", "link"})


def more_than_a_picture(content: bytes) -> str:
    """What an SVG holds besides a drawing; "" where there is nothing."""
    if _ENTITY.search(content.replace(b"\x00", b"")):
        return "entities"
    try:
        tree = ET.fromstring(content)  # noqa: S314 - see above
    except ET.ParseError:
        return "markup that browsers can't read"
    return next((found for element in tree.iter() if (found := _in(element))), "")


def _in(element: ET.Element) -> str:
    name = _local(element.tag)
    if name == "script":
        return "a script"
    if name in _FOREIGN:
        return "another document"
    if name == "style" and _ELSEWHERE.search(element.text or ""):
        return "something fetched from elsewhere"
    for key, value in element.attrib.items():
        attribute = _local(key)
        if attribute.startswith("on"):
            return "a script"
        # `attributeName="href"` with `to="javascript:…"`: an animation may write what no attribute says.
        if _SCRIPT.match(value) and attribute in ("href", "to", "from", "by", "values", "src", "action"):
            return "a script"
        fetched = attribute in ("href", "src") and name in _FETCHED and _ADDRESS.match(value)
        if fetched or _ELSEWHERE.search(value):
            return "something fetched from elsewhere"
    return ""


def _local(name: object) -> str:
    """A name without its namespace; comments and instructions have none."""
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""
