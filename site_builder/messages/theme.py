"""Gives the theme's words in a language, from gettext catalogues.

In: a BCP 47 tag. Out: gettext's `NullTranslations` interface (`gettext`, `ngettext`). Words are written in English in
templates and in `render`; `locale/<language>/LC_MESSAGES/theme.po` holds the others. Catalogues are read as text, so
that no compiled file has to be kept in step.
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

LOCALES: Final = Path(__file__).parent / "locale"


@lru_cache(maxsize=64)
def theme_words(language: str) -> NullTranslations:
    """The words of a language; of `en-GB` those of `en`.

    A language without a catalogue gets the English words: the site's own text is in its language all the same, and
    a label in English is understood sooner than none.
    """
    primary = language.partition("-")[0].lower()
    path = LOCALES / {"no": "nb"}.get(primary, primary) / "LC_MESSAGES" / "theme.po"
    if not path.is_file():
        return NullTranslations()
    # Babel is slow to load; who only checks content never comes here.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as file:
        catalogue = read_po(file, locale=primary)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
