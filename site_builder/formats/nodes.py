"""Holds YAML as nodes that know their place; every scalar is the text the author wrote.

In: `read_yaml` makes these. Out: `Scalar`, `Mapping`, `Sequence`, frozen.
"""

from dataclasses import dataclass

from site_builder.source import Location, Snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """Text. `snippet` is what the author wrote, line by line with places; `value` is how YAML reads it.

    `style` is `plain`, `quoted` or `block`, or `refused` where an alias stood, which has been told. `cut_off`: ` #`
    follows on its line, so YAML dropped the rest.
    """

    value: str
    at: Location
    style: str
    snippet: Snippet
    cut_off: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was written (`key:` alone)."""
        return self.style == "plain" and not self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys and values in the order written, each key once. `flow`: written with `{ }`."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    at: Location
    flow: bool = False

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None."""
        return next((value for name, value in self.entries if name.value == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        return next((name for name, _ in self.entries if name.value == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """Items in the order written. `flow`: written with `[ ]`."""

    items: tuple["Node", ...]
    at: Location
    flow: bool = False


Node = Scalar | Mapping | Sequence
