"""Writes days, months and years, and spans of them, as CLDR has them for a language.

CLDR's patterns and names are read from Babel's data, but not through a `Locale`: asking one for the names of months
changes what other languages say afterwards in the same process (python-babel/babel issue 1234), and the same input
must give the same bytes in any order. So each calendar has its own copy of the little it needs.
"""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

_KEPT: Final = ("months", "eras", "date_formats", "datetime_skeletons", "interval_formats")
_REGION: Final = {"en": "en_GB", "no": "nb"}
"""Where the language alone means another order or another code: we write 18 August, not August 18."""

_SPACED: Final = frozenset({"sv"})
"""Languages where a dash between whole dates may have spaces, which CLDR lacks: "2023–3 januari" is hard to read."""

_DAY_FIRST: Final = re.compile(r"(?P<day>d[^A-Za-z]*?)(?P<rest>\s.*?(?P<month>[ML]{3,5})(?P<year>.*))")
_JOIN: Final = re.compile(r"[-–—~～\s]+$")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Calendar:
    """How one language writes dates. Patterns are those of CLDR (UTS 35, part 4); years are written in full."""

    language: str
    day: str
    month: str
    short_day: str
    short_month: str
    spans: Mapping[str, Mapping[str, tuple[str, str]]]
    """Per skeleton, per greatest field that differs: the patterns of the first and of the last date."""
    between: str
    """What joins two dates that don't share a pattern."""
    names: Mapping[tuple[str, int], tuple[str, ...]]
    era: str

    def write(self, pattern: str, when: date) -> str:
        """`when` in a CLDR pattern."""
        from babel.dates import tokenize_pattern  # noqa: PLC0415 - Babel costs start-up; only what draws pages needs it

        return "".join(
            str(value) if kind == "chars" else self._field(str(value[0]), int(value[1]), when)
            for kind, value in tokenize_pattern(pattern)
        )

    def _field(self, letter: str, width: int, when: date) -> str:
        if letter in {"M", "L"} and width > 2:
            return self.names[letter, width][when.month - 1]
        if letter == "G":
            return self.era
        return str({"y": when.year, "M": when.month, "L": when.month, "d": when.day}[letter]).zfill(width)

    def span(self, skeleton: str, first: date, last: date) -> str:
        """Two dates as one span (`18–19 June 2024`), or an empty text where CLDR has no pattern for it."""
        return "".join(self.ends(skeleton, first, last) or ())

    def ends(self, skeleton: str, first: date, last: date) -> tuple[str, str] | None:
        """The two halves of a span (`18–` and `19 June 2024`); None where CLDR has no pattern for it."""
        differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        patterns = self.spans.get(skeleton, {}).get(differs)
        return (self.write(patterns[0], first), self.write(patterns[1], last)) if patterns else None

    def join(self, first: str, last: str) -> str:
        """Two dates in words as one span."""
        return self.between.replace("{0}", first).replace("{1}", last)


@lru_cache(maxsize=64)
def calendar(language: str) -> Calendar:
    """The calendar of a BCP 47 language tag; of its language alone where CLDR lacks the region or script.

    A language that CLDR doesn't know at all gets ISO 8601.
    """
    data = _data(language)
    if data is None:
        return Calendar(
            language="und", day="y-MM-dd", month="y-MM", short_day="MM-dd", short_month="y-MM",
            spans={}, between="{0} – {1}", names={}, era="",
        )  # fmt: skip
    skeletons, intervals = data["datetime_skeletons"], data["interval_formats"]
    day = str(data["date_formats"]["long"].pattern)
    spans = {name: _spans(intervals.get(name)) for name in ("y", "yMMM", "yMMMM", "yMMMd", "MMM", "MMMd")}
    if language.partition("-")[0].lower() in _SPACED:
        spans["yMMMd"] = {
            field: (first, last) if field == "d" else (_JOIN.sub(" – ", first), last)
            for field, (first, last) in spans["yMMMd"].items()
        }
    return Calendar(
        language=language,
        day=day,
        month=str(skeletons.get("yMMMM") or "MMMM y"),
        short_day=str(skeletons.get("MMMd") or "d MMM"),
        short_month=str(skeletons.get("MMM") or "LLL"),
        spans={**spans, "long": _long_spans(day, spans["yMMMd"])},
        between=_even(str(intervals.get(None) or "{0} – {1}")).replace("-", "–"),
        names=_names(data["months"]),
        era=str(data["eras"].get("abbreviated", {}).get(1, "")),
    )


def _data(language: str) -> Any:
    """CLDR's data for a language tag, ours alone; None when there is none."""
    from babel import localedata  # noqa: PLC0415 - see `Calendar.write`
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415

    parts = language.split("-")
    while parts:
        tag = "_".join(parts)
        try:
            name = str(Locale.parse(_REGION.get(tag.lower(), tag)))
        except (ValueError, UnknownLocaleError):
            parts.pop()
            continue
        data = localedata.load(name)
        return localedata.LocaleDataDict({key: deepcopy(data[key]) for key in _KEPT})
    return None


def _names(months: Any) -> dict[tuple[str, int], tuple[str, ...]]:
    """The names of months by the letter and width that ask for them in a pattern."""
    return {
        (letter, width): tuple(str(months[context][kind][number]) for number in range(1, 13))
        for letter, context in (("M", "format"), ("L", "stand-alone"))
        for width, kind in ((3, "abbreviated"), (4, "wide"), (5, "narrow"))
    }


def _spans(patterns: Any) -> dict[str, tuple[str, str]]:
    """CLDR's interval patterns of one skeleton; those that Babel could not take apart are left out."""
    found = {field: tuple(_even(str(part)) for part in pair) for field, pair in (patterns or {}).items()}
    return {str(field): (pair[0], pair[1]) for field, pair in found.items() if len(pair) == 2}


def _long_spans(day: str, short: Mapping[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Spans of days with the months written out, which CLDR has only for short months.

    Where the day comes first they are the long pattern, its first date cut where the two begin to be the same:
    Spanish "18–19 de junio de 2024" keeps its "de". Elsewhere the short patterns with long months.
    """
    match = _DAY_FIRST.fullmatch(day)
    if match is None:
        return {field: (_widened(first), _widened(last)) for field, (first, last) in short.items()}
    upto_month = day[: match.end("month")]
    heads = {"d": match["day"], "M": upto_month, "y": day}
    return {field: (heads[field] + _joint(first), day) for field, (first, _) in short.items() if field in heads}


def _joint(pattern: str) -> str:
    """The dash, and its spaces, that the first pattern of a span ends with."""
    match = _JOIN.search(pattern)
    return match[0] if match else " – "


def _widened(pattern: str) -> str:
    return re.sub(r"(?<![ML])([ML])\1{2}(?![ML])", r"\1\1\1\1", pattern)


def _even(pattern: str) -> str:
    """Thin spaces as plain ones: they are searched and copied as what they look like."""
    return pattern.replace("\u2009", " ")
