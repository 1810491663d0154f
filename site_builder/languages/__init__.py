"""Holds what differs by language.

In: a language tag. Out: `Language`, with its inflected forms, quotation marks and sorting; and, made of these, the
finder of a glossary's terms.
"""

from site_builder.languages.finder import Ambiguity, Match, TermIndex
from site_builder.languages.language import EntryKind, Language
from site_builder.languages.surfaces import Matching, Surface, TermForms, surfaces
from site_builder.languages.table import LANGUAGES, language

__all__ = [
    "LANGUAGES",
    "Ambiguity",
    "EntryKind",
    "Language",
    "Match",
    "Matching",
    "Surface",
    "TermForms",
    "TermIndex",
    "language",
    "surfaces",
]
