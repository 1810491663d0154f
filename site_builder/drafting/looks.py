"""Guesses from its looks what a name is of, and knows the words that only look like names.

In: a name. Out: the kind of glossary entry it might get. A guess saves typing; the editor decides.
"""

import re
from collections.abc import Collection
from typing import Final

from site_builder.languages.headwords import is_acronym
from site_builder.records.term import TermKind

_ORGANISATIONS: Final = re.compile(
    r"(?:research|institute|institutet?|ministry|departement\w*|agency|myndighet\w*|council|råd(?:et)?|committee|"
    r"kommitt\w+|commission|kommission\w*|university|universitet\w*|company|group|gruppen|services|bank(?:en)?|watch|"
    r"association|förbund\w*|party|partiet|court|domstol\w*|police|polisen|verket|\w+verket|kommun|\w+kontroll|union|"
    r"unionen|organi[sz]ation\w*|foundation|stiftelse\w*|trust|society|league|club|federation|authority|office|times|"
    r"news|post|courier|allehanda|bladet|tidningen|radio|ltd|inc|ab|plc|gmbh|army|navy|force)",
    re.IGNORECASE,
)
NO_NAMES: Final = frozenset(
    """a an the this that these those he she it they we you i his her its their our my one two three many most some all
    both each every no not nor but and or if when while where who what why how in on at to of for from by with as
    after before during since until there here now then also so yet still only even such later earlier meanwhile
    however according although because local
    en ett den det de denna detta dessa han hon hen man vi ni jag hans hennes dess deras vår vårt våra min sin sina två
    tre många flera alla både varje ingen inget inga inte men och eller om när medan där vem vad varför hur i på till
    av för från med som efter före under vid sedan här nu då också så dock även samtidigt enligt nya ny nytt att
    anklagelsen uppgifterna frågan svaret""".split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words that only have a capital because a sentence begins with them."""


def kind_of(name: str, countries: Collection[str]) -> TermKind:
    """What a name seems to be; `countries` in small letters."""
    words = name.split()
    if name.casefold() in countries:
        return "country"
    if is_acronym(name.replace(" ", "")) or any(_ORGANISATIONS.fullmatch(word) for word in words):
        return "term" if any(sign.isdigit() for sign in name) else "organisation"
    if 2 <= len(words) <= 4 and all(re.fullmatch(r"[^\W\d_][\w’'-]*\.?", word) for word in words):
        return "person"
    return "term"
