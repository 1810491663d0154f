"""What is said when a document can't be imported."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "import-no-file": Message(
        "there is no file {path}", ("Is its name right, and are you in the folder you mean? Nothing was written.",)
    ),
    "import-too-large": Message(
        "{path} is larger than {megabytes} MB", ("That is no article. Store the part that you explain as .txt.",)
    ),
    "import-bad-name": Message(
        "the name of {path} can't be written into the source's entry",
        ("Rename it, with single spaces and ordinary letters, then import it. Nothing was written.",),
    ),
    "import-unknown-kind": Message(
        "{path} is of a kind that isn't read",
        ("Save it as .txt, .md, .html, .docx or .pdf and import that. Nothing was written.",),
    ),
    "import-empty": Message("{path} is empty", ("Save the document's text in it first. Nothing was written.",)),
    "import-binary": Message(
        "{path} is no text, whatever its name says",
        ("Open it in the program it comes from and save it as text (.txt, UTF-8), or give it its true ending.",),
    ),
    "import-not-utf-8": Message(
        "{path} isn't in UTF-8, so its letters can't be told for sure",
        (
            "It looks like {encoding}.",
            "Open it in your editor, save it with the encoding UTF-8, and import that. Nothing was written.",
        ),
    ),
}
