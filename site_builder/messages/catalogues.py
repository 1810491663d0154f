"""Reads gettext catalogues: `locale/<language>/LC_MESSAGES/<domain>.po`.

Catalogues are read as text, so that no compiled file has to be kept in step.
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

LOCALES: Final = Path(__file__).parent / "locale"


@lru_cache(maxsize=64)
def catalogue(language: str, domain: str) -> NullTranslations:
    """The words of a language in a domain (`theme`, `findings`, `console`); the English ones where there is no file."""
    path = LOCALES / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.is_file():
        return NullTranslations()
    # Babel is slow to load; who needs no other language than English never comes here.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as file:
        words = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, words)
    compiled.seek(0)
    return GNUTranslations(compiled)
