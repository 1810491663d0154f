"""Findings and commands speak Swedish: every sentence has its translation, with the same values in it."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

import site_builder
from site_builder.commands.review import DUE
from site_builder.messages import MESSAGES, SPOKEN, worded
from site_builder.messages.catalogues import LOCALES, catalogue
from site_builder.messages.words import WORDS
from site_builder.project import project_at

PACKAGE = Path(site_builder.__file__).parent
TRANSLATED = [language for language in SPOKEN if language != "en"]


def templates():
    """Every sentence of a finding, and every word of ours that fills one, with its context."""
    sentences = {(None, said) for message in MESSAGES.values() for said in (message.text, *message.advice)}
    return sentences | {("value", word) for words in WORDS.values() for word in words}


def sentences():
    """Every sentence that the command line the preview and drafts say."""
    rooms = ("console", "commands", "serve", "drafting")
    files = (PACKAGE / "cli.py", *(file for room in rooms for file in (PACKAGE / room).glob("*.py")))
    calls = [
        call.args[0].value
        for file in files
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if getattr(call.func, "attr", getattr(call.func, "id", "")) == "say"
    ]
    return {(None, said) for said in (*calls, *(heading for _, heading in DUE))}


def values(template):
    """The names that a template is filled with, each as often as it stands there."""
    return sorted(name for _, name, _, _ in Formatter().parse(template) if name)


CASES = [
    (language, domain, said)
    for language in TRANSLATED
    for domain, said in (("findings", templates), ("console", sentences))
]


@pytest.mark.parametrize(("language", "domain", "said"), CASES)
def test_a_catalogue_has_every_sentence_and_no_other(language, domain, said):
    with (LOCALES / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        read = read_po(file, locale=language)
    messages = {(message.context, message.id): message for message in read if message.id}
    assert said() - set(messages) == set(), "not in the catalogue"
    assert set(messages) - said() == set(), "no longer said"
    for message in messages.values():
        assert not message.fuzzy, message.id
        assert message.string, message.id
        assert values(message.string) == values(message.id)


@pytest.mark.parametrize("language", SPOKEN)
def test_messages_begin_small_and_end_open_and_hints_are_sentences(language):
    words = catalogue(language, "findings")
    for message in MESSAGES.values():
        text = words.gettext(message.text)
        assert not text[0].isupper() or text.startswith("YAML"), text
        assert not text.endswith("."), text
        for hint in map(words.gettext, message.advice):
            assert not hint[0].islower(), hint
            assert hint.endswith((".", "?")), hint


@pytest.mark.parametrize(("language", "foreign"), [("en", "”[^“”]*”"), ("sv", "“")])
def test_quotation_marks_are_those_of_the_language(language, foreign):
    words = catalogue(language, "findings")
    said = [words.gettext(template) for message in MESSAGES.values() for template in (message.text, *message.advice)]
    assert [sentence for sentence in said if re.search(foreign, sentence)] == []


def test_words_that_fill_a_message_are_translated_with_it():
    text = worded("translation-facts-differ", {"what": "numbers", "original": "article.md:3"}, "sv").text
    assert text == "talen skiljer sig från originalet (article.md:3)"


def test_a_number_brings_its_word():
    given = {"explainer": "Tides", "review_by": "2024-12-01", "days": 1}
    assert worded("past-review", given).text.endswith("that is 1 day ago")
    assert worded("past-review", given | {"days": 2}).text.endswith("that is 2 days ago")
    assert worded("past-review", given | {"days": 2}, "sv").text.endswith("det är 2 dagar sedan")


def test_a_fallback_hint_is_said_only_where_nothing_is_suggested():
    with_, without = (
        worded("unknown-source", {"source": "a", "suggestion": suggestion}, "sv").hint for suggestion in ("b", "")
    )
    assert with_.startswith("Menade du ”b”? Lägg annars till den: `site-builder new source ")
    assert without.startswith("Lägg till den: `site-builder new source ")


def test_the_folders_that_a_site_is_never_written_over_have_names_in_every_language(tmp_path):
    assert set(project_at(tmp_path).forbidden) <= set(WORDS["folder"])
