"""Says which pages there are: their kinds, their addresses, what each is about.

In: an edition (the content in one language), and how many mentions each term has. Out: `Page`s, in `PAGES`' order.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from site_builder.content import Edition, Explainer, Language, cited_sources
from site_builder.languages import language
from site_builder.source import Location
from site_builder.urls import NOT_FOUND, Address, Addresses

EXPLAINERS_PER_PAGE: Final = 24
MENTIONS_PER_PAGE: Final = 60
LONG_GLOSSARY: Final = 300
"""From this many entries on, the glossary has a page per letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page in one language.

    `subject` says by ids what it is about (`("tides", "moon")`: section `moon` of explainer `tides`). Pages of two
    languages with the same kind, subject and number are translations of each other.
    """

    kind: str
    language: Language
    address: Address
    subject: tuple[str, ...] = ()
    number: int = 1
    count: int = 1
    origin: Location | None = None

    @property
    def key(self) -> tuple[str, tuple[str, ...], int]:
        """What it has in common with its translations."""
        return (self.kind, self.subject, self.number)

    @property
    def explainer(self) -> str:
        """The explainer it belongs to, or empty."""
        if self.kind == "embed":
            return "" if self.subject[0] == "term" else self.subject[1]
        return self.subject[0] if self.kind in EXPLAINER_KINDS else ""


Counts = Mapping[str, int]
"""How many mentions each term has."""


def addresses_of(edition: Edition) -> Addresses:
    """The addresses of an edition's language."""
    return Addresses("" if edition.first else edition.language)


def is_one_page(explainer: Explainer) -> bool:
    """Whether an explainer stands on a page of its own: asked for, or too short for more."""
    return explainer.facts.pages == "one" or len(explainer.sections) <= 1


def _home(edition: Edition, _: Counts) -> Iterator[Page]:
    count = max(1, -(-len(edition.published) // EXPLAINERS_PER_PAGE))
    for number in range(1, count + 1):
        address = addresses_of(edition).home(number)
        yield Page(kind="home", language=edition.language, address=address, number=number, count=count)


def _overview(edition: Edition, _: Counts) -> Iterator[Page]:
    for explainer in edition.published.values():
        yield _of_explainer(edition, explainer, "overview", addresses_of(edition).overview(explainer.slug))


def _section(edition: Edition, _: Counts) -> Iterator[Page]:
    for explainer in edition.published.values():
        if not is_one_page(explainer):
            for section in explainer.sections:
                address = addresses_of(edition).section(explainer.slug, section.slug)
                subject = (explainer.id, section.id)
                yield Page(
                    kind="section", language=edition.language, address=address, subject=subject, origin=section.at
                )


def _part(kind: str, has: Callable[[Explainer], bool]) -> Callable[[Edition, Counts], Iterator[Page]]:
    def pages(edition: Edition, _: Counts) -> Iterator[Page]:
        for explainer in edition.published.values():
            if has(explainer):
                yield _of_explainer(edition, explainer, kind, addresses_of(edition).part(explainer.slug, kind))

    return pages


def _article(edition: Edition, _: Counts) -> Iterator[Page]:
    for explainer in edition.published.values():
        first = True
        for source in edition.primary_of(explainer):
            if source in edition.documents:
                address = addresses_of(edition).article(explainer.slug, "" if first else source)
                origin = edition.sources[source].at
                subject = (explainer.id, source)
                yield Page(kind="article", language=edition.language, address=address, subject=subject, origin=origin)
                first = False


def _glossary(edition: Edition, _: Counts) -> Iterator[Page]:
    terms = defined_terms(edition)
    if terms:
        yield Page(kind="glossary", language=edition.language, address=addresses_of(edition).glossary())
    if len(terms) > LONG_GLOSSARY:
        for letter in sorted({initial_of(edition, id_) for id_ in terms}):
            address = addresses_of(edition).glossary(letter_slug(letter))
            yield Page(kind="glossary", language=edition.language, address=address, subject=(letter,))


def initial_of(edition: Edition, term: str) -> str:
    """The letter an entry stands under: `#` for digits and signs."""
    return language(edition.language).initial(edition.terms[term].name)


def letter_slug(letter: str) -> str:
    """How a letter is written in addresses and anchors."""
    return "0" if letter == "#" else letter.lower()


def _glossary_sheet(edition: Edition, _: Counts) -> Iterator[Page]:
    if defined_terms(edition):
        yield Page(kind="glossary-sheet", language=edition.language, address=addresses_of(edition).glossary_sheet())


def _term(edition: Edition, counts: Counts) -> Iterator[Page]:
    for id_ in defined_terms(edition):
        count = max(1, -(-counts.get(id_, 0) // MENTIONS_PER_PAGE))
        for number in range(1, count + 1):
            address = addresses_of(edition).term(edition.slug_of(id_), number)
            origin = edition.terms[id_].at
            yield Page(
                kind="term",
                language=edition.language,
                address=address,
                subject=(id_,),
                number=number,
                count=count,
                origin=origin,
            )


def _plain(edition: Edition, _: Counts) -> Iterator[Page]:
    for page in edition.pages.values():
        address = addresses_of(edition).page(page.slug)
        yield Page(kind="page", language=edition.language, address=address, subject=(page.id,), origin=page.at)


def _embed(edition: Edition, _: Counts) -> Iterator[Page]:
    """What other sites can show in a frame: claims, timelines and relations of an explainer, entries.

    The subject begins with what it is: `("claim", "tides", "pull")`, `("timeline", "tides")`, `("term", "moon")`.
    """

    def page(address: Address, origin: Location, *subject: str) -> Page:
        return Page(kind="embed", language=edition.language, address=address, subject=subject, origin=origin)

    addresses = addresses_of(edition)
    for id_, explainer in edition.published.items():
        for claim in explainer.facts.claims.values():
            yield page(addresses.embed(explainer.slug, f"claim-{claim.id}"), claim.at, "claim", id_, claim.id)
        for part, there in (("timeline", explainer.facts.timeline), ("relations", explainer.facts.relations)):
            if there:
                yield page(addresses.embed(explainer.slug, part), explainer.at, part, id_)
    for term in defined_terms(edition):
        address = addresses.embed("glossary", edition.slug_of(term))
        yield page(address, edition.terms[term].at, "term", term)


def _site_map(edition: Edition, _: Counts) -> Iterator[Page]:
    yield Page(kind="site-map", language=edition.language, address=addresses_of(edition).site_map())


def _search(edition: Edition, _: Counts) -> Iterator[Page]:
    if edition.settings.search and (edition.published or edition.pages or defined_terms(edition)):
        yield Page(kind="search", language=edition.language, address=addresses_of(edition).search())


def _not_found(edition: Edition, _: Counts) -> Iterator[Page]:
    if edition.first:
        yield Page(kind="not-found", language=edition.language, address=NOT_FOUND)


PAGES: Final[tuple[tuple[str, Callable[[Edition, Counts], Iterator[Page]]], ...]] = (
    ("home", _home),
    ("overview", _overview),
    ("section", _section),
    ("timeline", _part("timeline", lambda explainer: bool(explainer.facts.timeline))),
    ("claims", _part("claims", lambda explainer: bool(explainer.facts.claims))),
    ("sources", _part("sources", lambda explainer: bool(cited_sources(explainer)))),
    ("article", _article),
    ("print", _part("print", lambda explainer: not is_one_page(explainer))),
    ("glossary", _glossary),
    ("glossary-sheet", _glossary_sheet),
    ("term", _term),
    ("page", _plain),
    ("embed", _embed),
    ("site-map", _site_map),
    ("search", _search),
    ("not-found", _not_found),
)
"""The kinds of page and what makes them; a kind's template is `pages/<kind>.html`."""

UNLISTED: Final = frozenset({"embed", "search", "not-found"})
"""The kinds that search engines are asked to leave out (`noindex`); no sitemap names them."""

EXPLAINER_KINDS: Final = frozenset({"overview", "section", "timeline", "claims", "sources", "article", "print"})


def pages_of(edition: Edition, counts: Counts) -> tuple[Page, ...]:
    """All pages of an edition."""
    return tuple(page for _, make in PAGES for page in make(edition, counts))


def defined_terms(edition: Edition) -> tuple[str, ...]:
    """The ids of the entries that have a page: those with a definition, and actors with something to say."""
    return tuple(id_ for id_, term in edition.terms.items() if term.page and term.definition is not None)


def _of_explainer(edition: Edition, explainer: Explainer, kind: str, address: Address) -> Page:
    return Page(kind=kind, language=edition.language, address=address, subject=(explainer.id,), origin=explainer.at)
