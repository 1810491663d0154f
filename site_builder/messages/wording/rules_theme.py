"""What the rules about the site's own colours, and the languages the theme speaks, say."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "accent-hard-to-read": Message(
        "text in {colour} is hard to read on the {scheme} pages: its contrast is {contrast}, and WCAG asks for {least}",
        ('The nearest colour of the same hue that can be read is "{nearest}".',),
    ),
    "theme-not-translated": Message(
        "{missing} of the theme's {count} words aren't translated into {language}: readers see them in English",
        (
            "They are words around your text, such as “Sources” and “Updated”; yours are shown as you wrote them.",
            "Translating them is one file, {tag}/LC_MESSAGES/theme.po; the program's CONTRIBUTING.md says where.",
        ),
    ),
}
