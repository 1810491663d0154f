"""Collects the names and acronyms of an edition that its glossary doesn't explain.

In: an edition. Out: `Undefined`s, the most frequent first. Left out: what everybody knows (months, countries,
languages, great cities), who wrote or published a source, who is named in plain words as an actor, and acronyms that
the text spells out itself.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.check.capitalised import Name, names_read
from site_builder.check.known_names import written_names
from site_builder.content import Edition, Explainer
from site_builder.languages.capitals import Capitals, capitals
from site_builder.languages.headwords import is_acronym
from site_builder.source import Location

ACRONYM_USES: Final = 2
"""An acronym says nothing to who doesn't know it, so the second time is once too many."""
NAME_USES: Final = 3
"""A name may stand once or twice beside words that say who it is; what comes back plays a part."""
_FIRST_PART: Final = 4
"""Fewest letters of a name that another word may be a compound of."""
_NO_PART: Final = frozenset(
    """and or but of in on at to for from by with as is was are were has had have will would said says who which that
    when while och eller men av i på till från för med om som är var blev har hade ska skulle sade säger samt att när
    og af til fra på und oder von zu mit ist war et ou de du à est était y o es era""".split()  # noqa: SIM905
)
"""Words in small letters that begin no noun, so that with a capital before them they make no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undefined:
    """A name that no entry explains: how often it is used, and where first."""

    name: str
    count: int
    at: Location


def undefined_names(edition: Edition) -> tuple[Undefined, ...]:
    """The names that come back often enough to need an entry."""
    read = names_read(edition)
    said = capitals(edition.language)
    met = _met([name for name in read.names if name.linkable], said)
    first: dict[str, Location] = {}
    followed: dict[str, list[str]] = {}
    for words, at, then in met:
        first.setdefault(words, at)
        followed.setdefault(words, []).append(then)
    elsewhere = _said_elsewhere(edition) + "".join(f" {words.casefold()} |" for words in read.spelled_out)
    own = {words.casefold() for term in edition.terms.values() for words in written_names(term)}
    undefined = (
        Undefined(name=_whole(words, followed[words]), count=count, at=first[words])
        for words, count in _gathered(Counter(words for words, _, _ in met), own | said.known).items()
        if count >= _fewest(words) and _needs_entry(words, said, lowered=read.lowered, own=own, elsewhere=elsewhere)
    )
    return tuple(sorted(undefined, key=lambda found: (-found.count, found.name)))


def _whole(words: str, followed: Sequence[str]) -> str:
    """A lone capital that the same small word always follows is the beginning of a name: *Vita huset*."""
    alone = " " not in words and not is_acronym(words)
    always = len(followed) >= NAME_USES and len(set(followed)) == 1 and followed[0] not in {"", *_NO_PART}
    return f"{words} {followed[0]}" if alone and always else words


def _met(names: Iterable[Name], said: Capitals) -> list[tuple[str, Location, str]]:
    """Each use of an unknown name, with what follows it.

    Where one opens a sentence, it counts if it, or what comes behind its first word, is met inside one too. What is
    written in capitals alone always counts.
    """
    inside = {" ".join(_bare(name.words, said)) for name in names if not name.opens and not name.known}
    met: list[tuple[str, Location, str]] = []
    for name in names:
        if name.known:
            continue
        for words in (name.words, name.words[1:]) if name.opens else (name.words,):
            bare = _bare(words, said)
            text = " ".join(bare)
            if bare and (text in inside or is_acronym(text)):
                skipped = len(name.text) - len(text)
                at = name.at.moved(columns=skipped, width=max(1, name.at.width - skipped))
                met.append((text, at, name.then))
                break
    return met


def _bare(words: tuple[str, ...], said: Capitals) -> tuple[str, ...]:
    """A name without the titles before it, and without a plural's s after capitals (`SLBMs`)."""
    words = said.without_title(words)
    while words and not words[0][0].isupper():
        words = words[1:]
    if words and words[-1].endswith("s") and is_acronym(words[-1][:-1]):
        words = (*words[:-1], words[-1][:-1])
    return words


def _gathered(counted: Counter[str], own: Collection[str]) -> dict[str, int]:
    """A genitive counts for its name, a surname for the one name that ends with it, a compound for its first word.

    `own`: names in lower case whose compounds (*Oslohamnen*) need no entry either.
    """
    gathered = dict(counted)
    for words in counted:
        starts = [words[:end] for end in range(_FIRST_PART, len(words) - 2)] if words.isalpha() else []
        if begun := next((start for start in starts if start in counted), ""):
            gathered[begun] += gathered.pop(words)
        elif any(start.casefold() in own for start in starts):
            del gathered[words]
    for words in sorted(gathered, key=len):
        if words.endswith("s") and words[:-1] in gathered:
            gathered[words[:-1]] += gathered.pop(words)
    longer: dict[str, list[str]] = {}
    for words in gathered:
        if " " in words:
            longer.setdefault(words.rpartition(" ")[2], []).append(words)
    for last, whole in longer.items():
        if last in gathered and len(whole) == 1 and not last[0].isdigit():
            gathered[whole[0]] += gathered.pop(last)
    return gathered


def _fewest(words: str) -> int:
    return ACRONYM_USES if is_acronym(words) else NAME_USES


def _needs_entry(words: str, said: Capitals, *, lowered: Collection[str], own: Collection[str], elsewhere: str) -> bool:
    """`lowered`: words that also stand in small letters (“Article 4” beside “the article”); `own`: names of entries."""
    capitalised = tuple(word for word in words.split() if word[0].isupper() and word.casefold() not in own)
    if len(words) < 2 or f" {words.casefold()} " in elsewhere:
        return False
    if is_acronym(words):
        return not said.is_everyday(words)
    if said.nouns or said.says_nothing(tuple(words.split())) or said.says_nothing(capitalised):
        return False
    if len(capitalised) == 1:
        return capitalised[0].casefold() not in lowered
    return True


def _said_elsewhere(edition: Edition) -> str:
    """Names that explain themselves where they stand: authors, publishers, the site itself, actors in plain words."""
    texts = [edition.settings.title, edition.settings.publisher.name if edition.settings.publisher else ""]
    for source in edition.sources.values():
        texts += [source.publisher or "", *source.author]
    for explainer in edition.explainers.values():
        texts += (actor for actor in actors_of(explainer) if actor not in edition.terms)
    words = (" ".join(re.findall(r"[^\W_]+(?:[-’'.&][^\W_]+)*", text)) for text in texts)
    return "".join(f" {text.casefold()} |" for text in words)


def actors_of(explainer: Explainer) -> Iterator[str]:
    """Everybody whom an explainer's facts name as saying, answering, giving or getting something."""
    for claim in explainer.facts.claims.values():
        yield from (*claim.by, *claim.about)
        for response in claim.responses:
            yield from response.by
    for relation in explainer.facts.relations.values():
        yield from (*relation.from_, *relation.to)
