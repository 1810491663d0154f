"""What the program knows of languages."""

import pytest

from site_builder.languages import LANGUAGES, language


@pytest.mark.parametrize(
    ("tag", "headword", "forms"),
    [
        ("en", "treaty", "treaties treaty's treaties'"),
        ("en", "man", "men men's man's"),
        ("en", "human", "humans"),
        ("en", "boss", "bosses boss's boss' bosses'"),
        ("en", "oligarch", "oligarchs"),
        ("en", "brother-in-law", "brothers-in-law"),
        ("en", "series", "series'"),
        ("en", "Houthis", "Houthi Houthis'"),
        ("sv", "robot", "robotar robotens robotarnas"),
        ("sv", "vapen", "vapnet vapnen vapnens"),
        ("sv", "läkemedel", "läkemedlet läkemedlen"),
        ("sv", "fönster", "fönstret fönstren"),
        ("sv", "ordförande", "ordföranden ordförandena ordförandes"),
        ("sv", "politiker", "politikern politikerna"),
        ("sv", "museum", "museet museer museerna"),
        ("sv", "ämbetsman", "ämbetsmannen ämbetsmän"),
        ("sv", "kommitté", "kommittén kommittéer"),
        ("sv", "vän", "vännen vänner vännerna"),
        ("sv", "program", "programmet programmen"),
        ("sv", "kortdistansrobotar", "kortdistansroboten kortdistansrobotarna"),
        ("de", "Haus", "Hauses Häuser Häusern"),
        ("da", "artikel", "artiklen artiklerne"),
        ("nb", "bok", "boka bøkene"),
        ("fr", "journal", "journaux"),
        ("es", "nación", "naciones"),
    ],
)
def test_a_headword_has_its_forms(tag, headword, forms):
    assert set(forms.split()) <= set(language(tag).inflect(headword))


@pytest.mark.parametrize(
    ("tag", "headword", "others"),
    [
        ("sv", "part", "partier partiet"),
        ("sv", "politik", "politiker politikern politikerna"),
        ("sv", "lag", "laget lager lagret"),
        ("sv", "dag", "dags"),
        ("sv", "val", "vals"),
        ("sv", "värd", "värde värdet"),
        ("sv", "försvar", "försvarar"),
        ("sv", "avtal", "avtalar"),
        ("sv", "person", "persöner"),
        ("en", "news", "new"),
        ("en", "arms", "arm"),
        ("en", "media", "medium"),
        ("en", "octopus", "octopera"),
        ("fr", "pays", "pay"),
        ("es", "crisis", "crisi"),
    ],
)
def test_a_form_that_is_another_word_is_not_made(tag, headword, others):
    assert not set(others.split()) & set(language(tag).inflect(headword))


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "ångström cafe café Cafés zebra"),
        ("sv", "adel zebra ål ängel ö öl"),
        ("da", "adel zebra æble øl ål Aalborg"),
        ("nb", "adel zebra ære øl ål"),
        ("de", "Apfel Äpfel Ball Strasse Straße Zug"),
        ("de", "Ofen Öl Ort Über Zug"),
        ("es", "nube nzuzi ñandú oso"),
        ("es", "chico cielo llave luz"),
        ("fr", "cœur cote coté école été étude île œuvre or"),
        ("nb", "Oslo zebra Ærø Ørsta Ålesund Aasen"),
    ],
)
def test_words_sort_by_the_language_s_own_alphabet(tag, words):
    assert sorted(words.split(), key=language(tag).collation_key) == words.split()


def test_numbers_in_names_sort_by_value():
    names = ["KN-9", "KN-23", "KN-100"]
    assert sorted(names, key=language("en").collation_key) == names


def test_the_letter_of_an_index_is_the_language_s_own():
    assert [language("sv").initial(word) for word in ("Åland", "äpple", "Élite", "1718", "FN")] == list("ÅÄE#F")
    assert [language("en").initial(word) for word in ("Åland", "Élite", "“Big”")] == list("AEB")
    assert language("es").initial("ñandú") == "Ñ"
    assert language("da").initial("Aalborg") == "Å"
    assert [language("nb").initial(word) for word in ("ære", "Ørsta", "Ål")] == list("ÆØÅ")
    assert [language("de").initial(word) for word in ("Äpfel", "Öl", "Straße")] == list("AOS")
    assert [language("fr").initial(word) for word in ("École", "œuvre", "Île")] == list("EOI")


def test_a_region_takes_after_its_language():
    assert "treaties" in language("en-GB").inflect("treaty")
    assert language("en-GB").tag == "en-GB"
    assert language("no").name == LANGUAGES["nb"].name


def test_an_unknown_language_has_exact_forms_only():
    assert language("cy").inflect("gair") == ("gair",)
    assert language("cy").name == "Cymraeg"
    assert language("xx-invented").name == "xx-invented"


@pytest.mark.parametrize(
    ("tag", "direction"), [("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("ur-Latn", "ltr"), ("sv", "ltr")]
)
def test_the_direction_of_writing_is_known(tag, direction):
    assert language(tag).direction == direction


def test_every_language_says_what_it_is():
    for tag, known in LANGUAGES.items():
        assert known.tag == tag
        assert known.name
        assert known.marks
        assert all(len(pair) == 2 for pair in known.marks)
