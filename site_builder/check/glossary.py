"""Checks the entries of the glossary, and the way the texts use them."""

from collections.abc import Iterator, Mapping

from site_builder.check.density import MOST_MARKED, densities
from site_builder.check.term_uses import first_claimed, first_sentence_mentions, later_explanations, used_terms
from site_builder.content import Edition, sources_in
from site_builder.diagnostics import Diagnostic, Related, warning
from site_builder.records.term import Term
from site_builder.site import Site
from site_builder.source import Location


def ambiguous_form(site: Site) -> Iterator[Diagnostic]:
    """Two entries claim the same word, so that it is linked to neither.

    Why: the program can't tell which is meant, and a wrong explanation is worse than none. Told at the later entry.
    Wrong: two entries with the alias “the Council”
    Right: one of them has it under `unlinked`, and the text says [[security-council|the Council]] where that is meant
    """
    for local in site.editions.values():
        terms = local.edition.terms
        told: set[tuple[str, ...]] = set()
        for ambiguity in local.matcher.index.ambiguities:
            places = sorted(
                (first_claimed(terms[id_], ambiguity.form, local.edition.language), id_) for id_ in ambiguity.ids
            )
            if ambiguity.ids in told:
                continue  # one alias makes many forms: one mistake, one message
            told.add(ambiguity.ids)
            (*first, (at, id_)) = places
            related = tuple(Related(code="first-given-here", at=place) for place, _ in first)
            others = tuple(other for _, other in first)
            yield warning("ambiguous-form", at, related=related, form=ambiguity.form, term=id_, others=others)


def unused_term(site: Site) -> Iterator[Diagnostic]:
    """No text mentions the entry, no fact names it as an actor, and no entry in use leads to it.

    Why: it costs care with every edit and explains nothing. Often its name is spelled differently in the text.
    Wrong: an entry “cruise missile” on a site that never speaks of one
    Right: delete it, or give it the name or alias that the text uses
    """
    used: set[str] = set()
    for local in site.editions.values():
        used |= used_terms(local)
    for id_, term in site.editions[site.languages[0]].edition.terms.items():
        if id_ not in used:
            yield warning("unused-term", term.at, term=id_)


def term_before_definition(site: Site) -> Iterator[Diagnostic]:
    """A section uses a term that a later section of the same explainer is about.

    Why: who reads from top to bottom meets the word unexplained. A section is about a term (of kind `term`) if its
    heading, or one inside it, is the term's name, or has its id. A link to that section in the earlier one is enough.
    Wrong: “## The flood” speaks of a spring tide, and “## Spring tide” comes after it
    Right: the other order, or in the first: a [spring tide](#spring-tide)
    """
    for local in site.editions.values():
        for explainer in local.edition.explainers.values():
            for use in later_explanations(explainer, local):
                related = (Related(code="explained-here", at=use.explained),)
                yield warning("term-before-definition", use.at, related=related, term=use.name, section=use.section)


def definition_without_source(site: Site) -> Iterator[Diagnostic]:
    """An entry's definition names no source, in `sources` or by a citation in its text.

    Why: a definition states facts like any other text, and is quoted more than any.
    Wrong: `definition: Founded in 2011 …`
    Right: the same with `sources: [annual-report]`
    """
    edition = site.editions[site.languages[0]].edition
    for id_, term in edition.terms.items():
        if term.definition is not None and not term.sources and not sources_in(term.definition):
            yield warning("definition-without-source", term.place("definition"), term=id_)


def circular_definition(site: Site) -> Iterator[Diagnostic]:
    """Two entries of kind `term` each explain themselves by the other in their first sentence.

    Why: who knows neither learns nothing from both.
    Wrong: “Neap tide: the opposite of a spring tide.” and “Spring tide: the opposite of a neap tide.”
    Right: one of the two says what it is without the other
    """
    for local in site.editions.values():
        explained_by = {
            id_: first_sentence_mentions(term.definition, local.matcher)
            for id_, term in local.edition.terms.items()
            if term.kind == "term" and term.definition is not None
        }
        for id_, mentions in explained_by.items():
            for other, at in mentions.items():
                if other > id_ and id_ in explained_by.get(other, {}):
                    yield _circle(local.edition, {id_: explained_by[other][id_], other: at})


def _circle(edition: Edition, mentions: Mapping[str, Location]) -> Diagnostic:
    """`mentions`: for each of the two where the other one's definition names it; told at the later definition."""
    (first_at, first), (at, named) = sorted((at, id_) for id_, at in mentions.items())
    names: dict[str, Term] = {id_: edition.terms[id_] for id_ in (first, named)}
    related = (Related(code="and-back-here", at=first_at),)
    return warning("circular-definition", at, related=related, term=names[first].name, other=names[named].name)


def dense_marks(site: Site) -> Iterator[Diagnostic]:
    """More than a set share of a page's words are links to the glossary.

    Why: where everything is marked nothing is, and a screen reader announces each.
    Wrong: `mark: all` on a page that names the same three terms in every sentence
    Right: `mark: page`, and `match: manual` for entries that every reader of the page knows
    """
    for local in site.editions.values():
        for density in densities(local):
            if density.share > MOST_MARKED and density.page.origin is not None:
                percent, most = round(100 * density.share), round(100 * MOST_MARKED)
                yield warning("dense-marks", density.at, marks=density.marks, percent=percent, most=most)
