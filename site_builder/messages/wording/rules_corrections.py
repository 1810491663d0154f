"""What the rule about corrections says, and what is said of the build it compares with."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "correction-missing": Message(
        "{changed} was “{was}” when this was published, and no correction tells readers",
        ("Add an entry to “corrections:” in {file}, with “was: {was}”, “now: {now}” and a “text:” for readers.",),
        otherwise="Add an entry to “corrections:” in {file} that tells readers; “kind: update” if nothing was wrong.",
    ),
    "old-words-stand-here": Message("the old words still stand here"),
    "published-by-newer": Message(
        "what is published has version {version} of explainer.json, which this site-builder can’t compare with",
        ("Take the newest site-builder (pip install --upgrade site-builder).",),
    ),
    "published-not-reached": Message(
        "{address} doesn’t answer, so nothing was compared with what is published",
        ("Look whether it is there; check --published also takes a folder or a branch.",),
    ),
}
