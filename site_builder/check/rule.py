"""Says what a rule is: a function that asks a whole site one question, and its manual.

In: a function that yields findings, whose docstring is the manual (a sentence, `Why:`, `Wrong:`, `Right:`). Out:
`Rule`, whose code is the function's name with hyphens.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import getdoc

from site_builder.diagnostics import Diagnostic, Severity
from site_builder.site import Site

Ask = Callable[[Site], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: the question, and how much its findings weigh.

    `outside`: it is about what addresses elsewhere answer, `published`: about what was published, and asked only where
    that is known (`Site.answers`, `Site.published`).
    """

    ask: Ask
    severity: Severity
    outside: bool = False
    published: bool = False

    @property
    def code(self) -> str:
        """What it is called in messages and in `allow:`."""
        return self.ask.__name__.replace("_", "-")

    @property
    def manual(self) -> str:
        """What it wants, why, and how it is met."""
        return getdoc(self.ask) or ""


def found(code: str, severity: Severity, diagnostics: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings of a rule, held to its code and weight: a rule can't report under another's name."""
    for diagnostic in diagnostics:
        if diagnostic.code != code:
            raise ValueError(f"rule {code} reports {diagnostic.code}")
        yield Diagnostic(
            code=code, at=diagnostic.at, severity=severity, values=diagnostic.values, related=diagnostic.related
        )
