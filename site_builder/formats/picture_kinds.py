"""Knows a picture by its first bytes: what a file is named says nothing of what it holds.

In: the bytes of a file. Out: what it is, in the words of `messages.words`, or "" for a picture that browsers show
(JPEG, PNG, GIF, WebP, AVIF, SVG).
"""

from typing import Final

_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", ""),
    (b"\x89PNG\r\n\x1a\n", ""),
    (b"GIF87a", ""),
    (b"GIF89a", ""),
    (b"%PDF", "a PDF"),
    (b"II*\x00", "a TIFF"),
    (b"MM\x00*", "a TIFF"),
    (b"PK\x03\x04", "a packed file (ZIP, Word, …)"),
)
_HEAD: Final = 64 * 1024
"""How far into an SVG its element may begin: comments and document types stand before it."""


def no_picture(content: bytes) -> str:
    """What the bytes are, if no picture that browsers show; "" if one."""
    if not content:
        return "empty"
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return ""
    if content[4:8] == b"ftyp":  # brands stand in the first box, the major one first
        return "" if any(brand in content[8:64] for brand in (b"avif", b"avis")) else "an HEIC picture or a film"
    # UTF-16 has a zero beside each of these letters.
    head = content[:_HEAD].replace(b"\x00", b"").lower()
    if b"<!doctype html" in head or b"<html" in head:
        return "a web page"
    return "" if b"<svg" in head else "of an unknown kind"
