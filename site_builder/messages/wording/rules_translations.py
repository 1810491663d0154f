"""What the rules about translations say."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "stale-translation": Message(
        "the original of this ({original}) has changed since the translation was accepted",
        ("Compare the two; when they say the same, run “site-builder translations --accept”.",),
    ),
    "translation-facts-differ": Message(
        "the {what} differ from the original ({original})",
        ("The original has, and this hasn't: {missing}.", "This has, and the original hasn't: {added}."),
    ),
    "translation-not-accepted": Message(
        "{count:text|texts} of this file are new, and not yet accepted as translations of their originals",
        ("Compare them with the originals, then run “site-builder translations --accept”.",),
    ),
    "lock-unreadable": Message(
        "this line is not “language unit digest”",
        ("Restore the file, or write it anew with “site-builder translations --accept”.",),
    ),
}
