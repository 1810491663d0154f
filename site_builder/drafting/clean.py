"""Makes a document's words fit for the places a draft puts them in, so that no sign of theirs means anything there.

In: words. Out: the same words as Markdown that shows them, or as part of a comment; and ids made of them.
"""

import re
from typing import Final

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]{}|~^$])")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")


def plain(text: str) -> str:
    """A text on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", text).split())


def as_markdown(text: str) -> str:
    """A text whose signs Markdown shows as they are."""
    words = _MARKDOWN.sub(r"\\\1", _ENTITY.sub("&amp;", plain(text)))
    # `<!--` would begin a comment even behind a backslash.
    return words.replace("<", "&lt;").replace(">", "&gt;")


def for_comment(text: str) -> str:
    """A text that can't end the HTML comment around it."""
    return plain(text).replace("--", "- -").replace("<!", "< !").replace("->", "- >")


def free_id(id_: str, taken: set[str]) -> str:
    """The id, numbered if it is taken; it is taken from now on."""
    number = 1
    while (free := id_ if number == 1 else f"{id_}-{number}") in taken:
        number += 1
    taken.add(free)
    return free
