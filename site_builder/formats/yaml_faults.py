"""Says what is wrong with YAML that can't be read, in the words of someone who writes, not programs.

In: the text and PyYAML's complaint. Out: one diagnostic at the character the author has to mend. The parser often
complains on a later line than the one to blame, so the line is looked for by what authors are known to write.
"""

import re
from typing import Final

import yaml

from site_builder.diagnostics import Diagnostic, error
from site_builder.source import Location, Snippet

_VALUE: Final = re.compile(r"^\s*(?:- +)*(?:(?P<key>[^\s:#\"'\[{][^:#]*?): +)?(?P<value>\S.*)$")
_UNREADABLE: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL: Final = {
    "@": "yaml-begins-with",
    "`": "yaml-begins-with",
    "%": "yaml-begins-with",
    "*": "yaml-begins-with",
    "&": "yaml-begins-with",
    "!": "yaml-begins-with",
}


def syntax_fault(snippet: Snippet, fault: yaml.YAMLError) -> Diagnostic:
    """The fault, at the most likely line: the one complained of, or the one where the construct began."""
    lines = snippet.text.split("\n")
    mark = getattr(fault, "problem_mark", None)
    context = getattr(fault, "context_mark", None)
    if mark is None:
        return _unreadable_character(snippet, fault)
    if "mapping values are not allowed" in str(fault) and not _begins_a_field(lines, mark.line, mark.column):
        return _colon(snippet, lines[mark.line], mark.line, mark.column)
    for number in dict.fromkeys(
        (min(mark.line, len(lines) - 1), context.line if context else mark.line, mark.line - 1)
    ):
        if 0 <= number < len(lines) and (found := _blame(snippet, lines, number)):
            return found
    line = min(mark.line, len(lines) - 1)
    return error("yaml-unreadable", snippet.at(line=line, column=min(mark.column, len(lines[line]))))


def _begins_a_field(lines: list[str], number: int, column: int) -> bool:
    """Whether the colon is a field's own, and what is wrong stands on the line above, where no field was begun."""
    line, above = lines[number], lines[number - 1] if number else ""
    return (
        ": " not in line[:column]
        and len(above) - len(above.lstrip()) >= len(line) - len(line.lstrip())
        and bool(above.strip())
    )


def _blame(snippet: Snippet, lines: list[str], number: int) -> Diagnostic | None:
    line = lines[number]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return error("yaml-tab", snippet.at(line=number, column=indent.index("\t")))
    parts = _VALUE.match(line)
    if parts is None:
        return None
    value, column = parts["value"], parts.start("value")
    at = snippet.at(line=number, column=column, width=len(value.rstrip()))
    if value.startswith("[["):
        return error("yaml-begins-with", at, sign="[[")
    if value.startswith("[@"):
        return error("yaml-begins-with", at, sign="[@")
    if value[0] in _SPECIAL:
        return error("yaml-begins-with", at, sign=value[0])
    if value[0] in "\"'":
        return _quoted(snippet, number, column, value)
    if value[0] in "[{":
        return error("yaml-bracket-not-closed", at, sign=value[0])
    if not parts["key"] and not re.search(r":(?: |$)", value) and not line.lstrip().startswith("-"):
        at = snippet.at(line=number, column=len(indent), width=len(line.strip()))
        missing = re.match(r"[\w-]+:\S", line.strip())
        return error("yaml-space-after-colon" if missing else "yaml-no-colon", at, line=line.strip())
    return None


def _colon(snippet: Snippet, line: str, number: int, column: int) -> Diagnostic:
    """A second colon in a line, or a colon in a text that goes on from the line before."""
    parts = _VALUE.match(line)
    whole = bool(parts and parts["key"] and parts.start("value") <= column)
    key, value = (parts["key"], parts["value"].rstrip()) if parts and whole else ("", line.strip())
    if line.lstrip().startswith("- "):
        key, value = "", line.strip()[2:].strip()
    return colon_fault(snippet.at(line=number, column=column), key.strip(), value)


def colon_fault(at: Location, key: str, value: str) -> Diagnostic:
    """With the line as it should be: quotes that the text itself doesn't have."""
    sign = "'" if '"' in value else '"'
    return error("yaml-colon", at, value=value, mended=f"{key + ': ' if key else ''}{sign}{value}{sign}")


def _quoted(snippet: Snippet, number: int, column: int, value: str) -> Diagnostic:
    """A value that begins with a quotation mark: it never ends, or more follows after it ends."""
    mark = value[0]
    end = value.find(mark, 1)
    at = snippet.at(line=number, column=column, width=len(value.rstrip()))
    if end > 0 and value[end + 1 :].strip() and not value[end + 1 :].lstrip().startswith("#"):
        return error("yaml-text-after-quote", at, sign=mark)
    return error("yaml-quote-not-closed", at, sign=mark)


def _unreadable_character(snippet: Snippet, fault: yaml.YAMLError) -> Diagnostic:
    # The position PyYAML gives counts bytes or characters depending on the parser: look for the character instead.
    found = _UNREADABLE.search(snippet.text)
    character = f"U+{ord(found[0]):04X}" if found else str(fault)
    return error("yaml-character", snippet.at_offset(found.start() if found else 0), character=character)
