"""Knows every name a glossary has, also those that are never linked.

In: an edition. Out: `KnownNames`, which finds them in text. The matcher of `mentions` finds less: not names in
`unlinked:`, not entries with `match: manual` or without a definition, not a form that two entries claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.check.once import once
from site_builder.content import Edition
from site_builder.languages import Surface, TermForms, TermIndex, language, surfaces
from site_builder.records.term import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A name found at `[start:end]`: whose it may be, and whether it is inflected."""

    start: int
    end: int
    ids: tuple[str, ...]
    inflected: bool


class KnownNames:
    """All names of all entries of an edition, in all their forms."""

    def __init__(self, edition: Edition) -> None:
        """Each form once, however many entries have it."""
        owners: dict[str, tuple[Surface, list[str]]] = {}
        for term in edition.terms.values():
            for surface in _surfaces(term, edition.language):
                _, ids = owners.setdefault(surface.text, (surface, []))
                if term.id not in ids:
                    ids.append(term.id)
        groups: dict[tuple[str, ...], list[Surface]] = {}
        for surface, ids in owners.values():
            groups.setdefault(tuple(ids), []).append(surface)
        self._ids = dict(enumerate(groups))
        self._written = {words for term in edition.terms.values() for words in written_names(term)}
        self._index = TermIndex(
            TermForms(id=str(number), surfaces=tuple(forms)) for number, forms in enumerate(groups.values())
        )

    def find(self, text: str) -> Iterator[Known]:
        """Every known name in a text, from left to right."""
        for match in self._index.find(text):
            inflected = " ".join(text[match.start : match.end].split()) not in self._written
            yield Known(start=match.start, end=match.end, ids=self._ids[int(match.id)], inflected=inflected)


@once
def known_names(edition: Edition) -> KnownNames:
    """The names of an edition's glossary."""
    return KnownNames(edition)


def written_names(term: Term) -> tuple[str, ...]:
    """An entry's names as its author wrote them, those that are never linked included."""
    return (term.name, *term.aliases, *term.unlinked, *term.forms)


def _surfaces(term: Term, tag: str) -> tuple[Surface, ...]:
    return surfaces(
        language(tag),
        name=term.name,
        aliases=(*term.aliases, *term.unlinked),
        forms=term.forms,
        kind=term.kind,
        match="exact" if term.match == "exact" else "inflected",
    )
