"""Holds what was found in a document, and how much of it is written down.

In: nothing; `draft.py` fills it. Out: `Findings`, which the writers of the draft and the report read.
"""

from dataclasses import dataclass

from site_builder.drafting.dated import Dated
from site_builder.drafting.names import Named
from site_builder.drafting.quoted import Quotation
from site_builder.drafting.spellings import Spelling
from site_builder.drafting.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything that was found; of each kind `most` are written down."""

    statements: tuple[Statement, ...]
    dated: tuple[Dated, ...]
    quotations: tuple[Quotation, ...]
    spellings: tuple[Spelling, ...]
    names: tuple[Named, ...]
    most: int

    @property
    def events(self) -> tuple[Dated, ...]:
        """The dates that are known."""
        return tuple(each for each in self.dated if each.date)

    @property
    def undated(self) -> tuple[Dated, ...]:
        """Words for a time that nobody can date, or not without the day of issue."""
        return tuple(each for each in self.dated if not each.date)
