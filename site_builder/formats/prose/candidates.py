"""Finds what may be a reference, a link, code or an escape in a stretch of text.

In: `Places`. Out: `Found`, marks in reading order that don't overlap. One walk, with a stack for `[`, so that a
thousand unclosed brackets cost a thousand steps:

1. a code span, an escape, an entity, an autolink is taken as it comes;
2. so are `[[term]]`, `[^note]` and `[@citation]`;
3. any other `[` waits for its `]`, and is a link or picture if a target follows.
"""

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.prose import links
from site_builder.formats.prose.citations import read_citation
from site_builder.formats.prose.marks import Autolink, Code, LinkClosing, Meaning, Noted, Shown
from site_builder.formats.prose.pieces import Citation, Picture
from site_builder.formats.prose.places import Places
from site_builder.formats.prose.terms import read_term_link

_SPECIAL: Final = re.compile(r"\\|`+|!?\[|\]|<|&")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});")
_TAG: Final = re.compile(r"</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>|<[!?][^<>]*>")
_NOTE: Final = re.compile(r"\[\^(?P<name>[^\]\[\s^]+)\]")
_LONGEST_LABEL: Final = 999
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mark from `start` to before `end`. `meaning` None: text that must be left as it is (a tag).

    For a link's opening `target` is set, `closing` and `ending` say where its `](…)` begins and ends.
    """

    start: int
    end: int
    meaning: Meaning | None = None
    target: links.Target | None = None
    closing: int = 0
    ending: int = 0
    faults: tuple[Diagnostic, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Bracket:
    """An open `[` or `![`, with what it is if no link comes of it."""

    start: int
    inner: int
    marks_before: int
    picture: bool
    citation: tuple[Citation, int] | None = None
    fault: Diagnostic | None = None


@dataclass(slots=True, kw_only=True)
class _Walk:
    """One walk over a text; its methods are the cases."""

    places: Places
    references: links.References
    notes: Collection[str]
    raw_html: bool
    found: list[Found] = field(default_factory=list)
    stack: list[_Bracket] = field(default_factory=list)
    ticks: dict[int, list[int]] | None = None
    without_links: int = 0
    """How many of the stack stand around a link: a link holds no link."""

    def tick(self, start: int, end: int) -> int:
        """A run of backticks: code, if a run of the same length follows."""
        text = self.places.text
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`+", text):
                self.ticks.setdefault(len(run.group()), []).append(run.start())
        runs = self.ticks.get(end - start, [])
        following = bisect_left(runs, end)
        if following == len(runs):
            return end
        close = runs[following]
        inside = text[end:close]
        left = end + len(inside) - len(inside.lstrip())
        right = max(left, close - (len(inside) - len(inside.rstrip())))
        code = Code(text=text[left:right].replace("\n", " "), parts=self.places.cut(left, max(right, left + 1)))
        self.found.append(Found(start=start, end=close + (end - start), meaning=code))
        return close + (end - start)

    def escape(self, start: int) -> int:
        """A backslash: the sign after it means nothing."""
        if not _ESCAPED.match(self.places.text, start):
            return start + 1
        sign = Shown(text=self.places.text[start + 1], offset=self.places.source(start + 1))
        self.found.append(Found(start=start, end=start + 2, meaning=sign))
        return start + 2

    def entity(self, start: int) -> int:
        """`&nbsp;`: the character it names, if it names one that can be seen or is a space."""
        match = _ENTITY.match(self.places.text, start)
        shown = unescape(match.group()) if match else ""
        if not match or not shown or shown == match.group() or _UNSEEN.search(shown):
            return start + 1
        sign = Shown(text=shown, offset=self.places.source(start))
        self.found.append(Found(start=start, end=match.end(), meaning=sign))
        return match.end()

    def angle(self, start: int) -> int:
        """`<`: an autolink, or a tag where HTML is allowed."""
        auto = links.read_autolink(self.places.text, start)
        if auto:
            target, shown, end = auto
            at, offset = self.places.stretch(start, end), self.places.source(start + 1)
            scheme = links.unsafe_scheme(target.url)
            fault = (error("unsafe-link", at, scheme=scheme, target=target.url),) if scheme else ()
            link = Autolink(target="" if scheme else target.url, text=shown, at=at, offset=offset)
            self.found.append(Found(start=start, end=end, meaning=link, faults=fault))
            return end
        tag = _TAG.match(self.places.text, start) if self.raw_html else None
        if tag:
            self.found.append(Found(start=start, end=tag.end()))
            return tag.end()
        return start + 1

    def bracket(self, start: int, inner: int) -> int:
        """`[` or `![`: a reference of ours, or one that waits for its `]`."""
        text = self.places.text
        bracket = _Bracket(start=start, inner=inner, marks_before=len(self.found), picture=inner - start > 1)
        opening = inner - 1
        if text.startswith("[[", opening):
            term = read_term_link(self.places, opening)
            if isinstance(term, Diagnostic):
                bracket.fault = term
            elif not text.startswith("(", term[1]):
                self.found.append(Found(start=opening, end=term[1], meaning=term[0]))
                return term[1]
        elif note := _NOTE.match(text, opening):
            at = self.places.stretch(opening, note.end())
            known = note["name"] in self.notes
            fault = () if known else (error("unknown-footnote", at, name=note["name"]),)
            sign = (
                Noted(name=note["name"], at=at)
                if known
                else Shown(text=note.group(), offset=self.places.source(opening))
            )
            self.found.append(Found(start=opening, end=note.end(), meaning=sign, faults=fault))
            return note.end()
        elif text.startswith("[@", opening):
            citation = read_citation(self.places, opening)
            if isinstance(citation, Diagnostic):
                bracket.fault = citation
            elif text.startswith("(", citation[1]):
                bracket.citation = citation
            else:
                self.found.append(Found(start=opening, end=citation[1], meaning=citation[0]))
                return citation[1]
        self.stack.append(bracket)
        # `[[` that couldn't be read is one mistake, not also a bracket that waits inside another.
        return inner + 1 if bracket.fault and text.startswith("[[", opening) else inner

    def close(self, start: int) -> int:
        """`]`: makes a link or picture of the bracket it closes, if a target follows."""
        if not self.stack:
            return start + 1
        bracket = self.stack.pop()
        around = len(self.stack) < self.without_links
        self.without_links = min(self.without_links, len(self.stack))
        led = None if around and not bracket.picture else self._target(bracket, start)
        if led is None:
            return self._leave(bracket, start)
        target, end = led
        at = self.places.stretch(bracket.start, end)
        scheme = links.unsafe_scheme(target.url)
        faults = (error("unsafe-link", at, scheme=scheme, target=target.url),) if scheme else ()
        if not target.url:
            faults = (error("link-without-target", at),)
        if bracket.picture:
            alt = " ".join(links.plain(self.places.text[bracket.inner : start]).split())
            picture = Picture(path="" if scheme else target.url, alt=alt, caption=target.title, at=at)
            del self.found[bracket.marks_before :]
            self.found.append(Found(start=bracket.start, end=end, meaning=picture, faults=faults))
            return end
        opening = Found(
            start=bracket.start,
            end=bracket.inner,
            target=links.Target(url="" if scheme else target.url, title=target.title),
            closing=start,
            ending=end,
            faults=faults,
        )
        self.found.insert(bracket.marks_before, opening)
        self.found.append(Found(start=start, end=end, meaning=LinkClosing()))
        self.without_links = len(self.stack)
        return end

    def finish(self) -> tuple[Found, ...]:
        """Brackets that were never closed say what was wrong with them."""
        for bracket in reversed(self.stack):
            self._fault(bracket)
        return tuple(sorted(self.found, key=lambda found: found.start))

    def _target(self, bracket: _Bracket, close: int) -> tuple[links.Target, int] | None:
        """Where the bracket that ends at `close` leads, and the offset behind that."""
        text = self.places.text
        if text.startswith("(", close + 1):
            return links.read_target(text, close + 1)
        if not self.references or close - bracket.inner > _LONGEST_LABEL:
            return None
        label = links.read_label(text, close + 1)
        name = (label and label[0].strip() and label[0]) or text[bracket.inner : close]
        target = self.references.get(links.even_label(name))
        return (target, label[1] if label else close + 1) if target else None

    def _leave(self, bracket: _Bracket, close: int) -> int:
        """The bracket is no link: a citation before a parenthesis, a mistake, or only a bracket."""
        if bracket.citation and bracket.citation[1] == close + 1:
            del self.found[bracket.marks_before :]
            self.found.append(Found(start=bracket.start, end=close + 1, meaning=bracket.citation[0]))
        else:
            self._fault(bracket)
        return close + 1

    def _fault(self, bracket: _Bracket) -> None:
        if bracket.fault:
            sign = Shown(text=self.places.text[bracket.start], offset=self.places.source(bracket.start))
            mark = Found(start=bracket.start, end=bracket.start + 1, meaning=sign, faults=(bracket.fault,))
            self.found.insert(bracket.marks_before, mark)


def find_candidates(
    places: Places, *, references: links.References, notes: Collection[str], raw_html: bool
) -> tuple[Found, ...]:
    """All marks of a text. `notes` are the names of footnotes that exist, `references` the targets of labels."""
    walk = _Walk(places=places, references=references, notes=notes, raw_html=raw_html)
    position = 0
    while match := _SPECIAL.search(places.text, position):
        start, end = match.span()
        sign = match.group()
        if sign[0] == "`":
            position = walk.tick(start, end)
        elif sign == "\\":
            position = walk.escape(start)
        elif sign == "<":
            position = walk.angle(start)
        elif sign == "&":
            position = walk.entity(start)
        elif sign == "]":
            position = walk.close(start)
        else:
            position = walk.bracket(start, end)
    return walk.finish()
