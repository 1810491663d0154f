"""Guesses what date is meant by a text that isn't EDTF: "19 June 2024", "19.6.2024", "den 19 juni 2024", "ca 2024".

In: any text. Out: one reading in EDTF, two where the text can be read in two ways, none where it can't be told. A
reading has the form of EDTF, but the day may not exist ("30 February 2024"): who asks reads it. Only used to say what
to write instead: nothing is ever taken for a date on a guess.
"""

import re
import unicodedata
from typing import Final

from site_builder.formats.dates.meant_single import meant_single

_LONGEST: Final = 60
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))

_UNKNOWN: Final = re.compile(r"\?+|-+|n/a|n\.? ?d\.?|u\. ?å\.?|o\. ?j\.?|s\. ?d\.?|xxxx|\.\./\.\.|no date|undated|unknown date|date unknown|okän[dt]( datum)?|odaterad|unbekannt|inconnue?|desconocid[ao]|ukendt|ukjent")  # fmt: skip
_ABOUT: Final = re.compile(r"(?:(?:c|ca|circa|cirka|approx|approximately|about|around|omkring|runt|etwa|um|vers|environ|hacia|rundt)\b\.?|~|≈)\s*(.+)|(.+?)\s*~")  # fmt: skip
_UNSURE: Final = re.compile(r"(?:probably|possibly|perhaps|maybe|kanske|troligen|möjligen|vielleicht|måske|kanskje)\s+(.+)|\?\s*(.+)|(.+?)\s*(?:\?|\(\?\)|\(uncertain\)|\(osäkert\))")  # fmt: skip
_SINCE: Final = re.compile(r"(?:from|since|after|från|sedan|fr\.o\.m\.|seit|ab|depuis|desde|fra|siden)\s+(.+)|(.+?)\s*(?:-|/|- ?(?:present|today|now|nu|i dag|heute|dato))")  # fmt: skip
_UNTIL: Final = re.compile(r"(?:until|till|to|before|up to|fram till|till och med|t\.o\.m\.|före|bis|jusqu['’](?:à|en|au)|hasta|indtil|fram til|til|-|/)\s*(.+)")  # fmt: skip
_SPAN: Final = re.compile(r"\s+(?:-+|to|till|until|till och med|bis|au|à|hasta|al?|til)\s+|/|-+")
_BETWEEN: Final = re.compile(r"(?:from|between|från|mellan|von|zwischen|du|entre|del?|fra|mellem|mellom)\s+(.+?)\s+(?:to|and|till|och|bis|und|au|et|al?|y|til|og)\s+(.+)")  # fmt: skip
_SHORT_SPAN: Final = re.compile(r"(\d{2})(\d{2})[-/](\d{2})", re.ASCII)


def meant(text: str) -> tuple[str, ...]:
    """What `text` probably means, in EDTF: no reading, one, or two."""
    if len(text) > _LONGEST:
        return ()
    clean = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold()
    clean = " ".join(clean.strip(" \t\n\"'“”„«»‘’,;").split())
    return tuple(dict.fromkeys(_meant(clean)))[:2]


def _meant(clean: str) -> tuple[str, ...]:
    """The readings of a text in small letters, with plain dashes and single spaces."""
    if _UNKNOWN.fullmatch(clean):
        return ("unknown",)
    return (
        _short_span(clean)
        or meant_single(clean)
        or _qualified(clean, _ABOUT, "~")
        or _qualified(clean, _UNSURE, "?")
        or _span(clean)
        or _open(clean, _SINCE, "{}/..")
        or _open(clean, _UNTIL, "../{}")
    )


def _short_span(clean: str) -> tuple[str, ...]:
    """`2023/24` is two years; `2010-11` or `2010/11` may be a month as well."""
    match = _SHORT_SPAN.fullmatch(clean)
    if not match or int(match[3]) != int(match[2]) + 1:
        return ()
    span = f"{match[1]}{match[2]}/{match[1]}{match[3]}"
    return (f"{match[1]}{match[2]}-{match[3]}", span) if 1 <= int(match[3]) <= 12 else (span,)


def _inner(clean: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The readings of what a word or mark stands at."""
    match = pattern.fullmatch(clean)
    inner = next((group for group in match.groups() if group), "") if match else ""
    return _meant(inner) if inner and inner != clean else ()


def _qualified(clean: str, pattern: re.Pattern[str], mark: str) -> tuple[str, ...]:
    """"about 2024", "2024 (?)"; both together are `%`."""
    single = [reading for reading in _inner(clean, pattern) if "/" not in reading and reading != "unknown"]
    return tuple(f"{reading[:-1]}%" if reading[-1] in "~?%" else f"{reading}{mark}" for reading in single)


def _open(clean: str, pattern: re.Pattern[str], form: str) -> tuple[str, ...]:
    """"since 2023", "until 2024"."""
    single = [reading for reading in _inner(clean, pattern) if "/" not in reading and reading != "unknown"]
    return tuple(form.format(reading) for reading in single)


def _span(clean: str) -> tuple[str, ...]:
    """"18-19 June 2024", "June to August 2024", "2024-06-18/19": the end says what the start leaves out, or the other
    way round.
    """
    between = _BETWEEN.fullmatch(clean)
    cuts = [between.groups()] if between else [(clean[: m.start()], clean[m.end() :]) for m in _SPAN.finditer(clean)]
    for start, end in cuts:
        start, end = start.strip(), end.strip()
        if not start or not end:
            continue
        last = _known(end) or _first_of(_known(start[: -len(end)] + end) if len(end) < len(start) else ())
        first = _known(start) or _completed(start, end)
        if len(first) == 1 and len(last) == 1:
            return (f"{first[0]}/{last[0]}",)
    return ()
