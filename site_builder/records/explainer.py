"""Describes the facts of an explainer (`explainer.yaml`) and the front matter of its article (`article.md`)."""

from typing import Literal

from pydantic import Field

from site_builder.formats.models import Model
from site_builder.records.claim import Claim
from site_builder.records.correction import Correction
from site_builder.records.event import Event
from site_builder.records.fields import Allow, Day, Ids, Line, Markdown, NewId, Paragraph
from site_builder.records.relation import Relation


class Facts(Model):
    """`explainer.yaml`: dates, claims, timeline, relations, corrections. The id is the folder's name."""

    published: Day | None = Field(default=None, description="When our text was first published.")
    updated: Day | None = Field(default=None, description="When it was last changed; else the newest correction.")
    review_by: Day | None = Field(default=None, description="When somebody has to read it again.")
    pages: Literal["sections", "one"] = Field(default="sections", description="A page per section, or all on one page.")
    pinned: bool = Field(default=False, description="Stands first on the home page.")
    draft: bool = Field(default=False, description="True: checked but not published; warnings in it stop nothing.")
    claims: dict[NewId, Claim] = Field(default={}, description="The claims, by id.")
    timeline: dict[NewId, Event] = Field(default={}, description="The events, by id.")
    relations: dict[NewId, Relation] = Field(default={}, description="Who gives what to whom, by id.")
    corrections: dict[NewId, Correction] = Field(default={}, description="What was corrected, by id.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")


class SectionMatter(Model):
    """What the front matter says of a section."""

    short: Markdown | None = Field(
        default=None, description="The section in two sentences, for the overview and above its full text."
    )
    slug: NewId | None = Field(default=None, description="Its address in this language, if not its id.")
    was: Ids = Field(default=(), description="Earlier ids or slugs; each leaves a redirect.")


class FrontMatter(Model):
    """The front matter of `article.md`, in the article's language."""

    title: Line | None = Field(default=None, description="The title; else the `# Heading`.")
    summary: Paragraph | None = Field(
        default=None, description="One or two sentences for cards, search and feeds; else the lead."
    )
    key_points: tuple[Paragraph, ...] = Field(default=(), description="What to take away, a sentence or two each.")
    sections: dict[str, SectionMatter] = Field(default={}, description="Short forms and addresses of sections, by id.")
    slug: NewId | None = Field(default=None, description="The address in this language, if not the id.")
    was: Ids = Field(default=(), description="Earlier ids or slugs; each leaves a redirect.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")
