"""Gives findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.

Columns count code points (`columnKind: unicodeCodePoints`); addresses of files are relative to the project.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

from site_builder.diagnostics import Diagnostic, Report, Severity
from site_builder.messages import ENGLISH, Speaker
from site_builder.project import program_version
from site_builder.source import Location

_LEVEL: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def findings_as_sarif(
    report: Report, speaker: Speaker = ENGLISH, *, manuals: Mapping[str, str] | None = None
) -> Iterator[str]:
    """One SARIF log with one run. `manuals` (by code) go along with their rules, so that a viewer shows them."""
    codes = sorted({diagnostic.code for diagnostic in report.diagnostics})
    driver = {
        "name": "site-builder",
        "version": program_version(),
        "rules": [_rule(code, (manuals or {}).get(code, "")) for code in codes],
    }
    language = {} if speaker == ENGLISH else {"language": speaker.language}
    run = {
        "tool": {"driver": driver},
        **language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECT": {"description": {"text": "The project's folder."}}},
        "results": [_result(diagnostic, codes.index(diagnostic.code), speaker) for diagnostic in report.diagnostics],
    }
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rule(code: str, manual: str) -> dict[str, Any]:
    """A `reportingDescriptor`: its first sentence, and the whole manual as plain text and as Markdown."""
    rule: dict[str, Any] = {"id": code, "name": _pascal(code)}
    if manual:
        first, _, _ = manual.partition("\n\n")
        rule["shortDescription"] = {"text": " ".join(first.split())}
        rule["help"] = {"text": manual, "markdown": f"```text\n{manual}\n```"}
    return rule


def _result(diagnostic: Diagnostic, rule: int, speaker: Speaker) -> dict[str, Any]:
    words = speaker.worded(diagnostic.code, diagnostic.values)
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVEL[diagnostic.severity],
        "message": {"text": f"{words.text} {words.hint}".strip()},
    }
    if diagnostic.at is not None:
        result["locations"] = [_location(diagnostic.at)]
    if diagnostic.related:
        result["relatedLocations"] = [
            {**_location(related.at), "message": {"text": speaker.worded(related.code, {}).text}}
            for related in diagnostic.related
        ]
    return result


def _location(at: Location) -> dict[str, Any]:
    region = {"startLine": at.line, "startColumn": at.column, "endColumn": at.column + at.width}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(at.path), "uriBaseId": "PROJECT"},
            "region": region,
        }
    }


def _pascal(code: str) -> str:
    return "".join(part.capitalize() for part in code.split("-"))
