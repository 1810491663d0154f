"""Hands a page what makes its site look like itself: logo, icons, colours for the browser, further links.

In: a page in drawing, and the brand of its language. Out: `Look`, for `base.html`.
"""

from dataclasses import dataclass

from site_builder.content import ImageFile
from site_builder.render.brand import Brand
from site_builder.render.frame import Anchor
from site_builder.render.sheet import Sheet
from site_builder.render.social import SocialPicture
from site_builder.render.social_picture import HEIGHT, WIDTH
from site_builder.urls import absolute

_LOGO_HEIGHT = 40
_WRITTEN_OUT = 2.0
"""A logo this much wider than high is taken for the name written out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The site's logo, as high as a line of the header. `alone`: it is the name written out, which isn't repeated."""

    href: str
    width: int
    height: int
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What `base.html` may use of the site's looks. Links are empty where the page has no way to write them."""

    accent: str
    """Of the light scheme, for the sign in the browser's tab."""
    paper: str
    papers: tuple[tuple[str, str], ...]
    """Scheme and colour of the page's ground in it; empty where the style sheet doesn't say."""
    logo: Logo | None
    tab_icon: str
    """The logo, where it can be an icon; else the theme draws the sign in the page."""
    touch_icon: str
    manifest: str
    footer: tuple[Anchor, ...]
    """Further links at the foot of the page."""


def look_of(sheet: Sheet, brand: Brand) -> Look:
    """The look of a page."""
    return Look(
        accent=brand.palette.accent,
        paper=brand.palette.paper,
        papers=brand.palette.papers,
        logo=_logo(sheet, brand.logo),
        tab_icon=sheet.to(brand.tab_icon) if brand.tab_icon else "",
        touch_icon=sheet.to(brand.touch_icon),
        manifest=sheet.to(brand.manifest),
        footer=tuple(Anchor(words=link.text, href=link.link) for link in sheet.edition.settings.theme.footer),
    )


def picture_of(sheet: Sheet, brand: Brand) -> SocialPicture | None:
    """The picture that stands for a page: that of its explainer, or of the site."""
    address = brand.picture(sheet.page.explainer)
    if address is None or not sheet.site.base_url:
        return None
    own = sheet.page.explainer in brand.pictures
    words = brand.pictures[sheet.page.explainer if own else ""]
    alt = ". ".join(text for text in (words.title, ", ".join(words.listed)) if text)
    return SocialPicture(url=absolute(sheet.site.base_url, address), width=WIDTH, height=HEIGHT, alt=alt)


def _logo(sheet: Sheet, picture: ImageFile | None) -> Logo | None:
    href = sheet.to(sheet.voice.pictures[picture.digest]) if picture else ""
    if picture is None or not href:
        return None
    # A drawing that says no size is taken for a square.
    ratio = picture.width / picture.height if picture.height else 1.0
    return Logo(href=href, width=round(_LOGO_HEIGHT * ratio), height=_LOGO_HEIGHT, alone=ratio >= _WRITTEN_OUT)
