"""The theme's words are in its catalogues."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import site_builder
from site_builder.messages import catalogues
from site_builder.messages.theme import LOCALES, lacking, theme_words
from site_builder.project import default_theme

VALUE = re.compile(r"%\(\w+\)s")
TAG = re.compile(r"<[^>]*>")
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
KEYWORDS = {"_": None, "gettext": None, "say": None, "ngettext": (1, 2)}


def said():
    """Every message that templates and render code look up."""
    found = set()
    render = Path(site_builder.__file__).parent / "render"
    options = {"**.html": {"newstyle_gettext": "true", "trimmed": "true"}}
    for folder, methods in (
        (default_theme(), [("**.html", "jinja2.ext.babel_extract")]),
        (render, [("**.py", "python")]),
    ):
        for _, _, message, _, _ in extract_from_dir(folder, methods, options_map=options, keywords=KEYWORDS):
            found.add(message)
    return found


CATALOGUES = sorted(path.parent.parent.name for path in LOCALES.glob("*/LC_MESSAGES/theme.po"))


def messages_of(language):
    with (LOCALES / language / "LC_MESSAGES" / "theme.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {message.id: message for message in catalogue if message.id}, catalogue.num_plurals


def strings_of(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def test_the_swedish_catalogue_has_every_message():
    messages, _ = messages_of("sv")
    keys = {message if isinstance(message, str) else tuple(message) for message in said()}
    assert keys - set(messages) == set(), "not in the catalogue"
    assert [id_ for id_, message in messages.items() if not all(strings_of(message))] == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_catalogue_has_no_message_that_is_said_no_longer(language):
    messages, _ = messages_of(language)
    assert set(messages) - {message if isinstance(message, str) else tuple(message) for message in said()} == set()


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_translation_has_the_values_and_the_links_of_its_original_and_all_plurals(language):
    messages, plurals = messages_of(language)
    for message in messages.values():
        strings = strings_of(message)
        asked = message.id if isinstance(message.id, str) else message.id[-1]
        assert not message.fuzzy
        assert len(strings) == (1 if isinstance(message.id, str) else plurals), message.id
        for string in filter(None, strings):
            assert sorted(VALUE.findall(string)) == sorted(VALUE.findall(asked)), message.id
            assert TAG.findall(string) == TAG.findall(asked), message.id


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_is_punctuated_as_its_language_does(language):
    messages, _ = messages_of(language)
    for message in messages.values():
        for string in strings_of(message):
            plain = TAG.sub("", string)
            assert "“" not in plain or "„" in plain, f"English marks: {plain}"
            assert "'" not in plain, f"a typewriter's apostrophe: {plain}"
            if language == "fr":
                assert not re.search(r"[^\u202f][:;?!»]", plain), f"no narrow space before the sign: {plain}"
                assert not re.search(r"«[^\u202f]", plain), plain


def test_it_is_known_how_many_words_a_language_lacks():
    assert lacking("en-GB") == lacking("sv") == (0, 0)
    missing, total = lacking("fi")
    assert missing == total == len(messages_of("sv")[0])
    for tag, catalogue in (("de", "de"), ("fr-CA", "fr"), ("es", "es"), ("da", "da"), ("no", "nb")):
        messages, _ = messages_of(catalogue)
        assert lacking(tag) == (total - sum(all(strings_of(message)) for message in messages.values()), total)


def test_a_catalogue_with_holes_lacks_as_many_words(monkeypatch, tmp_path):
    folder = tmp_path / "fo" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    po = 'msgid "Sources"\nmsgstr "Keldur"\n\nmsgid "Source"\nmsgstr ""\n\n#, fuzzy\nmsgid "Claims"\nmsgstr "Gitt"\n'
    (folder / "theme.po").write_text(HEADER + po)
    (tmp_path / "sv").symlink_to(LOCALES / "sv")
    monkeypatch.setattr(catalogues, "LOCALES", tmp_path)
    catalogues.translated.cache_clear()
    try:
        missing, total = lacking("fo")
        assert missing == total - 1
    finally:
        catalogues.translated.cache_clear()


def test_english_words_on_a_page_from_right_to_left_keep_their_own_direction():
    words = theme_words("ar")
    assert words.gettext("Glossary") == "\u2066Glossary\u2069"
    assert words.ngettext("%(count)s claim", "%(count)s claims", 2) == "\u2066%(count)s claims\u2069"
    assert words.gettext("¶") == "¶"
    assert theme_words("az-Arab").gettext("Glossary") == "\u2066Glossary\u2069"
    assert theme_words("fi").gettext("Glossary") == theme_words("tlh").gettext("Glossary") == "Glossary"


def test_a_region_takes_its_languages_words_and_a_language_without_any_the_english_ones():
    assert theme_words("sv-FI").gettext("Glossary") == "Ordlista"
    assert theme_words("sv").ngettext("%(count)s claim", "%(count)s claims", 2) == "%(count)s påståenden"
    assert theme_words("fi").gettext("Glossary") == "Glossary"
