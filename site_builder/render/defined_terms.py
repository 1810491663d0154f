"""Says to machines what the glossary says to readers, in the terms of schema.org: `DefinedTerm`, `DefinedTermSet`.

In: a page of the glossary in drawing. Out: plain values, for the `json` filter of the theme. Nothing is said here that
the page doesn't show. Addresses are full ones, and left out where the site's own isn't known.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from site_builder.records.term import Term
from site_builder.render.names import web_address
from site_builder.render.sheet import Sheet
from site_builder.site import Link
from site_builder.urls import absolute

_CONTEXT: Final = "https://schema.org"
_TYPES: Final[Mapping[str, str]] = {
    "person": "Person",
    "organisation": "Organization",
    "group": "Organization",
    "country": "Country",
    "place": "Place",
}
"""What an entry describes, where that is more than a word; it is a `DefinedTerm` all the same."""


def term_data(sheet: Sheet, entry: Term) -> Mapping[str, object]:
    """An entry, as its page has it."""
    thing = _TYPES.get(entry.kind)
    return _filled(
        {
            "@context": _CONTEXT,
            "@type": ["DefinedTerm", thing] if thing else "DefinedTerm",
            "name": entry.name,
            "alternateName": list(entry.aliases),
            "description": entry.definition.plain if entry.definition else "",
            "inLanguage": entry.definition.language if entry.definition else sheet.language,
            "url": _address(sheet, sheet.local.link_to_term(entry.id)),
            "sameAs": web_address(entry.same_as),
            "inDefinedTermSet": _set(sheet),
        }
    )


def glossary_data(sheet: Sheet, description: str, ids: Iterable[str]) -> Mapping[str, object]:
    """The glossary with these entries: their names and where they are explained."""
    terms = [
        _filled(
            {
                "@type": "DefinedTerm",
                "name": sheet.edition.terms[id_].name,
                "url": _address(sheet, sheet.local.link_to_term(id_)),
            }
        )
        for id_ in ids
    ]
    whole = {"@context": _CONTEXT, **_set(sheet), "description": description, "inLanguage": sheet.language}
    return _filled({**whole, "hasDefinedTerm": terms})


def _set(sheet: Sheet) -> dict[str, object]:
    name = f"{sheet.words.gettext('Glossary')} – {sheet.edition.settings.title}"
    address = _address(sheet, sheet.local.link("glossary"))
    return _filled({"@type": "DefinedTermSet", "@id": address, "name": name, "url": address})


def _address(sheet: Sheet, link: Link | None) -> str:
    return absolute(sheet.site.base_url, link.address) if link and sheet.site.base_url else ""


def _filled(said: dict[str, object]) -> dict[str, object]:
    """Without what there is nothing to say of."""
    return {name: value for name, value in said.items() if value}
