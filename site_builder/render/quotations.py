"""Draws what quotations need: the language of their words, the original behind a translation, the caption of a block.

In: a quotation of a text, and what it cites. Out: languages (empty: that of the text) and markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from markupsafe import Markup as Html

from site_builder.formats.prose.compiled import Prose, Quotation
from site_builder.formats.prose.pieces import Citation
from site_builder.languages import language
from site_builder.render.citations import citation, located, opened
from site_builder.render.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """A quotation, and the language of its source where that isn't the text's own (else empty)."""

    quotation: Quotation
    foreign: str

    @classmethod
    def of(cls, sheet: Sheet, prose: Prose, index: int) -> Self:
        """Quotation `index` of a text."""
        quotation = prose.quotations[index]
        cited = quotation.cited
        source = sheet.edition.sources.get(cited.id) if cited and cited.kind == "source" else None
        spoken = sheet.language_of(source) if source else prose.language
        return cls(quotation=quotation, foreign="" if spoken == prose.language else spoken)

    @property
    def translated(self) -> str:
        """The original words, where what is shown is our translation."""
        return self.quotation.cited.original if self.quotation.cited else ""

    @property
    def inline_language(self) -> str:
        """The language of quoted words in running text, where it isn't the text's."""
        return "" if self.translated or self.quotation.block else self.foreign

    @property
    def block_language(self) -> str:
        """The language of a block quotation, where it isn't the text's."""
        return "" if self.translated else self.foreign

    def original(self, sheet: Sheet) -> Html:
        """The original words behind a translation, in their own quotation marks."""
        if not self.translated:
            return Html("")
        spoken = self.foreign or sheet.language
        opening, closing = language(spoken).marks[0]
        lang = sheet.in_language(self.foreign)
        words = (lang, opening, self.translated, closing)
        if self.quotation.block:
            return Html('<p class="original"{}>{}{}{}</p>').format(*words)
        return Html(' <span class="original"{}>({}{}{})</span>').format(*words)


def caption(sheet: Sheet, quoting: Quoting | None, attribution: Sequence[Citation], explainer: str) -> Html:
    """Whose words a block quotation has, and where: "Publisher, date, ¶2". Empty where it doesn't say."""
    items = [item for piece in attribution for item in piece.items]
    sources = [item for item in items if item.kind == "source"]
    if not items:
        return Html("")
    named = []
    for item in sources:
        sheet.number_of(item.id)
        words = {item: quoting.quotation.text} if quoting and quoting.quotation.cited == item else {}
        name = Html("{}{}</a>").format(opened(sheet, item.id, [item], words), sheet.source_words(item.id))
        named.append(Html("{}, {}").format(name, located(sheet, item, explainer)) if item.locator else name)
    rest = citation(sheet, [item for item in items if item.kind != "source"], explainer)
    ours = Html(" {}").format(sheet.words.gettext("Our translation.")) if quoting and quoting.translated else ""
    return Html("<figcaption>{}.{}{}</figcaption>").format(Html("; ").join(named), ours, rest)
