"""Reads where links and pictures lead: `](target "title")`, `[label]: target`, `<https://…>`; knows safe schemes.

In: text and an offset. Out: target and title as the author wrote them, escapes and entities undone.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import Final

_INSIDE: Final = r"(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+"
_TARGET: Final = rf"(?:<(?P<pointed>[^<>\n]*)>|(?P<bare>(?!<){_INSIDE}))"
_TITLE: Final = (
    r"""(?:"(?P<double>(?:[^"\\]|\\.)*+)"|'(?P<single>(?:[^'\\]|\\.)*+)'|"""
    r"""“(?P<curly>[^“”]*)”|\((?P<round>(?:[^()\\]|\\.)*+)\))"""
)
_INLINE: Final = re.compile(rf"\(\s*{_TARGET}(?:\s+{_TITLE})?\s*\)", re.DOTALL)
_LABEL: Final = re.compile(r"\[(?P<label>[^\[\]]{0,999})\]")
_DEFINITION: Final = re.compile(
    rf" {{0,3}}\[(?P<label>[^\[\]^@][^\[\]]{{0,998}})\]:[ \t]*{_TARGET}(?:[ \t]+{_TITLE})?[ \t]*", re.DOTALL
)
_AUTOLINK: Final = re.compile(
    r"<(?P<url>(?:[A-Za-z][A-Za-z0-9+.-]*://|mailto:|tel:)[^\s<>]*)>|<(?P<mail>[^\s<>@:]+@[^\s<>@]+)>"
)
_SCHEME: Final = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_IGNORED_BY_BROWSERS: Final = re.compile(r"[\s\x00-\x20\xad\u200b-\u200f\u2060\ufeff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a link leads, and its title."""

    url: str
    title: str = ""


References = dict[str, Target]
"""`[label]: target` by label, its case and spaces evened out."""


def read_target(text: str, start: int) -> tuple[Target, int] | None:
    """The `(target "title")` at `start`, and the offset behind it."""
    match = _INLINE.match(text, start)
    return (_target(match), match.end()) if match else None


def read_label(text: str, start: int) -> tuple[str, int] | None:
    """The `[label]` at `start`, and the offset behind it."""
    match = _LABEL.match(text, start)
    return (match["label"], match.end()) if match else None


def read_definition(line: str) -> tuple[str, Target] | None:
    """The `[label]: target "title"` that is this line, label evened out."""
    match = _DEFINITION.fullmatch(line)
    return (even_label(match["label"]), _target(match)) if match and (match["bare"] or match["pointed"]) else None


def even_label(label: str) -> str:
    """The label by which a definition is found."""
    return " ".join(label.split()).casefold()


def read_autolink(text: str, start: int) -> tuple[Target, str, int] | None:
    """The `<https://…>` or `<name@host>` at `start`: target, the words shown, and the offset behind it."""
    match = _AUTOLINK.match(text, start)
    if not match:
        return None
    shown = match["url"] or match["mail"]
    return Target(url=match["url"] or f"mailto:{match['mail']}"), shown, match.end()


def unsafe_scheme(url: str) -> str:
    """The scheme of a link that must not be: anything but http, https, mailto, tel or no scheme. Else empty.

    Looked for as a browser would read it: without the spaces and control characters that it skips.
    """
    match = _SCHEME.match(_IGNORED_BY_BROWSERS.sub("", url))
    return match["scheme"].lower() if match and match["scheme"].lower() not in SAFE_SCHEMES else ""


def plain(text: str) -> str:
    """Text with escapes and entities undone."""
    return _CONTROL.sub("", unescape(_ESCAPE.sub(r"\1", text))) if "\\" in text or "&" in text else text


def _target(match: re.Match[str]) -> Target:
    url = match["pointed"] if match["pointed"] is not None else match["bare"] or ""
    title = match["double"] or match["curly"] or match["single"] or match["round"] or ""
    return Target(url=plain(url), title=" ".join(plain(title).split()))
