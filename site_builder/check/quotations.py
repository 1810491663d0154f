"""Checks that quoted words are the source's own, that they can be checked, and that somebody is named for them."""

from collections.abc import Iterable, Iterator, Sequence

from site_builder.check.quoted import FEWEST_WORDS, Library, Quoted, Sourced, quoted_in, repeated, uncited_in
from site_builder.check.texts import texts
from site_builder.diagnostics import Diagnostic, error, warning
from site_builder.formats.nearest import nearest
from site_builder.formats.verbatim import missing_part, stands_in
from site_builder.site import Site


def quote_not_in_source(site: Site) -> Iterator[Diagnostic]:
    """Quoted words are not in the stored text of the source they are ascribed to.

    Words are compared letter by letter; only marks, dashes, spaces and the first letter's case are evened out. `[…]`
    leaves words out, `[word]` adds your own, `[… word …]` replaces, `[sic]` is ignored. A paragraph that is named must
    hold them. Of a translated quotation the original words are checked.

    Why: words in quotation marks are somebody's own; a reader, or that somebody, will look them up.
    Wrong: “the dam broke by night” [@inquiry, ¶2], where paragraph 2 says: the dam broke at night
    Right: “the dam broke at night” [@inquiry, ¶2]
    """
    library = Library(site)
    for quoted in quoted_in(site):
        stored = _stored(library, quoted)
        if stored and not _stands(library, quoted, stored) and _is_sure(quoted, stored):
            yield _not_there(library, quoted, *stored[0])


def quote_not_checkable(site: Site) -> Iterator[Diagnostic]:
    """Words are quoted from a source whose text isn't stored, so that nothing can compare them.

    Why: a quotation that nobody can look up is a promise; the site promises that its quotations are the source's words.
    Wrong: “the dam broke at night” [@inquiry], where the source “inquiry” has no `text_file`
    Right: `text_file: seeds/inquiry.txt` in the source, or the same in your own words: the dam broke at night, it says
    """
    library = Library(site)
    for quoted in quoted_in(site):
        stored = _stored(library, quoted)
        if (
            len(quoted.words.split()) >= FEWEST_WORDS
            and not (stored and _is_sure(quoted, stored))
            and not _stands(library, quoted, stored)
        ):
            source = next(source for source, _ in quoted.sources if not library.has(source))
            yield warning("quote-not-checkable", quoted.at, words=_short(quoted.words), source=source)


def quote_without_source(site: Site) -> Iterator[Diagnostic]:
    """Three quoted words or more stand in a sentence that cites nothing.

    Not asked where the record names its sources (a claim's evidence, an event), of corrections, which quote our own
    text, and of words that the same explainer quotes with their source elsewhere.

    Why: whoever reads the words wants to know whose they are, and nothing can check them.
    Wrong: They called it “a very bad night”.
    Right: They called it “a very bad night” [@inquiry, ¶3].
    """
    known = repeated(site)
    for text in texts(site):
        if text.own or text.rests_on:
            continue
        scope = text.explainer.id if text.explainer else ""
        for quotation in uncited_in(text):
            if len(quotation.text.split()) < FEWEST_WORDS or stands_in(quotation.text, known[scope]):
                continue
            yield warning("quote-without-source", quotation.at, words=_short(quotation.text))


def _stored(library: Library, quoted: Quoted) -> tuple[Sourced, ...]:
    return tuple(place for place in quoted.sources if library.has(place[0]))


def _stands(library: Library, quoted: Quoted, stored: Iterable[Sourced]) -> bool:
    return any(stands_in(quoted.words, library.text(*place)) for place in stored)


def _is_sure(quoted: Quoted, stored: Sequence[Sourced]) -> bool:
    """Whether words that aren't in the stored texts can't be in another that is meant."""
    return len(stored) == len(quoted.sources) or (quoted.named and stored[0] == quoted.sources[0])


def _not_there(library: Library, quoted: Quoted, source: str, locator: str) -> Diagnostic:
    """With the paragraph that does hold the words, or else the one most like them."""
    document = library.document(source)
    paragraphs = [(paragraph.number, paragraph.text) for paragraph in document.paragraphs]
    where = next((number for number, words in paragraphs if stands_in(quoted.words, words)), 0)
    missing = missing_part(quoted.words, library.text(source, locator))
    near = None if where else nearest(missing, paragraphs)
    return error(
        "quote-not-in-source",
        quoted.at,
        words=_short(quoted.words),
        source=source,
        locator=locator,
        elsewhere=f"¶{where}" if where else "",
        nearest=near.passage if near else "",
        near=f"¶{near.paragraph}" if near else "",
        added=tuple(f"**{word}**" for word in near.added) if near else (),
        language=library.foreign(source, quoted.language) if not quoted.translated else "",
    )


def _short(words: str) -> str:
    """Enough of a long quotation to know it by."""
    parts = words.split()
    return " ".join(parts if len(parts) <= 40 else [*parts[:40], "…"])
