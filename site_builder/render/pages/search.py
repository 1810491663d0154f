"""Fills the search page: what can be searched, and the words its script says.

In: a page in drawing. Out: `SearchPage`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.render.frame import Anchor
from site_builder.render.sheet import Sheet
from site_builder.urls import Address, search_index

_COUNTS = range(200)
"""Enough to meet each form of the plural that a language has for whole numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What `pages/search.html` may use."""

    title: str
    description: str
    action: str
    """Where the form leads: this page."""
    root: str
    """The link to the site's root, which the addresses of results begin with."""
    script: str
    """The link to the script."""
    index: str
    """The link to the folder of the index."""
    ways: tuple[Anchor, ...]
    """Where to look without a script, or where nothing was found."""
    said: Mapping[str, object]
    """What the script says: `counts` by form of the plural (`%(count)s`), `none` (`%(query)s`), `failed`."""


def search(sheet: Sheet) -> SearchPage:
    """The search of a language."""
    words = sheet.words
    return SearchPage(
        title=words.gettext("Search"),
        description=words.gettext("Search all pages of this site."),
        action=sheet.to(sheet.page.address),
        root=sheet.to(Address("")),
        script=sheet.to(sheet.voice.scripts["search"]),
        index=sheet.to(search_index()),
        ways=tuple(_ways(sheet)),
        said={
            "counts": _counts(sheet),
            "none": words.gettext("Nothing found for “%(query)s”."),
            "failed": words.gettext("The search couldn’t be loaded. Reload the page to try again."),
        },
    )


def _ways(sheet: Sheet) -> Iterator[Anchor]:
    for kind, name in (("glossary", sheet.words.gettext("Glossary")), ("site-map", sheet.words.gettext("All pages"))):
        if link := sheet.local.link(kind):
            yield Anchor(words=name, href=sheet.href(link))


def _counts(sheet: Sheet) -> Mapping[str, str]:
    """How many were found, for each form of the plural as browsers name them."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - other pages don't need it

    try:
        form = Locale.parse(sheet.language, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        return {"other": sheet.words.ngettext("%(count)s result", "%(count)s results", 2)}
    forms = {form(count): sheet.words.ngettext("%(count)s result", "%(count)s results", count) for count in _COUNTS}
    return dict(sorted(forms.items()))
