"""Shows findings: to a person as text, to editors and services as JSON, GitHub annotations or SARIF.

In: a `Report`, and the `Speaker` whose language is wanted. Out: text. Nothing here decides anything. `FORMATS` lists
the forms.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from site_builder.console.annotations import annotations
from site_builder.console.exceptions import exceptions
from site_builder.console.machine import findings_as_json
from site_builder.console.sarif import findings_as_sarif
from site_builder.console.text import counted, excerpt, failure, finding, findings, refusal
from site_builder.diagnostics import Report
from site_builder.messages import Speaker

__all__ = [
    "FORMATS",
    "counted",
    "exceptions",
    "excerpt",
    "failure",
    "finding",
    "findings",
    "findings_as_sarif",
    "refusal",
]

FORMATS: Final[Mapping[str, Callable[[Report, Speaker], Iterator[str]]]] = {
    "text": findings,
    "json": findings_as_json,
    "github": annotations,
    "sarif": findings_as_sarif,
}
"""The name of a form → the blocks of text it consists of. Codes and keys are the same in every language."""
