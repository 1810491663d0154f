"""Lets an old site adopt a rule: what it found before is counted, what is new fails, what is mended shrinks the list.

In: findings, and the committed baseline. A finding is known again by its rule, its file and the text of its line, so
that it may move; the same line twice counts twice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.content import BaselineKey
from site_builder.diagnostics import Diagnostic
from site_builder.source import SourceFile, SourcePath


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Findings against the baseline: the `new` ones, how many are `old`, and how many of the baseline are `mended`."""

    new: tuple[Diagnostic, ...]
    old: int
    mended: int


def compared(
    findings: Iterable[Diagnostic], baseline: Counter[BaselineKey], sources: Mapping[SourcePath, SourceFile]
) -> Compared:
    """Which findings are new."""
    left = Counter(baseline)
    new = []
    for finding in findings:
        key = key_of(finding, sources)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    mended = left.total()
    return Compared(new=tuple(new), old=baseline.total() - mended, mended=mended)


def key_of(finding: Diagnostic, sources: Mapping[SourcePath, SourceFile]) -> BaselineKey:
    """What a finding is known by."""
    if finding.at is None or finding.at.path not in sources:
        return (finding.code, SourcePath(""), "")
    lines = sources[finding.at.path].lines
    line = lines[finding.at.line - 1] if finding.at.line <= len(lines) else ""
    return (finding.code, finding.at.path, " ".join(line.split()))


def as_yaml(findings: Iterable[Diagnostic], sources: Mapping[SourcePath, SourceFile]) -> str:
    """The baseline that takes all these findings as old, as the file's text: sorted, block style, every line quoted."""
    counted = Counter(key_of(finding, sources) for finding in findings)
    text = "# Findings from before their rule was adopted; written by `site-builder check --write-baseline`.\n"
    rule = path = ""
    for (code, file, line), count in sorted(counted.items()):
        if code != rule:
            rule, path = code, ""
            text += f"{_quoted(code)}:\n"
        if file != path:
            path = file
            text += f"  {_quoted(file)}:\n"
        text += f"    - {_quoted(line)}\n" * count
    return text


def _quoted(text: str) -> str:
    """A YAML single-quoted scalar: nothing in it means anything but itself."""
    return "'" + text.replace("'", "''") + "'"
