"""Guesses what date is meant by a text that isn't EDTF: "19 June 2024", "den 19 juni 2024", "ca 2024", "18-19.6.2024".

In: any text. Out: one reading in EDTF, two where the text can be read in two ways, none where it can't be told. A
reading has the form of EDTF, but the day may not exist ("30 February 2024"): who asks reads it. Only used to say what
to write instead: nothing is ever taken for a date on a guess.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from site_builder.formats.dates.meant_single import meant_single

_LONGEST: Final = 60
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.ASCII)


# Words of the languages whose months are known too (`meant_single`). In each, the date is what the one group holds.
_UNKNOWN: Final = _words(
    r"\?+|-+|n/a|n\.? ?d\.?|u\. ?å\.?|o\. ?j\.?|s\. ?d\.?|x{4}|\.\./\.\.|/",
    r"no date|undated|unknown( date)?|date unknown|not known",
    r"okän[dt]( datum)?|odaterad|unbekannt|inconnue?|desconocid[ao]|ukendt|ukjent",
)
_ABOUT: Final = _words(
    r"(?:c|ca|circa|cirka|approx|approximately|about|around|omkring|runt|etwa|um|vers|environ|hacia|rundt)\b\.? ?(.+)",
    r"[~≈] ?(.+)",
    r"(.+?) ?~",
)
_UNSURE: Final = _words(
    r"(?:probably|possibly|perhaps|maybe|kanske|troligen|möjligen|vielleicht|peut-être|quizá|måske|kanskje) (.+)",
    r"\? ?(.+)",
    r"(.+?) ?(?:\?|\(\?\)|\(uncertain\)|\(osäkert\))",
)
_SINCE: Final = _words(
    r"(?:from|since|från( och med)?|sedan|fr\.o\.m\.|seit|ab|depuis|desde|fra|siden) (?P<date>.+)",
    r"(?P<day>.+?) ?[-/] ?(?:unknown|present|today|now|nu|i dag|idag|heute|dato)?",
)
_UNTIL: Final = _words(
    r"(?:until|till|to|up to|fram till|till och med|t\.o\.m\.|bis|jusqu['’](?:à|en|au)|hasta|indtil|fram til|til) (.+)",
    r"(?:unknown|\?)? ?[-/] ?(.+)",
)
_BETWEEN: Final = _words(
    r"(?:from|between|från|mellan|von|zwischen|du|entre|del?|fra|mellem|mellom) (.+?)"
    r" (?:to|and|till|och|bis|und|au|et|al?|y|til|og) (.+)"
)
_CUT: Final = re.compile(r" (?:-+|to|till|until|till och med|bis|au|à|hasta|al?|til) |/|-+")
_SCHOOL_YEAR: Final = re.compile(r"(\d\d)(\d\d)[-/](\d\d)", re.ASCII)


def meant(text: str) -> tuple[str, ...]:
    """What `text` probably means, in EDTF: no reading, one, or two."""
    if len(text) > _LONGEST:
        return ()
    clean = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold()
    clean = " ".join(clean.strip(" \t\n\"'“”„«»‘’,;").split())
    if _UNKNOWN.fullmatch(clean):
        return ("unknown",)
    readings = (
        _two_years(clean)
        or _known(clean)
        or _span(clean)
        or _open(clean, _SINCE, "{}/..")
        or _open(clean, _UNTIL, "../{}")
    )
    return tuple(dict.fromkeys(readings))[:2]


def _two_years(clean: str) -> tuple[str, ...]:
    """`2023/24` is two years; `2010-11` or `2010/11` may be a month as well."""
    match = _SCHOOL_YEAR.fullmatch(clean)
    if not match or int(match[3]) != int(match[2]) + 1:
        return ()
    years = f"{match[1]}{match[2]}/{match[1]}{match[3]}"
    return (f"{match[1]}{match[2]}-{match[3]}", years) if 1 <= int(match[3]) <= 12 else (years,)


def _known(clean: str) -> tuple[str, ...]:
    """The readings of one date, with or without "about" and "uncertain" (both together are `%`)."""
    return (
        meant_single(clean)
        or tuple(f"{reading}~" for reading in meant_single(_within(clean, _ABOUT)))
        or tuple(f"{reading}?" for reading in meant_single(_within(clean, _UNSURE)))
        or tuple(f"{reading}%" for reading in meant_single(_within(_within(clean, _UNSURE), _ABOUT)))
        or tuple(f"{reading}%" for reading in meant_single(_within(_within(clean, _ABOUT), _UNSURE)))
    )


def _within(clean: str, pattern: re.Pattern[str]) -> str:
    """What the words or marks of `pattern` stand at; empty when they aren't there."""
    match = pattern.fullmatch(clean)
    return next((group for group in reversed(match.groups()) if group), "") if match else ""


def _open(clean: str, pattern: re.Pattern[str], form: str) -> tuple[str, ...]:
    """An interval open at one end: "since 2023", "until 2024"."""
    return tuple(form.format(reading) for reading in _known(_within(clean, pattern)))


def _span(clean: str) -> tuple[str, ...]:
    """An interval, of which one end may say what the other leaves out: "18-19 June 2024", "2024-06-18/19"."""
    for start, end in _cuts(clean):
        starts, ends = [start], [end]
        if any(letter.isalpha() for letter in start + end):
            starts += [f"{start} {rest}" for rest in _tails(end)]
            ends += [f"{rest} {end}" for rest in _heads(start)]
        elif len(end) < len(start) and "-" in start:
            ends += [start[: -len(end)] + end]
        first = next(filter(None, map(_known, starts)), ())
        last = next(filter(None, map(_known, ends)), ())
        if len(first) == len(last) == 1 and first[0] <= last[0]:
            return (f"{first[0]}/{last[0]}",)
    return ()


def _cuts(clean: str) -> Iterator[tuple[str, str]]:
    """The ways to take the text apart at a word or dash."""
    between = _BETWEEN.fullmatch(clean)
    if between:
        yield between[1], between[2]
    for cut in _CUT.finditer(clean):
        start, end = clean[: cut.start()].strip(), clean[cut.end() :].strip()
        if start and end:
            yield start, end


def _tails(end: str) -> Iterator[str]:
    """What a start may borrow from the end: `june 2024`, `2024`."""
    words = end.split()
    return (" ".join(words[at:]) for at in range(1, len(words)))


def _heads(start: str) -> Iterator[str]:
    """What an end may borrow from the start: the month of `june 18`."""
    words = start.split()
    return (" ".join(words[:at]) for at in range(len(words) - 1, 0, -1))
