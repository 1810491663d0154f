"""What the editorial rules say, and what is said of exceptions to them."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "unknown-rule": Message(
        "there is no rule “{rule}” to allow",
        ("Did you mean “{suggestion}”?",),
        otherwise="Write the name that a finding of the rule shows in brackets.",
    ),
    "baseline-unreadable": Message(
        "the baseline holds lines by rule and file, and this is neither",
        ("Write it anew with “site-builder check --write-baseline”.",),
    ),
    "citation-shown-as-text": Message(
        "readers will see “{written}” as it stands: a source is cited in square brackets with an @",
        ("Write `{citation}`.",),
    ),
    "placeholder-left": Message(
        "“{written}” is still what the program wrote for you to replace",
        ("Write the text in your own words, or delete it; to go on later, put `draft: true` back.",),
    ),
    "unused-allowance": Message(
        "“{rule}” is allowed here, but finds nothing here any more",
        ("Delete the exception, so that it can't hide a new mistake.",),
    ),
}
