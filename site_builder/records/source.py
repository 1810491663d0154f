"""Describes a source: a document that claims, events and sentences rest on, with CSL's names where CSL has one."""

from typing import Annotated, Literal

from pydantic import Field

from site_builder.formats.dates import Edtf
from site_builder.formats.models import Model
from site_builder.records.fields import DUE, KEPT, Allow, Ids, Line, Lines, Paragraph, WebAddress

CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip
Standing = Literal["independent", "official", "party", "state-media", "anonymous"]


class Source(Model):
    """A source; its id is its key. Only the title is required."""

    type: CslType = Field(default="document", description="What kind of document, in CSL's words.")
    title: Annotated[Line, KEPT] = Field(description="Its title, in its own language.")
    title_language: Line | None = Field(
        default=None, description="The language of the title where it isn't the source's own: a title of your making."
    )
    publisher: Annotated[Line | None, KEPT] = Field(default=None, description="Who published it.")
    author: Annotated[Lines, KEPT] = Field(default=(), description="Who wrote it.")
    issued: Edtf | None = Field(default=None, description="When it was published.")
    language: Line | None = Field(default=None, description="Its language (`sv`); the site's first one if left out.")
    url: WebAddress | None = Field(default=None, description="Where it is.")
    archive_url: WebAddress | None = Field(default=None, description="Where a stored copy of it is.")
    accessed: Edtf | None = Field(default=None, description="When somebody last opened the address.")
    text_file: Line | None = Field(
        default=None, description="Its stored text (`seeds/…`); quotations are checked against it."
    )
    drop: Lines = Field(default=(), description="Whole lines of the stored text that aren't the document.")
    primary: bool = Field(default=False, description="The document an explainer converts: its coverage is measured.")
    show_text: Literal["full", "quoted"] = Field(
        default="quoted",
        description="How much of the stored text is published: all of it (you need the right to), or what is quoted.",
    )
    rights: Annotated[Paragraph | None, DUE] = Field(default=None, description="Whose it is and why it may stand here.")
    based_on: Ids = Field(default=(), description="Other sources it retells; counted as one origin with them.")
    seen: bool = Field(default=True, description="False: known only through `via`.")
    via: Ids = Field(default=(), description="The source through which an unseen one is known.")
    standing: Standing | None = Field(
        default=None, description="Who speaks: independent, official, party, state-media, anonymous."
    )
    note: Annotated[Paragraph | None, DUE] = Field(default=None, description="What a reader should know about it.")
    was: Ids = Field(default=(), description="Earlier ids; each leaves a redirect where its text has a page.")
    allow: Allow = Field(default={}, description="Exceptions to rules, each with its reason.")
