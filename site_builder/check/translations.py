"""Checks that a translation says what its original says, and belongs to the original as it is now."""

from collections import Counter
from collections.abc import Iterator

from site_builder.content import Language
from site_builder.diagnostics import Diagnostic, error, note, warning
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Citation, TermLink, Words
from site_builder.formats.verbatim import stands_in
from site_builder.languages.numbers import numbers_in
from site_builder.mentions import TermMatcher
from site_builder.site import Site
from site_builder.units import Unit, units_of


def stale_translation(site: Site) -> Iterator[Diagnostic]:
    """The original has changed since its translation was accepted.

    Why: readers of two languages must not be told different things, and nobody sees it from the translation alone.
    Wrong: a sentence is added in article.md, and article.sv.md stays as it was
    Right: mend article.sv.md, then `site-builder translations --accept` records that the two belong together
    """
    if not site.accepted:
        return
    first, *others = site.languages
    originals = units_of(site.editions[first].edition)
    for language in others:
        accepted = site.accepted.get(language, {})
        for key, unit in units_of(site.editions[language].edition).items():
            before = accepted.get(key)
            if unit.translated and key in originals and before is not None and before != originals[key].digest:
                yield warning("stale-translation", unit.at, unit=key, original=_shown(originals[key]))


def translation_not_accepted(site: Site) -> Iterator[Diagnostic]:
    """Translations are new: nobody has recorded yet which version of the original they belong to.

    Why: only what is recorded can be told to lag behind later. Told once a file, at its first new text.
    Wrong: an event is added in both languages, and `content/translations.lock` doesn't know it
    Right: compare the two, then `site-builder translations --accept`
    """
    if not site.accepted:
        return
    first, *others = site.languages
    originals = units_of(site.editions[first].edition)
    for language in others:
        accepted = site.accepted.get(language, {})
        units = units_of(site.editions[language].edition).items()
        new = [unit for key, unit in units if unit.translated and key in originals and key not in accepted]
        for path in dict.fromkeys(unit.at.path for unit in new):
            here = [unit for unit in new if unit.at.path == path]
            yield note("translation-not-accepted", min(unit.at for unit in here), count=len(here))


def translation_facts_differ(site: Site) -> Iterator[Diagnostic]:
    """Numbers, citations, quotations or term links differ between a translation and its original.

    Why: a figure that changes on the way into another language is an error that no reader of one language can see.
    Wrong: “26 April 2025” in article.md, ”27 april 2025” in article.sv.md
    Right: the same numbers, sources, claims, quoted passages and [[links]] in each section, in any order
    """
    first, *others = site.languages
    originals = units_of(site.editions[first].edition)
    for language in others:
        for key, unit in units_of(site.editions[language].edition).items():
            original = originals.get(key)
            if unit.translated and original is not None:
                yield from _differences(site, original, unit, first, language)


def _differences(site: Site, original: Unit, unit: Unit, first: Language, language: Language) -> Iterator[Diagnostic]:
    ours, theirs = site.editions[language].matcher, site.editions[first].matcher
    for what, here, there in (
        ("numbers", _numbers(unit, language), _numbers(original, first)),
        ("citations", _citations(unit), _citations(original)),
        ("term links", _links(unit, ours), _links(original, theirs)),
        ("quotations", *_quotations(unit, original)),
    ):
        missing, added = there - here, here - there
        if missing or added:
            yield error(
                "translation-facts-differ",
                unit.at,
                unit=unit.key,
                what=what,
                missing=_listed(missing),
                added=_listed(added),
                original=_shown(original),
            )


def _numbers(unit: Unit, language: Language) -> Counter[str]:
    """The numbers in a unit's words. Quoted words are the source's, and are checked against it."""
    return Counter(
        number
        for text in unit.texts
        for piece in text.pieces
        if isinstance(piece, Words) and not piece.quoted
        for _, number in numbers_in(piece.text, language)
    )


def _citations(unit: Unit) -> Counter[str]:
    return Counter(
        f"{'' if item.kind == 'source' else item.kind + ':'}{item.id}{', ' + item.locator if item.locator else ''}"
        for text in unit.texts
        for piece in text.pieces
        if isinstance(piece, Citation)
        for item in piece.items
    )


def _links(unit: Unit, matcher: TermMatcher) -> Counter[str]:
    return Counter(
        matcher.target(piece.target) or piece.target
        for text in unit.texts
        for piece in text.pieces
        if isinstance(piece, TermLink)
    )


def _quotations(unit: Unit, original: Unit) -> tuple[Counter[str], Counter[str]]:
    """The source's own words in each that the other lacks. One may quote a part of what the other quotes."""
    here = [words for text in unit.texts for words in _verbatim(text)]
    there = [words for text in original.texts for words in _verbatim(text)]
    return Counter(_unmatched(here, there)), Counter(_unmatched(there, here))


def _verbatim(text: Prose) -> Iterator[str]:
    for quotation in text.quotations:
        if quotation.cited is not None and quotation.cited.kind == "source":
            yield quotation.cited.original or quotation.text


def _unmatched(some: list[str], others: list[str]) -> Iterator[str]:
    return (words for words in some if not any(stands_in(words, other) or stands_in(other, words) for other in others))


def _listed(counted: Counter[str]) -> str:
    return ", ".join(sorted(counted.elements()))


def _shown(unit: Unit) -> str:
    return f"{unit.at.path}:{unit.at.line}"
