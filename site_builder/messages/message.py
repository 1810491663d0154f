"""Says what a worded finding consists of.

`text` is the message, `hints` what to do about it; both are `str.format` templates filled with the finding's values.
A hint is shown only where every value it names is there and not empty ("did you mean …" without a suggestion isn't).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The words of one code, in English."""

    text: str
    hints: tuple[str, ...] = ()
