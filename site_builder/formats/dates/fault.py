"""Says why a text is no date, and what may have been meant."""

from collections.abc import Mapping
from types import MappingProxyType

from site_builder.diagnostics import Value

_LONGEST = 60
"""A date is short; of a whole paragraph that stands in its place only the beginning is shown."""


class DateFault(ValueError):  # noqa: N818 - it is what is wrong, and `raise DateFault` reads as a sentence
    """A text that isn't a date we can take.

    `code` is one of date-not-edtf, date-ambiguous, date-does-not-exist, date-year-out-of-range, interval-backwards,
    interval-end-missing, date-not-a-day. `values` always holds `text`; where the meaning is clear `suggestion` (EDTF)
    and nothing else; where it is one of two `either` and `other`; where a month is too short `last`, its last day;
    where there is no such month `month`; where nothing is known `examples`.
    """

    def __init__(self, code: str, *, text: str, **values: Value) -> None:
        """`text` is what the author wrote."""
        shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        super().__init__(code, shown)
        self.code = code
        self.values: Mapping[str, Value] = MappingProxyType({"text": shown, **values})

    def told(self, *, text: str | None = None, **values: Value) -> "DateFault":
        """This fault with more values, or in other words of the author's (`text`)."""
        held = {key: value for key, value in self.values.items() if key != "text"}
        return DateFault(self.code, text=text or str(self.values["text"]), **{**held, **values})
