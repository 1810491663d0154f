"""Makes `sources.bib`: an explainer's sources as BibLaTeX, for papers and reference managers.

In: the sources an explainer lists. Out: entries, in UTF-8, as biber reads it. Every sign that TeX would read is
escaped. Titles and names stand in braces of their own, so that no style changes their capitals or takes them apart.
"""

from collections.abc import Iterator
from typing import Final

from site_builder.machine_files import MachineFile
from site_builder.records.source import CslType
from site_builder.render.machines.csl import remarks
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.names import language_name, web_address
from site_builder.site import Site

_ENTRIES: Final[dict[CslType, str]] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "review-book": "article",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "collection": "collection",
    "dataset": "dataset",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "legal_case": "jurisdiction",
    "bill": "legislation",
    "legislation": "legislation",
    "regulation": "legislation",
    "treaty": "legislation",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "patent": "patent",
    "periodical": "periodical",
    "post": "online",
    "post-weblog": "online",
    "webpage": "online",
    "report": "report",
    "software": "software",
    "thesis": "thesis",
}
"""CSL's kinds of document that BibLaTeX has an entry for; all others are `misc`."""
_PUBLISHERS: Final = {
    "article": "journaltitle",
    "inreference": "booktitle",
    "report": "institution",
    "thesis": "institution",
    "online": "organization",
    "misc": "organization",
}
"""The field for who published it, where it isn't `publisher`."""
_SIGNS: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "%&#_$"},
    }
)
_IN_ADDRESSES: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
"""An address is read as it stands, but braces have to match."""


def bibtex(site: Site, file: MachineFile) -> bytes:
    """The sources of an explainer."""
    paper = Paper(site, file.language)
    entries = (_entry(paper, id_) for id_ in paper.local.listed_sources(file.subject[0]))
    return "\n".join(entries).encode()


def escaped(words: str) -> str:
    """Words without the meaning that TeX sees in signs."""
    return words.translate(_SIGNS)


def _entry(paper: Paper, id_: str) -> str:
    kind = _ENTRIES.get(paper.edition.sources[id_].type, "misc")
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(paper, id_, kind) if value)
    return f"@{kind}{{{id_},\n{fields}}}\n"


def _fields(paper: Paper, id_: str, kind: str) -> Iterator[tuple[str, str]]:
    source = paper.edition.sources[id_]
    yield "title", f"{{{escaped(source.title)}}}"
    yield "author", " and ".join(f"{{{escaped(name)}}}" for name in source.author)
    yield _PUBLISHERS.get(kind, "publisher"), escaped(source.publisher or "")
    # BibLaTeX reads EDTF as the author wrote it.
    yield "date", source.issued.text if source.issued and source.issued.precision != "unknown" else ""
    yield "language", escaped(language_name(paper.language_of(id_), language="en"))
    yield "url", web_address(source.url).translate(_IN_ADDRESSES)
    yield "urldate", source.accessed.text if source.accessed and source.accessed.precision == "day" else ""
    yield "note", escaped(remarks(paper, id_))
