"""Describes a claim: who says what about whom, on what evidence, and what the answer was."""

from typing import Annotated, Literal

from pydantic import Field

from site_builder.formats.dates import Edtf
from site_builder.formats.models import Model
from site_builder.records.fields import DUE, KEPT, Allow, Id, Ids, Line, Names, Paragraph

Status = Literal["on-record", "documented", "reported", "stated", "alleged", "acknowledged", "retracted"]
Stance = Literal[
    "denies", "disputes", "differs", "partly-confirms", "confirms", "declines", "no-answer", "revises", "none-found"
]
DENIALS: frozenset[str] = frozenset({"denies", "disputes", "differs"})
"""The stances that speak against a claim."""


class Evidence(Model):
    """Something a claim rests on."""

    source: Id = Field(description="The source.")
    note: Annotated[Paragraph | None, DUE] = Field(default=None, description="What it shows.")
    quote: Line | None = Field(default=None, description="Its own words, verbatim; checked against its stored text.")
    locator: Line | None = Field(default=None, description="Where in it (`¶2`, `p. 3`).")


class Response(Model):
    """An answer to a claim by someone it concerns, or the search for one."""

    by: Annotated[Names, KEPT] = Field(default=(), description="Who answers: ids of entries, or plain words.")
    stance: Stance = Field(description="What the answer amounts to.")
    date: Edtf | None = Field(default=None, description="When it was given; for `none-found` when it was looked for.")
    sources: Ids = Field(default=(), description="Where it stands.")
    text: Annotated[Paragraph | None, DUE] = Field(default=None, description="What was said.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")


class Claim(Model):
    """A claim; its id is its key."""

    section: Ids = Field(default=(), description="The sections it belongs to.")
    text: Annotated[Paragraph, DUE] = Field(description="What is claimed, in neutral words.")
    by: Annotated[Names, KEPT] = Field(default=(), description="Who says it: ids of entries, or plain words.")
    about: Annotated[Names, KEPT] = Field(default=(), description="Whom it accuses or concerns; then an answer is due.")
    date: Edtf | None = Field(default=None, description="When it was said.")
    status: Status = Field(description="How well it is supported.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="What it rests on.")
    responses: tuple[Response, ...] = Field(default=(), description="What those it concerns say.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")

    @property
    def denied(self) -> bool:
        """Whether an answer on record speaks against it."""
        return any(response.stance in DENIALS for response in self.responses)
