"""Carries what was found wrong with the content, and the trouble that stops a run.

A fault of the content is a value (`Diagnostic`), collected in a `Report`. Trouble with the machine (disk, git, ports)
is an exception (`Failure`). A bug is a traceback.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Final

from site_builder.source import Location, SourceFile, SourcePath

Value = str | int | tuple[str, ...]
"""What a message can be filled with."""

_NO_VALUES: Final[Mapping[str, Value]] = MappingProxyType({})


class Severity(Enum):
    """How much a finding weighs: an error stops the build, a warning does so with `--strict`, a note is only said."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that belongs to a finding, and the message code that says why (`first-used-here`)."""

    code: str
    at: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: what (`code`), where (`at`; None for the whole site), with which words (`values`).

    `code` is named after the fault in kebab-case. The sentences belong to `messages`, which fills them with `values`.
    """

    code: str
    at: Location | None
    severity: Severity = Severity.ERROR
    values: Mapping[str, Value] = field(default_factory=lambda: _NO_VALUES)
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What findings are sorted by: place first, so that one file is mended from top to bottom."""
        where = (self.at.path, self.at.line, self.at.column) if self.at else ("", 0, 0)
        return (*where, self.code, repr(sorted(self.values.items())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """An exception the author made: what may be found (`rule`, its code) at a place, and why."""

    rule: str
    reason: str
    at: Location


def error(code: str, at: Location | None, /, *, related: tuple[Related, ...] = (), **values: Value) -> Diagnostic:
    """A finding that stops the build."""
    return Diagnostic(code=code, at=at, values=values, related=related)


def warning(code: str, at: Location | None, /, *, related: tuple[Related, ...] = (), **values: Value) -> Diagnostic:
    """A finding that stops only a strict build."""
    return Diagnostic(code=code, at=at, severity=Severity.WARNING, values=values, related=related)


def note(code: str, at: Location | None, /, *, related: tuple[Related, ...] = (), **values: Value) -> Diagnostic:
    """A finding that is said and stops nothing."""
    return Diagnostic(code=code, at=at, severity=Severity.NOTE, values=values, related=related)


class Report:
    """What has been found in this run, and the texts that were read (so that a message can show the line).

    The only value in the pipeline that changes.
    """

    def __init__(self, *, strict: bool = False) -> None:
        """`strict`: warnings count as failures."""
        self.strict = strict
        self.sources: dict[SourcePath, SourceFile] = {}
        self.known = 0
        """Findings that the site's baseline has as old: counted, not told."""
        self.mended = 0
        """Findings of the baseline that are gone."""
        self.allowed: tuple[Allowed, ...] = ()
        """The exceptions in the content, by rule and place."""
        self._found: dict[tuple[object, ...], Diagnostic] = {}

    def read(self, source: SourceFile) -> None:
        """Remember a text that was read."""
        self.sources[source.path] = source

    def add(self, found: Iterable[Diagnostic]) -> None:
        """Take findings in; the same one twice counts once."""
        for diagnostic in found:
            self._found.setdefault((diagnostic.order, diagnostic.severity), diagnostic)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings, sorted by place."""
        return tuple(sorted(self._found.values(), key=lambda diagnostic: diagnostic.order))

    def count(self, severity: Severity) -> int:
        """How many findings of this weight there are."""
        return sum(1 for diagnostic in self._found.values() if diagnostic.severity is severity)

    @property
    def failed(self) -> bool:
        """Whether the build has to stop."""
        return bool(self.count(Severity.ERROR) or (self.strict and self.count(Severity.WARNING)))


class Failure(Exception):  # noqa: N818 - it is what happened, and `raise Failure` reads as a sentence
    """Trouble with the machine rather than with the content: the run could not be done. Caught once, in `cli`.

    `code` and `values` are worded by `messages`, like those of a diagnostic.
    """

    def __init__(self, code: str, **values: Value) -> None:
        """`code` is named after the trouble in kebab-case."""
        super().__init__(code, values)
        self.code = code
        self.values: Mapping[str, Value] = MappingProxyType(values)
