"""Reads back what an earlier build said: its `explainer.json`, in the versions of it that we know.

In: such files, as bytes. Out: `LastBuild`. What a file says beyond these fields is passed over, what it lacks is empty:
a later version may add fields. One whose version is unknown is named, never guessed at.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

FORMAT: Final = "site-builder/explainer"
KNOWN: Final = (1,)
"""The versions of `explainer.json` that can be compared with."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class OldActor(_Part):
    """Who said something: the name shown, and the entry's id where there was one."""

    name: str = ""
    id: str | None = None


class OldEvidence(_Part):
    """What a claim rested on."""

    source: str = ""
    quote: str = ""
    note: str = ""


class OldResponse(_Part):
    """What was answered."""

    by: tuple[OldActor, ...] = ()
    stance: str = ""
    text: str = ""


class OldClaim(_Part):
    """A claim as it was published."""

    id: str
    text: str = ""
    by: tuple[OldActor, ...] = ()
    date: str | None = None
    status: str = ""
    section: tuple[str, ...] = ()
    evidence: tuple[OldEvidence, ...] = ()
    responses: tuple[OldResponse, ...] = ()
    untranslated: bool = False


class OldSection(_Part):
    """A section as it was published."""

    id: str
    title: str = ""
    short: str = ""
    text: str = ""
    footnotes: tuple[str, ...] = ()


class OldRecord(_Part):
    """An event or a relation as it was published."""

    id: str
    text: str = ""
    date: str | None = None
    section: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    untranslated: bool = False


class OldCorrection(_Part):
    """A correction that was published."""

    id: str


class OldQuotation(_Part):
    """Quoted words of the prose, and where they stood."""

    role: str
    of: str = ""
    text: str
    original: str = ""
    source: str | None = None
    claim: str | None = None
    event: str | None = None

    @property
    def cites(self) -> bool:
        """Whether it said whose words these are."""
        return bool(self.source or self.claim or self.event)


class OldExplainer(_Part):
    """An explainer in one language as it was published."""

    id: str
    language: str
    title: str = ""
    summary: str = ""
    key_points: tuple[str, ...] = ()
    lead: str = ""
    lead_footnotes: tuple[str, ...] = ()
    sections: tuple[OldSection, ...] = ()
    claims: tuple[OldClaim, ...] = ()
    timeline: tuple[OldRecord, ...] = ()
    relations: tuple[OldRecord, ...] = ()
    corrections: tuple[OldCorrection, ...] = ()
    quotations: tuple[OldQuotation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBuild:
    """What is published: explainers by id and language. `unknown`: versions of the format that we don't know."""

    explainers: Mapping[tuple[str, str], OldExplainer] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def last_build(files: Iterable[bytes]) -> LastBuild:
    """What these files say. One that isn't an `explainer.json` of ours is passed over."""
    found: dict[tuple[str, str], OldExplainer] = {}
    unknown: list[str] = []
    for content in files:
        try:
            said = json.loads(content)
        except (ValueError, RecursionError):
            continue
        if not isinstance(said, dict) or said.get("format") != FORMAT:
            continue
        if said.get("version") not in KNOWN:
            unknown.append(str(said.get("version")))
            continue
        try:
            explainer = OldExplainer.model_validate(said)
        except ValidationError:
            unknown.append(str(said.get("version")))
            continue
        found[explainer.id, explainer.language] = explainer
    return LastBuild(explainers=found, unknown=tuple(dict.fromkeys(unknown)))
