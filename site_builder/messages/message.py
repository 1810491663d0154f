"""Says what a worded finding consists of.

`text` is the message: in lower case, without a full stop. `hints` are what to do about it, each a full sentence. Both
are `str.format` templates filled with the finding's values; `{days:day|days}` writes a number with its word.
A hint is shown only where every value it names is there and not empty ("Did you mean …" without a suggestion isn't),
`otherwise` only where none of the hints is.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The words of one code, in English."""

    text: str
    hints: tuple[str, ...] = ()
    otherwise: str = ""

    @property
    def advice(self) -> tuple[str, ...]:
        """Every sentence that may be shown as a hint."""
        return (*self.hints, self.otherwise) if self.otherwise else self.hints
