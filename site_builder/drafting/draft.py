"""Drafts an explainer from a document: finds everything, then has it written down.

In: `Material` and `Asked`. Out: `Draft`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from site_builder.drafting.asked import Asked
from site_builder.drafting.dated import Dated, dated_in
from site_builder.drafting.entry import entry_of
from site_builder.drafting.facts import facts_of
from site_builder.drafting.findings import Findings
from site_builder.drafting.masthead import Masthead, masthead_of
from site_builder.drafting.names import Named, Names
from site_builder.drafting.outline import outline_of
from site_builder.drafting.quoted import quotations_in
from site_builder.drafting.reading import sentences_of
from site_builder.drafting.residue import Residue, residue_in
from site_builder.drafting.statements import said_in, statements_of
from site_builder.formats.dates import Edtf
from site_builder.formats.dates.fault import DateFault
from site_builder.formats.dates.parse import parse
from site_builder.formats.documents import Document, Lines, numbered
from site_builder.formats.documents.told import Told
from site_builder.formats.write_yaml import Value
from site_builder.records.term import Term
from site_builder.source import SourcePath

MOST: Final = 200
"""So many candidates of a kind are written down; nobody goes through more."""

_HEADING_WORDS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A document as it came: where it will be stored, its blocks, what it says of itself, the language it is in.

    `plain`: a text in which nothing but its looks tells a heading. `terms`: the site's glossary, in `terms_language`.
    """

    path: SourcePath
    blocks: Sequence[Lines]
    told: Told
    language: str
    plain: bool
    terms: Mapping[str, Term] = field(default_factory=dict)
    terms_language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What would be written, and what it was made of."""

    entry: Value
    article: str
    facts: str
    document: Document
    residue: tuple[Residue, ...]
    masthead: Masthead
    told: Told
    title: str
    language: str
    mast_lines: tuple[str, ...]
    issued: Edtf | None
    findings: Findings
    headings: tuple[str, ...]
    names: tuple[Named, ...]


def draft(material: Material, asked: Asked) -> Draft:
    """The draft of an explainer."""
    told = material.told
    residue = residue_in(material.blocks, told.headings)
    sure = [each.line for each in residue if each.sure]
    masthead = masthead_of(material.blocks, sure, material.language)
    title = asked.title or told.title or masthead.title
    drop = (*sure, *(masthead.lines if material.plain else ()))
    document = numbered(material.path, material.blocks, drop)
    headings = _headings(document, told, title=masthead.title or told.title, plain=material.plain)
    sentences = sentences_of(document, material.language, {*headings, masthead.title, told.title})
    names = Names(sentences, material.language, material.terms, terms_tag=material.terms_language)
    statements = statements_of(said_in(sentences, names, material.language), names)
    day = asked.issued or _day(told.issued) or _day(masthead.issued)
    asked = replace(asked, issued=day)
    dated = dated_in(sentences, material.language, day)
    findings = Findings(
        statements=statements,
        dated=tuple(_once(dated)),
        quotations=quotations_in(sentences),
        spellings=names.spellings,
        names=tuple(name for name in names.all() if not name.everyday),
        most=MOST,
    )
    return Draft(
        entry=entry_of(
            asked, told, masthead, residue, title=title, path=material.path, drop=drop, language=material.language
        ),
        article=outline_of(asked, document, headings, findings, title=title),
        facts=facts_of(asked, document, findings, names),
        document=document,
        residue=residue,
        masthead=masthead,
        told=told,
        title=title,
        language=material.language,
        mast_lines=masthead.lines if material.plain else (),
        issued=day,
        findings=findings,
        headings=headings,
        names=findings.names,
    )


def _day(written: str) -> Edtf | None:
    """A date as the document says it, where it is one."""
    try:
        return parse(written) if written else None
    except DateFault:
        return None


def _once(dated: Sequence[Dated]) -> Sequence[Dated]:
    """Of two words in one sentence that mean the same date, the first."""
    return tuple({(each.sentence.number, each.date or each.words): each for each in reversed(dated)}.values())[::-1]


def _headings(document: Document, told: Told, *, title: str, plain: bool) -> tuple[str, ...]:
    """The paragraphs that are headings of sections: marked, or in plain text by their looks."""
    if not plain:
        lowest = [level for words, level in told.headings.items() if words != title]
        top = min(lowest, default=0)
        marked = [words for words, level in told.headings.items() if words != title and level <= top + 1]
        return tuple(each.text for each in document.paragraphs if each.text in marked)
    texts = [each.text for each in document.paragraphs]
    return tuple(
        text
        for text, after in pairwise(texts)
        if text != title and _looks_like_heading(text) and not _looks_like_heading(after)
    )


def _looks_like_heading(text: str) -> bool:
    return len(text.split()) <= _HEADING_WORDS and text[0].isupper() and text[-1] not in '.!,;:…”"“»'
