"""What the rules about sources' coverage, pictures, headings and links say."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "paragraph-not-covered": Message(
        "no section cites ¶{number} of “{source}” ({language}): “{words}”",
        (
            (
                "Take it up in a section, with [@{source}, ¶{number}], or allow it in the source, "
                "with the reason why readers needn't know."
            ),
        ),
    ),
    "uncovered-paragraph": Message("the paragraph stands here"),
    "alt-text-missing": Message(
        "the picture {path} has no description for those who don't see it",
        ("Say in a sentence what it shows: ![A dam, its gate open]({path}).",),
    ),
    "alt-text-is-file-name": Message(
        "“{alt}” is a file's name, not a description of the picture",
        ("Say in a sentence what it shows, as you would on the telephone.",),
    ),
    "heading-level-skipped": Message(
        "“{heading}” is a heading of level {level}, right below one of level {above}",
        ("Write it with {wanted}: whoever listens to the page goes through it by its levels.",),
    ),
    "link-text-says-nothing": Message(
        "the words of the link to {target} don't say where it leads: “{words}”",
        ("Link the words that name what is there: many go through a page from link to link.",),
    ),
}
