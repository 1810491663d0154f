"""Describes the site as a whole (`site.yaml`)."""

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.formats.models import Model
from site_builder.records.fields import KEPT, Allow, Ids, Line, WebAddress
from site_builder.records.theme import Theme

FORMAT: Final = "1"
"""The version of the content format: what a file may hold and means. docs/compatibility.md says when it grows."""


def _known_format(value: Any) -> Any:
    if value != FORMAT:
        raise PydanticCustomError("content-format-unknown", "unknown format", {"known": FORMAT})
    return value


ContentFormat = Annotated[Line, AfterValidator(_known_format), WithJsonSchema({"enum": [int(FORMAT), FORMAT]})]


class Publisher(Model):
    """Who answers for the site."""

    name: Annotated[Line, KEPT] = Field(description="The name readers know.")
    url: WebAddress | None = Field(default=None, description="Its own site.")


class SiteSettings(Model):
    """`site.yaml`: only the title is required."""

    format: ContentFormat = Field(
        default=FORMAT, description="The version of the content format that the site is written in."
    )
    title: Annotated[Line, KEPT] = Field(description="The site's name.")
    summary: Annotated[Line | None, KEPT] = Field(default=None, description="What the site is, in a sentence.")
    base_url: WebAddress | None = Field(
        default=None, description="Where it is published, for canonical links, feeds and sitemap."
    )
    languages: Ids = Field(default=(), description="Its languages; the first is at /, the others at /sv/ and so on.")
    publisher: Publisher | None = Field(default=None, description="Who answers for it.")
    policies: dict[str, Line] = Field(
        default={}, description="Pages that say how you work (`corrections: pages/corrections`)."
    )
    theme: Theme = Field(default_factory=Theme, description="Colour, logo and footer.")
    mark: Literal["page", "section", "all"] = Field(default="page", description="Which mentions of a term are linked.")
    search: bool = Field(
        default=False, description="Whether the site has a full-text search; needs `site-builder[search]`."
    )
    raw_html: bool = Field(
        default=False, description="Whether HTML in prose is kept (cleaned) instead of shown as text."
    )
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")
