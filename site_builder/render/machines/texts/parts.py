"""Holds what the texts of several kinds of page are made of: titles, lists under their headings, entries in a line.

In: words and records. Out: `Block`s.
"""

from collections.abc import Iterator

from site_builder.languages import language
from site_builder.render.cards import in_short
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.machines.texts.tree import (
    Block,
    Blocks,
    Heading,
    Para,
    Text,
    To,
    bulleted,
    line,
)
from site_builder.site import Link


def by_name(paper: Paper, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of entries, sorted by name as the language does; unknown ones left out."""
    spoken, terms = language(paper.language), paper.edition.terms
    known = (id_ for id_ in ids if id_ in terms)
    return tuple(sorted(known, key=lambda id_: spoken.collation_key(terms[id_].name)))


def entry_line(paper: Paper, id_: str) -> Para:
    """An entry with its meaning in short."""
    entry = paper.edition.terms[id_]
    meaning = in_short(entry.definition) if entry.definition else ""
    return described(paper.local.link_to_term(id_), entry.name, meaning)


def described(link: Link | None, words: str, meaning: str) -> Para:
    """A link with what it leads to."""
    return line(To(link, (Text(words),)) if link else Text(words), f": {meaning}" if meaning else "")


def listed(title: str, items: tuple[Blocks, ...]) -> Iterator[Block]:
    """A list under its heading; nothing where it is empty."""
    yield from under(title, bulleted(items))


def under(title: str, blocks: Blocks) -> Iterator[Block]:
    """Blocks under their heading; nothing where there are none."""
    if blocks:
        yield heading(title)
        yield from blocks


def title(words: str) -> Heading:
    """The title of a text."""
    return Heading(1, (Text(words),))


def heading(words: str) -> Heading:
    """The heading of a part."""
    return Heading(2, (Text(words),))
