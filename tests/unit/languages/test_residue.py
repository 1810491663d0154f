"""Which lines are remnants of a web page, and which only begin like one."""

import pytest

from site_builder.languages.residue import KINDS, PHRASES, residue_kind

REMNANTS = [
    ("Share.", "share"),
    ("Share this article", "share"),
    ("Dela", "share"),
    ("Facebook", "share"),
    ("Exit mobile version", "page"),
    ("3 min read", "page"),
    ("We use cookies to improve your visit.", "cookies"),
    ("Vi använder kakor", "cookies"),
    ("Läs även: Dammen höll", "related"),
    ("READ MORE: The dam held", "related"),
    ("ANNONS", "advertisement"),
    ("Advertisement", "advertisement"),
    ("Subscribe to our newsletter", "newsletter"),
    ("Anmäl dig till vårt nyhetsbrev", "newsletter"),
    ("12 comments", "comments"),
    ("© 2024 The Courier. All rights reserved.", "rights"),
    ("Foto: Ada Holm", "picture"),
    ("Photo: Ada Holm", "picture"),
    ("About the author", "widget"),
]
TEXT = [
    "Share prices fell.",
    "Shares in the company fell by four per cent.",
    "Home Office ministers resigned.",
    "Dela lika, sade hon.",
    "Läs på, sade hon till dem.",
    "Subscribers were told on Monday.",
    "Photographs show the dam.",
    "Foton visar dammen.",
    "The next dam is older.",
    "Annonserna togs bort.",
    "Copyrighted works were burned.",
    "Related parties were heard.",
    "Search teams found nothing.",
    "",
    "· · ·",
]


@pytest.mark.parametrize(("line", "kind"), REMNANTS)
def test_a_remnant_is_known_as_a_whole_line(line, kind):
    assert residue_kind(line) == kind


@pytest.mark.parametrize("line", TEXT)
def test_a_sentence_that_begins_like_one_is_text(line):
    assert residue_kind(line) == ""


def test_every_kind_has_words_in_every_language():
    assert all(set(table) == set(KINDS) for table in PHRASES.values())
