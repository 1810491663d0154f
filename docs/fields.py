"""Describes the fields of a record in a table, from the model that reads it.

In: a pydantic model of `site_builder.records`. Out: Markdown. The kind of a field is read from the annotation as it is
written (`Ids`, `Paragraph`), since two kinds may be one type to Python.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any, Final, Literal, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from site_builder.formats.models import Model

KINDS: Final = {
    "Line": "text",
    "Lines": "text, or a list of texts",
    "Paragraph": "Markdown, one paragraph",
    "Markdown": "Markdown",
    "WebAddress": "web address",
    "LinkAddress": "web, e-mail or telephone address",
    "Colour": "colour",
    "ContentFormat": "text",
    "Edtf": "[date](#dates)",
    "Day": "[date](#dates), to the day",
    "Id": "id",
    "NewId": "id",
    "Ids": "id, or a list of ids",
    "Names": "id or plain words, or a list of these",
    "Allow": "[reasons by rule](#exceptions)",
    "bool": "true or false",
    "str": "text",
}
_MANY: Final = {"Line": "list of texts", "Id": "list of ids", "Paragraph": "list of Markdown, one paragraph each"}
_TRANSLATED: Final = {"DUE": "has to be", "KEPT": "can be"}


def table(model: type[Model], names: dict[str, str]) -> str:
    """The fields in the order they are declared. `names`: the heading under which each other model is described."""
    rows = ["| field | | kind | translated | what it is |", "|---|---|---|---|---|"]
    rows += (_row(name, written, model.model_fields[name], names) for name, written in _annotations(model))
    return "\n".join(rows)


def _row(name: str, written: ast.expr, field: FieldInfo, names: dict[str, str]) -> str:
    required = "required" if field.is_required() else ""
    marks = (_TRANSLATED.get(node.id) for node in ast.walk(written) if isinstance(node, ast.Name))
    mark = next(filter(None, marks), "")
    values = _values(field)
    kind = "one of the words" if values else _kind(written, names)
    said = field.description or ""
    if values:
        said += " One of " + ", ".join(f"`{value}`" for value in values) + "."
    if not field.is_required() and field.default not in (None, (), {}, PydanticUndefined):
        shown = str(field.default).lower() if isinstance(field.default, bool) else field.default
        said += f" If left out: `{shown}`."
    return f"| `{field.alias or name}` | {required} | {kind} | {mark} | {said} |"


def _annotations(model: type[Model]) -> Iterator[tuple[str, ast.expr]]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(model)))
    for statement in tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else ():
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id, statement.annotation


def _kind(written: ast.expr, names: dict[str, str]) -> str:
    match written:
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[inner, *_])):
            return _kind(inner, names)
        case ast.BinOp(left=inner):  # `… | None`
            return _kind(inner, names)
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[ast.Name(id=inner), *_])):
            return _MANY.get(inner) or f"list of {_link(inner, names)}"
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[_, ast.Name(id=inner)])):
            return f"{_link(inner, names)}, by id" if inner in names else f"{KINDS[inner]}, by name"
        case ast.Name(id=name):
            return KINDS.get(name) or _link(name, names)
        case _:
            raise ValueError(f"no words for the kind of field {ast.unparse(written)}: add it to docs/fields.py")


def _link(model: str, names: dict[str, str]) -> str:
    heading = names[model]
    return f"[{heading}](#{heading.lower().replace(' ', '-').replace('.', '').replace('`', '')})"


def _values(field: FieldInfo) -> tuple[Any, ...]:
    """The words a field may hold, where it is a closed list."""
    for annotation in (field.annotation, *get_args(field.annotation)):
        if get_origin(annotation) is Literal:
            return get_args(annotation)
    return ()
