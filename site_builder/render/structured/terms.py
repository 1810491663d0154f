"""Says to machines what the glossary says to readers: `DefinedTerm`, `DefinedTermSet`.

In: a page of the glossary in drawing. Out: plain values.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from site_builder.records.term import Term
from site_builder.render.names import web_address
from site_builder.render.sheet import Sheet
from site_builder.render.structured.things import Said, address, entry, filled

_TYPES: Final[Mapping[str, str]] = {
    "person": "Person",
    "organisation": "Organization",
    "group": "Organization",
    "country": "Country",
    "place": "Place",
}
"""What an entry describes, where that is more than a word; it is a `DefinedTerm` all the same."""


def term_data(sheet: Sheet, term: Term) -> Mapping[str, object]:
    """An entry, as its page has it."""
    thing = _TYPES.get(term.kind)
    return filled(
        {
            "@type": ["DefinedTerm", thing] if thing else "DefinedTerm",
            "name": term.name,
            "alternateName": list(term.aliases),
            "description": term.definition.plain if term.definition else "",
            "url": address(sheet, sheet.local.link_to_term(term.id)),
            "sameAs": web_address(term.same_as),
            "inDefinedTermSet": _set(sheet),
        }
    )


def glossary_data(sheet: Sheet, description: str, ids: Iterable[str]) -> Mapping[str, object]:
    """The glossary with these entries: their names and where they are explained."""
    said = {**_set(sheet), "description": description, "inLanguage": sheet.language}
    return filled({**said, "hasDefinedTerm": [entry(sheet, id_) for id_ in ids]})


def _set(sheet: Sheet) -> Said:
    where = address(sheet, sheet.local.link("glossary"))
    return filled({"@type": "DefinedTermSet", "@id": where, "name": sheet.words.gettext("Glossary"), "url": where})
