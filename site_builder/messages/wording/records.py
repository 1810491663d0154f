"""What is said of the shape of records: fields, types, values, ids."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "not-a-record": Message("fields are expected here (“name: value”)", ("Write each field on a line of its own.",)),
    "not-a-map": Message(
        "this file must hold one {kind} after the other, each under its id",
        ("Begin each with its id and a colon, and indent its fields.",),
    ),
    "unknown-field": Message(
        "there is no field “{field}” here", ("Did you mean “{suggestion}”?", "The fields are: {fields}.")
    ),
    "missing-field": Message("the field “{field}” is missing, or empty", ("Add “{field}: …”.",)),
    "unknown-value": Message(
        "“{value}” is not one of the values of “{field}”",
        ("Did you mean “{suggestion}”?", "The values are: {choices}."),
    ),
    "expected-fields": Message("“{field}” must have fields of its own (“name: value”)", ("Indent them below it.",)),
    "expected-list": Message("“{field}” must be a list", ("Write each item on a line of its own after “- ”.",)),
    "expected-text": Message(
        "“{field}” must be text, and a list or fields were found",
        ("If a colon or a bracket in the text caused this, put the whole value in quotes.",),
    ),
    "expected-flag": Message("“{field}” is true or false, not “{value}”", ("Write true or false.",)),
    "expected-number": Message("“{field}” is a whole number, not “{value}”", ("Write digits only.",)),
    "content-format-unknown": Message(
        "this content says that it is written in format {value}, and this program knows format {known}",
        ("Upgrade the program: pip install --upgrade site-builder. Did you mean “format: {known}”?",),
    ),
    "text-cut-off": Message(
        "the text ends before “ #”, which begins a comment in YAML",
        ("If the rest belongs to the text, put the whole value in quotes; if it is a comment, give it its own line.",),
    ),
    "not-an-id": Message(
        "“{value}” can't be an id: an id has lower-case letters a–z, digits and hyphens",
        ("Write “{suggestion}”, for example.",),
    ),
    "not-an-address": Message(
        "“{value}” is no web address: one begins with https:// or http:// and the name of a site",
        ("Write it whole: “{suggestion}”.",),
    ),
    "not-a-colour": Message(
        "“{value}” is no colour as a hex number", ('Write it in quotes, with six digits 0–9 and a–f: "#0b4a70".',)
    ),
    "duplicate-id": Message("the {kind} “{id}” is given twice", ("Keep one of the two, or give one another id.",)),
    "first-given-here": Message("first given here"),
    "translation-of-unknown": Message(
        "the original has nothing under “{id}”, so there is nothing to translate",
        ("Did you mean “{suggestion}”? Otherwise delete it, or add it to the original first.",),
        otherwise="Delete it, or add it to the original first.",
    ),
    "translation-has-more": Message(
        "the translation has {given} items in “{field}”, the original {count}",
        ("Lists are matched by position: delete what is too much.",),
    ),
    "correction-without-date": Message(
        "the id of a correction begins with its date, and “{id}” doesn't", ("Write it as “2026-12-01-title”.",)
    ),
    "unseen-without-via": Message(
        "the source “{source}” is said not to have been seen, but not through what it is known",
        ("Name the source that reports on it: “via: id”.",),
    ),
    "primary-without-text": Message(
        "“{source}” is the document an explainer converts, and its text isn't stored",
        ("Store it in seeds/ and write “text_file: seeds/…”.",),
    ),
    "language-assumed": Message(
        "no language is given, so the site is in English",
        ("Write “languages:” and below it “- en” (or sv, de, fr …).",),
    ),
    "not-a-language": Message("“{value}” is no language tag", ("Write it as “en”, “sv” or “pt-BR”.",)),
    "duplicate-language": Message("the language “{value}” stands twice", ("Delete one.",)),
}
