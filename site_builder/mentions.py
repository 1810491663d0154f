"""Knows where each term, claim, source and paragraph is used, before anything is drawn.

In: an edition and its pages. Out: `marks_on` (which words of a page are linked to which entry), and `Uses` (every
mention and citation with the place a reader can follow it to). Rules and templates see the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from site_builder.content import Edition
from site_builder.formats.prose.pieces import Citation, Cited, Markup, Prose, TermLink, Words
from site_builder.languages import TermForms, TermIndex, language, surfaces
from site_builder.pages import Page, defined_terms
from site_builder.passages import Passage, passages_on
from site_builder.urls import Address

_PARAGRAPHS: Final = ("<p>", "<li>", "<p ", "<li ")
_AROUND: Final = 90
"""How many characters of context a mention shows on each side, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words of a page that link to an entry: `[start:end]` of piece `piece` of passage `passage`, or a whole `[[…]]`."""

    passage: int
    piece: int
    start: int
    end: int
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is used: the page, the anchor on it, the title it stands under."""

    address: Address
    anchor: str
    explainer: str
    section: str
    heading: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A term in its sentence: the words before, its own, and the words after, on one line."""

    place: Place
    before: str
    shown: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses:
    """Where things are used: terms by id, claims by (explainer, id), sources by id, source paragraphs by (id, number)."""

    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    claims: Mapping[tuple[str, str], tuple[Place, ...]] = field(default_factory=dict)
    events: Mapping[tuple[str, str], tuple[Place, ...]] = field(default_factory=dict)
    sources: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    paragraphs: Mapping[tuple[str, int], tuple[Place, ...]] = field(default_factory=dict)


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


_CANONICAL: Final = frozenset({"overview", "section", "claims", "timeline", "page"})
"""The kinds of page whose texts count as uses: each text once, where it is read first."""
_REPEATED: Final = frozenset({"claim-at-a-glance", "short", "summary", "key-point", "relation"})
"""Passages that only repeat in short what stands elsewhere; they are not listed as mentions."""


def uses_in(edition: Edition, pages: Sequence[Page], matcher: TermMatcher) -> Uses:
    """Every mention of a term and every citation, in the order of the pages and of reading."""
    mentions: dict[str, list[Mention]] = {}
    claims: dict[tuple[str, str], list[Place]] = {}
    events: dict[tuple[str, str], list[Place]] = {}
    sources: dict[str, list[Place]] = {}
    paragraphs: dict[tuple[str, int], list[Place]] = {}
    seen: set[tuple[str, tuple[str, ...], str]] = set()
    for page in pages:
        if page.kind not in _CANONICAL:
            continue
        for passage in passages_on(edition, page):
            who = (passage.role, passage.subject, passage.explainer or page.key[1][0])
            if who in seen:
                continue
            seen.add(who)
            anchors = tuple(anchors_in(passage))
            if passage.role not in _REPEATED:
                for piece, start, end, term in matcher.in_text(passage.prose):
                    place = _place(page, passage, anchors[piece])
                    mentions.setdefault(term, []).append(_mention(place, passage.prose, piece, start, end))
            for piece, cited in citations_in(passage.prose):
                place = _place(page, passage, anchors[piece] if piece >= 0 else passage.anchor)
                match cited.kind:
                    case "claim":
                        claims.setdefault((passage.explainer, cited.id), []).append(place)
                    case "event":
                        events.setdefault((passage.explainer, cited.id), []).append(place)
                    case _:
                        sources.setdefault(cited.id, []).append(place)
                        for paragraph in paragraphs_of(cited.locator):
                            paragraphs.setdefault((cited.id, paragraph), []).append(place)
    return Uses(
        mentions={key: tuple(found) for key, found in mentions.items()},
        claims={key: tuple(found) for key, found in claims.items()},
        events={key: tuple(found) for key, found in events.items()},
        sources={key: tuple(found) for key, found in sources.items()},
        paragraphs={key: tuple(found) for key, found in paragraphs.items()},
    )


def citations_in(prose: Prose) -> Iterator[tuple[int, Cited]]:
    """Everything a text cites, with the number of the piece; -1 for what stands in its footnotes."""
    for number, piece in enumerate(prose.pieces):
        if isinstance(piece, Citation):
            for item in piece.items:
                yield number, item
    for footnote in prose.footnotes:
        for _, cited in citations_in(footnote.prose):
            yield -1, cited


def anchors_in(passage: Passage) -> Iterator[str]:
    """For each piece of a passage the anchor it can be reached by: its paragraph's, where paragraphs have ids."""
    number, anchor = 0, passage.anchor
    for piece in passage.prose.pieces:
        if passage.prefix is not None and isinstance(piece, Markup) and piece.html.startswith(_PARAGRAPHS):
            number += 1
            anchor = paragraph_anchor(passage.prefix, number)
        yield anchor


def paragraph_anchor(prefix: str, number: int) -> str:
    """The id of the `number`th paragraph or list item of a text on its page."""
    return f"{prefix}p{number}"


def paragraphs_of(locator: str) -> tuple[int, ...]:
    """The paragraph numbers a locator names: `¶2` → 2; `¶¶2–4` → 2, 3, 4; anything else → none."""
    if not locator.startswith("¶"):
        return ()
    numbers = [part for part in locator.strip("¶ ").replace("-", "–").split("–") if part.strip().isdigit()]
    if len(numbers) == 2 and int(numbers[0]) <= int(numbers[1]) <= int(numbers[0]) + 200:
        return tuple(range(int(numbers[0]), int(numbers[1]) + 1))
    return tuple(int(number) for number in numbers[:1])


def _place(page: Page, passage: Passage, anchor: str) -> Place:
    section = passage.subject[0] if passage.role == "section" else ""
    return Place(
        address=page.address,
        anchor=anchor,
        explainer=passage.explainer,
        section=section,
        heading=passage.heading,
        role=passage.role,
    )


def _mention(place: Place, prose: Prose, piece: int, start: int, end: int) -> Mention:
    """The sentence around a match, cut to a line's length at words."""
    here = prose.pieces[piece]
    text = here.text if isinstance(here, Words) else (here.shown or here.target) if isinstance(here, TermLink) else ""
    before = _spoken(prose, range(piece - 1, -1, -1)) + text[:start]
    after = text[end:] + _spoken(prose, range(piece + 1, len(prose.pieces)))
    return Mention(place=place, before=_tail(before), shown=" ".join(text[start:end].split()), after=_head(after))


def _spoken(prose: Prose, numbers: range) -> str:
    """The words of neighbouring pieces in the same paragraph, as far as a line goes."""
    parts: list[str] = []
    for number in numbers:
        piece = prose.pieces[number]
        if isinstance(piece, Markup) and piece.html.startswith(_PARAGRAPH_EDGES):
            break
        if isinstance(piece, Words):
            parts.append(piece.text)
        elif isinstance(piece, TermLink):
            parts.append(piece.shown or piece.target)
        if sum(map(len, parts)) > 2 * _AROUND:
            break
    return "".join(parts if numbers.step > 0 else reversed(parts))


_PARAGRAPH_EDGES: Final = ("<p", "</p", "<li", "</li", "<h", "</h", "<td", "</td", "<th", "</th", "<blockquote", "</blockquote", "<pre", "</pre")


def _tail(text: str) -> str:
    words = " ".join(text.split()) + (" " if text[-1:].isspace() else "")
    sentence = max(words.rfind(f"{mark} ", 0, max(0, len(words) - 1)) for mark in ".!?")
    words = words[sentence + 2 :] if sentence >= 0 else words
    return words if len(words) <= _AROUND else "…" + words[-_AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    words = (" " if text[:1].isspace() else "") + " ".join(text.split())
    ends = [at for mark in (". ", "! ", "? ") if (at := words.find(mark)) >= 0]
    words = words[: min(ends) + 1] if ends else words
    return words if len(words) <= _AROUND else words[:_AROUND].rpartition(" ")[0] + "…"
