"""Writes XML for machines: elements in, bytes out, the same for the same input.

Namespaces are written as attributes, so that nothing is registered for the whole program. Signs that XML can't hold
at all, not even escaped, are left out.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_IMPOSSIBLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def added(around: Element, name: str, words: str = "", **attributes: str) -> Element:
    """An element inside another, with words and attributes; those that are empty are left out."""
    inside = SubElement(around, name, {key: possible(value) for key, value in attributes.items() if value})
    inside.text = possible(words) or None
    return inside


def possible(words: str) -> str:
    """Words without the signs that XML has no way to hold."""
    return _IMPOSSIBLE.sub("", words)


def document(root: Element) -> bytes:
    """A whole document."""
    indent(root)
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
