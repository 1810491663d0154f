"""Gives the theme's words in a language, from gettext catalogues.

In: a BCP 47 tag. Out: gettext's `NullTranslations` interface (`gettext`, `ngettext`). Words are written in English in
templates and in `render`; `locale/<language>/LC_MESSAGES/theme.po` holds the others.
"""

from gettext import NullTranslations

from site_builder.messages.catalogues import LOCALES, catalogue

__all__ = ["LOCALES", "theme_words"]


def theme_words(language: str) -> NullTranslations:
    """The words of a language; of `en-GB` those of `en`.

    A language without a catalogue gets the English words: the site's own text is in its language all the same, and
    a label in English is understood sooner than none.
    """
    primary = language.partition("-")[0].lower()
    return catalogue({"no": "nb"}.get(primary, primary), "theme")
