"""Checks the names in the text against the glossary and against each other."""

from collections.abc import Iterator

from site_builder.check.capitalised import names_read
from site_builder.check.spellings import misspelt_names
from site_builder.check.undefined import undefined_names
from site_builder.content import Explainer
from site_builder.diagnostics import Diagnostic, Related, warning
from site_builder.records.fields import is_id
from site_builder.site import Site
from site_builder.source import Location


def undefined_term(site: Site) -> Iterator[Diagnostic]:
    """An acronym stands in the text twice, or a name three times, and no glossary entry explains it.

    Why: who doesn't know it stops reading, and what comes back again and again plays a part that readers want
    explained. Months, countries, great cities, those who wrote or published a source, actors named in plain words,
    quoted words, and acronyms that are spelled out in brackets don't count. Told once, where the name first stands.
    Wrong: The IAEA inspected the plant. In May the IAEA left.
    Right: the same, with an entry “IAEA” in the glossary; or: The atomic agency (IAEA) inspected the plant.
    """
    for local in site.editions.values():
        for found in undefined_names(local.edition):
            yield warning("undefined-term", found.at, name=found.name, count=found.count)


def name_spelled_two_ways(site: Site) -> Iterator[Diagnostic]:
    """A name is written one way here and another way elsewhere, or than in the glossary.

    Why: readers take them for two, searches find half, and it looks careless about the very people it is about. Quoted
    words stay as they are; another spelling that is meant belongs into the entry's `aliases`.
    Wrong: Coastal Harbuor Research, where the glossary has: Coastal Harbour Research
    Right: Coastal Harbour Research
    """
    for local in site.editions.values():
        for found in misspelt_names(local.edition):
            related = (Related(code="other-spelling-here", at=found.other_at),)
            yield warning(
                "name-spelled-two-ways",
                found.at,
                related=related,
                name=found.name,
                other=found.other,
                count=found.count,
            )


def actor_without_entry(site: Site) -> Iterator[Diagnostic]:
    """A fact names an actor by what looks like the id of an entry, and there is no such entry.

    Why: without an entry the word is shown to readers as it is written, in small letters and in no language of theirs.
    So it is where an entry was deleted or renamed; every place that still names it is told. Words in small letters that
    are nobody's name in the text (`villagers`) are plain words.
    Wrong: `by: norway`, and no entry `norway`
    Right: an entry `norway`, or `by: Norway`
    """
    edition = site.editions[site.languages[0]].edition
    named = {name.text.casefold() for name in names_read(edition).names if not name.opens}
    for explainer in edition.explainers.values():
        for actor, at in _placed_actors(explainer):
            if actor not in edition.terms and is_id(actor) and actor.replace("-", " ") in named:
                yield warning("actor-without-entry", at, actor=actor)


def _placed_actors(explainer: Explainer) -> Iterator[tuple[str, Location]]:
    for claim in explainer.facts.claims.values():
        yield from ((actor, claim.place("by", at)) for at, actor in enumerate(claim.by))
        yield from ((actor, claim.place("about", at)) for at, actor in enumerate(claim.about))
        for number, response in enumerate(claim.responses):
            yield from ((actor, claim.place("responses", number, "by", at)) for at, actor in enumerate(response.by))
    for relation in explainer.facts.relations.values():
        yield from ((actor, relation.place("from", at)) for at, actor in enumerate(relation.from_))
        yield from ((actor, relation.place("to", at)) for at, actor in enumerate(relation.to))
