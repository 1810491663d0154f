"""Dates are put in the words of the page's language."""

import os
import subprocess
import sys

import pytest

from site_builder.formats.dates import parse
from site_builder.render.dates import heading, in_words, short, year_of

WORDS = {
    "en": [
        ("2024-08-18", "18 August 2024"),
        ("2024-06", "June 2024"),
        ("2024-06-XX", "June 2024"),
        ("2024-06-18/2024-06-19", "18–19 June 2024"),
        ("2024-09-12/2024-10-03", "12 September – 3 October 2024"),
        ("2023-09-12/2024-01-03", "12 September 2023 – 3 January 2024"),
        ("2024-06-19/2024-08", "19 June 2024 – August 2024"),
        ("2023/2024", "2023–2024"),
        ("2024-06/2024-06", "June 2024"),
        ("2024-02~", "about February 2024"),
        ("2024-21", "spring 2024"),
        ("2024-24", "winter 2024"),
        ("2024?", "2024 (uncertain)"),
        ("2024-06-19%", "about 19 June 2024 (uncertain)"),
        ("2024-02~/2024-06?", "about February 2024 – June 2024 (uncertain)"),
        ("unknown", "date unknown"),
        ("2023-12/..", "from December 2023"),
        ("2023-12~/..", "from about December 2023"),
        ("../2024", "until 2024"),
        ("201X", "the 2010s"),
        ("200X", "2000–2009"),
        ("20XX", "the 21st century"),
        ("0100", "100"),
    ],
    "sv": [
        ("2024-08-18", "18 augusti 2024"),
        ("2024-06", "juni 2024"),
        ("2024-06-18/2024-06-19", "18–19 juni 2024"),
        ("2023-09-12/2024-01-03", "12 september 2023 – 3 januari 2024"),
        ("2024-06/2024-08", "juni–augusti 2024"),
        ("2024-02~", "omkring februari 2024"),
        ("2024?", "2024 (osäkert)"),
        ("2024-21", "våren 2024"),
        ("unknown", "okänt datum"),
        ("2023-12/..", "från december 2023"),
        ("../2024", "fram till 2024"),
        ("201X", "2010-talet"),
        ("19XX", "1900-talet"),
    ],
    "de": [
        ("2024-08-18", "18. August 2024"),
        ("2024-06-18/2024-06-19", "18.–19. Juni 2024"),
        ("2024-02~", "etwa Februar 2024"),
        ("2023-12-05/..", "ab dem 5. Dezember 2023"),
        ("2024-21", "Frühjahr 2024"),
        ("2024-21~", "~Frühjahr 2024"),
        ("unknown", "Datum unbekannt"),
        ("201X", "2010er-Jahre"),
    ],
    "fr": [
        ("2024-08-18", "18 août 2024"),
        ("2021-01-01", "1er janvier 2021"),
        ("2024-01-11", "11 janvier 2024"),
        ("2024-06-01/2024-06-03", "1er juin 2024 – 3 juin 2024"),
        ("2024-08~", "vers août 2024"),
        ("../2024-06-19", "jusqu’au 19 juin 2024"),
        ("2023-12~/..", "vers décembre 2023 –"),
        ("unknown", "date inconnue"),
        ("18XX", "XIXe siècle"),
    ],
    "es": [
        ("2024-06-18/2024-06-19", "18–19 de junio de 2024"),
        ("2024-09-12/2024-10-03", "12 de septiembre – 3 de octubre de 2024"),
        ("2024-06", "junio de 2024"),
        ("2024-21", "primavera de 2024"),
        ("2023-12/..", "desde diciembre de 2023"),
        ("20XX", "siglo XXI"),
    ],
    "da": [("2024-06-18/2024-06-19", "18.–19. juni 2024"), ("2024-21", "foråret 2024"), ("201X", "2010’erne")],
    "nb": [("2024-06-18", "18. juni 2024"), ("2024-02~", "omkring februar 2024"), ("201X", "2010-tallet")],
    "no": [("2024-06", "juni 2024"), ("unknown", "ukjent dato")],
    "en-US": [("2024-08-18", "August 18, 2024"), ("2023-12/..", "from December 2023")],
    "sv-FI": [("2024-08-18", "18 augusti 2024")],
    "fi": [("2024-06", "kesäkuu 2024"), ("2024-21", "maalis–toukokuu 2024"), ("2024-02~", "~helmikuu 2024")],
    "zh-Hant": [("2024-06-18/2024-06-19", "2024年6月18日至19日")],
    "tlh": [("2024-08-18", "2024-08-18"), ("2024-06/..", "2024-06 –"), ("unknown", "?")],
}


@pytest.mark.parametrize(
    ("language", "text", "words"), [(tag, *case) for tag, cases in WORDS.items() for case in cases]
)
def test_a_date_is_put_in_the_words_of_the_language(language: str, text: str, words: str) -> None:
    assert in_words(parse(text), language) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "2024-08-18", "18 Aug"),
        ("sv", "2024-08-18", "18 aug."),
        ("fr", "2024-06-01", "1er juin"),
        ("en", "2024-06", "Jun"),
        ("en", "2024-06-18/2024-06-19", "18–19 Jun"),
        ("en", "2024-09-12/2024-10-03", "12 Sept – 3 Oct"),
        ("sv", "2023-09-12/2024-01-03", "12 sep. 2023 – 3 jan. 2024"),
        ("en", "2024-02~", "c. Feb"),
        ("en", "2024-06-19?", "19 Jun?"),
        ("en", "2023-12/..", "Dec –"),
        ("en", "../2024", "– 2024"),
        ("en", "2024-06/2024-06", "Jun"),
        ("sv", "unknown", "okänt"),
        ("en", "2024-21", "spring"),
        ("en", "199X", "1990s"),
        ("es", "2024-22~", "h. verano"),
    ],
)
def test_a_date_is_short_where_the_column_is_narrow(language: str, text: str, words: str) -> None:
    assert short(parse(text), language) == words


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024-06", 2024),
        ("2023-12/..", 2023),
        ("../2024", 2024),
        ("2023/2025", 2023),
        ("201X", 2010),
        ("unknown", None),
    ],
)
def test_a_list_files_a_date_under_its_first_year(text: str, year: int | None) -> None:
    assert year_of(parse(text)) == year


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "2024-06-19", "2024"),
        ("en", "2023/2025", "2023"),
        ("en", "199X", "1990s"),
        ("sv", "199X", "1990-talet"),
        ("en", "19XX~", "20th century"),
        ("sv", "19XX", "1900-talet"),
        ("en", "../2024", "Until 2024"),
        ("sv", "unknown", ""),
    ],
)
def test_a_list_files_a_date_under_its_year_decade_or_century(language: str, text: str, words: str) -> None:
    assert heading(parse(text), language) == words


def test_words_do_not_depend_on_which_language_was_asked_before() -> None:
    # Through a Babel `Locale`, Hebrew months would stay behind in Norwegian and Chinese ones in Dutch.
    script = (
        "from site_builder.formats.dates import parse; from site_builder.render.dates import in_words, short\n"
        "for language in ('he', 'zh-Hant', 'ja', 'nb', 'nl', 'it', 'fr'):\n"
        "    print(in_words(parse('2024-10'), language), short(parse('2024-10'), language))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.splitlines()[3:] == [
        "oktober 2024 okt",
        "oktober 2024 okt",
        "ottobre 2024 ott",
        "octobre 2024 oct.",
    ]


def test_babel_is_not_loaded_before_a_date_is_put_in_words() -> None:
    script = (
        "import sys; from site_builder.formats.dates import parse; import site_builder.render.dates\n"
        "parse('2024-06-19'); print('babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
