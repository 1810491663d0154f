"""Lists the values of findings that are words of ours rather than the author's, and so have to be translated."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": ("term", "source", "claim", "event"),
    "what": ("numbers", "citations", "term links", "quotations"),
    "changed": (
        "the headline",
        "a quotation",
        "a number",
        "a date",
        "a section",
        "an entry of the timeline",
        "a relation",
        "a claim",
        "the text of a claim",
        "the status of a claim",
        "who makes a claim",
        "the date of a claim",
        "an answer to a claim",
    ),
    "missing": ("everything", "the section"),
    "found": (
        "empty",
        "a PDF",
        "a TIFF",
        "a packed file (ZIP, Word, …)",
        "an HEIC picture or a film",
        "a web page",
        "of an unknown kind",
        "entities",
        "markup that browsers can't read",
        "a script",
        "another document",
        "something fetched from elsewhere",
    ),
    "problem": ("it isn't UTF-8 text", "it extends or includes itself"),
    "scheme": ("light", "dark"),
    "folder": ("project", "home", "root of the file system", "content", "seeds", "templates", "the program"),
}
"""The name of a value → the words it may be."""
