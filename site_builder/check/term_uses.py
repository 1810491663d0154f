"""Answers what the rules about the glossary ask: who claims a form, what is used where, what is explained by what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.check.known_names import KnownNames, known_names
from site_builder.check.running_text import blocks_in, place_of_mention, running_texts
from site_builder.check.undefined import actors_of
from site_builder.content import Explainer, Section
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import LinkStart, TermLink
from site_builder.formats.prose.sentences import sentence_ends
from site_builder.languages import language
from site_builder.languages.tokens import key
from site_builder.mentions import TermMatcher
from site_builder.records.term import Term
from site_builder.site import LanguageSite
from site_builder.source import Location


def first_claimed(term: Term, form: str, tag: str) -> Location:
    """Where an entry says the name that this form belongs to."""
    places: list[tuple[str, tuple[str | int, ...]]] = [(term.name, ("name",))]
    places += [(alias, ("aliases", position)) for position, alias in enumerate(term.aliases)]
    places += [(written, ("forms", position)) for position, written in enumerate(term.forms)]
    for words, path in places:
        if key(words) == key(form):
            return term.translated_place(*path)
    for words, path in places:
        if form in language(tag).inflect(words, term.kind):
            return term.translated_place(*path)
    return term.translated_place("name")


def used_terms(local: LanguageSite) -> set[str]:
    """The entries that texts and facts lead to, directly or over other entries."""
    edition, matcher = local.edition, local.matcher
    known = known_names(edition)
    used = {actor for explainer in edition.explainers.values() for actor in actors_of(explainer)}
    for prose in running_texts(edition):
        used |= set(_named(prose, known, matcher))
    waiting = [id_ for id_ in used if id_ in edition.terms]
    while waiting:
        term = edition.terms[waiting.pop()]
        leads = {*term.see, *term.not_to_be_confused_with}
        if term.definition is not None:
            leads |= set(_named(term.definition, known, matcher))
        waiting += leads - used
        used |= leads
    return used


def _named(prose: Prose, known: KnownNames, matcher: TermMatcher) -> Iterator[str]:
    for block in blocks_in(prose):
        for found in known.find(block.text):
            yield from found.ids
        for piece in block.pieces:
            if isinstance(piece, TermLink) and (target := matcher.target(piece.target)) is not None:
                yield target


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyUse:
    """A term used before the section that is about it."""

    name: str
    at: Location
    section: str
    explained: Location


def later_explanations(explainer: Explainer, local: LanguageSite) -> Iterator[EarlyUse]:
    """The first use of each term that only a later section explains."""
    terms = local.edition.terms
    about: dict[str, tuple[int, str, str, Location]] = {}
    for number, section in enumerate(explainer.sections):
        for id_, title, at in _headings(section):
            for term in _topics(id_, title, local.matcher):
                if term in terms and terms[term].kind == "term":
                    about.setdefault(term, (number, id_, title, at))
    met: set[str] = set()
    for number, section in enumerate(explainer.sections):
        links = tuple(piece.target for piece in section.body.pieces if isinstance(piece, LinkStart))
        for piece, start, end, term in local.matcher.in_text(section.body):
            if term in met or term not in about or about[term][0] <= number:
                continue
            met.add(term)
            _, id_, title, explained = about[term]
            if not any(link.endswith(f"#{id_}") for link in links):
                at = place_of_mention(section.body, piece, start, end)
                yield EarlyUse(name=terms[term].name, at=at, section=title, explained=explained)


def _headings(section: Section) -> Iterator[tuple[str, str, Location]]:
    yield section.id, section.title, section.at
    for heading in section.body.headings:
        yield heading.id, heading.text, heading.at


def _topics(id_: str, title: str, matcher: TermMatcher) -> Iterator[str]:
    """The terms a heading is the name of."""
    yield id_
    for found in matcher.index.find(title):
        if (found.start, found.end) == (0, len(title)):
            yield found.id


def first_sentence_mentions(definition: Prose, matcher: TermMatcher) -> Mapping[str, Location]:
    """The entries that a definition's first sentence names, each with the place where it first does."""
    block = next(blocks_in(definition), None)
    if block is None:
        return {}
    end = sentence_ends(block.text)[0]
    mentions: dict[str, Location] = {}
    for piece, start, stop, term in matcher.in_text(definition):
        offset = block.offset(piece, start)
        if offset is not None and offset < end:
            mentions.setdefault(term, place_of_mention(definition, piece, start, stop))
    return mentions
