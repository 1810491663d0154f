"""Finds who is named beside a word of attribution: its subject, its object, or what stands behind *according to*.

In: a sentence with its names, and the place of the word. Out: `Subject`: names, plain words or a pronoun. Whom the
pronoun stands for isn't known here.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.languages.attribution.wording import Wording
from site_builder.languages.names_in_text import NameInText

Span = tuple[int, int]

_MOST_WORDS: Final = 9
"""More words than these are a clause, and name nobody."""
_CLOSED: Final = re.compile(r"(?:^|[,:?!…”\"“»«’'–—-])\s*$")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is named: by names, else by `words`, else by a `pronoun`; empty where nobody is."""

    names: tuple[Span, ...] = ()
    words: Span | None = None
    pronoun: Span | None = None

    def __bool__(self) -> bool:
        return bool(self.names or self.words or self.pronoun)


class Naming:
    """A sentence, and who stands where in it."""

    def __init__(
        self,
        sentence: str,
        names: Sequence[NameInText],
        words: Wording,
        is_genitive: Callable[[NameInText], bool],
    ) -> None:
        self._text, self._names, self._words, self._is_genitive = sentence, names, words, is_genitive

    def subject(self, start: int, end: int, *, inverted: bool = True) -> Subject:
        """Who stands before a verb, or behind it where the clause is turned round (*…, said Holm*)."""
        before = self._before(start)
        if found := self._ending_at(len(before)) or self._between_commas(before):
            return found
        if inverted and (_CLOSED.search(before) or self._is_fronted(before)) and (behind := self._directly_behind(end)):
            return behind
        relative = self._words.after_relative.search(before)
        if relative and (named := self._ending_at(len(before[: relative.start()].rstrip()))):
            return named
        return self._opening_clause(before) or self._opening_sentence(before)

    def object(self, end: int) -> Subject:
        """Whom a verb is done to: the names, or the words, right behind it."""
        stop = self._words.stop.search(self._text, end)
        of = re.compile(rf"\s(?:{self._words.prepositions})\s").search(self._text, end)
        limit = min(found.start() for found in (stop, of) if found) if stop or of else len(self._text)
        named = self._joined([name for name in self._names if end <= name.start < limit], forward=True)
        return named or self._plain(end, limit)

    def behind(self, end: int) -> Subject:
        """Who stands behind *according to*."""
        limit = self._end_of_clause(end)
        if pronoun := self._words.pronoun.match(self._text, _after_space(self._text, end)):
            return Subject(pronoun=pronoun.span())
        within = [name for name in self._names if end <= name.start < limit]
        while len(within) > 1 and self._is_genitive(within[0]):
            within = within[1:]  # the US's envoy Holm
        if within and len(_WORD.findall(self._text[end : within[0].start])) < _MOST_WORDS:
            return self._joined(within, forward=True)
        return self._plain(end, limit)

    def clause(self, start: int) -> str:
        """What stands before a verb in its clause, without what may always stand there."""
        before = self._before(start)
        breaks = [match.end() for match in self._words.clause_break.finditer(before)]
        return before[breaks[-1] if breaks else 0 :].strip()

    def _end_of_clause(self, start: int) -> int:
        """Where the words that begin at `start` end; a report goes on to whose it is."""
        for stop in self._words.clause_break.finditer(self._text, start):
            joined = self._words.joining.fullmatch(stop.group())
            if stop.group()[0].isalpha() and (joined or self._words.carrier.search(self._text, start, stop.start())):
                continue
            return stop.start()
        return len(self._text)

    def _is_fronted(self, before: str) -> bool:
        front = self._words.front
        breaks = [match.end() for match in self._words.clause_break.finditer(before)]
        return bool(front and front.match(before, breaks[-1] if breaks else 0))

    def _between_commas(self, before: str) -> Subject:
        """The name between two commas: its director, Ada Holm, said."""
        if before.endswith(","):
            for name in self._names:
                if name.end == len(before) - 1 and before[: name.start].rstrip().endswith(","):
                    return Subject(names=((name.start, name.end),))
        return Subject()

    def _before(self, start: int) -> str:
        before = self._text[:start]
        skipped = self._words.skipped.search(before)
        return (before[: skipped.start()] if skipped else before).rstrip()

    def _ending_at(self, place: int) -> Subject:
        """The names, or the pronoun, that end right there."""
        ending = [name for name in self._names if name.end == place]
        if ending and self._words.after_preposition.search(self._text, 0, ending[-1].start):
            # The mayor of Skerry; but what stands far from the verb isn't its subject.
            clause = self._opening_clause(self._text[:place])
            return clause if clause.words or clause.names else self._joined(ending, forward=False)
        if ending:
            return self._joined([name for name in self._names if name.end <= place], forward=False)
        pronoun = self._words.last_pronoun.search(self._text, 0, place)
        return Subject(pronoun=pronoun.span()) if pronoun else Subject()

    def _directly_behind(self, end: int) -> Subject:
        at = _after_space(self._text, end)
        if pronoun := self._words.pronoun.match(self._text, at):
            return Subject(pronoun=pronoun.span())
        stop = self._words.stop.search(self._text, at)
        limit = stop.start() if stop else len(self._text)
        within = [name for name in self._names if at <= name.start < limit]
        while len(within) > 1 and self._is_genitive(within[0]):
            within = within[1:]
        return self._joined(within, forward=True) if within else self._plain(at, limit)

    def _joined(self, names: Sequence[NameInText], *, forward: bool) -> Subject:
        """The first (or last) of the names, and those that *and* ties to it."""
        row = list(names if forward else reversed(names))
        kept = row[:1]
        for name in row[1:]:
            left, right = (kept[-1], name) if forward else (name, kept[-1])
            if self._words.joining.fullmatch(self._text, left.end, right.start) is None:
                break
            kept.append(name)
        spans = sorted((name.start, name.end) for name in kept)
        return Subject(names=tuple(spans))

    def _opening_clause(self, before: str) -> Subject:
        """The words between the beginning of the clause and the verb."""
        breaks = [match.end() for match in self._words.clause_break.finditer(before)]
        begin = breaks[-1] if breaks else 0
        lead = self._words.lead.match(before, begin)
        begin = lead.end() if lead else begin
        if not before[begin:].strip():
            return Subject()
        opening = [name for name in self._names if name.start == begin and name.end <= len(before)]
        if opening:
            return self._joined([name for name in self._names if begin <= name.start < len(before)], forward=True)
        return self._plain(begin, len(before), whole=True)

    def _opening_sentence(self, before: str) -> Subject:
        """The name that the sentence begins with: *Holm has seen it and concludes that it holds*."""
        lead = self._words.lead.match(before)
        begin = lead.end() if lead else 0
        first = [name for name in self._names if name.end <= len(before)]
        if first and len(_WORD.findall(before[begin : first[0].start])) < 3:
            return self._joined(first, forward=True)
        return Subject()

    def _plain(self, start: int, limit: int, *, whole: bool = False) -> Subject:
        """Words in small letters that name somebody: *the ministry*, *polisen*."""
        at = _after_space(self._text, start)
        if not whole and (stop := self._words.stop.search(self._text, at, limit)):
            limit = stop.start()
        words = self._text[at:limit].rstrip()
        if not words or len(words.split()) > _MOST_WORDS - 3 or not words[0].isalpha():
            return Subject()
        return Subject(words=(at, at + len(words)))


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
