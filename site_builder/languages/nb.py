"""Knows Norwegian (bokmål) usefully: definite forms, plurals and genitives.

In: a headword. Out: its forms: `domstolene`, `våpnene`, `FNs`, `Unescos`.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Iterator
from typing import Final

from site_builder.languages.language import EntryKind, Language
from site_builder.languages.scandinavian import Endings, forms

_ENDINGS: Final = Endings(
    after_consonant="en et er ene a",
    after_e="n t r ne <a",
    after_er="en et e ne <<re <<ret <<rene",
    after_vowel="en et n t er r ene",
    after_neuter="et ene a",
    neuter=frozenset(
        """svar lag spill navn slag syn bygg løp forsøk kjøp vann trekk funn verk pass ord år hus hav bud
        brudd valg krav salg kort råd sår tall mål brev bord blad""".split()
    ),
    irregular={
        "våpen": "våpenet/våpnet/våpnene/våpna",
        "land": "landet/landene/landa",
        "mann": "mannen/menn/mennene",
        "by": "byen/byer/byene",
        "bok": "boken/boka/bøker/bøkene",
        "hånd": "hånden/hånda/hender/hendene",
        "barn": "barnet/barna/barnene",
        "middel": "middelet/midlet/midler/midlene/midla",
        "regel": "regelen/regler/reglene",
        "artikkel": "artikkelen/artikler/artiklene",
        "øye": "øyet/øyne/øynene",
        "natt": "natten/natta/netter/nettene",
        "kraft": "kraften/krafta/krefter/kreftene",
    },
    doubled="m",
    others=frozenset("slags dels verken finnes felles".split()),
    linking=frozenset("av for i på til fra med om mot under over ved mellom hos som at og eller etter uten".split()),
    acronym=("s", "-en", "-et", "-er", "-ene"),
)


def _forms(headword: str, kind: EntryKind) -> Iterator[str]:
    return forms(headword, kind, _ENDINGS)


LANGUAGE: Final = Language(
    tag="nb",
    name="norsk bokmål",
    marks=(("«", "»"), ("”", "”"), ("“", "”"), ("„", "“")),
    alphabet=(("æ ä", "z+1"), ("ø ö", "z+2"), ("å aa", "z+3")),
    inflection=_forms,
)
