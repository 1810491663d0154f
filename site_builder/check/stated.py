"""Reads texts as plain sentences, and what can be checked in them: numbers and dates, in one form each.

In: compiled prose, or plain words of an earlier build. Out: `Sentence`s, which know the place of each of their signs
where they come from prose, and `Fact`s. The two are cut and read alike, so that they can be compared.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from site_builder.content import Edition
from site_builder.formats.prose.blocks import blocks
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Citation, Cited, FootnoteMark, Markup, TermLink, Words, place_in
from site_builder.formats.prose.sentences import sentence_ends
from site_builder.languages.calendar_words import calendar_words
from site_builder.languages.dates_in_text import dates_in
from site_builder.languages.numbers import numbers_in
from site_builder.source import Location

_CELLS: Final = " | "
_WRITTEN: Final = re.compile(r"\d+(?:[\s.,]\d{3})*(?:[.,]\d+)?")

_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-\d\d/")
_MONTH_AND_YEAR: Final = re.compile(r"(?P<month>month \d+) (?P<year>\d{4})")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
Key = tuple[str, str]
"""A fact as it is compared: its kind and value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A number or a date in a sentence, `text[start:end]`. `value` is the same however it is written."""

    kind: str
    value: str
    start: int
    end: int

    @property
    def key(self) -> Key:
        """What it is compared by."""
        return self.kind, self.value

    @property
    def keys(self) -> tuple[Key, ...]:
        """What it states besides: who names the day has named the month and the year."""
        if (day := _ISO.match(self.value)) and self.kind == "date":
            return self.key, ("date", f"month {int(day['month'])} {day['year']}"), ("number", day["year"])
        if (month := _MONTH_AND_YEAR.fullmatch(self.value)) and self.kind == "date":
            return self.key, ("date", month["month"]), ("number", month["year"])
        return (self.key,)

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year. It is one unless it counts something."""
        return self.kind == "number" and bool(_YEAR.fullmatch(self.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence's words. `pieces`: where in it each piece begins; none for words of an earlier build."""

    text: str
    pieces: tuple[tuple[int, Words | TermLink], ...] = ()
    cited: tuple[Cited, ...] = ()

    def at(self, offset: int, *, width: int = 1) -> Location | None:
        """The place of the sign at `offset`."""
        index = max(0, bisect_right(self.pieces, offset, key=lambda item: item[0]) - 1)
        if not self.pieces:
            return None
        start, piece = self.pieces[index]
        if isinstance(piece, TermLink):
            return piece.at
        inside = min(max(0, offset - start), len(piece.text) - 1)
        words = piece.text[inside : inside + width].partition("\n")[0]
        return place_in(piece, inside, width=max(1, len(words)))


def sentences_of(edition: Edition, prose: Prose) -> Iterator[Sentence]:
    """The sentences of a text, of its headings, and of its footnotes."""
    for part in (prose, *(footnote.prose for footnote in prose.footnotes)):
        for block in blocks(part.pieces):
            yield from _cut(_line(edition, part, block.start, block.end))


def sentences_in(text: str) -> Iterator[Sentence]:
    """The sentences of plain words, paragraphs parted by an empty line, cells by a bar."""
    for paragraph in text.split("\n\n"):
        for cell in paragraph.split(_CELLS):
            yield from _cut(Sentence(text=cell))


def _line(edition: Edition, prose: Prose, start: int, end: int) -> Sentence:
    text, pieces, cited = "", list[tuple[int, Words | TermLink]](), list[Cited]()
    for piece in prose.pieces[start:end]:
        match piece:
            case Words():
                pieces.append((len(text), piece))
                text += piece.text
            case TermLink():
                pieces.append((len(text), piece))
                text += _term_words(edition, piece)
            case Citation():
                cited += piece.items
                text = text.rstrip()
            case FootnoteMark():
                text = text.rstrip()
            case Markup(html="<br>"):
                text += "\n"
            case _:
                pass
    return Sentence(text=text, pieces=tuple(pieces), cited=tuple(cited))


def _term_words(edition: Edition, link: TermLink) -> str:
    entry = edition.terms.get(link.target)
    by_id = entry is not None and link.target.casefold() != entry.name.casefold()
    return link.shown or (entry.name if entry and by_id else link.target)


def _cut(line: Sentence) -> Iterator[Sentence]:
    begin = 0
    for end in sentence_ends(line.text):
        words = line.text[begin:end]
        lead = len(words) - len(words.lstrip())
        if words.strip():
            first = begin + lead
            # A piece that began before the sentence keeps its own beginning, below 0.
            pieces = tuple((start - first, piece) for start, piece in line.pieces if start < end)
            yield Sentence(text=words[lead:].rstrip(), pieces=pieces, cited=line.cited)
        begin = end


def facts_in(text: str, language: str) -> tuple[Fact, ...]:
    """The numbers and dates of a sentence, from left to right. A date is one, however many numbers it has."""
    found: list[Fact] = []
    rest = text
    for day in dates_in(text, language):
        words = " ".join(text[day.start : day.end].casefold().split())
        value = f"{day.first}/{day.last}" if day.first else words
        found.append(Fact(kind="date", value=value, start=day.start, end=day.end))
        rest = f"{rest[: day.start]}{' ' * (day.end - day.start)}{rest[day.end :]}"
    pattern, numbers = _months(language)
    for month in pattern.finditer(rest):
        name, year = month["month"], month["year"]
        value = " ".join(filter(None, (f"month {numbers[name.casefold()]}", year)))
        found.append(Fact(kind="date", value=value, start=month.start(), end=month.end()))
    rest = pattern.sub(lambda month: " " * len(month[0]), rest)
    for start, number in numbers_in(rest, language):
        written = _WRITTEN.match(rest, start)
        found.append(Fact(kind="number", value=number, start=start, end=written.end() if written else start + 1))
    return tuple(sorted(found, key=lambda fact: fact.start))


@cache
def _months(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """A month, with its year or without. In English with a capital: "may" is another word."""
    words = calendar_words(language)
    names = words.months if words else ()
    case = re.NOFLAG if language.partition("-")[0] == "en" else re.IGNORECASE
    year = r"(?<![\d.,-])(?:1[5-9]|20)\d\d(?![\d-]|[.,]\d|\s*[%°])"
    month = rf"\b(?P<month>{'|'.join(names) or '(?!)'})\b(?:,?\s+(?P<year>{year}))?"
    return re.compile(month, case), {name.casefold(): number for number, name in enumerate(names, 1)}
