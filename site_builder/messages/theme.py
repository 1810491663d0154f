"""Gives the theme's words in a language, from gettext catalogues, and says which of them a language lacks.

In: a BCP 47 tag. Out: gettext's `NullTranslations` interface (`gettext`, `ngettext`). Words are written in English in
templates and in `render`; `locale/<language>/LC_MESSAGES/theme.po` holds the others.
"""

from functools import lru_cache
from gettext import NullTranslations
from typing import Final

from site_builder.messages.catalogues import LOCALES, catalogue, translated

__all__ = ["LOCALES", "Lacking", "lacking", "theme_words"]

Lacking = tuple[int, int]
"""How many words of the theme a language has no translation of, and how many words there are."""

_COMPLETE: Final = "sv"
"""The language whose catalogue has every word there is; a test compares it with templates and `render`."""


@lru_cache(maxsize=64)
def theme_words(language: str) -> NullTranslations:
    """The words of a language; of `en-GB` those of `en`.

    A language without a catalogue gets the English words: the site's own text is in its language all the same, and
    a label in English is understood sooner than none. `lacking` tells the author.
    """
    words = catalogue(_primary(language), "theme")
    return _Isolated() if type(words) is NullTranslations and _right_to_left(language) else words


def lacking(language: str) -> Lacking:
    """How many words of the theme readers of a language see in English, of how many."""
    primary = _primary(language)
    if primary in {"en", _COMPLETE}:
        return 0, 0
    words = translated(_COMPLETE, "theme")
    return len(words - translated(primary, "theme")), len(words)


def _primary(language: str) -> str:
    primary = language.partition("-")[0].lower()
    return {"no": "nb"}.get(primary, primary)


class _Isolated(NullTranslations):
    """English words that stand on a page from right to left: kept apart, or "2 claims" would be shown as "claims 2"."""

    def gettext(self, message: str) -> str:
        return f"\u2066{message}\u2069" if any(map(str.isalpha, message)) else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(super().ngettext(msgid1, msgid2, n))


def _right_to_left(language: str) -> bool:
    if _primary(language) == "en":
        return False
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - see `catalogue`

    try:
        return Locale.parse(language, sep="-").character_order == "right-to-left"
    except (UnknownLocaleError, ValueError, TypeError):
        return False
