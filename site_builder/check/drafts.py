"""Makes what is found in a draft weigh less: it is told, and stops nothing that is published.

In: the findings about a site. Out: the same, in which a warning that stands in a file of a draft is a note. What
can't be read or is wrong for certain stays an error: a draft that others are to read has to hold that much.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.diagnostics import Diagnostic, Severity
from site_builder.site import Site


def lighter_in_drafts(site: Site, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, those in drafts as what they are: work not done yet."""
    folders = {
        f"{posixpath.dirname(explainer.path)}/"
        for local in site.editions.values()
        for explainer in local.edition.explainers.values()
        if explainer.facts.draft
    }
    for finding in findings:
        drafted = finding.at is not None and any(finding.at.path.startswith(folder) for folder in folders)
        if drafted and finding.severity is Severity.WARNING:
            yield replace(finding, severity=Severity.NOTE)
        else:
            yield finding
