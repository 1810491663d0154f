"""Fills the sheet for print: every entry on a slip of paper, to cut out.

In: a page in drawing. Out: `GlossarySheetPage`.
"""

from dataclasses import dataclass

from markupsafe import Markup as Html

from site_builder.render.cards import in_short
from site_builder.render.labels import KINDS
from site_builder.render.pages.glossary import entries_by_name
from site_builder.render.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """An entry on its slip. `kind` in words, empty for ordinary terms; `lang` names its text's language."""

    name: str
    kind: str
    text: str
    lang: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossarySheetPage:
    """What `pages/glossary-sheet.html` may use."""

    title: str
    description: str
    slips: tuple[Slip, ...]


def glossary_sheet(sheet: Sheet) -> GlossarySheetPage:
    """All entries, by name."""
    return GlossarySheetPage(
        title=sheet.words.gettext("The glossary to cut out"),
        description=sheet.words.gettext("A slip for each entry. Print the page and cut along the lines."),
        slips=tuple(slip for id_ in entries_by_name(sheet) if (slip := _slip(sheet, id_))),
    )


def _slip(sheet: Sheet, id_: str) -> Slip | None:
    entry = sheet.edition.terms[id_]
    if entry.definition is None:
        return None
    return Slip(
        name=entry.name,
        kind="" if entry.kind == "term" else sheet.words.gettext(KINDS[entry.kind]),
        text=in_short(entry.definition),
        lang=sheet.in_language(entry.definition.language),
    )
