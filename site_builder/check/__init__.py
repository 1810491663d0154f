"""Holds the editorial rules: each asks a whole site one question and says where the answer is no.

In: `Site`, which knows today's date and everything else a rule may ask. Out: diagnostics, without those that the author
allowed at their place. Nothing here reads a file. `RULES` lists the rules in the order they are asked.
"""

from collections import Counter
from typing import Final

from site_builder.check.allowances import allowances_in, exceptions, unallowed
from site_builder.check.baseline import compared
from site_builder.check.citation_slips import citation_shown_as_text
from site_builder.check.claims import (
    claim_without_response,
    claim_without_source,
    claim_without_speaker,
    search_without_date,
    single_origin,
    status_without_evidence,
)
from site_builder.check.claims_in_text import one_sided_citation, verdict_on_unverified
from site_builder.check.corrections import correction_missing
from site_builder.check.dates import (
    date_contradicts_event,
    impossible_date,
    relative_date,
    weekday_and_date_disagree,
)
from site_builder.check.drafts import lighter_in_drafts
from site_builder.check.glossary import (
    ambiguous_form,
    circular_definition,
    definition_without_source,
    dense_marks,
    term_before_definition,
    unused_term,
)
from site_builder.check.missing_translations import missing_translation
from site_builder.check.names import actor_without_entry, name_spelled_two_ways, undefined_term
from site_builder.check.numbers import numbers_disagree
from site_builder.check.outside_links import link_dead, link_moved, link_not_reached
from site_builder.check.pictures import (
    alt_text_is_file_name,
    alt_text_missing,
    heading_level_skipped,
    link_text_says_nothing,
)
from site_builder.check.placeholders import placeholder_left
from site_builder.check.quotations import quote_not_checkable, quote_not_in_source, quote_without_source
from site_builder.check.record_dates import (
    acknowledged_without_confirmation,
    date_in_future,
    past_review,
    response_before_claim,
    review_before_update,
    updated_before_correction,
    updated_before_published,
)
from site_builder.check.rule import Rule, found
from site_builder.check.source_list import duplicate_source, unused_source
from site_builder.check.sources import paragraph_not_covered
from site_builder.check.theme import accent_hard_to_read, theme_not_translated
from site_builder.check.translations import stale_translation, translation_facts_differ, translation_not_accepted
from site_builder.diagnostics import Diagnostic, Report, Severity
from site_builder.site import Site

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

RULES: Final[tuple[Rule, ...]] = (
    Rule(citation_shown_as_text, WARNING),
    Rule(claim_without_source, ERROR),
    Rule(claim_without_speaker, WARNING),
    Rule(claim_without_response, WARNING),
    Rule(search_without_date, WARNING),
    Rule(status_without_evidence, ERROR),
    Rule(single_origin, WARNING),
    Rule(one_sided_citation, WARNING),
    Rule(verdict_on_unverified, WARNING),
    Rule(correction_missing, WARNING, published=True),
    Rule(relative_date, WARNING),
    Rule(weekday_and_date_disagree, ERROR),
    Rule(impossible_date, ERROR),
    Rule(date_contradicts_event, WARNING),
    Rule(ambiguous_form, WARNING),
    Rule(circular_definition, WARNING),
    Rule(definition_without_source, WARNING),
    Rule(dense_marks, WARNING),
    Rule(term_before_definition, WARNING),
    Rule(unused_term, WARNING),
    Rule(missing_translation, WARNING),
    Rule(actor_without_entry, WARNING),
    Rule(name_spelled_two_ways, WARNING),
    Rule(undefined_term, WARNING),
    Rule(numbers_disagree, WARNING),
    Rule(link_dead, ERROR, outside=True),
    Rule(link_moved, WARNING, outside=True),
    Rule(link_not_reached, NOTE, outside=True),
    Rule(date_in_future, WARNING),
    Rule(updated_before_correction, ERROR),
    Rule(updated_before_published, ERROR),
    Rule(review_before_update, WARNING),
    Rule(past_review, WARNING),
    Rule(response_before_claim, WARNING),
    Rule(acknowledged_without_confirmation, ERROR),
    Rule(duplicate_source, WARNING),
    Rule(unused_source, WARNING),
    Rule(paragraph_not_covered, WARNING),
    Rule(placeholder_left, WARNING),
    Rule(alt_text_missing, WARNING),
    Rule(alt_text_is_file_name, WARNING),
    Rule(heading_level_skipped, WARNING),
    Rule(link_text_says_nothing, WARNING),
    Rule(quote_not_in_source, ERROR),
    Rule(quote_not_checkable, WARNING),
    Rule(quote_without_source, WARNING),
    Rule(accent_hard_to_read, ERROR),
    Rule(theme_not_translated, NOTE),
    Rule(stale_translation, WARNING),
    Rule(translation_facts_differ, ERROR),
    Rule(translation_not_accepted, NOTE),
)


def check(site: Site, report: Report) -> None:
    """Ask every rule, and leave out what the author allowed with a reason and what the baseline has as old."""
    unasked = _unasked(site)
    baseline = Counter({key: count for key, count in site.baseline.items() if key[0] not in unasked})
    against = compared(findings_of(site), baseline, report.sources)
    report.add(against.new)
    report.known, report.mended = against.old, against.mended
    report.allowed = exceptions(allowances_in(site))


def findings_of(site: Site) -> tuple[Diagnostic, ...]:
    """What the rules find, without what the author allowed at its place; in drafts as notes."""
    unasked = _unasked(site)
    asked = [rule for rule in RULES if rule.code not in unasked]
    findings = [diagnostic for rule in asked for diagnostic in found(rule.code, rule.severity, rule.ask(site))]
    codes = frozenset(rule.code for rule in RULES)
    return tuple(lighter_in_drafts(site, unallowed(findings, allowances_in(site), codes, unasked=unasked)))


def _unasked(site: Site) -> frozenset[str]:
    """The rules there is nothing to ask of: what outside addresses answer and what is published isn't always known."""
    return frozenset(
        rule.code
        for rule in RULES
        if (rule.outside and site.answers is None) or (rule.published and site.published is None)
    )
