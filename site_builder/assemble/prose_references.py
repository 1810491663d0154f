"""Resolves what prose points at: citations, claims, events, terms, links by source file, pictures.

In: the content in one language. Out: a diagnostic at each reference that leads nowhere.
"""

import posixpath
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from site_builder.content import Content, Explainer, Language, PlainPage, original_of, prose_in, texts_of
from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.near import close
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Citation, Cited, LinkStart, TermLink
from site_builder.mentions import TermMatcher, paragraphs_of
from site_builder.source import SourcePath

EXTERNAL = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a text may refer to by short ids: the claims and events of its explainer. `draft`: nobody reads it yet."""

    path: SourcePath
    explainer: str
    claims: Collection[str]
    events: Collection[str]
    draft: bool = False


def unresolved_in_prose(content: Content, language: Language, matcher: TermMatcher) -> Iterator[Diagnostic]:
    """Every reference in the texts of one language that leads nowhere."""
    resolver = _Resolver(content, language, matcher)
    for explainer in content.explainers[language].values():
        facts = explainer.facts
        scope = _Scope(explainer.path, explainer.id, facts.claims, facts.timeline, facts.draft)
        for prose in texts_of(explainer):
            yield from resolver.faults(prose, scope)
    for page in content.pages[language].values():
        for section in page.sections:
            yield from resolver.faults(section.body, _Scope(page.path, "", (), ()))
    for records in (content.terms[language], content.sources[language]):
        for record in records.values():
            for prose in prose_in(record):
                yield from resolver.faults(prose, _Scope(prose.at.path, "", (), ()))


class _Resolver:
    def __init__(self, content: Content, language: Language, matcher: TermMatcher) -> None:
        self.content = content
        self.matcher = matcher
        self.sources = content.sources[language]
        self.term_names = [word for term in content.terms[language].values() for word in (term.id, term.name)]
        self.anchors = dict(_anchors(content, language))
        drafts = [explainer for explainer in content.explainers[language].values() if explainer.facts.draft]
        self.drafts = {path for draft in drafts for path in (draft.path, original_of(draft.path, language))}

    def faults(self, prose: Prose, scope: _Scope) -> Iterator[Diagnostic]:
        for text in (prose, *(footnote.prose for footnote in prose.footnotes)):
            for piece in text.pieces:
                match piece:
                    case Citation():
                        for item in piece.items:
                            yield from self._cited(item, scope)
                    case TermLink() if self.matcher.target(piece.target) is None:
                        if not self.content.is_broken("term", id=piece.target):
                            suggestion = close(piece.target, self.term_names)
                            yield error("unknown-term", piece.at, term=piece.target, suggestion=suggestion)
                    case LinkStart():
                        yield from self._link(piece, scope)
                    case _:
                        pass

    def _cited(self, item: Cited, scope: _Scope) -> Iterator[Diagnostic]:
        if item.kind == "source":
            if item.id not in self.sources:
                if not self.content.is_broken("source", id=item.id):
                    suggestion = close(item.id, self.sources)
                    yield error("unknown-source", item.at, source=item.id, suggestion=suggestion)
            elif (document := self.content.documents.get(item.id)) is not None:
                for number in paragraphs_of(item.locator):
                    if document.paragraph(number) is None:
                        count = len(document.paragraphs)
                        yield error("unknown-paragraph", item.at, number=number, source=item.id, count=count)
            return
        ids = scope.claims if item.kind == "claim" else scope.events
        if not scope.explainer:
            yield error("claim-outside-explainer", item.at, kind=item.kind, id=item.id)
        elif item.id not in ids and not self.content.is_broken(item.kind, scope.explainer, id=item.id):
            values = {item.kind: item.id, "suggestion": close(item.id, ids)}
            yield Diagnostic(code=f"unknown-{item.kind}", at=item.at, values=values)

    def _link(self, link: LinkStart, scope: _Scope) -> Iterator[Diagnostic]:
        parts = urlsplit(link.target)
        if parts.scheme in EXTERNAL or link.target.startswith("//"):
            return
        path, anchor = target_of(scope.path, link.target)
        if path not in self.anchors:
            # An explainer whose article couldn't be read is there all the same.
            if not self.content.is_broken("explainer", id=posixpath.basename(posixpath.dirname(path))):
                yield error("broken-link", link.at, target=link.target, suggestion=close(path, self.anchors))
        elif path in self.drafts and not scope.draft:
            yield error("link-to-draft", link.at, path=path)
        elif anchor and anchor not in self.anchors[path]:
            suggestion = close(anchor, self.anchors[path])
            yield error("broken-anchor", link.at, anchor=anchor, path=path, suggestion=suggestion)


def target_of(here: SourcePath, target: str) -> tuple[SourcePath, str]:
    """The file a relative link means, from the file it stands in, and the anchor in it."""
    path, _, anchor = target.partition("#")
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(path))) if path else here
    return SourcePath(meant), unquote(anchor)


def _anchors(content: Content, language: Language) -> Iterator[tuple[SourcePath, frozenset[str]]]:
    """The files a link may name, with their anchors: a translation's text may name the original file."""
    texts: list[Explainer | PlainPage] = [
        *content.explainers[language].values(),
        *content.pages[language].values(),
    ]
    for text in texts:
        anchors = {section.id for section in text.sections if section.id}
        anchors |= {heading.id for section in text.sections for heading in section.body.headings if heading.id}
        yield text.path, frozenset(anchors)
        yield original_of(text.path, language), frozenset(anchors)
