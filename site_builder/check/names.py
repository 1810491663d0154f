"""Checks the names in the text against the glossary and against each other."""

from collections.abc import Iterator

from site_builder.check.known_names import KnownNames
from site_builder.check.spellings import misspelt_names
from site_builder.check.undefined import undefined_names
from site_builder.diagnostics import Diagnostic, Related, warning
from site_builder.site import Site


def undefined_term(site: Site) -> Iterator[Diagnostic]:
    """An acronym stands in the text twice, or a name three times, and no glossary entry explains it.

    Why: who doesn't know it stops reading, and what comes back again and again plays a part that readers want
    explained. Months, countries, great cities, those who wrote or published a source, actors named in plain words,
    quoted words, and acronyms that are spelled out in brackets don't count. Told once, where the name first stands.
    Wrong: The IAEA inspected the plant. In May the IAEA left.
    Right: the same, with an entry “IAEA” in the glossary; or: The atomic agency (IAEA) inspected the plant.
    """
    for local in site.editions.values():
        for found in undefined_names(local.edition, KnownNames(local.edition)):
            yield warning("undefined-term", found.at, name=found.name, count=found.count)


def name_spelled_two_ways(site: Site) -> Iterator[Diagnostic]:
    """A name is written one way here and another way elsewhere, or than in the glossary.

    Why: readers take them for two, searches find half, and it looks careless about the very people it is about. Quoted
    words stay as they are; another spelling that is meant belongs into the entry's `aliases`.
    Wrong: Conflict Arnament Research, where the glossary has: Conflict Armament Research
    Right: Conflict Armament Research
    """
    for local in site.editions.values():
        for found in misspelt_names(local.edition, KnownNames(local.edition)):
            related = (Related(code="other-spelling-here", at=found.other_at),)
            yield warning(
                "name-spelled-two-ways",
                found.at,
                related=related,
                name=found.name,
                other=found.other,
                count=found.count,
            )
