"""Finds the terms of a glossary in running text, in one pass whatever their number.

In: the forms of all entries, once; then any text. Out: matches in reading order, never overlapping, with offsets into
the text as it was given. The forms make a trie over tokens, so that a text without a term costs one look-up a word.

1. Of the forms that begin at a word the longest wins; then the search goes on behind it.
2. Words must agree letter by letter; a form that begins in lower case may have a capital where a sentence begins.
3. A form that two entries claim is linked to neither, and hides shorter ones in it.
4. A name may be the first part of a compound with a hyphen, or follow a prefix: `EU-led`, `anti-EU`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.languages.edges import may_begin, may_end, opens_sentence
from site_builder.languages.surfaces import TermForms
from site_builder.languages.tokens import Folded, fold, joined, key, offsets, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Entry `id` stands at `text[start:end]`."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity:
    """A form that several entries claim: `ids`, sorted. It is never linked."""

    form: str
    ids: tuple[str, ...]


class TermIndex:
    """All forms of a glossary, ready to be found. Built once, then only read."""

    __slots__ = ("_claims", "_first")

    def __init__(self, entries: Iterable[TermForms]) -> None:
        """Takes the entries in; the same form twice in one entry counts once."""
        self._first: dict[str, _Node] = {}
        self._claims: dict[tuple[str, ...], tuple[str, set[str]]] = {}
        for entry in entries:
            leaves: dict[tuple[bool, bool], _Leaf] = {}  # one per kind of form, not per form: there may be millions
            for surface in entry.surfaces:
                kind = (surface.case_sensitive, surface.inflected)
                leaf = leaves.get(kind)
                if leaf is None:
                    leaf = leaves[kind] = (entry.id, *kind)
                self._add(surface.text, leaf)

    @property
    def ambiguities(self) -> tuple[Ambiguity, ...]:
        """The forms that more than one entry claims, sorted."""
        claims = sorted((form, tuple(sorted(ids))) for form, ids in self._claims.values())
        return tuple(Ambiguity(form=form, ids=ids) for form, ids in claims)

    def find(self, text: str) -> tuple[Match, ...]:
        """Every term in the text, from left to right. Never raises, whatever the text."""
        folded = fold(text)
        cut = tokens(folded.text)
        first = self._first
        # A page has far fewer words than tokens, and most are nobody's: look each up once.
        known = {
            token
            for token in set(cut)
            if token in first or (token[0].isupper() and token[0].lower() + token[1:] in first)
        }
        if not known:
            return ()
        candidates = [at for at, token in enumerate(cut) if token in known]
        places = offsets(cut)
        matches: list[Match] = []
        resume = 0
        for at in candidates:
            if at < resume:
                continue
            end, leaf = self._longest(folded, cut, places, at)
            if leaf is None:
                continue
            resume = end
            if leaf[0]:
                start_of, end_of = folded.original(places[at], places[end])
                matches.append(Match(start=start_of, end=end_of, id=leaf[0]))
        return tuple(matches)

    def _longest(self, folded: Folded, cut: list[str], places: list[int], at: int) -> "tuple[int, _Leaf | None]":
        """The longest form that begins at token `at`: the number of the token behind it, and whose form it is."""
        token = cut[at]
        best_end, best = at, None
        begins = {name: may_begin(folded, places[at], name=name) for name in (False, True)}
        for node, raised in self._ways_in(folded, token, places[at]):
            end = at
            here: _Node | None = node
            while here is not None:
                end += 1
                leaf = here.leaf
                if leaf is not None and end > best_end and not (raised and leaf[1]):
                    name = leaf[1] and not leaf[2]
                    if begins[name] and may_end(folded, places[end], name=name):
                        best_end, best = end, leaf
                here = here.then.get(joined(cut[end])) if here.then and end < len(cut) else None
        return best_end, best

    def _ways_in(self, folded: Folded, token: str, place: int) -> "Iterator[tuple[_Node, bool]]":
        """Where a form that begins with this token may go on; True where the token's capital is the sentence's."""
        if (node := self._first.get(token)) is not None:
            yield node, False
        if token[0].isupper():
            lowered = self._first.get(token[0].lower() + token[1:])
            if lowered is not None and opens_sentence(folded.text, place):
                yield lowered, True

    def _add(self, form: str, leaf: "_Leaf") -> None:
        path = key(form)
        if not path:
            return
        node = self._first.get(path[0])
        if node is None:
            node = self._first[path[0]] = _Node()
        for token in path[1:]:
            if node.then is None:
                node.then = {}
            after = node.then.get(token)
            if after is None:
                after = node.then[token] = _Node()
            node = after
        held = node.leaf
        if held is None or (held[2] and not leaf[2]):
            # What an author wrote takes the form from those that only got it by rule.
            node.leaf = leaf
            self._claims.pop(path, None)
        elif held[2] == leaf[2] and held[0] != leaf[0]:
            _, ids = self._claims.setdefault(path, (form, {held[0]}))
            ids.add(leaf[0])
            node.leaf = ("", held[1] and leaf[1], held[2])


_Leaf = tuple[str, bool, bool]
"""Whose form it is (empty: several entries claim it), whether it is case-sensitive, whether it was made by rule."""


class _Node:
    """What has been read so far: whose form it is, if it is one, and what may follow."""

    __slots__ = ("leaf", "then")

    def __init__(self) -> None:
        self.leaf: _Leaf | None = None
        self.then: dict[str, _Node] | None = None
