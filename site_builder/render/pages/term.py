"""Fills an entry's page: what it means, what it is called, where it is mentioned, what an actor claims and denies.

In: a page in drawing. Out: `TermPage`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from markupsafe import Markup as Html

from site_builder.content import Explainer
from site_builder.formats.prose.compiled import Prose
from site_builder.languages import language
from site_builder.mentions import Mention, Place
from site_builder.pages import MENTIONS_PER_PAGE
from site_builder.records.claim import Claim, Response
from site_builder.records.term import Term
from site_builder.render.actors import actor
from site_builder.render.claims import ClaimView, short_claim, source_link
from site_builder.render.embedding import EmbedBox, embed_box
from site_builder.render.frame import Anchor
from site_builder.render.labels import KINDS, STANCES
from site_builder.render.names import first_sentence, language_name, web_address
from site_builder.render.prose import linked
from site_builder.render.sheet import Sheet
from site_builder.render.sources import SourceView, cited_sources, place_words
from site_builder.render.structured.terms import term_data

_DENIALS = frozenset({"denies", "disputes"})
_ANSWERS = frozenset(STANCES) - {"none-found"}
"""A search that found no answer is nothing an actor said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName:
    """What the entry is called in another language of the site."""

    language: str
    tag: str
    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionView:
    """A mention in its sentence, linked to its place."""

    before: str
    shown: str
    after: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsAt:
    """The mentions in a section, or in one of an explainer's lists."""

    title: str
    href: str
    mentions: tuple[MentionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """The mentions in an explainer, or in the site's other pages (`href` is empty then)."""

    title: str
    href: str
    places: tuple[MentionsAt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPage:
    """What `pages/term.html` may use."""

    title: str
    description: str
    kind: str
    """In words."""
    definition: Html
    aliases: tuple[str, ...]
    names: tuple[OtherName, ...]
    see: Html
    not_to_be_confused_with: Html
    sources: Html
    elsewhere: Anchor | None
    """The same thing on another site."""
    claims: tuple[ClaimView, ...]
    """What an actor claims."""
    denied: tuple[ClaimView, ...]
    """What others claim and the actor denies or disputes."""
    answered: tuple[ClaimView, ...]
    """What others claim and the actor answers in another way."""
    said_of: tuple[ClaimView, ...]
    """What is claimed about the actor besides. A claim stands in the first of these lists that it belongs to."""
    mentions: tuple[Mentions, ...]
    mention_count: int
    number: int
    count: int
    before: str
    after: str
    embed: EmbedBox | None
    """How the entry can be shown elsewhere; on further pages None."""
    cited: tuple[SourceView, ...]
    structured: Mapping[str, object]
    """The entry for machines; empty on further pages."""


def term(sheet: Sheet) -> TermPage:
    """An entry. Its further pages hold only mentions."""
    (id_,) = sheet.page.subject
    entry, number = sheet.edition.terms[id_], sheet.page.number
    found = sheet.local.uses.mentions.get(id_, ())
    start = (number - 1) * MENTIONS_PER_PAGE
    definition = linked(sheet, "definition", id_)
    claims, denied, answered, said_of = _claims(sheet, id_)
    before = sheet.local.page("term", id_, number=number - 1)
    after = sheet.local.page("term", id_, number=number + 1)
    return TermPage(
        title=entry.name,
        description=first_sentence(entry.definition.plain) if entry.definition else entry.name,
        kind=sheet.words.gettext(KINDS[entry.kind]),
        definition=definition.html,
        aliases=entry.aliases,
        names=tuple(_names(sheet, id_)),
        see=_entries(sheet, entry.see),
        not_to_be_confused_with=_entries(sheet, entry.not_to_be_confused_with),
        sources=sheet.side_by_side([source_link(sheet, source) for source in entry.sources]),
        elsewhere=_elsewhere(entry),
        claims=claims,
        denied=denied,
        answered=answered,
        said_of=said_of,
        mentions=tuple(_mentions(sheet, found[start : start + MENTIONS_PER_PAGE])),
        mention_count=len(found),
        number=number,
        count=sheet.page.count,
        before=sheet.to(before.address) if before else "",
        after=sheet.to(after.address) if after else "",
        embed=embed_box(sheet, "term", id_) if number == 1 else None,
        cited=cited_sources(sheet),
        structured=term_data(sheet, entry) if number == 1 else {},
    )


def _names(sheet: Sheet, id_: str) -> Iterator[OtherName]:
    """The names in the site's other languages; where one is the same it says nothing new."""
    for tag, version in sheet.site.versions(sheet.page):
        entry: Term | None = sheet.site.editions[tag].edition.terms.get(id_)
        if tag != sheet.language and entry is not None and not _untranslated(entry.definition, tag):
            named = language_name(tag, language=sheet.language)
            href = sheet.to(version.address) if version else ""
            yield OtherName(language=named, tag=tag, name=entry.name, href=href)


def _untranslated(definition: Prose | None, tag: str) -> bool:
    return definition is not None and definition.language != tag


def _entries(sheet: Sheet, ids: tuple[str, ...]) -> Html:
    """Entries by name, sorted."""
    known = [id_ for id_ in ids if id_ in sheet.edition.terms]
    known.sort(key=lambda id_: language(sheet.language).collation_key(sheet.edition.terms[id_].name))
    return Html(", ").join(actor(sheet, id_) for id_ in known)


def _elsewhere(entry: Term) -> Anchor | None:
    """The link to the same thing on another site, by that site's name."""
    address = web_address(entry.same_as)
    return Anchor(words=urlsplit(address).netloc.removeprefix("www."), href=address) if address else None


def _claims(sheet: Sheet, id_: str) -> tuple[tuple[ClaimView, ...], ...]:
    """The claims an actor makes, denies, answers otherwise and is the subject of: each once, its answers with it."""
    answers = _last_answers(sheet, id_)
    seen: set[tuple[str, str]] = set()

    def views(found: Iterable[tuple[Explainer, Claim]]) -> Iterator[ClaimView]:
        for explainer, claim in found:
            if (explainer.id, claim.id) not in seen:
                seen.add((explainer.id, claim.id))
                yield short_claim(sheet, explainer, claim.id)

    return (
        tuple(views(sheet.local.claims_by(id_))),
        tuple(views((explainer, claim) for explainer, claim, stance in answers if stance in _DENIALS)),
        tuple(views((explainer, claim) for explainer, claim, stance in answers if stance not in _DENIALS)),
        tuple(views(sheet.local.claims_about(id_))),
    )


def _last_answers(sheet: Sheet, id_: str) -> tuple[tuple[Explainer, Claim, str], ...]:
    """The claims an actor answers, and how: who denied and later confirmed doesn't deny any more."""
    last: dict[tuple[str, str], tuple[Explainer, Claim, Response]] = {}
    for found in sheet.local.responses_by(id_):
        explainer, claim, answer = found
        before = last.get((explainer.id, claim.id))
        if answer.stance in _ANSWERS and not (before and _is_earlier(answer, before[2])):
            last[explainer.id, claim.id] = found
    return tuple((explainer, claim, answer.stance) for explainer, claim, answer in last.values())


def _is_earlier(answer: Response, other: Response) -> bool:
    """By their dates; where one has none, they stand in the order in which they were written."""
    return bool(answer.date and other.date and answer.date < other.date)


def _mentions(sheet: Sheet, found: tuple[Mention, ...]) -> Iterator[Mentions]:
    for id_, group in groupby(found, lambda mention: mention.place.explainer):
        explainer = sheet.edition.explainers.get(id_)
        yield Mentions(
            title=explainer.title if explainer else sheet.edition.settings.title,
            href=sheet.href(sheet.local.link("overview", id_)) if explainer else "",
            places=tuple(_places(sheet, group)),
        )


def _places(sheet: Sheet, found: Iterable[Mention]) -> Iterator[MentionsAt]:
    for (title, href), group in groupby(found, lambda mention: _place(sheet, mention.place)):
        yield MentionsAt(
            title=title,
            href=href,
            mentions=tuple(
                MentionView(
                    before=mention.before, shown=mention.shown, after=mention.after, href=sheet.place(mention.place)
                )
                for mention in group
            ),
        )


def _place(sheet: Sheet, place: Place) -> tuple[str, str]:
    """What the part of an explainer is called that a place is in, and the link to it."""
    section = sheet.local.link_to_section(place.explainer, place.section) if place.section else None
    return place_words(sheet, place), sheet.href(section) if section else sheet.to(place.address)
