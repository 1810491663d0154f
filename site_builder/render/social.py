"""Says to networks where pages are shared how to show one: Open Graph and Twitter card tags.

In: a page in drawing whose frame is known. Out: `Social`, for `base.html`; None without `base_url`, since the tags are
about the page at an address.
"""

from dataclasses import dataclass

from site_builder.render.frame import Frame
from site_builder.render.sheet import Sheet
from site_builder.site import updated

_ARTICLES = frozenset({"overview", "section", "print"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialPicture:
    """The picture that stands for a page: its full address, its size, and its words for those who can't see it."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Social:
    """What `base.html` tells networks."""

    type: str
    """`article`, or `website` for all that is none."""
    title: str
    """The page, and the explainer it belongs to; the site is named apart."""
    locale: str
    alternates: tuple[str, ...]
    """Locales of the other versions of the page."""
    published: str
    modified: str
    """Days, of articles; may be empty."""
    picture: SocialPicture | None


def social_of(sheet: Sheet, frame: Frame, picture: SocialPicture | None) -> Social | None:
    """How to show a page where it is shared."""
    if not frame.canonical:
        return None
    explainer, article = sheet.explainer, sheet.page.kind in _ARTICLES
    parts = [frame.title, explainer.title] if explainer else [frame.title]
    others = (tag for tag, version in sheet.site.versions(sheet.page) if version and tag != sheet.language)
    last = updated(explainer) if explainer else None
    return Social(
        type="article" if article else "website",
        title=" – ".join(dict.fromkeys(parts)),
        locale=locale(sheet.language),
        alternates=tuple(locale(tag) for tag in others),
        published=explainer.facts.published.iso if article and explainer and explainer.facts.published else "",
        modified=last.iso if article and last else "",
        picture=picture,
    )


def locale(tag: str) -> str:
    """A language as Open Graph writes it, which wants a country: the one said, else the most likely (`sv_SE`)."""
    from babel.core import get_global  # noqa: PLC0415 - Babel is slow to load

    language, *parts = tag.split("-")
    said = next((part for part in parts if len(part) == 2 and part.isalpha()), "")
    likely = str(get_global("likely_subtags").get(language, language)).split("_")
    country = said.upper() or (likely[-1] if len(likely) > 1 else "")
    return f"{language}_{country}" if country else language
