"""Finds which diagnostics the program's source tells, without running it.

In: the folder of the package. Out: `Emitted`s, one for each place where a code is written down. Codes that are put
together (`f"unknown-{kind}"`) come out as a pattern with `*`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

WEIGHTS: Final = {
    "error": "error",
    "warning": "warning",
    "note": "note",
    "Failure": "failure",
    "Related": "",
    "Diagnostic": "error",
    "DateFault": "error",
    "PydanticCustomError": "error",
    "_clash": "error",
}
"""What is called with a code, and what its findings are then. A related place has no weight of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emitted:
    """A code in the source: the call, the place, the names of the values given (None: not to be seen here)."""

    code: str
    weight: str
    where: str
    values: frozenset[str] | None


def emitted(package: Path) -> Iterator[Emitted]:
    """Every code given to a call that makes a finding, in the order of files and lines. `messages/` only words them."""
    for path in sorted(package.rglob("*.py")):
        if "messages" in path.relative_to(package).parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (name := _name(node.func)) in WEIGHTS:
                where = f"{path.relative_to(package.parent).as_posix()}:{node.lineno}"
                for code in _codes(node):
                    yield Emitted(code=code, weight=WEIGHTS[name], where=where, values=_values(node, name))


def constants(package: Path) -> frozenset[str]:
    """Every text constant outside `messages/`: a code may stand in a table before it is given to a call."""
    return frozenset(
        node.value
        for path in package.rglob("*.py")
        if "messages" not in path.relative_to(package).parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def matches(code: str, pattern: str) -> bool:
    """Whether a code is the one written, or one that a pattern can become."""
    return fnmatchcase(code, pattern)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _codes(call: ast.Call) -> Iterator[str]:
    given = [keyword.value for keyword in call.keywords if keyword.arg == "code"] or call.args[:1]
    for value in given:
        branches = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
        for branch in branches:
            match branch:
                case ast.Constant(value=str(code)) if "_" not in code:  # pydantic's own have underscores
                    yield code
                case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
                    yield f"{start}*"
                case _:
                    pass


def _values(call: ast.Call, name: str) -> frozenset[str] | None:
    """The keywords of `error(code, at, name=…)`; None where they come in a bundle or by another way."""
    if name not in ("error", "warning", "note", "Failure") or any(keyword.arg is None for keyword in call.keywords):
        return None
    return frozenset(keyword.arg for keyword in call.keywords if keyword.arg and keyword.arg != "related")
