"""Reads heading lines: `## Heading {#id}`.

In: a line. Out: its parts and where they stand. Read from the right end, so that no line is long enough to be slow.
"""

import re
from dataclasses import dataclass
from typing import Final

_OPENING: Final = re.compile(r"(?P<before>(?: {0,3}>){0,20} {0,3})(?P<signs>#{1,6})[ \t]+")
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingLine:
    """A heading's line: `before` its signs (`> `), `level` how many signs, `title` from column `title_start` (from 0).

    `id` is None where no `{#…}` is written, `id_start` where it stands.
    """

    before: str
    level: int
    title: str
    title_start: int
    id: str | None
    id_start: int

    @property
    def id_is_sound(self) -> bool:
        """Whether it can be part of an address: lower-case letters a to z, digits, single hyphens."""
        return self.id is None or bool(_ID.fullmatch(self.id))


def read_heading(line: str) -> HeadingLine | None:
    """The heading that this line is. `#1 in the world` is none: its sign needs a space behind it."""
    opening = _OPENING.match(line)
    if not opening:
        return None
    start = opening.end()
    rest = line[start:].rstrip()
    identity: str | None = None
    identity_start = len(rest)
    if rest.endswith("}") and (brace := rest.rfind("{#")) >= 0:
        identity, identity_start = rest[brace + 2 : -1], start + brace + 2
        rest = rest[:brace].rstrip()
    without = rest.rstrip("#")
    if without.endswith((" ", "\t")):
        rest = without.rstrip()
    if not rest:
        return None
    return HeadingLine(
        before=opening["before"],
        level=len(opening["signs"]),
        title=rest,
        title_start=start,
        id=identity,
        id_start=identity_start,
    )
