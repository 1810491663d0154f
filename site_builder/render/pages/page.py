"""Fills a plain page, such as "How we work".

In: a page in drawing. Out: `PlainPage`.
"""

from dataclasses import dataclass

from site_builder.render.names import first_sentence
from site_builder.render.prose import linked
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, cited_sources
from site_builder.render.text import TextView, bare_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSection:
    """What stands under a heading. The first has no title: it is the text before any heading."""

    id: str
    title: str
    text: TextView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage:
    """What `pages/page.html` may use."""

    title: str
    description: str
    summary: str
    sections: tuple[PlainSection, ...]
    cited: tuple[SourceView, ...]


def page(sheet: Sheet) -> PlainPage:
    """A plain page."""
    plain = sheet.edition.pages[sheet.page.subject[0]]
    sections = tuple(
        PlainSection(
            id=section.id,
            title=section.title if number or section.title != plain.title else "",
            text=bare_text(linked(sheet, "body", section.id), heading=2, prefix=f"{section.id}-" if section.id else ""),
        )
        for number, section in enumerate(plain.sections)
    )
    first = plain.sections[0].body.plain if plain.sections else ""
    summary = plain.summary.plain if plain.summary else ""
    return PlainPage(
        title=plain.title,
        description=summary or first_sentence(first),
        summary=summary,
        sections=tuple(section for section in sections if section.title or section.text.blocks),
        cited=cited_sources(sheet),
    )
