"""Compiles a text: Markdown to pieces with places.

In: a `Snippet`. Out: `Prose` and what is wrong with it. The order:

1. `manuscript` reads lines, erases comments, finds fenced code; `footnotes` takes definitions out
2. `encode` stamps words, references, links and code
3. `convert` runs Python-Markdown and cleans its HTML
4. `decode` turns that into pieces and finds the places again
5. `blocks` tidies, `quotations` finds what is quoted and from where

Nothing raises, whatever the text is: what nests too deep or is too long becomes a finding.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from site_builder.diagnostics import Diagnostic, error, warning
from site_builder.formats.prose.allowances import read_allowances
from site_builder.formats.prose.blocks import tidy
from site_builder.formats.prose.compiled import Allowance, Footnote, Prose
from site_builder.formats.prose.convert import convert
from site_builder.formats.prose.decode import Decoded, decode
from site_builder.formats.prose.encode import DEEPEST, encode
from site_builder.formats.prose.footnotes import Definitions, take_definitions
from site_builder.formats.prose.links import References
from site_builder.formats.prose.manuscript import ERASED, Line, Manuscript, read_manuscript
from site_builder.formats.prose.pieces import LinkStart, Markup, Piece
from site_builder.formats.prose.quotations import find_quotations
from site_builder.formats.prose.stamps import TooLongError
from site_builder.source import Snippet

COMPILER_VERSION: Final = "1"
"""Part of every digest: a change of what comes out for the same text changes it."""

_P: Final = Markup(html="<p>")
_P_END: Final = Markup(html="</p>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a text is read: its language (BCP 47), that language's quotation marks, and whether HTML in it is kept."""

    language: str
    marks: tuple[tuple[str, str], ...]
    raw_html: bool = False


def compile_prose(
    snippet: Snippet,
    *,
    language: str,
    marks: tuple[tuple[str, str], ...],
    raw_html: bool = False,
    inline: bool = False,
) -> tuple[Prose, tuple[Diagnostic, ...]]:
    """A text as pieces, and everything wrong with it.

    `language` is a BCP 47 tag, `marks` pairs of its opening and closing quotation marks (`"` always is one).
    `raw_html`: tags in the text are kept if harmless, otherwise they are shown as text. `inline`: the text is one
    paragraph, and no `<p>` stands around it; more than that is `not-one-paragraph`.
    """
    settings = Settings(language=language, marks=marks, raw_html=raw_html)
    manuscript, faults = read_manuscript(snippet)
    lines, definitions, found = take_definitions(manuscript)
    passage = Passage(
        manuscript=manuscript, lines=lines, definitions=definitions, allowances=read_allowances(manuscript)
    )
    prose, more = compile_passage(passage, settings)
    if inline:
        prose, not_one = _unwrap(prose)
        more = (*more, *not_one)
    return prose, (*faults, *found, *more, *unused_footnotes(definitions, (prose,)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Some lines of a manuscript, and what the whole of it defines for them."""

    manuscript: Manuscript
    lines: Sequence[Line]
    definitions: Definitions
    allowances: tuple[Allowance, ...] = ()


def compile_passage(passage: Passage, settings: Settings) -> tuple[Prose, tuple[Diagnostic, ...]]:
    """Lines of a manuscript as pieces, with the footnotes they name."""
    manuscript, notes = passage.manuscript, passage.definitions.notes
    lines = _without_empty_edges(manuscript, passage.lines)
    start = lines[0].start if lines else (passage.lines[0].start if passage.lines else 0)
    source = "\n".join(manuscript.snippet.text[line.start : line.end] for line in lines)
    decoded, faults = _decode(replace(passage, lines=lines), settings, start)
    pieces, quotations, unbalanced = find_quotations(tidy(decoded.pieces), settings.marks)
    # A mark that a citation can't be read for has been told of already.
    told = {fault.at for fault in faults}
    unbalanced = tuple(fault for fault in unbalanced if fault.at not in told)
    footnotes: list[Footnote] = []
    for number, name in enumerate(decoded.notes, start=1):
        inside = Passage(
            manuscript=manuscript,
            lines=notes[name].lines,
            definitions=Definitions(notes={}, references=passage.definitions.references),
        )
        note, more = compile_passage(inside, settings)
        faults = (*faults, *more)
        footnotes.append(Footnote(name=name, number=number, prose=note))
    prose = Prose(
        source=source,
        language=settings.language,
        digest=_digest(source, settings, passage.definitions.references, pieces, footnotes),
        at=manuscript.at(start),
        pieces=pieces,
        quotations=quotations,
        headings=decoded.headings,
        footnotes=tuple(footnotes),
        allowances=passage.allowances,
    )
    return prose, (*faults, *unbalanced)


def unused_footnotes(definitions: Definitions, texts: Sequence[Prose]) -> tuple[Diagnostic, ...]:
    """A warning for each footnote that none of the texts names."""
    used = {note.name for text in texts for note in text.footnotes}
    return tuple(
        warning("unused-footnote", note.at, name=name) for name, note in definitions.notes.items() if name not in used
    )


def _decode(passage: Passage, settings: Settings, start: int) -> tuple[Decoded, tuple[Diagnostic, ...]]:
    """Stamp, convert, take the stamps off again."""
    manuscript, at = passage.manuscript, passage.manuscript.at(start)
    nothing = Decoded(pieces=(), headings=(), notes=(), faults=())
    try:
        encoded = encode(
            manuscript,
            passage.lines,
            references=passage.definitions.references,
            notes=passage.definitions.notes,
            raw_html=settings.raw_html,
        )
        html = convert(encoded.text, encoded.stamps, raw_html=settings.raw_html)
    except RecursionError:
        return nothing, (error("prose-nested-too-deep", at, deepest=DEEPEST),)
    except TooLongError:
        return nothing, (error("prose-too-long", at),)
    decoded = decode(html, encoded.stamps, manuscript, start=start)
    return decoded, (*encoded.faults, *decoded.faults)


def _unwrap(prose: Prose) -> tuple[Prose, tuple[Diagnostic, ...]]:
    """Without the `<p>` around it, if that is all there is."""
    pieces = prose.pieces
    if not pieces:
        return prose, ()
    if pieces[0] == _P and pieces.count(_P) == 1 and pieces[-1] == _P_END:
        digest = hashlib.sha256(f"inline {prose.digest}".encode()).hexdigest()
        return replace(prose, pieces=pieces[1:-1], digest=digest), ()
    if len(pieces) == 1:  # a picture
        return prose, ()
    first_end = pieces.index(_P_END) if pieces[0] == _P else 0
    at = next((at for piece in pieces[first_end:] if (at := getattr(piece, "at", None))), prose.at)
    return prose, (error("not-one-paragraph", at),)


def _without_empty_edges(manuscript: Manuscript, lines: Sequence[Line]) -> Sequence[Line]:
    """Without empty lines at both ends, so that they change no digest."""
    empty = [not manuscript.text[line.start : line.end].replace(ERASED, " ").strip() for line in lines]
    if all(empty):
        return ()
    return lines[empty.index(False) : len(lines) - empty[::-1].index(False)]


def _digest(
    source: str, settings: Settings, references: References, pieces: Sequence[Piece], footnotes: Sequence[Footnote]
) -> str:
    """Of all that decides what comes out, and of no place."""
    links = [piece.target for piece in pieces if isinstance(piece, LinkStart)] if references else []
    parts = (
        COMPILER_VERSION,
        settings.language,
        repr((settings.marks, settings.raw_html)),
        source,
        *links,
        *(note.prose.digest for note in footnotes),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
