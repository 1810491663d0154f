"""Reads what a text counts: a number and the word it counts, “290 parts”, “400 personer”.

In: a sentence and a language tag. Out: `Counted`s. Only what is surely a count of things is read: no year, day, measure
or share, no number that is a name (“resolution 12”, “article 4”, “B-52 bombers”), and none in a language whose words
we don't know. Numbers in words are not read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from site_builder.languages.numbers import numbers_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """`text[start:end]` counts `what` (in small letters, without its ending): `number`, evened out, of them.

    Of people it also says what befell them: those killed and those hurt are two counts.
    """

    start: int
    end: int
    number: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a language, in small letters.

    `names`: before a number, they make it a name. `no_things`: behind a number, they are nothing that is counted.
    `endings`: what a noun has in the plural or genitive, the longest first. `killed`, `hurt`: alternatives of a regular
    expression.
    """

    names: frozenset[str]
    no_things: frozenset[str]
    endings: tuple[str, ...]
    killed: str
    hurt: str


def counted_in(text: str, tag: str) -> Iterator[Counted]:
    """Each count in a text, from left to right."""
    words = _WORDS.get(tag.partition("-")[0])
    if words is None:
        return
    for start, number in numbers_in(text, tag):
        written = _NUMBER.match(text, start)
        if written is None or _YEAR.fullmatch(written.group()) or not _FREE.fullmatch(text[max(0, start - 1) : start]):
            continue
        before = _BEFORE.search(text[max(0, start - _LONGEST) : start])
        if before is not None and (before["word"].lower() in words.names or _is_name(text[:start], before)):
            continue
        thing = _THING.match(text, written.end())
        if thing is None or not thing["word"].islower() or thing["word"] in words.no_things:
            continue
        what = " ".join(filter(None, (_stem(thing["word"], words), _befell(text, start, thing.end(), words))))
        yield Counted(start=start, end=thing.end(), number=number, what=what)


def _is_name(text: str, before: re.Match[str]) -> bool:
    """Whether a word with a capital stands there inside a sentence: `Falcon 9 rockets` are of one kind, not nine."""
    return before["word"][0].isupper() and bool(text[: -len(before.group())].strip("“”\"'«» \n￼"))


def _befell(text: str, start: int, end: int, words: _Words) -> str:
    """What is told of those counted, by the nearest word that tells it."""
    near = text[max(0, start - _LONGEST) : end + _LONGEST]
    middle = min(start, _LONGEST)
    told = [
        (abs(match.start() - middle), fate)
        for fate, pattern in (("killed", words.killed), ("hurt", words.hurt))
        for match in re.finditer(rf"\b(?:{pattern})\b", near, re.IGNORECASE)
    ]
    return min(told)[1] if told else ""


def _stem(word: str, words: _Words) -> str:
    for ending in words.endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


_LONGEST: Final = 40
"""So many characters around a number are looked at."""
_NUMBER: Final = re.compile(r"\d+(?:[.,\u0020\u00a0\u2009\u202f]\d+)*")
_YEAR: Final = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_FREE: Final = re.compile(r"[\s(“”\"'«»‘’￼]?")
"""What may stand before a number that isn't part of a word or sign, as in `B-52`, `§4`, `$60`, `2–3`."""
_BEFORE: Final = re.compile(r"(?P<word>[^\W\d_]+)[\s\u00a0]+$")
_THING: Final = re.compile(r"[\s\u00a0]+(?P<word>[^\W\d_]{3,}(?:-[^\W\d_]+)*)(?!\w)")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORDS: Final[Mapping[str, _Words]] = {
    "en": _Words(
        names=_set(
            "resolution article paragraph page section chapter line number no nos mark version model type room "
            "phase case group figure table part day week year point item rule clause annex appendix volume issue "
            "channel route road highway unit block gate platform level step stage round season episode the age "
            "aged january february march april may june july august september october november december"
        ),
        no_things=_set(
            "and but nor for with from into onto upon over under about after before until since than then that "
            "this these those which who whom whose when where while the was were are has had have will would can "
            "could may might must shall should did does been being says said not only also both all per percent "
            "cent hundred thousand million millions billion billions trillion dozen times more less fewer further "
            "other others new kilometres kilometers miles metres meters feet yards years months weeks days nights "
            "hours minutes seconds tonnes tons kilos kilograms pounds dollars euros cents degrees points january "
            "february march april june july august september october november december"
        ),
        endings=("s’", "’s", "s"),
        killed="kill(?:s|ed|ing)?|died|dies|dead|deaths?|fatalities",
        hurt="hurt|injur(?:ed|ies|ing)|wound(?:ed|s|ing)",
    ),
    "sv": _Words(
        names=_set(
            "resolution resolutionen artikel artikeln paragraf paragrafen sida sidan sidorna avsnitt avsnittet "
            "kapitel kapitlet rad raden nummer nr märket märkningen beteckningen version modell typ rum fas fasen "
            "fall fallet grupp figur tabell del dag dagen vecka år året punkt punkten stycke stycket bilaga volym "
            "kanal väg vägen enhet nivå steg omgång säsong den januari februari mars april maj juni juli augusti "
            "september oktober november december"
        ),
        no_things=_set(
            "och men eller för med från till över under efter före innan sedan än som att den det dem dessa denna "
            "detta vilken vilka när där var är har hade ska skulle kan kunde får fick måste bör borde blev inte "
            "bara även både alla per procent promille hundra tusen miljon miljoner miljard miljarder dussin "
            "gånger fler färre andra nya ytterligare vid utan mot mellan kilometer mil meter fot år månader "
            "veckor dagar nätter dygn timmar minuter sekunder ton kilo kilogram kronor öre dollar euro grader "
            "poäng procentenheter januari februari mars april maj juni juli augusti september oktober november "
            "december"
        ),
        endings=("arnas", "ernas", "ornas", "arna", "erna", "orna", "ars", "ers", "ors", "ar", "er", "or", "na", "s"),
        killed="döda|dödas|dödade|dödades|dödar|dödats|dog|dör|omkom|omkommit|dödsoffer",
        hurt="skad(?:a|as|ar|ade|ades|ats)|sår(?:a|as|ade|ades|ats)",
    ),
}
