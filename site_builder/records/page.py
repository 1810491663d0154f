"""Describes the front matter of a plain page (`pages/about.md`)."""

from pydantic import Field

from site_builder.formats.models import Model
from site_builder.records.fields import Allow, Ids, Line, NewId, Paragraph


class PageMatter(Model):
    """The front matter of a plain page; its id is the file's name."""

    title: Line | None = Field(default=None, description="The title; else the `# Heading`.")
    summary: Paragraph | None = Field(default=None, description="A sentence for search and sharing.")
    slug: NewId | None = Field(default=None, description="Its address in this language, if not its id.")
    was: Ids = Field(default=(), description="Earlier ids or slugs; each leaves a redirect.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")
