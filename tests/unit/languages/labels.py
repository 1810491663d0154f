"""Reads the labelled lists: texts in which brackets stand round the forms of an entry that must be found."""

import re
from dataclasses import dataclass
from pathlib import Path

from site_builder.languages import TermForms, TermIndex, language, surfaces

FOLDER = Path(__file__).parent / "labelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One text: where in it the entry stands."""

    entry: str
    kind: str
    text: str
    spans: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well a list was met, and every mistake as a line that shows it."""

    forms: int
    precision: float
    recall: float
    mistakes: tuple[str, ...]


def read(tag: str) -> tuple[Labelled, ...]:
    """All labelled texts of a language; a line ending in a backslash is one text with the next."""
    found = []
    entry = kind = ""
    for line in (FOLDER / f"{tag}.txt").read_text(encoding="utf-8").replace("\\\n", "\v").split("\n"):
        if line.startswith("= "):
            entry, kind = (part.strip() for part in line[2:].split("|"))
        elif line and not line.startswith("#"):
            text, spans = unbracketed(line.replace("\v", "\n"))
            found.append(Labelled(entry=entry, kind=kind, text=text, spans=spans))
    return tuple(found)


def unbracketed(line: str) -> tuple[str, frozenset[tuple[int, int]]]:
    """The text without its brackets, and where they were."""
    spans, text = [], ""
    for outside, inside in re.findall(r"([^\[]*)(?:\[([^\]]*)\])?", line):
        text += outside
        if inside:
            spans.append((len(text), len(text) + len(inside)))
            text += inside
    return text, frozenset(spans)


def score(tag: str) -> Score:
    """Precision and recall of the finder over the list, each entry alone."""
    right = wrong = missed = negatives = 0
    mistakes = []
    for label in read(tag):
        name, *aliases = (part.strip() for part in label.entry.split(";"))
        forms = surfaces(language(tag), name=name, aliases=aliases, kind=label.kind)
        matches = TermIndex([TermForms(id="entry", surfaces=forms)]).find(label.text)
        found = {(match.start, match.end) for match in matches}
        right += len(found & label.spans)
        wrong += len(found - label.spans)
        missed += len(label.spans - found)
        negatives += not label.spans
        for verdict, spans in (("wrongly found", found - label.spans), ("not found", label.spans - found)):
            mistakes += [f"{label.entry}: {verdict} “{label.text[a:b]}” in “{label.text}”" for a, b in sorted(spans)]
    return Score(
        forms=right + missed + negatives,
        precision=right / (right + wrong),
        recall=right / (right + missed),
        mistakes=tuple(mistakes),
    )
