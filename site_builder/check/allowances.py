"""Lets an author allow what a rule finds, at its place, with a reason.

In: findings, and the allowances in the content: `allow:` on a record covers what is written in the record,
`<!-- allow rule: reason -->` the next block of prose. Out: the findings that remain. An allowance of a rule that
doesn't exist, or that allows nothing, is a finding itself: an exception that outlives its reason hides new mistakes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.content import prose_in
from site_builder.diagnostics import Allowed, Diagnostic, error, warning
from site_builder.formats.models import Model
from site_builder.formats.near import close
from site_builder.formats.prose.compiled import Prose
from site_builder.records.tree import records_in
from site_builder.site import Site
from site_builder.source import Location, SourcePath


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempt:
    """An exception: this rule, on these lines of this file (both counted in), for this reason."""

    rule: str
    reason: str
    path: SourcePath
    first_line: int
    last_line: int
    at: Location

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding lies inside it."""
        at = diagnostic.at
        return (
            at is not None
            and diagnostic.code == self.rule
            and at.path == self.path
            and self.first_line <= at.line <= self.last_line
        )


def allowances_in(site: Site) -> tuple[Exempt, ...]:
    """Every exception in the content, once."""
    exempt: set[Exempt] = set()
    for local in site.editions.values():
        edition = local.edition
        records: list[Model] = [edition.settings, *edition.terms.values(), *edition.sources.values()]
        texts: list[Prose] = []
        for explainer in edition.explainers.values():
            records += [explainer.matter, explainer.facts]
            texts += [explainer.lead, *(section.body for section in explainer.sections)]
        for page in edition.pages.values():
            records.append(page.matter)
            texts += [section.body for section in page.sections]
        for record in records:
            texts += prose_in(record)
            for inner in records_in(record):
                exempt.update(_of_record(inner))
        for text in texts:
            exempt.update(_of_text(text))
    return tuple(sorted(exempt, key=lambda one: (one.at, one.path)))


def _of_record(record: Model) -> Iterator[Exempt]:
    allow: dict[str, str] = getattr(record, "allow", {})
    for rule, reason in allow.items():
        for path, first, last in record.extents:
            # A finding about the record as a whole stands at its key, on the line before its fields.
            begin = min(first, record.at.line) if record.at.path == path else first
            at = record.key_place("allow", rule)
            yield Exempt(rule=rule, reason=reason, path=path, first_line=begin, last_line=last, at=at)


def _of_text(text: Prose) -> Iterator[Exempt]:
    for allowance in (*text.allowances, *(a for footnote in text.footnotes for a in footnote.prose.allowances)):
        yield Exempt(
            rule=allowance.rule,
            reason=allowance.reason,
            path=allowance.at.path,
            first_line=allowance.first_line,
            last_line=allowance.last_line,
            at=allowance.at,
        )


def exceptions(allowances: Iterable[Exempt]) -> tuple[Allowed, ...]:
    """The exceptions as an author counts them, by rule and place: one for a record and its translation is one."""
    met = {one.at: Allowed(rule=one.rule, reason=one.reason, at=one.at) for one in allowances}
    return tuple(sorted(met.values(), key=lambda one: (one.rule, one.at)))


def unallowed(
    findings: Iterable[Diagnostic],
    allowances: Iterable[Exempt],
    rules: frozenset[str],
    *,
    unasked: frozenset[str] = frozenset(),
) -> Iterator[Diagnostic]:
    """The findings no exception covers, and what is wrong with the exceptions.

    `rules`: the codes of all rules; `unasked`: of those not asked this time, whose exceptions nothing can be said of.
    """
    allowances = tuple(allowances)
    used: set[Location] = set()
    for finding in findings:
        covering = [allowance for allowance in allowances if allowance.covers(finding)]
        used |= {allowance.at for allowance in covering}
        if not covering:
            yield finding
    for allowance in {one.at: one for one in allowances}.values():
        if allowance.rule not in rules:
            yield error("unknown-rule", allowance.at, rule=allowance.rule, suggestion=close(allowance.rule, rules))
        elif allowance.at not in used and allowance.rule not in unasked:
            yield warning("unused-allowance", allowance.at, rule=allowance.rule)
