"""What is said of stored source documents."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "document-needs-extra": Message(
        "reading {path} needs a part of the program that isn't installed",
        ("Install it: python -m pip install 'site-builder[import]'; or store the text of the document as .txt.",),
    ),
    "document-unreadable": Message(
        "{path} can't be read as {kind}: {reason}", ("Open it and save it anew, or store its text as .txt.",)
    ),
    "document-without-text": Message(
        "{path} has no text",
        ("A scanned page is a picture: store what stands on it as .txt, and say so in the source's note.",),
    ),
    "document-of-unknown-kind": Message(
        "{path} is of a kind that isn't read", ("Store it as .txt, .md, .html, .docx or .pdf.",)
    ),
}
