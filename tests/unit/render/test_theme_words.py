"""The theme's words are in its catalogues."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import site_builder
from site_builder.messages.theme import LOCALES, theme_words
from site_builder.project import default_theme

VALUE = re.compile(r"%\(\w+\)s")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


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


@pytest.mark.parametrize("language", ["sv"])
def test_a_complete_catalogue_has_every_message_and_no_other(language):
    with (LOCALES / language / "LC_MESSAGES" / "theme.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    messages = {message.id: message for message in catalogue if message.id}
    keys = {message if isinstance(message, str) else tuple(message) for message in said()}
    assert keys - set(messages) == set(), "not in the catalogue"
    assert set(messages) - keys == set(), "no longer said"
    for message in messages.values():
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        asked = message.id if isinstance(message.id, str) else message.id[-1]
        assert not message.fuzzy
        assert all(strings), message.id
        assert set(VALUE.findall(strings[-1])) == set(VALUE.findall(asked)), message.id


def test_a_region_takes_its_languages_words_and_a_language_without_any_the_english_ones():
    assert theme_words("sv-FI").gettext("Glossary") == "Ordlista"
    assert theme_words("sv").ngettext("%(count)s claim", "%(count)s claims", 2) == "%(count)s påståenden"
    assert theme_words("ar").gettext("Glossary") == "Glossary"
