"""What is said of trouble with the machine, and of templates."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "cannot-read": Message("{path} can't be read: {reason}", ("Check who may read it.",)),
    "cannot-listen": Message(
        "the preview can't listen on {host}, port {port}: {reason}",
        ("Give another address with --host, or another port with --port (1024 or more).",),
    ),
    "file-not-written": Message("{path} can’t be written: {reason}", ("Check who may write it.",)),
    "no-such-folder": Message("there is no folder {path}", ("Check the path given with -C.",)),
}
