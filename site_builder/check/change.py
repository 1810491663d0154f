"""Holds one thing that an explainer says otherwise than when it was last published."""

from dataclasses import dataclass

from site_builder.check.stated import Fact
from site_builder.source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that is said otherwise. `what`: a word of `WORDS["changed"]`; `was`, `now`: the words, or "".

    `before`, `after`: the words around them that were and are there, as far as they can be searched for. `sections`,
    `claims`: what it belongs to, by id. `fact`: the number or date that it is about.
    """

    what: str
    was: str
    now: str
    at: Location
    before: str = ""
    after: str = ""
    sections: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    fact: Fact | None = None
