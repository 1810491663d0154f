"""Holds the words that CLDR lacks for dates: about, uncertain, unknown, from, until, seasons, decades, centuries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, NamedTuple


class Before(NamedTuple):
    """What stands before a season, a decade or a century, with its article. `{0}` is the rest."""

    about: str
    since: str
    until: str


_NO_ARTICLES: Final[Mapping[str, Before]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """The words of one language. `{0}` is the rest of the date.

    `seasons` are spring, summer, autumn and winter with `{year}`; without them three months are named. `decade` gets
    `{year}` (2010), `century` `{ordinal}` (21), `{roman}` (XXI), `{year}` (2000) and, for English, `{nth}` (21st);
    without them the years stand there. `about_day`, `since_day` and `until_day` stand before a whole day where it takes
    an article. `articles` has what stands before `spring`, `summer`, `autumn`, `winter`, a `decade` and a `century`
    where these take one too; such a language says no two prepositions in a row, marks stand for the outer one.
    """

    about: str = "~{0}"
    about_day: str = ""
    about_short: str = "~{0}"
    uncertain: str = "{0} (?)"
    uncertain_short: str = "{0}?"
    unknown: str = "?"
    unknown_short: str = "?"
    since: str = "{0} –"
    since_day: str = ""
    until: str = "– {0}"
    until_day: str = ""
    articles: Mapping[str, Before] = field(default_factory=lambda: _NO_ARTICLES)
    seasons: tuple[str, ...] = ()
    article: str = ""
    """What decades and centuries begin with in a sentence, and not in a heading."""
    decade: str = ""
    first_decade: str = ""
    century: str = ""
    first_of_month: str = ""


MARKS: Final = DateWords()
"""For languages whose words aren't here: nothing said that isn't known, in marks that most readers know."""

WORDS: Final[Mapping[str, DateWords]] = MappingProxyType(
    {
        "en": DateWords(
            about="about {0}",
            about_short="c. {0}",
            uncertain="{0} (uncertain)",
            unknown="date unknown",
            unknown_short="unknown",
            since="from {0}",
            until="until {0}",
            seasons=("spring {year}", "summer {year}", "autumn {year}", "winter {year}"),
            article="the ",
            decade="the {year}s",
            first_decade="{year}–{last}",  # "the 2000s" would be a century
            century="the {nth} century",
        ),
        "sv": DateWords(
            about="omkring {0}",
            about_short="ca {0}",
            uncertain="{0} (osäkert)",
            unknown="okänt datum",
            unknown_short="okänt",
            since="från {0}",
            until="fram till {0}",
            seasons=("våren {year}", "sommaren {year}", "hösten {year}", "vintern {year}"),
            decade="{year}-talet",
            first_decade="{year}–{last}",
            century="{year}-talet",
        ),
        "da": DateWords(
            about="omkring {0}",
            about_short="ca. {0}",
            uncertain="{0} (usikkert)",
            unknown="ukendt dato",
            unknown_short="ukendt",
            since="fra {0}",
            until="indtil {0}",
            seasons=("foråret {year}", "sommeren {year}", "efteråret {year}", "vinteren {year}"),
            decade="{year}’erne",
            first_decade="{year}–{last}",
            century="{ordinal}. århundrede",
        ),
        "nb": DateWords(
            about="omkring {0}",
            about_short="ca. {0}",
            uncertain="{0} (usikkert)",
            unknown="ukjent dato",
            unknown_short="ukjent",
            since="fra {0}",
            until="fram til {0}",
            seasons=("våren {year}", "sommeren {year}", "høsten {year}", "vinteren {year}"),
            decade="{year}-tallet",
            first_decade="{year}–{last}",
            century="{ordinal}. århundre",
        ),
        "de": DateWords(
            about="etwa {0}",
            about_day="um den {0}",
            about_short="ca. {0}",
            uncertain="{0} (unsicher)",
            unknown="Datum unbekannt",
            unknown_short="unbekannt",
            since="ab {0}",
            since_day="ab dem {0}",
            until="bis {0}",
            until_day="bis zum {0}",
            articles={
                **dict.fromkeys(("spring", "summer", "autumn", "winter"), Before("etwa {0}", "ab {0}", "bis {0}")),
                "decade": Before("etwa {0}", "ab den {0}n", "bis in die {0}"),
                "century": Before("etwa {0}", "ab dem {0}", "bis ins {0}"),
            },
            seasons=("Frühjahr {year}", "Sommer {year}", "Herbst {year}", "Winter {year}"),
            decade="{year}er-Jahre",
            first_decade="{year}–{last}",
            century="{ordinal}. Jahrhundert",
        ),
        "fr": DateWords(
            about="vers {0}",
            about_day="vers le {0}",
            about_short="v. {0}",
            uncertain="{0} (incertain)",
            unknown="date inconnue",
            unknown_short="inconnue",
            since="depuis {0}",
            since_day="depuis le {0}",
            until="jusqu’en {0}",
            until_day="jusqu’au {0}",
            articles={
                "spring": Before("vers le {0}", "depuis le {0}", "jusqu’au {0}"),
                **dict.fromkeys(("summer", "autumn", "winter"), Before("vers l’{0}", "depuis l’{0}", "jusqu’à l’{0}")),
                "decade": Before("vers les {0}", "depuis les {0}", "jusqu’aux {0}"),
                "century": Before("vers le {0}", "depuis le {0}", "jusqu’au {0}"),
            },
            seasons=("printemps {year}", "été {year}", "automne {year}", "hiver {year}"),
            decade="années {year}",
            first_decade="{year}–{last}",
            century="{roman}e siècle",
            first_of_month="1er",
        ),
        "es": DateWords(
            about="hacia {0}",
            about_day="hacia el {0}",
            about_short="h. {0}",
            uncertain="{0} (incierto)",
            unknown="fecha desconocida",
            unknown_short="desconocida",
            since="desde {0}",
            since_day="desde el {0}",
            until="hasta {0}",
            until_day="hasta el {0}",
            articles={
                **dict.fromkeys(("spring", "decade"), Before("hacia la {0}", "desde la {0}", "hasta la {0}")),
                **dict.fromkeys(
                    ("summer", "autumn", "winter", "century"), Before("hacia el {0}", "desde el {0}", "hasta el {0}")
                ),
            },
            seasons=("primavera de {year}", "verano de {year}", "otoño de {year}", "invierno de {year}"),
            decade="década de {year}",
            first_decade="{year}–{last}",
            century="siglo {roman}",
        ),
    }
)
