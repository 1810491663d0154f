"""Fills the page of sources: the documents an explainer converts, then by who speaks.

In: a page in drawing. Out: `SourcesPage`.
"""

from dataclasses import dataclass

from site_builder.render.frame import list_title
from site_builder.render.labels import STANDINGS
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, source_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The sources of one standing."""

    id: str
    title: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """What `pages/sources.html` may use."""

    title: str
    description: str
    count: int
    unseen: int
    groups: tuple[Standing, ...]
    cited: tuple[SourceView, ...] = ()


def sources(sheet: Sheet) -> SourcesPage:
    """The list of an explainer's sources."""
    if sheet.explainer is None:
        raise LookupError(sheet.page.subject)
    records = sheet.edition.sources
    listed = sheet.local.listed_sources(sheet.explainer.id)
    views = {id_: source_view(sheet, id_, full=True) for id_ in listed}
    primary = [id_ for id_ in listed if records[id_].primary]
    # In each group in the order of use, which is the order readers come with.
    groups = [("primary", sheet.words.gettext("The article"), primary)]
    for standing, (_, title) in STANDINGS.items():
        found = [id_ for id_ in listed if id_ not in primary and (records[id_].standing or "") == standing]
        groups.append((standing or "other", sheet.words.gettext(title), found))
    name = list_title(sheet, "sources")
    return SourcesPage(
        title=name,
        description=f"{name}: {sheet.explainer.title}",
        count=len(listed),
        unseen=sum(not records[id_].seen for id_ in listed),
        groups=tuple(
            Standing(id=id_, title=title, sources=tuple(views[source] for source in found))
            for id_, title, found in groups
            if found
        ),
    )
