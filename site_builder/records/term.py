"""Describes a glossary entry: anything with a name that needs explaining, people and countries included."""

from typing import Annotated, Literal

from pydantic import Field

from site_builder.formats.models import Model
from site_builder.records.fields import DUE, KEPT, Allow, Ids, Line, Lines, Markdown, NewId

TermKind = Literal["term", "person", "organisation", "country", "place", "group"]
ACTORS: frozenset[str] = frozenset({"person", "organisation", "country", "group"})
"""The kinds that can say, do and deny things."""


class Term(Model):
    """A glossary entry; its id is its key."""

    kind: TermKind = Field(
        default="term", description="What it is. People, organisations, countries and groups can make claims."
    )
    name: Annotated[Line, KEPT] = Field(description="The headword, as a reader should see it.")
    slug: Annotated[NewId | None, KEPT] = Field(default=None, description="Its address, if not its id.")
    aliases: Annotated[Lines, KEPT] = Field(default=(), description="Other names of the same thing.")
    forms: Annotated[Lines, KEPT] = Field(
        default=(), description="Inflected forms that the language's rules can't know."
    )
    unlinked: Annotated[Lines, KEPT] = Field(default=(), description="Names of it that are never linked by themselves.")
    definition: Annotated[Markdown | None, DUE] = Field(
        default=None, description="What it means, in Markdown. An actor may go without; it is then never linked."
    )
    sources: Ids = Field(default=(), description="What the definition rests on.")
    see: Ids = Field(default=(), description="Related entries.")
    not_to_be_confused_with: Ids = Field(default=(), description="Entries that readers mix it up with.")
    same_as: Line | None = Field(
        default=None, description="The same thing elsewhere, for machines (schema.org sameAs)."
    )
    match: Literal["inflected", "exact", "manual"] = Field(
        default="inflected",
        description="How it is found in text: in all its forms, exactly as written, or only by [[…]].",
    )
    page: bool = Field(default=True, description="False: no page of its own (a private person).")
    was: Annotated[Ids, KEPT] = Field(default=(), description="Earlier ids or slugs; each leaves a redirect.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")
