"""Describes a correction: what a published page said and what it says now."""

from typing import Annotated, Literal

from pydantic import Field

from site_builder.formats.dates import DateFault, Edtf, parse
from site_builder.formats.models import Model
from site_builder.records.fields import DUE, KEPT, Allow, Ids, Line, Paragraph


class Correction(Model):
    """A correction; its id is its key and begins with its date (`2026-12-01-title`)."""

    kind: Literal["correction", "update", "clarification"] = Field(default="correction", description="What it is.")
    section: Ids = Field(default=(), description="The sections it concerns.")
    claim: Ids = Field(default=(), description="The claims it concerns.")
    was: Annotated[Line | None, KEPT] = Field(default=None, description="What stood there.")
    now: Annotated[Line | None, KEPT] = Field(default=None, description="What stands there.")
    text: Annotated[Paragraph, DUE] = Field(description="What was wrong, said to the reader.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")

    @property
    def date(self) -> Edtf | None:
        """The day its id begins with, or None where it doesn't."""
        try:
            return parse(self.id[:10])
        except DateFault:
            return None
