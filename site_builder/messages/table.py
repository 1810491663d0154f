"""Gathers the English sentences of all subjects in one table, by code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message
from site_builder.messages.wording import (
    adding,
    dates,
    documents,
    files,
    importing,
    machine,
    prose,
    publishing,
    records,
    references,
    rules,
    rules_claims,
    rules_corrections,
    rules_dates,
    rules_glossary,
    rules_numbers,
    rules_outside,
    rules_quotations,
    rules_reading,
    rules_theme,
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
            importing.MESSAGES,
            documents.MESSAGES,
            prose.MESSAGES,
            dates.MESSAGES,
            references.MESSAGES,
            rules.MESSAGES,
            rules_claims.MESSAGES,
            rules_corrections.MESSAGES,
            rules_dates.MESSAGES,
            rules_glossary.MESSAGES,
            rules_numbers.MESSAGES,
            rules_outside.MESSAGES,
            rules_quotations.MESSAGES,
            rules_reading.MESSAGES,
            rules_theme.MESSAGES,
            rules_translations.MESSAGES,
            writing.MESSAGES,
            adding.MESSAGES,
            theme.MESSAGES,
            machine.MESSAGES,
            publishing.MESSAGES,
        )
        for code, message in table.items()
    }
)
"""The words of every code."""
