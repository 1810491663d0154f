"""Checks what people go by who hear a page instead of seeing it: descriptions of pictures, headings, link texts."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import Final

from site_builder.check.texts import texts
from site_builder.diagnostics import Diagnostic, warning
from site_builder.formats.prose.pieces import LinkEnd, LinkStart, Picture, Piece, TermLink, Words
from site_builder.languages.link_texts import says_nothing
from site_builder.site import Site

_FILE_NAME: Final = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp)|(?:img|dsc[fn]?|pxl|image|screenshot|photo|picture|bild)"
    r"[\s_-]*\d[\d\s_-]*|(?:untitled|image|photo|picture|bild|foto|namnlös)",
    re.IGNORECASE,
)


def alt_text_missing(site: Site) -> Iterator[Diagnostic]:
    """A picture has no description.

    Why: who can't see it, or couldn't load it, gets nothing; a picture that says nothing needn't be there.
    Wrong: ![](images/dam.jpg)
    Right: ![The dam from the south, water pouring through a gap in its middle](images/dam.jpg)
    """
    for picture in _pictures(site):
        if not picture.alt.strip():
            yield warning("alt-text-missing", picture.at, path=picture.path)


def alt_text_is_file_name(site: Site) -> Iterator[Diagnostic]:
    """The description of a picture is a file's name, or only says that it is a picture.

    Why: it is read aloud in the picture's place.
    Wrong: ![dam_final2.jpg](images/dam_final2.jpg)
    Right: ![The dam from the south, water pouring through a gap in its middle](images/dam_final2.jpg)
    """
    for picture in _pictures(site):
        alt = picture.alt.strip()
        stem = posixpath.splitext(posixpath.basename(picture.path))[0]
        # A file may be well named ("dam.jpg"): then one word of its own says little, but isn't a name left over.
        named_after = alt.casefold() == stem.casefold() and not alt.isalpha()
        if alt and (named_after or _FILE_NAME.fullmatch(alt)):
            yield warning("alt-text-is-file-name", picture.at, alt=alt)


def heading_level_skipped(site: Site) -> Iterator[Diagnostic]:
    """A heading stands more than one level below the one before it.

    Why: whoever listens to a page goes through it by its headings; a missing level sounds like a missing part.
    Wrong: `#### Water` right below `## The dam`
    Right: `### Water`
    """
    for text in texts(site):
        above = text.level
        for heading in text.prose.headings:
            # Definitions and notes stand under headings of the page's own.
            if above and heading.level > above + 1:
                yield warning(
                    "heading-level-skipped",
                    heading.at,
                    heading=heading.text,
                    level=heading.level,
                    above=above,
                    wanted="#" * (above + 1),
                )
            above = heading.level


def link_text_says_nothing(site: Site) -> Iterator[Diagnostic]:
    """A link's words don't say where it leads: “here”, “read more”, or none at all.

    Why: screen readers list the links of a page without the sentences around them; so do readers who skim.
    Wrong: The report is [here](https://example.org/report).
    Right: The [report on the dam](https://example.org/report) is public.
    """
    for text in texts(site):
        for prose in text.parts:
            for link, words in _links(prose.pieces):
                if not words:
                    yield warning("link-text-says-nothing", link.at, words="", target=link.target)
                elif says_nothing(words, prose.language):
                    yield warning("link-text-says-nothing", link.at, words=words, target=link.target)


def _pictures(site: Site) -> Iterator[Picture]:
    for text in texts(site):
        for prose in text.parts:
            yield from (piece for piece in prose.pieces if isinstance(piece, Picture))


def _links(pieces: Sequence[Piece]) -> Iterator[tuple[LinkStart, str]]:
    """Each link with its words; a picture in it speaks for it."""
    opened: LinkStart | None = None
    words: list[str] = []
    for piece in pieces:
        match piece:
            case LinkStart():
                opened, words = piece, []
            case LinkEnd() if opened:
                yield opened, " ".join("".join(words).split())
                opened = None
            case Words():
                words.append(piece.text)
            case TermLink():
                words.append(piece.shown or piece.target)
            case Picture():
                words.append(piece.alt or piece.path)
            case _:
                pass
