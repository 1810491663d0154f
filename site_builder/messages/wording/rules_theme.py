"""What the rule about the site's own colours says."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "accent-hard-to-read": Message(
        "text in {colour} is hard to read on the {scheme} pages: its contrast is {contrast}, and WCAG asks for {least}",
        ('The nearest colour of the same hue that can be read is "{nearest}".',),
    ),
}
