"""Reads nodes into frozen models and tells every fault of shape at its place.

In: a model class, a node, and what its texts are compiled with. Out: a `Reading`: the record (without its broken
parts), the ids of the broken parts, and the faults. pydantic checks the shape; its complaints are turned into ours.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, ClassVar, Final, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError
from pydantic_core import ErrorDetails

from site_builder.diagnostics import Diagnostic, Value, error
from site_builder.formats import nodes
from site_builder.source import Location, Snippet, SourcePath

Path = tuple[str | int, ...]

NOWHERE: Final = Location(path=SourcePath(""))


class Written(str):
    """A scalar on its way into a model: its text, and the node that knows its place."""

    __slots__ = ("node",)
    node: nodes.Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What the texts of a record are compiled with: the language's tag and quotation marks, whether HTML is allowed.

    `faults` takes what the texts' own compilers find.
    """

    language: str
    marks: tuple[tuple[str, str], ...]
    raw_html: bool = False
    faults: list[Diagnostic] = field(default_factory=list)


class Model(BaseModel):
    """What an author writes: frozen, unknown fields refused. Knows its id and its place, outside the authored fields."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, validate_by_name=False, validate_by_alias=True
    )
    _id: str = PrivateAttr(default="")
    _node: nodes.Node | None = PrivateAttr(default=None)
    _untranslated: frozenset[str] = PrivateAttr(default=frozenset())
    _digest: str = PrivateAttr(default="")

    @property
    def digest(self) -> str:
        """Hex SHA-256 of what the author wrote in it, without its place: changes when, and only when, the words do."""
        return self._digest

    @property
    def untranslated(self) -> frozenset[str]:
        """The fields whose text is still that of the site's first language, though a translation is due."""
        return self._untranslated

    @property
    def id(self) -> str:
        """The key it stands under, or the folder's name."""
        return self._id

    @property
    def at(self) -> Location:
        """Where it stands."""
        return self.place()

    def place(self, *path: str | int) -> Location:
        """Where a field stands (`place("evidence", 0, "quote")`), or the nearest thing around it that was written."""
        return _place(self._node, path)

    def key_place(self, *path: str) -> Location:
        """Where the key at a path stands."""
        return _key_place(self._node, path)

    def named(self, name: str) -> Self:
        """The same record under this id."""
        copy = self.model_copy()
        copy._id = name
        return copy


Record = TypeVar("Record", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[Record]):
    """A record as far as it could be read. `broken`: paths of the parts left out (`("claims", "x")`)."""

    record: Record | None
    broken: frozenset[Path] = frozenset()
    faults: tuple[Diagnostic, ...] = ()


def read_model(model: type[Record], node: nodes.Node | None, reader: Reader, *, at: Location) -> Reading[Record]:
    """Read a node (None: an empty file, whose place is `at`) as a model."""
    if node is None:
        node = nodes.Mapping(entries=(), at=at)
    if not isinstance(node, nodes.Mapping):
        return Reading(record=None, faults=(error("not-a-record", node.at),))
    found: list[Diagnostic] = []
    broken: set[Path] = set()
    plain = _plain(node)
    for _ in range(8):  # each round leaves out what the one before found broken
        try:
            record = model.model_validate(plain, context=reader)
        except ValidationError as fault:
            errors = fault.errors(include_url=False)
            found += _faults(errors, node, model)
            cut = {_part(details["loc"], node) for details in errors}
            if () in cut or cut <= broken:
                return Reading(record=None, broken=frozenset(broken), faults=_own(found, reader))
            broken |= cut
            plain = _without(plain, broken)
        else:
            _settle(record, node)
            return Reading(record=record, broken=frozenset(broken), faults=_own(found, reader))
    return Reading(record=None, broken=frozenset(broken), faults=_own(found, reader))


def _own(found: list[Diagnostic], reader: Reader) -> tuple[Diagnostic, ...]:
    unique = {(diagnostic.order): diagnostic for diagnostic in (*found, *reader.faults)}
    reader.faults.clear()
    return tuple(unique.values())


def _plain(node: nodes.Node) -> Any:
    """Dicts, lists and texts for pydantic. A key with nothing behind it counts as not written."""
    match node:
        case nodes.Scalar():
            if node.empty:
                return None
            text = Written(node.value)
            text.node = node
            return text
        case nodes.Sequence():
            return [_plain(item) for item in node.items]
        case nodes.Mapping():
            return {
                key.value: _plain(value)
                for key, value in node.entries
                if not (isinstance(value, nodes.Scalar) and value.empty)
            }


def _part(loc: Path, node: nodes.Mapping) -> Path:
    """What to leave out for a fault at `loc`: the record in a map of records, else the field; () for the whole."""
    if not loc:
        return ()
    value = node.get(str(loc[0]))
    if value is None:  # a missing field: the record can't stand
        return ()
    if len(loc) >= 2 and isinstance(value, nodes.Mapping) and value.get(str(loc[1])) is not None:
        return (loc[0], loc[1])
    return (loc[0],)


def _without(plain: dict[str, Any], broken: set[Path]) -> dict[str, Any]:
    kept = {name: value for name, value in plain.items() if (name,) not in broken}
    for name, value in kept.items():
        if isinstance(value, dict):
            kept[name] = {key: part for key, part in value.items() if (name, key) not in broken}
    return kept


def _settle(value: Any, node: nodes.Node | None) -> None:
    """Give each record in a read model its node and, in a map, its id."""
    match value:
        case Model():
            value._node = node
            value._digest = digest_of(_plain(node) if node else None)
            for name, field_ in type(value).model_fields.items():
                inner = node.get(field_.alias or name) if isinstance(node, nodes.Mapping) else None
                if inner is not None:
                    _settle(getattr(value, name), inner)
        case Mapping():
            for key, part in value.items():
                if isinstance(part, Model):
                    part._id = str(key)
                _settle(part, node.get(str(key)) if isinstance(node, nodes.Mapping) else None)
        case tuple() | list():
            items = node.items if isinstance(node, nodes.Sequence) else ()
            for part, item in zip(value, items, strict=False):
                _settle(part, item)
        case _:
            pass


def _place(node: nodes.Node | None, path: Path) -> Location:
    """The place of a path in a node; of a mapping its key rather than its first value."""
    at = node.at if node else NOWHERE
    for step in path:
        match node:
            case nodes.Mapping() if (key := node.key(str(step))) is not None:
                node = node.get(str(step))
                at = node.at if isinstance(node, nodes.Scalar) and not node.empty else key.at
            case nodes.Sequence() if isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                at = node.at
            case _:
                break
    return at


def _faults(errors: list[ErrorDetails], node: nodes.Mapping, model: type[BaseModel]) -> Iterator[Diagnostic]:
    """pydantic's complaints in our words. A misspelt key isn't also a missing one."""
    unknown = {details["loc"]: _suggest(details["loc"], model, node) for details in errors if details["type"] == "extra_forbidden"}
    meant = {(*loc[:-1], suggestion) for loc, suggestion in unknown.items() if suggestion}
    for details in errors:
        loc = details["loc"]
        at = _place(node, loc)
        name = str(next((step for step in reversed(loc) if isinstance(step, str)), ""))
        match details["type"]:
            case "extra_forbidden":
                key = _key_place(node, loc)
                yield error("unknown-field", key, field=name, suggestion=unknown[loc], fields=_fields(loc, model))
            case "missing":
                if loc not in meant:
                    yield error("missing-field", _place(node, loc[:-1]), field=name)
            case "literal_error" | "enum":
                expected = _expected(details)
                given = str(details["input"])
                yield error("unknown-value", at, field=name, value=given, choices=expected, suggestion=close(given, expected))
            case "dict_type" | "model_type" | "model_attributes_type" | "mapping_type":
                yield error("expected-fields", at, field=name)
            case "tuple_type" | "list_type":
                yield error("expected-list", at, field=name)
            case "string_type" if isinstance(written := _written(node, loc), (nodes.Sequence, nodes.Mapping)) and _is_text(written):
                yield _text_read_as_yaml(written, name)
            case "string_type" | "bool_parsing" | "bool_type" | "int_parsing" | "int_type" | "none_required":
                kind = {"b": "flag", "i": "number"}.get(details["type"][0], "text")
                yield error(f"expected-{kind}", at, field=name, value=_shown(details["input"]))
            case kind:
                values: dict[str, Value] = {key: _value(value) for key, value in (details.get("ctx") or {}).items()}
                yield error(kind.replace("_", "-"), at, **{"field": name, "value": _shown(details["input"]), **values})


def _written(node: nodes.Node | None, loc: Path) -> nodes.Node | None:
    for step in loc:
        if isinstance(node, nodes.Mapping) and node.get(str(step)) is not None:
            node = node.get(str(step))
        elif isinstance(node, nodes.Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node


def _is_text(node: nodes.Sequence | nodes.Mapping) -> bool:
    """Whether it looks like a sentence that YAML took for a list (`[[term]]`) or for fields (`Kyiv: two dead`)."""
    if isinstance(node, nodes.Sequence):
        return node.flow
    return node.flow or (len(node.entries) == 1 and " " in node.entries[0][0].value + str(getattr(node.entries[0][1], "value", "")))


def _text_read_as_yaml(node: nodes.Sequence | nodes.Mapping, name: str) -> Diagnostic:
    if node.flow:
        inner = isinstance(node, nodes.Sequence) and any(isinstance(item, nodes.Sequence) for item in node.items)
        sign = "[[" if inner else "[" if isinstance(node, nodes.Sequence) else "{"
        return error("yaml-begins-with", node.at, sign=sign)
    assert isinstance(node, nodes.Mapping)  # noqa: S101 - _is_text let only these through
    key, value = node.entries[0]
    at = key.at.moved(columns=len(key.value), width=1)
    return error("yaml-colon", at, key="", value=f"{key.value}: {getattr(value, 'value', '')}".strip())


def digest_of(value: Any) -> str:
    """Hex SHA-256 of texts in lists and maps, whatever the order of the keys."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _key_place(node: nodes.Node | None, loc: Path) -> Location:
    for step in loc[:-1]:
        if isinstance(node, nodes.Mapping):
            node = node.get(str(step))
        elif isinstance(node, nodes.Sequence) and isinstance(step, int):
            node = node.items[step]
    key = node.key(str(loc[-1])) if isinstance(node, nodes.Mapping) else None
    return key.at if key else _place(node, ())


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


def models_in(annotation: Any) -> Iterator[type[Model]]:
    """The models an annotation speaks of (`dict[str, Claim]` → `Claim`)."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)


def _suggest(loc: Path, model: type[BaseModel], node: nodes.Mapping) -> str:
    """The field most like the one written that isn't there yet."""
    around: nodes.Node | None = node
    for step in loc[:-1]:
        if isinstance(around, nodes.Mapping):
            around = around.get(str(step))
        elif isinstance(around, nodes.Sequence) and isinstance(step, int):
            around = around.items[step]
    written = {key.value for key, _ in around.entries} if isinstance(around, nodes.Mapping) else set()
    return close(str(loc[-1]), [name for name in _fields(loc, model) if name not in written])


def close(word: str, choices: Any) -> str:
    """The choice most like a word, for "did you mean"; empty where none is near."""
    choices = [str(choice) for choice in choices]
    lowered = {choice.casefold(): choice for choice in reversed(choices)}
    best = get_close_matches(word.casefold(), lowered, n=1, cutoff=0.6)
    return lowered[best[0]] if best else ""


def _expected(details: ErrorDetails) -> tuple[str, ...]:
    words = str(details.get("ctx", {}).get("expected", ""))
    return tuple(part.strip(" '") for part in words.replace(" or ", ",").split(",") if part.strip(" '"))


def _value(value: Any) -> Value:
    return value if isinstance(value, (str, int)) else tuple(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, (str, int)) else ""


def snippet_of(text: str, fallback: Location = NOWHERE) -> Snippet:
    """What the author wrote, with places, where a model's text came from a file."""
    if isinstance(text, Written):
        return text.node.snippet
    return Snippet(path=fallback.path, text=text, line=fallback.line, columns=(fallback.column,))
