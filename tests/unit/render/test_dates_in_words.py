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
        ("2024-01-01", "1. Januar 2024"),
        ("2024-08-18", "18. August 2024"),
        ("2024-06", "Juni 2024"),
        ("2024-21", "Frühjahr 2024"),
        ("2024-22", "Sommer 2024"),
        ("2024-23", "Herbst 2024"),
        ("2024-24", "Winter 2024"),
        ("201X", "2010er-Jahre"),
        ("200X", "2000–2009"),
        ("19XX", "20. Jahrhundert"),
        ("2024-08-18~", "um den 18. August 2024"),
        ("2024-02~", "etwa Februar 2024"),
        ("2024-21~", "etwa Frühjahr 2024"),
        ("2024-22~", "etwa Sommer 2024"),
        ("201X~", "etwa 2010er-Jahre"),
        ("20XX~", "etwa 21. Jahrhundert"),
        ("2024?", "2024 (unsicher)"),
        ("2024-06-18/2024-06-19", "18.–19. Juni 2024"),
        ("2024-06-01/2024-06-03", "1.–3. Juni 2024"),
        ("2024-09-12/2024-10-03", "12. September – 3. Oktober 2024"),
        ("2023-09-12/2024-01-03", "12. September 2023 – 3. Januar 2024"),
        ("2024-06/2024-08", "Juni–August 2024"),
        ("2023-12/..", "ab Dezember 2023"),
        ("2023-12-05/..", "ab dem 5. Dezember 2023"),
        ("2023-12~/..", "etwa Dezember 2023 –"),
        ("201X/..", "ab den 2010er-Jahren"),
        ("2024-22/..", "ab Sommer 2024"),
        ("../2024", "bis 2024"),
        ("../2024-06-19", "bis zum 19. Juni 2024"),
        ("../2024-02~", "– etwa Februar 2024"),
        ("../2024-21", "bis Frühjahr 2024"),
        ("../201X", "bis in die 2010er-Jahre"),
        ("../20XX", "bis ins 21. Jahrhundert"),
        ("unknown", "Datum unbekannt"),
    ],
    "fr": [
        ("2024-01-01", "1er janvier 2024"),
        ("2024-08-18", "18 août 2024"),
        ("2024-06", "juin 2024"),
        ("2024-21", "printemps 2024"),
        ("2024-22", "été 2024"),
        ("2024-23", "automne 2024"),
        ("2024-24", "hiver 2024"),
        ("201X", "années 2010"),
        ("200X", "2000–2009"),
        ("19XX", "XXe siècle"),
        ("2024-08-18~", "vers le 18 août 2024"),
        ("2024-02~", "vers février 2024"),
        ("2024-21~", "vers le printemps 2024"),
        ("2024-22~", "vers l’été 2024"),
        ("201X~", "vers les années 2010"),
        ("20XX~", "vers le XXIe siècle"),
        ("2024?", "2024 (incertain)"),
        ("2024-06-18/2024-06-19", "18–19 juin 2024"),
        ("2024-06-01/2024-06-03", "1er–3 juin 2024"),
        ("2024-09-12/2024-10-03", "12 septembre – 3 octobre 2024"),
        ("2023-09-12/2024-01-03", "12 septembre 2023 – 3 janvier 2024"),
        ("2024-06/2024-08", "juin – août 2024"),
        ("2023-12/..", "depuis décembre 2023"),
        ("2023-12-05/..", "depuis le 5 décembre 2023"),
        ("2023-12~/..", "vers décembre 2023 –"),
        ("201X/..", "depuis les années 2010"),
        ("2024-22/..", "depuis l’été 2024"),
        ("../2024", "jusqu’en 2024"),
        ("../2024-06-19", "jusqu’au 19 juin 2024"),
        ("../2024-02~", "– vers février 2024"),
        ("../2024-21", "jusqu’au printemps 2024"),
        ("../201X", "jusqu’aux années 2010"),
        ("../20XX", "jusqu’au XXIe siècle"),
        ("unknown", "date inconnue"),
    ],
    "es": [
        ("2024-01-01", "1 de enero de 2024"),
        ("2024-08-18", "18 de agosto de 2024"),
        ("2024-06", "junio de 2024"),
        ("2024-21", "primavera de 2024"),
        ("2024-22", "verano de 2024"),
        ("2024-23", "otoño de 2024"),
        ("2024-24", "invierno de 2024"),
        ("201X", "década de 2010"),
        ("200X", "2000–2009"),
        ("19XX", "siglo XX"),
        ("2024-08-18~", "hacia el 18 de agosto de 2024"),
        ("2024-02~", "hacia febrero de 2024"),
        ("2024-21~", "hacia la primavera de 2024"),
        ("2024-22~", "hacia el verano de 2024"),
        ("201X~", "hacia la década de 2010"),
        ("20XX~", "hacia el siglo XXI"),
        ("2024?", "2024 (incierto)"),
        ("2024-06-18/2024-06-19", "18–19 de junio de 2024"),
        ("2024-06-01/2024-06-03", "1–3 de junio de 2024"),
        ("2024-09-12/2024-10-03", "12 de septiembre – 3 de octubre de 2024"),
        ("2023-09-12/2024-01-03", "12 de septiembre de 2023 – 3 de enero de 2024"),
        ("2024-06/2024-08", "junio–agosto de 2024"),
        ("2023-12/..", "desde diciembre de 2023"),
        ("2023-12-05/..", "desde el 5 de diciembre de 2023"),
        ("2023-12~/..", "hacia diciembre de 2023 –"),
        ("201X/..", "desde la década de 2010"),
        ("2024-22/..", "desde el verano de 2024"),
        ("../2024", "hasta 2024"),
        ("../2024-06-19", "hasta el 19 de junio de 2024"),
        ("../2024-02~", "– hacia febrero de 2024"),
        ("../2024-21", "hasta la primavera de 2024"),
        ("../201X", "hasta la década de 2010"),
        ("../20XX", "hasta el siglo XXI"),
        ("unknown", "fecha desconocida"),
    ],
    "da": [
        ("2024-01-01", "1. januar 2024"),
        ("2024-08-18", "18. august 2024"),
        ("2024-06", "juni 2024"),
        ("2024-21", "foråret 2024"),
        ("2024-22", "sommeren 2024"),
        ("2024-23", "efteråret 2024"),
        ("2024-24", "vinteren 2024"),
        ("201X", "2010’erne"),
        ("200X", "2000–2009"),
        ("19XX", "20. århundrede"),
        ("2024-08-18~", "omkring 18. august 2024"),
        ("2024-02~", "omkring februar 2024"),
        ("2024-21~", "omkring foråret 2024"),
        ("2024-22~", "omkring sommeren 2024"),
        ("201X~", "omkring 2010’erne"),
        ("20XX~", "omkring 21. århundrede"),
        ("2024?", "2024 (usikkert)"),
        ("2024-06-18/2024-06-19", "18.–19. juni 2024"),
        ("2024-06-01/2024-06-03", "1.–3. juni 2024"),
        ("2024-09-12/2024-10-03", "12. september–3. oktober 2024"),
        ("2023-09-12/2024-01-03", "12. september 2023–3. januar 2024"),
        ("2024-06/2024-08", "juni–august 2024"),
        ("2023-12/..", "fra december 2023"),
        ("2023-12-05/..", "fra 5. december 2023"),
        ("2023-12~/..", "fra omkring december 2023"),
        ("201X/..", "fra 2010’erne"),
        ("2024-22/..", "fra sommeren 2024"),
        ("../2024", "indtil 2024"),
        ("../2024-06-19", "indtil 19. juni 2024"),
        ("../2024-02~", "indtil omkring februar 2024"),
        ("../2024-21", "indtil foråret 2024"),
        ("../201X", "indtil 2010’erne"),
        ("../20XX", "indtil 21. århundrede"),
        ("unknown", "ukendt dato"),
    ],
    "nb": [
        ("2024-01-01", "1. januar 2024"),
        ("2024-08-18", "18. august 2024"),
        ("2024-06", "juni 2024"),
        ("2024-21", "våren 2024"),
        ("2024-22", "sommeren 2024"),
        ("2024-23", "høsten 2024"),
        ("2024-24", "vinteren 2024"),
        ("201X", "2010-tallet"),
        ("200X", "2000–2009"),
        ("19XX", "20. århundre"),
        ("2024-08-18~", "omkring 18. august 2024"),
        ("2024-02~", "omkring februar 2024"),
        ("2024-21~", "omkring våren 2024"),
        ("2024-22~", "omkring sommeren 2024"),
        ("201X~", "omkring 2010-tallet"),
        ("20XX~", "omkring 21. århundre"),
        ("2024?", "2024 (usikkert)"),
        ("2024-06-18/2024-06-19", "18.–19. juni 2024"),
        ("2024-06-01/2024-06-03", "1.–3. juni 2024"),
        ("2024-09-12/2024-10-03", "12. september–3. oktober 2024"),
        ("2023-09-12/2024-01-03", "12. september 2023–3. januar 2024"),
        ("2024-06/2024-08", "juni–august 2024"),
        ("2023-12/..", "fra desember 2023"),
        ("2023-12-05/..", "fra 5. desember 2023"),
        ("2023-12~/..", "fra omkring desember 2023"),
        ("201X/..", "fra 2010-tallet"),
        ("2024-22/..", "fra sommeren 2024"),
        ("../2024", "fram til 2024"),
        ("../2024-06-19", "fram til 19. juni 2024"),
        ("../2024-02~", "fram til omkring februar 2024"),
        ("../2024-21", "fram til våren 2024"),
        ("../201X", "fram til 2010-tallet"),
        ("../20XX", "fram til 21. århundre"),
        ("unknown", "ukjent dato"),
    ],
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
