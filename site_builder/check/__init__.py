"""Holds the editorial rules: each asks a whole site one question and says where the answer is no.

In: `Site`. Out: diagnostics. `RULES` lists the rules in the order they are asked.
"""

from collections.abc import Callable, Iterator

from site_builder.check.quotations import quote_not_in_source
from site_builder.diagnostics import Diagnostic, Report
from site_builder.site import Site

Rule = Callable[[Site], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (quote_not_in_source,)


def check(site: Site, report: Report) -> None:
    """Ask every rule."""
    for rule in RULES:
        report.add(rule(site))
