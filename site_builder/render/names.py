"""Names things in the language of a page: languages, lists of words, sources in short, a text's first sentence.

In: plain values and a language tag. Out: text.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from site_builder.formats.prose.pieces import TermLink
from site_builder.records.source import Source
from site_builder.records.term import Term
from site_builder.render.dates import in_words

if TYPE_CHECKING:  # Babel is slow to load, and the first date or list does it
    from babel import Locale

_SENTENCE_END: Final = re.compile(r"(?<=\w{3}[.!?])[”\"»)]*\s+(?=[^\W\d_a-z]|[“\"«„])")
_BLOCK_EDGE: Final = re.compile(r"</?(?:p|li|h[1-6]|blockquote|t[dhr]|ul|ol|table|pre|br)\b")


@lru_cache(maxsize=64)
def _locale(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@lru_cache(maxsize=1024)
def language_name(tag: str, *, language: str) -> str:
    """What a language is called in another ("French", "franska"); its tag where CLDR has no name for it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(tag, sep="-").get_language_name(_locale(language)) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def listed(words: Sequence[str], language: str) -> str:
    """Several things as a sentence has them: "a, b and c". The words may be markup, then so is the list."""
    from babel.lists import format_list  # noqa: PLC0415

    if not words:
        return ""
    # Americans put a comma before "and", most others don't; dates are in the British order here as well.
    return format_list([str(word) for word in words], locale=_locale("en-GB" if language == "en" else language))


def source_name(source: Source, language: str) -> str:
    """A source in short: who published it and when, or its title."""
    who = source.publisher or (source.author[0] if source.author else "")
    if not who:
        return source.title
    if source.issued is None or source.issued.precision == "unknown":
        return who
    return f"{who}, {in_words(source.issued, language)}"


def source_details(source: Source, language: str) -> str:
    """Who published a source, who wrote it and when, as far as it says."""
    shown = [part for part in dict.fromkeys((source.publisher or "", *source.author)) if part]
    if source.issued and source.issued.precision != "unknown":
        shown.append(in_words(source.issued, language))
    return ", ".join(shown)


def web_address(written: str | None) -> str:
    """An address as an author wrote it, if it is one of the web: a script in its place must never become a link."""
    address = (written or "").strip()
    return address if address.startswith(("https://", "http://")) else ""


def initial(name: str) -> str:
    """The letter that stands for a site."""
    return next((sign.upper() for sign in name if sign.isalnum()), "?")


def first_sentence(text: str) -> str:
    """The first sentence of a text. An abbreviation of two letters ends none."""
    return first_sentences(text, 1)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of a text begins and ends."""
    ends = [(found.start(), found.end()) for found in _SENTENCE_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return tuple(zip(starts, [*(start for start, _ in ends), len(text)], strict=True))


def first_sentences(text: str, count: int) -> str:
    """The first sentences of a text."""
    return " ".join(_SENTENCE_END.split(text, maxsplit=count)[:count])


def term_words(link: TermLink, entry: Term | None) -> str:
    """The words that `[[…]]` shows: those given, or the name where `entry`, the one of this id, was meant by its id."""
    by_id = entry is not None and link.target.casefold() != entry.name.casefold()
    return link.shown or (entry.name if entry and by_id else link.target)
