"""Turns pydantic's complaints into ours: what is wrong in an author's words, at its place, once.

In: the complaints about one record, its node and its model. Out: diagnostics.
"""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from site_builder.diagnostics import Diagnostic, Value, error
from site_builder.formats.near import close
from site_builder.formats.nodes import Mapping, Node, Sequence
from site_builder.formats.places import Path, key_place, node_at, place_of
from site_builder.formats.yaml_faults import colon_fault
from site_builder.source import Location


def faults_of(
    errors: list[ErrorDetails], node: Mapping, model: type[BaseModel], *, at: Location
) -> Iterator[Diagnostic]:
    """Pydantic's complaints in our words. A misspelt key isn't also a missing one."""
    unknown = {
        details["loc"]: suggestion_for(details["loc"], model, node)
        for details in errors
        if details["type"] == "extra_forbidden"
    }
    meant = {(*loc[:-1], suggestion) for loc, suggestion in unknown.items() if suggestion}
    for details in errors:
        loc = details["loc"]
        if loc[-1:] == ("[key]",):  # pydantic's word for the key itself
            loc = loc[:-1]
            here = key_place(node, loc)
        else:
            here = place_of(node, loc)
        name = str(next((step for step in reversed(loc) if isinstance(step, str)), ""))
        match details["type"]:
            case "extra_forbidden":
                key = key_place(node, loc)
                yield error("unknown-field", key, field=name, suggestion=unknown[loc], fields=_fields(loc, model))
            case "missing":
                if loc not in meant:
                    around = place_of(node, loc[:-1]) if loc[:-1] else at
                    yield error("missing-field", around, field=name)
            case "literal_error" | "enum":
                expected = _expected(details)
                given = str(details["input"])
                yield error(
                    "unknown-value", here, field=name, value=given, choices=expected, suggestion=close(given, expected)
                )
            case "dict_type" | "model_type" | "model_attributes_type" | "mapping_type":
                yield error("expected-fields", here, field=name)
            case "tuple_type" | "list_type":
                yield error("expected-list", here, field=name)
            case "string_type" if isinstance(written := node_at(node, loc), (Sequence, Mapping)) and _is_text(written):
                yield _text_read_as_yaml(written)
            case "string_type" | "bool_parsing" | "bool_type" | "int_parsing" | "int_type" | "none_required":
                kind = {"b": "flag", "i": "number"}.get(details["type"][0], "text")
                yield error(f"expected-{kind}", here, field=name, value=_shown(details["input"]))
            case kind:
                values: dict[str, Value] = {key: _value(value) for key, value in (details.get("ctx") or {}).items()}
                yield Diagnostic(
                    code=kind.replace("_", "-"),
                    at=here,
                    values={"field": name, "value": _shown(details["input"]), **values},
                )


def _is_text(node: Sequence | Mapping) -> bool:
    """Whether it looks like a sentence that YAML took for a list (`[[term]]`) or for fields (`Kyiv: two dead`)."""
    if isinstance(node, Sequence):
        return node.flow
    return node.flow or (
        len(node.entries) == 1 and " " in node.entries[0][0].value + str(getattr(node.entries[0][1], "value", ""))
    )


def _text_read_as_yaml(node: Sequence | Mapping) -> Diagnostic:
    if node.flow:
        inner = isinstance(node, Sequence) and any(isinstance(item, Sequence) for item in node.items)
        sign = "[[" if inner else "[" if isinstance(node, Sequence) else "{"
        return error("yaml-begins-with", node.at, sign=sign)
    assert isinstance(node, Mapping)  # noqa: S101 - _is_text let only these through
    key, value = node.entries[0]
    at = key.at.moved(columns=len(key.value), width=1)
    return colon_fault(at, "", f"{key.value}: {getattr(value, 'value', '')}".strip())


def _fields(loc: Path, model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that may stand where an unknown one was found."""
    for step in loc[:-1]:
        inner = _inner(model, step)
        if inner is not None:
            model = inner
    return tuple(field_.alias or name for name, field_ in model.model_fields.items())


def _inner(model: type[BaseModel], step: str | int) -> type[BaseModel] | None:
    """The model of the records in a field, if it holds any."""
    found = next((f for name, f in model.model_fields.items() if step in (name, f.alias)), None)
    return next(models_in(found.annotation), None) if found else None


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models an annotation speaks of (`dict[str, Claim]` → `Claim`)."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)


def suggestion_for(loc: Path, model: type[BaseModel], node: Mapping) -> str:
    """The field most like the one written that isn't there yet."""
    around: Node | None = node
    for step in loc[:-1]:
        if isinstance(around, Mapping):
            around = around.get(str(step))
        elif isinstance(around, Sequence) and isinstance(step, int):
            around = around.items[step]
    written = {key.value for key, _ in around.entries} if isinstance(around, Mapping) else set()
    return close(str(loc[-1]), [name for name in _fields(loc, model) if name not in written])


def _expected(details: ErrorDetails) -> tuple[str, ...]:
    words = str(details.get("ctx", {}).get("expected", ""))
    return tuple(part.strip(" '") for part in words.replace(" or ", ",").split(",") if part.strip(" '"))


def _value(value: Any) -> Value:
    return (
        value
        if isinstance(value, (str, int))
        else tuple(map(str, value))
        if isinstance(value, (list, tuple))
        else str(value)
    )


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, (str, int)) else ""
