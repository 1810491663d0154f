"""What the rules about quotations say."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "quote-not-in-source": Message(
        "these words are not in the stored text of “{source}”, as quoted: “{words}”",
        (
            "They stand in {elsewhere}, not in {locator}.",
            "The nearest passage, in {near}: “{nearest}”.",
            "Not in it: {added}.",
            (
                "The source's language is “{language}”: if the words are your translation, "
                'give the original behind the locator: [@{source}, ¶2 "the original words"].'
            ),
            "Quote word for word; leave words out with […], put your own in [brackets].",
        ),
    ),
    "quote-not-checkable": Message(
        "these words are quoted from “{source}”, whose text isn't stored, so nothing can check them: “{words}”",
        (
            (
                "Store its text under seeds/ and name it in the source (“text_file: …”), "
                "or say it in your own words, without quotation marks."
            ),
        ),
    ),
    "quote-without-source": Message(
        "nobody is cited for these quoted words: “{words}”",
        (
            "Cite where they stand, in the same sentence: [@source, ¶2].",
            "If they are nobody's words, leave the quotation marks out, or set them in *italics*.",
        ),
    ),
}
