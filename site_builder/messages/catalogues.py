"""Reads gettext catalogues: `locale/<language>/LC_MESSAGES/<domain>.po`.

Catalogues are read as text, so that no compiled file has to be kept in step.
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LOCALES: Final = Path(__file__).parent / "locale"


@lru_cache(maxsize=64)
def catalogue(language: str, domain: str) -> NullTranslations:
    """The words of a language in a domain (`theme`, `findings`, `console`); the English ones where there is no file."""
    words = _read(language, domain)
    if words is None:
        return NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - see `_read`

    compiled = BytesIO()
    write_mo(compiled, words)
    compiled.seek(0)
    return GNUTranslations(compiled)


@lru_cache(maxsize=64)
def translated(language: str, domain: str) -> frozenset[str]:
    """What a catalogue has a translation of, by the English words (of a plural: the singular)."""
    words = _read(language, domain) or ()
    texts = [(message.id, message.string) for message in words if message.id and not message.fuzzy]
    return frozenset(
        key if isinstance(key, str) else key[0]
        for key, string in texts
        if string and (isinstance(string, str) or all(string))
    )


def _read(language: str, domain: str) -> "Catalog | None":
    path = LOCALES / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.is_file():
        return None
    # Babel is slow to load; who needs no other language than English never comes here.
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as file:
        return read_po(file, locale=language)
