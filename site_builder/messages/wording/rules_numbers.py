"""What the rule about numbers that disagree says."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "numbers-disagree": Message(
        "“{here}” here, but “{there}” where the same is told ([@{cited}])",
        ("Look up which of the two the sources give; where both are right, say whose count each is.",),
    ),
    "other-number": Message("the other number stands here"),
}
