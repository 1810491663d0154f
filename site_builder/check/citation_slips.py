"""Checks for citations that readers would see as signs, because a bracket or the @ is missing.

A known source is looked for, so that e-mail addresses and names on social media aren't taken for one.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from site_builder.check.running_text import blocks_in
from site_builder.check.texts import texts
from site_builder.diagnostics import Diagnostic, warning
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Markup, Piece, Words
from site_builder.site import Site

_ID: Final = r"(?P<id>[a-z0-9]+(?:[-_.][a-z0-9]+)*)"
_LOCATOR: Final = r"(?P<locator>\s*,\s*(?:¶¶?|pp?\.|s\.|para\.?|st\.)\s*\d+(?:\s*[-–]\s*\d+)?)?"
_SLIP: Final = re.compile(
    # `[@` itself is read as a citation: where it stands in words, the author wrote `\[@` to show it.
    rf"(?<![\w@/.\[])(?P<sign>@){_ID}{_LOCATOR}(?![\w@])|\[\s*{_ID.replace('<id>', '<bare>')}\s*"
    r"(?P<rest>,[^\[\]]{1,80})?\]"
)
_CODE: Final = re.compile(r"<(?P<end>/?)(?:code|pre|kbd|samp)\b")


def citation_shown_as_text(site: Site) -> Iterator[Diagnostic]:
    """The id of a source stands in a text with an @ or in brackets, but not with both, so readers see it.

    Why: what was meant as a citation leads nowhere, and the sentence seems to have no source.
    Wrong: The dam broke at night (@report-2023, ¶2).
    Right: The dam broke at night [@report-2023, ¶2].
    """
    for text in texts(site):
        sources = text.local.edition.sources
        for part in text.parts:
            for block in blocks_in(_without_code(part)):
                for match in _SLIP.finditer(block.text):
                    if cited := _cited(match, sources):
                        at = block.place(match.start(), match.end())
                        yield warning("citation-shown-as-text", at, written=match.group(), citation=cited)


def _cited(match: re.Match[str], sources: Collection[str]) -> str:
    """The citation as it should be, or "" where none seems meant: a lone word may be a name (`@reuters`, `[sic]`)."""
    id_ = match["id"] or match["bare"]
    locator = (match["locator"] if match["sign"] else match["rest"]) or ""
    if id_ not in sources or not (locator or re.search(r"[-_.\d]", id_)):
        return ""
    return f"[@{id_}{', ' if locator else ''}{locator.strip(' ,')}]"


def _without_code(prose: Prose) -> Prose:
    """The same text with code blanked out, every word still in its place, and without its footnotes."""
    pieces: list[Piece] = []
    depth = 0
    for piece in prose.pieces:
        if isinstance(piece, Markup):
            depth += sum(-1 if tag["end"] else 1 for tag in _CODE.finditer(piece.html))
        elif isinstance(piece, Words) and depth > 0:
            piece = replace(piece, text="\x00" * len(piece.text))  # noqa: PLW2901 - the same piece, blanked
        pieces.append(piece)
    return replace(prose, pieces=tuple(pieces), footnotes=())
