"""Walks through the records inside a record."""

from collections.abc import Iterator, Mapping

from site_builder.formats.models import Model


def records_in(value: object) -> Iterator[Model]:
    """A record and every record inside it, the outer first."""
    match value:
        case Model():
            yield value
            for name in type(value).model_fields:
                yield from records_in(getattr(value, name))
        case Mapping():
            for part in value.values():
                yield from records_in(part)
        case tuple() | list():
            for part in value:
                yield from records_in(part)
        case _:
            pass
