"""Makes `sources.csl.json`: an explainer's sources as CSL-JSON, for reference managers.

In: the sources an explainer lists. Out: CSL-JSON (CSL 1.0.2). Names are given as they are written: nobody has said
which part of them is the family name.
"""

import json
from typing import Any, Final

from site_builder.formats.dates import Edtf
from site_builder.machine_files import MachineFile
from site_builder.render.machines.plain import text
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.names import web_address
from site_builder.site import Site

_CONTAINED: Final = frozenset(
    {
        *("article-journal", "article-magazine", "article-newspaper", "post-weblog"),
        *("entry-dictionary", "entry-encyclopedia"),
    }
)
"""Kinds of source whose publisher is known by the name of what it stands in."""
_SEASONS: Final = {3: 1, 6: 2, 9: 3, 12: 4}
"""The month a season begins in → its number in CSL."""


def csl_json(site: Site, file: MachineFile) -> bytes:
    """The sources of an explainer."""
    paper = Paper(site, file.language)
    items = [_item(paper, id_) for id_ in paper.local.listed_sources(file.subject[0])]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def remarks(paper: Paper, id_: str) -> str:
    """What a list of references should say of a source besides: that nobody here has seen it, and its note."""
    source = paper.edition.sources[id_]
    said = []
    if not source.seen:
        via = "; ".join(paper.source_words(each) for each in source.via)
        known = paper.say("Not seen by us; known through %(via)s.", via=via)
        said.append(known if via else paper.say("Not seen by us."))
    return " ".join([*said, *([text(paper.edition, source.note)] if source.note else [])])


def _item(paper: Paper, id_: str) -> dict[str, Any]:
    source = paper.edition.sources[id_]
    where = "container-title" if source.type in _CONTAINED else "publisher"
    said = {
        "id": id_,
        # CSL has the word, but its JSON has not.
        "type": "document" if source.type == "event" else source.type,
        "title": source.title,
        "author": [{"literal": name} for name in source.author],
        where: source.publisher,
        "issued": csl_date(source.issued),
        "accessed": csl_date(source.accessed),
        "language": paper.language_of(id_),
        "URL": web_address(source.url),
        "archive_location": web_address(source.archive_url),
        "note": remarks(paper, id_),
    }
    return {name: value for name, value in said.items() if value}


def csl_date(when: Edtf | None) -> dict[str, Any] | None:
    """A date as far as CSL has a form for it; else as it was written."""
    if when is None or when.precision == "unknown":
        return None
    ends = (when.start, when.end) if when.precision == "interval" else (when,)
    parts = [_parts(end) for end in ends]
    if not all(parts):
        return {"literal": when.text}
    said: dict[str, Any] = {"date-parts": parts}
    if when.precision == "season" and when.earliest:
        said["season"] = _SEASONS[when.earliest.month]
    if when.approximate or when.uncertain:
        said["circa"] = True
    return said


def _parts(when: Edtf | None) -> list[int]:
    """Year, month and day as far as they are known."""
    if when is None or when.earliest is None:
        return []
    day = when.earliest
    match when.precision:
        case "day":
            return [day.year, day.month, day.day]
        case "month":
            return [day.year, day.month]
        case "year" | "season":
            return [day.year]
        case _:
            return []
