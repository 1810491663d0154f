"""Words what was found, and what the theme says, in the reader's language.

In: a code with its values. Out: sentences. The English sentences stand in `wording/`, a table per subject.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics import Value
from site_builder.messages.message import Message
from site_builder.messages.wording import (
    dates,
    documents,
    files,
    machine,
    prose,
    records,
    references,
    rules,
    rules_claims,
    rules_dates,
    rules_glossary,
    rules_quotations,
    rules_reading,
    rules_translations,
    theme,
    writing,
    yaml_text,
)

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        code: message
        for table in (
            yaml_text.MESSAGES,
            records.MESSAGES,
            files.MESSAGES,
            documents.MESSAGES,
            prose.MESSAGES,
            dates.MESSAGES,
            references.MESSAGES,
            rules.MESSAGES,
            rules_claims.MESSAGES,
            rules_dates.MESSAGES,
            rules_glossary.MESSAGES,
            rules_quotations.MESSAGES,
            rules_reading.MESSAGES,
            rules_translations.MESSAGES,
            writing.MESSAGES,
            theme.MESSAGES,
            machine.MESSAGES,
        )
        for code, message in table.items()
    }
)
"""The words of every code."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A finding as a person reads it: what is wrong, and what to do about it (empty where there is nothing to say)."""

    text: str
    hint: str


def worded(code: str, values: Mapping[str, Value]) -> Worded:
    """The sentences of a finding. A hint that names a value which isn't there, or is empty, is left out."""
    message = MESSAGES[code]
    shown = {name: _shown(value) for name, value in values.items()}
    hints = [hint.format(**shown) for hint in message.hints if all(shown.get(name) for name in _names(hint))]
    return Worded(text=message.text.format(**shown), hint=" ".join(hints))


def _names(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]


def _shown(value: Value) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
