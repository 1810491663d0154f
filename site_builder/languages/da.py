"""Knows Danish usefully: definite forms, plurals and genitives.

In: a headword. Out: its forms: `domstolene`, `våbnenes`, `FN's`, `Unescos`.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Iterator
from typing import Final

from site_builder.languages.language import EntryKind, Language
from site_builder.languages.scandinavian import Endings, forms

_ENDINGS: Final = Endings(
    after_consonant="en et er e ene erne",
    after_e="n t r rne ne",
    after_er="en et e ne <<ret <<rene <<re",
    after_vowel="en et n t er r erne",
    after_neuter="et ene",
    neuter=frozenset(
        """svar tag løb forsøg tab hold slag lag spil ord år hav bud brud valg krav salg køb kort råd
        sår tal mål """.split()
    ),
    irregular={
        "våben": "våbnet/våbnene",
        "land": "landet/lande/landene",
        "mand": "manden/mænd/mændene",
        "stad": "staden/stæder/stæderne",
        "bog": "bogen/bøger/bøgerne",
        "hånd": "hånden/hænder/hænderne",
        "barn": "barnet/børn/børnene",
        "middel": "midlet/midler/midlerne",
        "regel": "reglen/regler/reglerne",
        "artikel": "artiklen/artikler/artiklerne",
        "øje": "øjet/øjne/øjnene",
        "nat": "natten/nætter/nætterne",
        "kraft": "kraften/kræfter/kræfterne",
    },
    doubled="bdfgklmnprst",
    others=frozenset("slags dels idet".split()),
    linking=frozenset("af for i på til fra med om mod under over ved mellem hos som at og eller efter uden".split()),
    acronym=("'s", "s", "'en", "'et", "'er", "'erne"),
)


def _forms(headword: str, kind: EntryKind) -> Iterator[str]:
    return forms(headword, kind, _ENDINGS)


LANGUAGE: Final = Language(
    tag="da",
    name="dansk",
    marks=(("»", "«"), ("”", "”"), ("“", "”"), ("„", "“")),
    alphabet=(("æ ä", "z+1"), ("ø ö", "z+2"), ("å aa", "z+3")),
    inflection=_forms,
)
