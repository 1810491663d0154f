"""Derives from a record the shape its translator fills in, and lays a translation over a record.

In: a model; out: its overlay, with the translatable fields alone, all optional. Lists go by position, maps by id.
"""

from functools import cache
from typing import Annotated, Any, Optional, TypeVar

from pydantic import Field, create_model
from pydantic.fields import FieldInfo

from site_builder.diagnostics import Diagnostic, error
from site_builder.formats.digests import digest_of
from site_builder.formats.model_faults import models_in
from site_builder.formats.models import Model
from site_builder.formats.near import close
from site_builder.records.fields import Translated

Record = TypeVar("Record", bound=Model)


@cache
def overlay_of(model: type[Model]) -> type[Model]:
    """The model of `claim.sv.yaml`'s part for `Claim`: texts only."""
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if annotation := _overlay_annotation(field):
            fields[name] = (annotation, Field(default=None, alias=field.alias, description=field.description))
    return create_model(f"{model.__name__}Translation", __base__=Model, **fields)


def _overlay_annotation(field: FieldInfo) -> Any:
    if _mark(field):
        # What pydantic took apart into annotation and metadata is put together again.
        annotation: Any = field.annotation
        for part in field.metadata:
            annotation = Annotated[annotation, part]
        return Optional[annotation]  # noqa: UP045 - the annotation is a value here
    inner = next(models_in(field.annotation), None)
    if inner is None or not overlay_of(inner).model_fields:
        return None
    overlay = overlay_of(inner)
    origin = getattr(field.annotation, "__origin__", None)
    if origin is dict:
        return dict[str, overlay] | None  # type: ignore[valid-type]
    if origin is tuple:
        return tuple[overlay | None, ...] | None  # type: ignore[valid-type]
    return overlay | None


def _mark(field: FieldInfo) -> Translated | None:
    return next((part for part in field.metadata if isinstance(part, Translated)), None)


def translate(record: Record, overlay: Model | None) -> tuple[Record, tuple[Diagnostic, ...]]:
    """A record in another language: the texts of its overlay, and the originals where there is none.

    What is still due is named in the record's `untranslated`. An overlay of what the original doesn't have is a fault.
    """
    changes: dict[str, Any] = {}
    due: set[str] = set()
    faults: list[Diagnostic] = []
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        given = getattr(overlay, name, None) if overlay is not None else None
        if mark := _mark(field):
            if given is not None:
                changes[name] = given
            elif mark.due and value:
                due.add(name)
        elif next(models_in(field.annotation), None) is not None:
            changes[name], inner = _inner(value, given, overlay, name)
            faults += inner
    translated = record.model_copy(update=changes)
    translated._untranslated = frozenset(due)
    translated._translation = overlay._node if overlay is not None else None
    translated._digest = digest_of([record.digest, overlay.digest if overlay is not None else ""])
    return translated, tuple(faults)


def _inner(value: Any, given: Any, overlay: Model | None, name: str) -> tuple[Any, list[Diagnostic]]:
    """The records inside a field, each with its part of the overlay."""
    faults: list[Diagnostic] = []
    if isinstance(value, Model):
        translated, found = translate(value, given)
        return translated, list(found)
    if isinstance(value, dict):
        result = {}
        for key, part in value.items():
            result[key], found = translate(part, (given or {}).get(key))
            faults += found
        for key in (given or {}).keys() - value.keys():
            faults.append(error("translation-of-unknown", (given or {})[key].at, id=key, suggestion=close(key, value)))
        return result, faults
    if isinstance(value, tuple):
        items = []
        for position, part in enumerate(value):
            item, found = translate(part, given[position] if given and position < len(given) else None)
            items.append(item)
            faults += found
        if given and overlay is not None and len(given) > len(value):
            at = overlay.place(name, len(value))
            faults.append(error("translation-has-more", at, field=name, count=len(value), given=len(given)))
        return tuple(items), faults
    return value, faults
