"""What is said of YAML that can't be read as it was meant."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "yaml-colon": Message(
        "a colon followed by a space begins a new field here, so YAML can't read “{value}” as text",
        ("Put the whole value in quotes: `{mended}`; or write it on the next lines after “>”.",),
    ),
    "yaml-begins-with": Message(
        "a value that begins with {sign} is not read as text",
        ('Put the whole value in quotes: `"…"`.',),
    ),
    "yaml-indentation": Message(
        "this line is indented by {here} spaces, and the field above by {above}",
        (
            "Fields that belong together begin in the same column: move one of the two.",
            "If the line is the rest of a text, put the whole text in quotes.",
        ),
    ),
    "yaml-odd-space": Message(
        "here stands {character}, which looks like a space, or like nothing, and is no space to YAML",
        ("Delete it, and indent with ordinary spaces; it often comes along when text is copied from a web page.",),
    ),
    "yaml-tab": Message("a tab indents this line, and YAML takes only spaces", ("Replace the tab with spaces.",)),
    "yaml-bracket-not-closed": Message(
        "the {sign} that opens here is never closed",
        ("If it is text, put the whole value in quotes; if it is a list, write each item on its own line after “- ”.",),
    ),
    "yaml-text-after-quote": Message(
        "text goes on after the closing {sign}",
        (
            (
                "A value that begins with a quotation mark must end with one: put the whole value in the other kind of "
                "quotes."
            ),
        ),
    ),
    "yaml-quote-not-closed": Message(
        "the quotation mark {sign} that opens here is never closed",
        ("Close it at the end, or, if it belongs to the text, put the whole value in the other kind of quotes.",),
    ),
    "yaml-no-colon": Message(
        "“{line}” is neither a field nor an item of a list",
        (
            (
                "Write a field as “name: value”, an item as “- value”; a text that goes on must be indented further "
                "than its field."
            ),
        ),
    ),
    "yaml-space-after-colon": Message(
        "there is no space after the colon in “{line}”", ("Write a space after the colon.",)
    ),
    "yaml-unreadable": Message(
        "YAML can't be read from here on",
        ("Check how far this line and those above are indented, and put text with unusual signs in quotes.",),
    ),
    "yaml-character": Message(
        "the character {character} can't stand in a YAML file", ("Delete it; it is probably invisible in your editor.",)
    ),
    "yaml-second-document": Message(
        "“---” begins a second document, and only the first is read", ("Delete the line.",)
    ),
    "yaml-too-deep": Message("this is nested more than {limit} levels deep", ("Take out some levels.",)),
    "yaml-alias": Message(
        "{name} is an alias of YAML, and these are not used here",
        ("If it is text, put the whole value in quotes; otherwise write the value out.",),
    ),
    "yaml-anchor": Message(
        "{name} is an anchor of YAML, and these are not used here",
        ("If it is text, put the whole value in quotes; otherwise delete it.",),
    ),
    "yaml-tag": Message(
        "{name} is a tag of YAML, and these are not used here",
        ("If it is text, put the whole value in quotes; otherwise delete it.",),
    ),
    "yaml-merge": Message("“<<” merges maps, which is not done here", ("Write the fields out.",)),
    "yaml-key-not-text": Message("the name of a field must be text", ("If it is text, put it in quotes.",)),
    "duplicate-key": Message(
        "“{key}” stands twice; it was given in line {line} already", ("Keep one of the two, or rename one.",)
    ),
}
