"""Checks how texts speak of claims: with their denials, and no surer than their status."""

import re
from collections.abc import Iterator
from typing import Final

from site_builder.check.claims import UNVERIFIED
from site_builder.check.sentences import Stretch, paragraphs
from site_builder.check.texts import Text, stretches, texts
from site_builder.diagnostics import Diagnostic, warning
from site_builder.formats.prose.pieces import Citation
from site_builder.languages import language
from site_builder.languages.judgement import denies, verdicts_in
from site_builder.records.claim import DENIALS, Claim
from site_builder.site import LanguageSite, Site

_BY_ITSELF: Final = frozenset({"lead", "summary", "key-point", "short", "event", "relation"})
"""Texts that are read without the claim, which stands with its answers beside a section's text."""


def one_sided_citation(site: Site) -> Iterator[Diagnostic]:
    """A text cites a claim that is denied, and the denial isn't in the same paragraph.

    Asked of leads, summaries, key points, short forms, events and relations, and of sections that the claim doesn't
    belong to; in its own section the claim stands with its answers beside the text. A paragraph has the denial when it
    cites a source of it, or names who denies it and has a word for that. A claim that was acknowledged later is open
    no more.

    Why: many read only the key points; an accusation alone is what they remember.
    Wrong: “The inquiry says that the mayor knew [@claim:knew].” as a key point, where the mayor's denial is recorded
    Right: “The inquiry says that the mayor knew; he denies it [@claim:knew].”
    """
    for text in texts(site):
        if text.explainer is None or text.role not in {*_BY_ITSELF, "section"} or not _cites_claims(text):
            continue
        for paragraph in paragraphs(text.prose):
            for cited in paragraph.cited:
                claim = text.explainer.facts.claims.get(cited.id) if cited.kind == "claim" else None
                if claim is None or not claim.denied or claim.status == "acknowledged" or _stands_beside(text, claim):
                    continue
                if not _tells_denial(text, paragraph, claim):
                    denials = [response for response in claim.responses if response.stance in DENIALS]
                    by = dict.fromkeys(text.local.actor(name).name for response in denials for name in response.by)
                    sources = dict.fromkeys(f"[@{source}]" for response in denials for source in response.sources)
                    yield warning(
                        "one-sided-citation", cited.at, claim=claim.id, deniers=tuple(by), sources=tuple(sources)
                    )


def verdict_on_unverified(site: Site) -> Iterator[Diagnostic]:
    """A sentence settles (“proved”, “revealed”, “bevisar”) what the claim it cites leaves open.

    Asked of sentences that cite only claims which are alleged, stated or reported, and of those claims' own words. Not
    of words in quotation marks, negated, asked or only possible, nor of what somebody is reported to say.

    Why: the choice of verb is a verdict; it turns “they say” into “it is so”.
    Wrong: The officials revealed that the mayor knew [@claim:knew].
    Right: The officials say that the mayor knew [@claim:knew].
    """
    for text in texts(site):
        if text.explainer is None or not (text.role == "claim" or _cites_claims(text)):
            continue
        claims = text.explainer.facts.claims
        for stretch in stretches(text):
            ids = [item.id for item in stretch.cited if item.kind == "claim" and item.id in claims]
            cited = [claims[text.subject]] if text.role == "claim" else [claims[id_] for id_ in ids]
            if not cited or any(claim.status not in UNVERIFIED for claim in cited):
                continue
            for start, end in verdicts_in(stretch.text, text.prose.language):
                at = stretch.at(start, width=end - start)
                if not stretch.is_quoted(start) and at is not None:
                    word, claim = stretch.text[start:end], cited[0]
                    yield warning("verdict-on-unverified", at, word=word, claim=claim.id, status=claim.status)


def _cites_claims(text: Text) -> bool:
    """Asked first, for most texts cite none."""
    return any(
        item.kind == "claim"
        for prose in text.parts
        for piece in prose.pieces
        if isinstance(piece, Citation)
        for item in piece.items
    )


def _stands_beside(text: Text, claim: Claim) -> bool:
    return text.role == "section" and (text.subject in claim.section or not claim.section)


def _tells_denial(text: Text, paragraph: Stretch, claim: Claim) -> bool:
    denials = [response for response in claim.responses if response.stance in DENIALS]
    sources = {source for response in denials for source in response.sources}
    if any(item.kind == "source" and item.id in sources for item in paragraph.cited):
        return True
    names = {name for response in denials for name in response.by}
    return denies(paragraph.text, text.prose.language) and any(
        _is_named(text.local, name, paragraph.text) for name in sorted(names)
    )


def _is_named(local: LanguageSite, name: str, words: str) -> bool:
    """Whether a paragraph names an actor, by any of its names in any form."""
    term = local.edition.terms.get(name)
    spoken = language(local.edition.language)
    names = (term.name, *term.aliases, *term.forms, *term.unlinked) if term else (name,)
    kind = term.kind if term else "term"
    forms = {form for one in names for form in spoken.inflect(one, kind)}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in forms)
