"""What the rules about addresses elsewhere say, and what is said of trouble with asking them."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "link-dead": Message(
        "there is nothing at {address} any more (the server answers {status})",
        ("Link to where it is now, or to a stored copy of it; in a source that is “archive_url:”.",),
    ),
    "link-moved": Message("{address} has moved for good", ("Write {new}.",)),
    "link-not-reached": Message(
        "{address} couldn't be opened",
        (
            "The server answers {status}.",
            "What failed: {trouble}.",
            "Open it in a browser: it may well be there.",
        ),
    ),
    "cannot-keep-answers": Message(
        "{path} can't be written: {reason}",
        ("What addresses elsewhere answered is kept there, so that nobody is asked twice in a week.",),
    ),
}
