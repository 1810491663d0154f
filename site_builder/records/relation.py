"""Describes a relation: who gives what to whom."""

from typing import Annotated

from pydantic import Field

from site_builder.formats.dates import Edtf
from site_builder.formats.models import Model
from site_builder.records.claim import Status
from site_builder.records.fields import DUE, KEPT, Allow, Ids, Line, Names, Paragraph


class Relation(Model):
    """A tie between actors; its id is its key."""

    from_: Annotated[Names, KEPT] = Field(alias="from", description="Who gives: ids of entries, or plain words.")
    to: Annotated[Names, KEPT] = Field(description="Who gets.")
    what: Annotated[Line, DUE] = Field(description="What passes between them.")
    status: Status = Field(description="How well it is supported.")
    text: Annotated[Paragraph | None, DUE] = Field(default=None, description="A sentence on it, with the denial.")
    claims: Ids = Field(default=(), description="The claims that say so.")
    sources: Ids = Field(default=(), description="Where it stands.")
    since: Edtf | None = Field(default=None, description="From when, or on which date.")
    both_ways: bool = Field(default=False, description="Both give the same.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")
