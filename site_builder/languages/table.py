"""Lists the languages the program knows, and makes something sensible of those it doesn't.

In: a BCP 47 tag. Out: `Language`.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from site_builder.languages import da, de, en, es, fr, nb, sv
from site_builder.languages.language import Direction, Language

LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType(
    {module.LANGUAGE.tag: module.LANGUAGE for module in (da, de, en, es, fr, nb, sv)},
)
"""Languages whose words we can inflect, by tag."""

_SAME: Final = {"no": "nb"}
_RIGHT_TO_LEFT: Final = frozenset("ar arc ckb dv fa he ks nqo ps sd syr ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS: Final = frozenset("adlm arab hebr mand nkoo rohg samr syrc thaa".split())


@lru_cache(maxsize=64)
def language(tag: str) -> Language:
    """The language of this tag; a region (`en-GB`) takes after its language.

    An unknown language has exact forms only, the usual quotation marks, the alphabet of English with accents ignored,
    and its name from CLDR, or its tag where CLDR has none.
    """
    primary = tag.split("-", maxsplit=1)[0].lower()
    known = LANGUAGES.get(_SAME.get(primary, primary))
    if known is not None:
        return known if known.tag == tag else replace(known, tag=tag)
    return Language(tag=tag, name=_own_name(tag), direction=_direction(tag))


def _direction(tag: str) -> Direction:
    primary, *more = tag.lower().split("-")
    script = next((part for part in more if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"


def _own_name(tag: str) -> str:
    # Babel is slow to load, and most sites never come here.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(tag, sep="-").get_language_name() or tag
    except (UnknownLocaleError, ValueError, TypeError):
        return tag
