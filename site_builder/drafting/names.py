"""Knows who and what a document names: which capitals are names, which names are one person's, how each is written.

In: its sentences, its language and the names of the site's glossary. Out: `Names`. *Holm* is *Ada Holm* where only one
name ends so; *Norges* is *Norge* where that is a name, too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from site_builder.drafting.looks import NO_NAMES, kind_of
from site_builder.drafting.reading import Sentence
from site_builder.drafting.spellings import Spelling, spellings_of
from site_builder.languages import TermForms, TermIndex, language, surfaces
from site_builder.languages.capitals import capitals, countries
from site_builder.languages.headwords import is_acronym
from site_builder.languages.names_in_text import WORD, NameInText, names_in_text
from site_builder.records.term import Term, TermKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name of the document: its spelling, how often it is used, in which paragraphs, and what it seems to be.

    `id`: the glossary entry that has it, or empty. `everyday`: a month, a city, a people: nobody looks it up.
    """

    text: str
    count: int
    paragraphs: tuple[int, ...]
    kind: TermKind
    id: str
    everyday: bool


class Names:
    """The names of one document."""

    def __init__(self, sentences: Sequence[Sentence], tag: str, terms: Mapping[str, Term], *, terms_tag: str) -> None:
        """`terms`: the site's glossary; `terms_tag`: the language it is written in."""
        self._said = capitals(tag)
        self._countries = countries(tag)
        self._tag = tag
        self._terms = terms
        self._index = TermIndex(_forms(terms, terms_tag))
        raw = {each.number: tuple(_joined(each.text, names_in_text(each.text))) for each in sentences}
        self._lowered = {word for each in sentences for word in WORD.findall(each.text) if word[0].islower()}
        self._inside = {name.text for names in raw.values() for name in names if not name.opens}
        self._parts = {word for text in self._inside for word in text.split()}
        self._of = {
            number: tuple(cleaned for name in names for part in self._parted(name) if (cleaned := self._cleaned(part)))
            for number, names in raw.items()
        }
        self._counts = Counter(name.text for names in self._of.values() for name in names)
        self._whole = {text: self._wholly(text) for text in self._counts}
        self._met: dict[str, list[int]] = defaultdict(list)
        for each in sentences:
            for name in self._of[each.number]:
                self._met[self._whole[name.text]].append(each.paragraph)

    def within(self, sentence: Sentence) -> tuple[NameInText, ...]:
        """The names of a sentence, in order."""
        return self._of[sentence.number]

    def whole(self, text: str) -> str:
        """The name that these words of the document stand for."""
        return self._whole.get(text) or self._wholly(text)

    def id_of(self, text: str) -> str:
        """The glossary entry that has this name, or empty."""
        found = [match for match in self._index.find(text) if match.end == len(text)]
        return found[-1].id if found and (found[-1].start == 0 or " " in text) else ""

    def is_genitive(self, sentence: Sentence, name: NameInText) -> bool:
        """Whether a name belongs to what follows it: *the US's envoy*, *Norges statsminister*."""
        if re.match(r"(?::s|['’]s|['’](?= ))", sentence.text[name.end : name.end + 2]):
            return True
        stem = name.text.removesuffix("s")
        return self._tag.startswith("sv") and stem != name.text and self._is_name(stem)

    def all(self) -> tuple[Named, ...]:
        """Every name, the most frequent first."""
        twins = {each.rare: each.often for each in self.spellings}
        twins |= {often: rare for rare, often in twins.items()}
        found = [
            Named(
                text=text,
                count=len(paragraphs),
                paragraphs=tuple(dict.fromkeys(paragraphs)),
                kind=self._kind_of_either(text, twins.get(text, text)),
                id=self.id_of(text),
                everyday=self._is_everyday(text),
            )
            for text, paragraphs in self._met.items()
        ]
        return tuple(sorted(found, key=lambda each: -each.count))

    def is_known(self, text: str) -> bool:
        """Whether words are one of the document's names, rather than *the company*."""
        return text in self._met

    def is_person(self, text: str) -> bool:
        """Whether he or she may be meant."""
        id_ = self.id_of(text)
        return self._terms[id_].kind == "person" if id_ else self.kind(text) == "person"

    def kind(self, text: str) -> TermKind:
        """What a name seems to be, from its looks."""
        return kind_of(text, self._countries)

    def _kind_of_either(self, text: str, twin: str) -> TermKind:
        """The kind of a name that may be misspelt: an organisation's word may be what is."""
        kinds = {self.kind(text), self.kind(twin)}
        return "organisation" if "organisation" in kinds else self.kind(text)

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """Names that are written in two ways, in the document or other than in the glossary."""
        known = frozenset(name for term in self._terms.values() for name in (term.name, *term.aliases))
        return spellings_of(self._counts, known, self._where, language(self._tag))

    def _where(self, text: str) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._met.get(self._whole.get(text, text), ())))

    def _parted(self, name: NameInText) -> Iterator[NameInText]:
        """A name, or two: in Swedish a verb may stand before both (*besökte Ada Holm Norge*)."""
        last = name.words[-1]
        rest = name.words[:-1]
        if not (self._tag.startswith("sv") and last.casefold() in self._countries and len(rest) > 1):
            yield name
            return
        if all(word[0].isupper() for word in rest):
            end = name.end - len(last) - 1
            yield replace(name, end=end, words=rest, owned=name.owned[:-1])
            yield replace(name, start=end + 1, words=(last,), owned=name.owned[-1:], opens=False)
        else:
            yield name

    def _cleaned(self, name: NameInText) -> NameInText | None:
        """A name without the capital of the sentence before it and the date behind it; None where nothing is left."""
        words = list(name.words)
        end = name.end
        while len(words) > 1 and ((words[-1][0].isdigit() and not words[-2][0].isupper()) or words[-1][0].islower()):
            end -= len(words.pop()) + 1
        dropped = 0
        if name.opens and " ".join(words) not in self._inside:
            first = words[0]
            rest = " ".join(words[1:])
            is_word = first.casefold() in NO_NAMES or first.lower() in self._lowered or (rest and rest in self._inside)
            alone = len(words) == 1 and not self._is_name(first)
            if is_word or alone:
                dropped = 1
        elif name.words[0].casefold() in NO_NAMES and not is_acronym(name.words[0]):
            dropped = 1
        left = words[dropped:]
        bare = self._untitled(tuple(left))
        dropped += len(left) - len(bare)
        if not bare or (len(bare) == 1 and (len(bare[0]) < 2 or bare[0][0].isdigit())):
            return None
        start = name.start + sum(len(word) + 1 for word in words[:dropped])
        return replace(name, start=start, end=end, words=bare, owned=name.owned[dropped : dropped + len(bare)])

    def _untitled(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Without the title before a name: *US Deputy Secretary of State Holm* → *Holm*."""
        for skipped in range(min(2, len(words))):
            bare = self._said.without_title(words[skipped:])
            if bare and len(bare) < len(words) - skipped:
                return bare
        return words

    def _is_name(self, word: str) -> bool:
        """Whether a lone word is a name, wherever it stands."""
        return (
            word in self._inside
            or word in self._parts
            or word.casefold() in self._countries
            or is_acronym(word)
            or bool(self.id_of(word))
            or (self._tag.startswith("sv") and word.endswith("s") and self._is_name(word[:-1]))
        )

    def _wholly(self, text: str) -> str:
        stem = text.removesuffix("s")
        if stem != text and (stem in self._counts or stem.casefold() in self._countries):
            text = stem
        longer = {other for other in self._counts if other.endswith(f" {text}")}
        longer = {other for other in longer if self.kind(other) == "person"}
        return longer.pop() if " " not in text and len(longer) == 1 else text

    def _is_everyday(self, text: str) -> bool:
        if text.casefold() in self._countries:
            return False
        if is_acronym(text):
            return self._said.is_everyday(text)
        # 10 September says as little as September.
        return self._said.says_nothing(tuple(word for word in text.split() if not word.isdigit()))


def _joined(text: str, names: Iterable[NameInText]) -> Iterator[NameInText]:
    """The names of a text; *Ministry of the Environment* is one."""
    held: NameInText | None = None
    for name in names:
        if held and text[held.end : name.start] == " of the ":
            words, owned = (*held.words, "of", "the", *name.words), (*held.owned, False, False, *name.owned)
            held = replace(held, end=name.end, words=words, owned=owned, then=name.then)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _forms(terms: Mapping[str, Term], tag: str) -> Iterator[TermForms]:
    for term in terms.values():
        forms = surfaces(
            language(tag), name=term.name, aliases=term.aliases, forms=term.forms, kind=term.kind, match="inflected"
        )
        yield TermForms(id=term.id, surfaces=tuple(forms))
