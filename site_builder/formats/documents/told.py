"""Reads what a document says of itself: its title, who wrote it, when, where, and which of its lines are headings.

In: a file's bytes or text. Out: `Told`; what isn't said is empty. Nothing is guessed here: a web page says it in its
`meta` elements, Markdown in its front matter, Word in its properties and styles, plain text not at all.
"""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Final

from site_builder.formats.nodes import Mapping as MappingNode
from site_builder.formats.nodes import Scalar
from site_builder.formats.nodes import Sequence as SequenceNode
from site_builder.formats.read_yaml import read_yaml
from site_builder.source import Snippet, SourceFile, SourcePath

_ATX: Final = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE: Final = re.compile(r" {0,3}(=+|-+)\s*$")
_SIGNS: Final = re.compile(r"[*_`]|\]\([^)]*\)|[\[\]]|\{#[^}]*\}")
_CHARSET: Final = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_JSON_DATE: Final = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_HEADING_TAGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_TEMPLATE_AUTHORS: Final = frozenset({"", "python-docx", "Microsoft Office User", "User", "Windows User"})

_META: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "publisher": ("og:site_name", "dc.publisher"),
    "issued": ("article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "parsely-pub-date"),
    "url": ("og:url",),
}
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "titel"),
    "author": ("author", "authors", "byline", "by"),
    "publisher": ("publisher", "source", "site", "sitename"),
    "issued": ("issued", "date", "published", "datum"),
    "url": ("url", "link", "canonical", "permalink"),
    "language": ("language", "lang"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a document says of itself. `headings`: its lines that are headings, with their level, 1 the highest."""

    title: str = ""
    author: tuple[str, ...] = ()
    publisher: str = ""
    issued: str = ""
    language: str = ""
    url: str = ""
    headings: Mapping[str, int] = field(default_factory=dict)


def told_by_text(source: SourceFile, *, markdown: bool) -> Told:
    """What a plain text (nothing) or Markdown says of itself."""
    return _told_by_markdown(source) if markdown else Told()


def told_by_packed(path: str, content: bytes) -> Told:
    """What a web page or Word document says of itself; nothing where it can't be read (that is said elsewhere)."""
    suffix = path.rpartition(".")[2].lower()
    return {"html": _told_by_page, "htm": _told_by_page, "xhtml": _told_by_page, "docx": _told_by_word}.get(
        suffix, lambda _: Told()
    )(content)


def _told_by_markdown(source: SourceFile) -> Told:
    lines = source.lines
    begins = 0
    said: dict[str, tuple[str, ...]] = {}
    if lines[0].rstrip() == "---":
        ends = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
        begins = ends + 1 if ends else 0
        said = _front_matter("\n".join(lines[1:ends]))
    headings: dict[str, int] = {}
    fenced = False
    for at, line in enumerate(lines[begins:], begins):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif not fenced and (match := _ATX.match(line)):
            headings.setdefault(_shown(match[2]), len(match[1]))
        elif not fenced and at > begins and lines[at - 1].strip() and (match := _UNDERLINE.match(line)):
            headings.setdefault(_shown(lines[at - 1]), 1 if match[1][0] == "=" else 2)
    headings.pop("", None)
    first = next((words for words, level in headings.items() if level == 1), "")

    def one(name: str) -> str:
        return next((said[key][0] for key in _KEYS[name] if said.get(key)), "")

    return Told(
        title=one("title") or first,
        author=next((said[key] for key in _KEYS["author"] if said.get(key)), ()),
        publisher=one("publisher"),
        issued=one("issued"),
        language=one("language"),
        url=one("url"),
        headings=headings,
    )


def _front_matter(text: str) -> dict[str, tuple[str, ...]]:
    node, _ = read_yaml(Snippet(path=SourcePath(""), text=text))
    said: dict[str, tuple[str, ...]] = {}
    for key, value in node.entries if isinstance(node, MappingNode) else ():
        if isinstance(value, Scalar):
            said[key.value.lower()] = (value.value,)
        elif isinstance(value, SequenceNode):
            said[key.value.lower()] = tuple(item.value for item in value.items if isinstance(item, Scalar))
    return said


def _shown(line: str) -> str:
    return " ".join(_SIGNS.sub("", line).split())


def _told_by_page(content: bytes) -> Told:
    page = _Page()
    page.feed(_decoded(content))
    page.close()

    def meta(name: str) -> str:
        return next((page.meta[key] for key in _META[name] if page.meta.get(key)), "")

    first = next((words for words, level in page.headings.items() if level == 1), "")
    author = meta("author")
    issued = meta("issued") or page.dated
    day = _DAY.match(issued)
    return Told(
        title=first or meta("title") or page.title,
        author=(author,) if author and not author.startswith("http") else (),
        publisher=meta("publisher"),
        issued=day.group() if day else issued,
        language=page.language,
        url=page.canonical or meta("url"),
        headings=page.headings,
    )


def _decoded(content: bytes) -> str:
    named = _CHARSET.search(content[:4096])
    for encoding in ("utf-8-sig", named[1].decode() if named else "", "cp1252"):
        try:
            return content.decode(encoding or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


class _Page(HTMLParser):
    """Collects what a page's head says, and its headings."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.headings: dict[str, int] = {}
        self.title = self.language = self.canonical = self.dated = ""
        self._inside = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: " ".join((value or "").split()) for name, value in attrs}
        if tag == "html":
            self.language = said.get("lang", "")
        elif tag == "meta":
            name = said.get("property") or said.get("name") or said.get("itemprop") or ""
            self.meta.setdefault(name.lower(), said.get("content", ""))
        elif tag == "link" and "canonical" in said.get("rel", "").split():
            self.canonical = said.get("href", "")
        elif tag == "time":
            self.dated = self.dated or said.get("datetime", "")
        elif tag in (*_HEADING_TAGS, "title") or (tag == "script" and said.get("type") == "application/ld+json"):
            self._inside, self._words = tag, []

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if not tag or tag != self._inside:
            return
        words = " ".join("".join(self._words).split())
        self._inside = ""
        if tag == "script":
            match = _JSON_DATE.search(words)
            self.dated = self.dated or (match[1] if match else "")
        elif tag == "title":
            self.title = self.title or words
        elif words:
            self.headings.setdefault(words, int(tag[1]))


def _told_by_word(content: bytes) -> Told:
    from docx import Document  # noqa: PLC0415 - an extra, loaded when used

    try:
        document = Document(io.BytesIO(content))
        properties = document.core_properties
        headings = {
            " ".join(part.text.split()): _level(part.style.name if part.style else "")
            for part in document.paragraphs
            if part.text.strip() and _level(part.style.name if part.style else "")
        }
        told = Told(title=properties.title or "", headings=headings)
        author = properties.author or ""
    except Exception:  # noqa: BLE001 - whatever it is, reading the text has said it
        return Told()
    first = next((words for words, level in headings.items() if level == 1), "")
    return replace(
        told, title=told.title or first, author=() if author in _TEMPLATE_AUTHORS else (author,), headings=headings
    )


def _level(style: str | None) -> int:
    """The level of a Word style: 1 for the title, 2 for the first heading; 0 for no heading."""
    match = re.match(r"(Title|Heading (\d))", style or "")
    return 0 if not match else int(match[2]) + 1 if match[2] else 1
