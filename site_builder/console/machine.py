"""Gives findings as JSON, for scripts and editors.

The shape is ours and versioned: `{"version": 1, "failed": …, "findings": [{"code", "severity", "message", "hint",
"path", "line", "column", "width", "values", "related"}]}`; lines and columns count from 1, columns in characters.
"""

import json
from collections.abc import Iterator
from typing import Any

from site_builder.diagnostics import Diagnostic, Report
from site_builder.messages import ENGLISH, Speaker
from site_builder.source import Location


def findings_as_json(report: Report, speaker: Speaker = ENGLISH) -> Iterator[str]:
    """One JSON text with all findings, sorted by place."""
    said = {
        "version": 1,
        "failed": report.failed,
        "findings": [_finding(diagnostic, speaker) for diagnostic in report.diagnostics],
    }
    yield json.dumps(said, indent=2, ensure_ascii=False)


def _finding(diagnostic: Diagnostic, speaker: Speaker) -> dict[str, Any]:
    words = speaker.worded(diagnostic.code, diagnostic.values)
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": words.text,
        "hint": words.hint,
        **_place(diagnostic.at),
        "values": dict(sorted(diagnostic.values.items())),
        "related": [
            {"message": speaker.worded(related.code, {}).text, **_place(related.at)} for related in diagnostic.related
        ],
    }


def _place(at: Location | None) -> dict[str, Any]:
    if at is None:
        return {"path": None, "line": None, "column": None, "width": None}
    return {"path": at.path, "line": at.line, "column": at.column, "width": at.width}
