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
_ODD_SPACE: Final = re.compile(r"[\xa0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]")
_ODD_BEHIND: Final = re.compile(rf" *(?:- +)*(?:-|[a-z][\w-]*:)(?P<odd>{_ODD_SPACE.pattern})")
_INDENT: Final = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]*")
_BEGINNING: Final = re.compile(r"- |[\w-]+:(?:\s|$)")
_FIELD: Final = re.compile(r"^ *(?P<dash>(?:- +)*)(?P<key>[a-z][\w-]*):(?P<value>$| .*$)")
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
    if (found := _odd_space(snippet, lines, mark.line)) or (found := _indentation(snippet, lines, mark.line)):
        return found
    if "mapping values are not allowed" in str(fault) and not _begins_a_field(lines, mark.line, mark.column):
        return _colon(snippet, lines[mark.line], mark.line, mark.column)
    for number in dict.fromkeys(
        (min(mark.line, len(lines) - 1), context.line if context else mark.line, mark.line - 1)
    ):
        if 0 <= number < len(lines) and (found := _blame(snippet, lines, number)):
            return found
    line = min(mark.line, len(lines) - 1)
    return error("yaml-unreadable", snippet.at(line=line, column=min(mark.column, len(lines[line]))))


def odd_space(text: str) -> re.Match[str] | None:
    """The first character of a text that looks like a space, or like nothing, and is none to YAML."""
    return _ODD_SPACE.search(text)


def _odd_space(snippet: Snippet, lines: list[str], last: int) -> Diagnostic | None:
    """`yaml-odd-space` at the nearest line, up to `last`, that has it as indent, or behind a colon or hyphen."""
    for number in range(min(last, len(lines) - 1), -1, -1):
        if behind := _ODD_BEHIND.match(lines[number]):
            return error(
                "yaml-odd-space", snippet.at(line=number, column=behind.start("odd")), character=named(behind["odd"])
            )
        indent = _INDENT.match(lines[number])
        if indent and _BEGINNING.match(lines[number], indent.end()) and (found := odd_space(indent[0])):
            return error("yaml-odd-space", snippet.at(line=number, column=found.start()), character=named(found[0]))
    return None


def named(character: str) -> str:
    """A character that can't be seen, by its number."""
    return f"U+{ord(character):04X}"


def _indentation(snippet: Snippet, lines: list[str], number: int) -> Diagnostic | None:
    """`yaml-indentation` where a line is a field that begins in no column that a field may begin in.

    That is further in than the complete field above it, or between that one and those around it.
    """
    field = _FIELD.match(lines[number]) if number < len(lines) else None
    above = next((line for line in reversed(lines[:number]) if line.strip() and not line.lstrip().startswith("#")), "")
    over = _FIELD.match(above)
    if not field or not over:
        return None
    here, there = field.start("key"), over.start("key")
    too_far = here > there and _complete(over["value"]) and not field["dash"]
    between = here < there and here not in _columns(lines[:number])
    if not (too_far or between):
        return None
    at = snippet.at(line=number, column=here, width=len(field["key"]))
    return error("yaml-indentation", at, here=here, above=there)


def _complete(value: str) -> bool:
    """Whether a value ends on its line: not nothing, no `>` or `|`, no bracket or quotation mark left open."""
    value = value.strip()
    return bool(value) and value[0] not in ">|[{&*!\"'#"


def _columns(lines: list[str]) -> set[int]:
    """The columns of the fields and items that are still open after these lines."""
    columns: set[int] = set()
    least = 10_000
    for line in reversed(lines):
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and indent < least:
            field = _FIELD.match(line)
            columns |= {indent, field.start("key") if field else indent}
            least = indent
    return columns


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
    character = named(found[0]) if found else str(fault)
    return error("yaml-character", snippet.at_offset(found.start() if found else 0), character=character)
