"""Describes how a site looks different from others (`theme:` in `site.yaml`): its colour, its logo, its footer."""

from typing import Annotated, Final

from pydantic import Field

from site_builder.formats.models import Model
from site_builder.records.fields import KEPT, Colour, Line, LinkAddress

PAPER: Final = {"light": ("#fdfdfc", "#f2f3f3"), "dark": ("#14171a", "#1d2125")}
"""The grounds on which the accent stands in each scheme: `--paper` and `--tint` of the theme."""
ACCENT: Final = {"light": "#0b4a70", "dark": "#93c9ef"}
"""The accent of a site that names none."""


class FooterLink(Model):
    """A link in the footer, to another site or an e-mail address. Plain pages stand there by themselves."""

    text: Annotated[Line, KEPT] = Field(description="What it says.")
    link: Annotated[LinkAddress, KEPT] = Field(description="Where it leads: `https://…`, `mailto:…` or `tel:…`.")


class Theme(Model):
    """What a site may change about the theme without a template."""

    accent: Colour | None = Field(
        default=None, description='The colour of links and marks, as a hex number in quotes (`"#0b4a70"`).'
    )
    accent_dark: Colour | None = Field(
        default=None, description="The same for readers with a dark screen; if left out, made from `accent`."
    )
    logo: Line | None = Field(default=None, description="A picture below `content/` (SVG or PNG), shown in the header.")
    short_name: Annotated[Line | None, KEPT] = Field(
        default=None, description="The name below the icon on a phone, where the title is too long for it."
    )
    footer: tuple[FooterLink, ...] = Field(default=(), description="Further links at the foot of every page.")
