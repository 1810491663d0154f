"""Turns content into a site: every id resolved, every page with its address, every mention known.

In: `Content`. Out: `Site`, and a diagnostic for everything that leads nowhere. In order:

1. references between records, and from prose (`references`, `prose_references`)
2. pages and uses, per language
3. the output addresses as a set (`addresses`)
"""

from datetime import date

from site_builder.assemble.addresses import address_faults
from site_builder.assemble.prose_references import unresolved_in_prose
from site_builder.assemble.references import unresolved_in_records
from site_builder.content import Content, Language
from site_builder.diagnostics import Report, error
from site_builder.mentions import TermMatcher, uses_in
from site_builder.pages import pages_of
from site_builder.records.fields import address_meant
from site_builder.site import LanguageSite, Site


def assemble(
    content: Content,
    report: Report,
    *,
    base_url: str | None = None,
    derived_url: str = "",
    today: date | None = None,
) -> Site | None:
    """The site, or None where the content has faults.

    `base_url` overrides the one in `site.yaml`; `derived_url` stands in where neither says one.
    """
    if base_url and (meant := address_meant(base_url)):
        report.add([error("not-an-address", None, value=base_url, suggestion=meant)])
    report.add(unresolved_in_records(content))
    matchers = {language: TermMatcher(content.edition(language)) for language in content.languages}
    for language, matcher in matchers.items():
        report.add(unresolved_in_prose(content, language, matcher))
    if report.failed:
        return None
    editions = {language: _language_site(content, language, matchers[language]) for language in content.languages}
    site = Site(
        languages=content.languages,
        editions=editions,
        base_url=base_url or content.settings[content.first_language].base_url or derived_url,
        today=today,
        accepted=content.accepted,
        baseline=content.baseline,
    )
    report.add(address_faults(site))
    return None if report.failed else site


def _language_site(content: Content, language: Language, matcher: TermMatcher) -> LanguageSite:
    edition = content.edition(language)
    # The texts whose mentions count never stand on the pages whose number depends on the count.
    uses = uses_in(edition, pages_of(edition, {}), matcher)
    pages = pages_of(edition, {term: len(mentions) for term, mentions in uses.mentions.items()})
    return LanguageSite(
        edition=edition,
        pages=pages,
        by_key={page.key: page for page in pages},
        uses=uses,
        matcher=matcher,
    )
