"""Finds the terms of an edition in its texts, and says which words of a page are linked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.content import Edition
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import TermLink, Words
from site_builder.languages import TermForms, TermIndex, language, surfaces
from site_builder.pages import defined_terms
from site_builder.passages import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words that link to an entry: `[start:end]` of piece `piece` of passage `passage`, or a whole `[[…]]`."""

    passage: int
    piece: int
    start: int
    end: int
    term: str


class TermMatcher:
    """Finds the terms of an edition in its texts, each text once."""

    def __init__(self, edition: Edition) -> None:
        """Terms that are linked are those with a page; `match: manual` ones only by `[[…]]`."""
        spoken = language(edition.language)
        linked = [edition.terms[id_] for id_ in defined_terms(edition)]
        self.index = TermIndex(
            TermForms(
                id=term.id,
                surfaces=surfaces(
                    spoken,
                    name=term.name,
                    aliases=term.aliases,
                    forms=term.forms,
                    unlinked=term.unlinked,
                    kind=term.kind,
                    match=term.match,
                ),
            )
            for term in linked
            if term.match != "manual"
        )
        self._by_words = _by_words(edition)
        self._ids = frozenset(edition.terms)
        self._found: dict[str, tuple[tuple[int, int, int, str], ...]] = {}

    def target(self, written: str) -> str | None:
        """The entry that `[[written]]` means: its id, else its name, another name or a form, in this language."""
        return written if written in self._ids else self._by_words.get(" ".join(written.split()).casefold())

    def in_text(self, prose: Prose) -> tuple[tuple[int, int, int, str], ...]:
        """Every term in a text: (piece, start, end, id), in reading order; `[[…]]` included."""
        if prose.digest not in self._found:
            self._found[prose.digest] = tuple(self._find(prose))
        return self._found[prose.digest]

    def _find(self, prose: Prose) -> Iterator[tuple[int, int, int, str]]:
        for number, piece in enumerate(prose.pieces):
            if isinstance(piece, TermLink):
                if (term := self.target(piece.target)) is not None:
                    yield number, 0, len(piece.shown or piece.target), term
            elif isinstance(piece, Words) and piece.linkable:
                for match in self.index.find(piece.text):
                    yield number, match.start, match.end, match.id


def _by_words(edition: Edition) -> dict[str, str]:
    """Names first, then other names, then forms: an earlier kind wins, and an id always does."""
    found: dict[str, str] = {}
    kinds = (
        lambda term: (term.name,),
        lambda term: (*term.aliases, *term.unlinked),
        lambda term: term.forms,
    )
    for words_of in kinds:
        for id_, term in edition.terms.items():
            for words in words_of(term):
                found.setdefault(" ".join(words.split()).casefold(), id_)
    return found


def marks_on(edition: Edition, passages: Sequence[Passage], matcher: TermMatcher, *, own: str = "") -> tuple[Mark, ...]:
    """Which words of a page link to which entry. `own`: the entry whose page it is, never linked on it."""
    policy = edition.settings.mark
    marks: list[Mark] = []
    met: set[str] = {own}
    for number, passage in enumerate(passages):
        if policy == "section" and passage.role in ("lead", "section", "body"):
            met = {own}
        for piece, start, end, term in matcher.in_text(passage.prose):
            by_hand = isinstance(passage.prose.pieces[piece], TermLink)
            if term != own and (by_hand or term not in met or policy == "all"):
                marks.append(Mark(passage=number, piece=piece, start=start, end=end, term=term))
            met.add(term)
    return tuple(marks)
