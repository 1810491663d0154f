"""Describes `explainer.json`: an explainer in one language as data, for comparing, archiving and further use.

In: nothing; `explainer` fills it. Out: the shapes, of which the published JSON Schema is made as well. Names are those
that an author writes. `VERSION` grows when something that was there means something else or is gone; fields may be
added without.
"""

from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from site_builder.records.claim import Stance, Status
from site_builder.records.source import CslType, Standing

FORMAT: Final = "site-builder/explainer"
VERSION: Final = 1

Date = str | None
"""EDTF, as the author wrote it: `2024-06-19`, `2024-06`, `2024-02~`, `unknown`."""


class Shape(BaseModel):
    """A part of the file. Texts are plain words; an empty text or list says that there is none."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Translation(Shape):
    """The same explainer in another language."""

    language: str
    address: str = Field(description="Its explainer.json, relative to this file.")


class Publisher(Shape):
    """Who answers for the site."""

    name: str
    url: str | None


class Actor(Shape):
    """Who says, does or concerns something."""

    name: str
    id: str | None = Field(description="Of the glossary entry; null where there is none.")


class Section(Shape):
    """A section of the article."""

    id: str = Field(description="Empty only in an article of one language whose heading has none.")
    title: str
    address: str = Field(description="Where it is read, relative to this file.")
    short: str
    text: str = Field(description="Its words, paragraphs parted by an empty line.")
    footnotes: list[str]


class Evidence(Shape):
    """Something a claim rests on."""

    source: str
    quote: str = Field(description="The source's own words, verbatim.")
    locator: str = Field(description="Where in the source, such as ¶2.")
    note: str


class Response(Shape):
    """An answer to a claim, or the search for one."""

    by: list[Actor]
    stance: Stance
    date: Date = Field(description="When it was given; for none-found, when it was looked for.")
    text: str
    sources: list[str]


class Claim(Shape):
    """A claim, with what it rests on and what is answered."""

    id: str
    number: int = Field(description="What the site's pages call it.")
    address: str = Field(description="Where it stands in full, relative to this file.")
    section: list[str]
    text: str
    by: list[Actor]
    about: list[Actor]
    date: Date
    status: Status
    evidence: list[Evidence]
    responses: list[Response]
    untranslated: bool = Field(description="Whether some of its words are still in the site's first language.")


class Event(Shape):
    """Something that happened."""

    id: str
    date: str = Field(description="EDTF.")
    text: str
    section: list[str]
    sources: list[str]
    claims: list[str]
    untranslated: bool


class Relation(Shape):
    """Who gives what to whom."""

    id: str
    from_: list[Actor] = Field(alias="from")
    to: list[Actor]
    what: str
    status: Status
    text: str
    since: Date
    both_ways: bool
    claims: list[str]
    sources: list[str]
    untranslated: bool


class Correction(Shape):
    """What was corrected."""

    id: str
    kind: Literal["correction", "update", "clarification"]
    date: Date = Field(description="The day its id begins with.")
    section: list[str]
    claim: list[str]
    was: str
    now: str
    text: str
    untranslated: bool


class Quotation(Shape):
    """Quoted words in the prose; those of a claim's evidence stand with the claim.

    At most one of `source`, `claim` and `event` is given: what the words are cited to.
    """

    role: Literal[
        "lead", "section", "summary", "key-point", "short",
        "claim", "evidence", "response", "event", "relation", "correction",
    ] = Field(description="What kind of text it stands in.")  # fmt: skip
    of: str = Field(description="The id of the section, claim, event, relation or correction; else empty.")
    text: str = Field(description="The words as they are printed, without quotation marks.")
    original: str = Field(description="The source's own words, where `text` is our translation of them.")
    block: bool = Field(description="Whether it is a block quotation.")
    source: str | None
    locator: str
    claim: str | None
    event: str | None


class Source(Shape):
    """A source, with CSL's names where CSL has one."""

    id: str
    type: CslType
    title: str
    author: list[str]
    publisher: str
    issued: Date
    language: str
    url: str | None
    archive_url: str | None
    accessed: Date
    standing: Standing | None
    primary: bool
    seen: bool = Field(description="False: known only through `via`.")
    via: list[str]
    based_on: list[str] = Field(description="What it retells; one origin with it.")
    paragraphs: int = Field(description="How many its stored text has; 0 where none is stored.")
    note: str
    rights: str


class Explainer(Shape):
    """An explainer in one language, as it was published. Addresses are relative to this file."""

    schema_: str = Field(alias="$schema", description="The shape of this file.")
    format: Literal["site-builder/explainer"]
    version: Literal[1]
    id: str
    language: str = Field(description="BCP 47.")
    address: str = Field(description="Its first page.")
    url: str | None = Field(description="The same in full, where the site knows its own address.")
    translations: list[Translation]
    site: str = Field(description="The site's name.")
    publisher: Publisher | None
    title: str
    summary: str
    key_points: list[str]
    published: Date
    updated: Date
    lead: str
    lead_footnotes: list[str]
    sections: list[Section]
    claims: list[Claim]
    timeline: list[Event] = Field(description="In the order of their dates.")
    relations: list[Relation]
    corrections: list[Correction] = Field(description="The newest first.")
    quotations: list[Quotation] = Field(description="In the order of reading.")
    sources: list[Source]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the file."""
    made = Explainer.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
