"""Reads what a text quotes, and from where: a citation in the sentence, or one in the footnote behind it."""

from collections.abc import Iterator

from site_builder.formats.prose.blocks import block_name
from site_builder.formats.prose.compiled import Prose, Quotation
from site_builder.formats.prose.pieces import Citation, Cited, FootnoteMark, QuotationEnd, QuotationStart


def quotations_in(prose: Prose, whole: Prose) -> Iterator[tuple[Quotation, Cited | None]]:
    """The quotations of a text with what they cite, or their footnote does. `whole`: the text whose footnotes count."""
    notes = _noted(prose, whole)
    for index, quotation in enumerate(prose.quotations):
        yield quotation, quotation.cited or notes.get(index)


def _noted(prose: Prose, whole: Prose) -> dict[int, Cited]:
    """What the footnote behind a quotation cites first, by the quotation's number, where its sentence cites nothing."""
    cited_by = {
        footnote.name: next((piece.items[0] for piece in footnote.prose.pieces if isinstance(piece, Citation)), None)
        for footnote in whole.footnotes
    }
    if not cited_by:
        return {}
    found: dict[int, Cited] = {}
    waiting: list[int] = []
    inside = False
    for piece in prose.pieces:
        match piece:
            case QuotationStart(index=index):
                inside = True
                if prose.quotations[index].cited is None:
                    waiting.append(index)
            case QuotationEnd():
                inside = False
            case FootnoteMark(name=name) if cited := cited_by.get(name):
                found |= dict.fromkeys(waiting, cited)
                waiting = []
            case _ if block_name(piece) and not inside:
                waiting = []
    return found
