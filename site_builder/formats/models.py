"""Reads nodes into frozen models and tells every fault of shape at its place.

In: a model class, a node, and what its texts are compiled with. Out: a `Reading`: the record (without its broken
parts), the ids of the broken parts, and the faults. pydantic checks the shape; its complaints are turned into ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats import nodes
from site_builder.formats.digests import digest_of
from site_builder.formats.model_faults import faults_of, suggestion_for
from site_builder.formats.places import NOWHERE, Path, extent_of, key_place, place_of
from site_builder.source import Location, Snippet, SourcePath


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
    """What an author writes: frozen, unknown fields refused. Its id and place stand outside the authored fields."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, validate_by_name=False, validate_by_alias=True
    )
    _id: str = PrivateAttr(default="")
    _node: nodes.Node | None = PrivateAttr(default=None)
    _translation: nodes.Node | None = PrivateAttr(default=None)
    _untranslated: frozenset[str] = PrivateAttr(default=frozenset())
    _digest: str = PrivateAttr(default="")
    _at: Location | None = PrivateAttr(default=None)

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
        """Where it stands: its key, or the beginning of its file."""
        return self._at or self.place()

    @property
    def translated_at(self) -> Location | None:
        """Where its translation stands, or None where there is none."""
        return self._translation.at if self._translation else None

    @property
    def extents(self) -> tuple[tuple[SourcePath, int, int], ...]:
        """The lines it is written on: its file with the first and last line, and those of its translation."""
        return tuple(extent for node in (self._node, self._translation) if node for extent in (extent_of(node),))

    def place(self, *path: str | int) -> Location:
        """Where a field stands (`place("evidence", 0, "quote")`), or the nearest thing around it that was written."""
        return place_of(self._node, path)

    def translated_place(self, *path: str | int) -> Location:
        """Where a field stands in the translation, or in the original where the translation doesn't give it."""
        node = self._translation
        if isinstance(node, nodes.Mapping) and path and node.get(str(path[0])) is not None:
            return place_of(node, path)
        return self.place(*path)

    def key_place(self, *path: str) -> Location:
        """Where the key at a path stands."""
        return key_place(self._node, path)

    def named(self, name: str, at: Location | None = None) -> Self:
        """The same record under this id, whose key stands at `at`."""
        copy = self.model_copy()
        copy._id, copy._at = name, at or self._at
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
    if isinstance(node, nodes.Scalar) and node.style == "refused":
        return Reading(record=None)
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
            # What an earlier round left out is missing now; it has been told.
            found += faults_of([details for details in errors if details["loc"] not in broken], node, model, at=at)
            broken |= {
                (meant,)
                for details in errors
                if details["type"] == "extra_forbidden" and len(details["loc"]) == 1
                if (meant := suggestion_for(details["loc"], model, node))
            }
            cut = {_part(details["loc"], node) for details in errors}
            if () in cut:
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
                    part._at = key_place(node, (str(key),))
                _settle(part, node.get(str(key)) if isinstance(node, nodes.Mapping) else None)
        case tuple() | list():
            items = node.items if isinstance(node, nodes.Sequence) else ()
            for part, item in zip(value, items, strict=False):
                _settle(part, item)
        case _:
            pass


def snippet_of(text: str, fallback: Location = NOWHERE) -> Snippet:
    """What the author wrote, with places, where a model's text came from a file."""
    if isinstance(text, Written):
        return text.node.snippet
    return Snippet(path=fallback.path, text=text, line=fallback.line, columns=(fallback.column,))
