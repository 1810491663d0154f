"""Describes an event of a timeline."""

from typing import Annotated

from pydantic import Field

from site_builder.formats.dates import Edtf
from site_builder.formats.models import Model
from site_builder.records.fields import DUE, Allow, Ids, Paragraph


class Event(Model):
    """Something that happened on a date; its id is its key."""

    date: Edtf = Field(description="When.")
    text: Annotated[Paragraph, DUE] = Field(description="What happened.")
    sources: Ids = Field(default=(), description="Where it stands.")
    claims: Ids = Field(default=(), description="The claims it belongs to.")
    section: Ids = Field(default=(), description="The sections it belongs to.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")
