"""Says to machines what an explainer, a section or its printed form is: a news article that gives the background.

In: a page in drawing whose texts are linked. Out: plain values.
"""

from typing import Final

from site_builder.content import Explainer
from site_builder.render.names import first_sentence
from site_builder.render.sheet import Sheet
from site_builder.render.structured.things import Said, address, entry, filled, publisher, source
from site_builder.site import updated
from site_builder.urls import absolute

ARTICLE: Final = ["NewsArticle", "BackgroundNewsArticle"]
_MISTAKES: Final = frozenset({"correction", "clarification"})
"""An update corrects nothing."""


def article(sheet: Sheet, explainer: Explainer, image: str) -> Said:
    """The page as an article. `image`: the full address of its social image, or empty."""
    section = explainer.section(sheet.page.subject[1]) if sheet.page.kind == "section" else None
    base, facts, last = sheet.site.base_url, explainer.facts, updated(explainer)
    here, printed = absolute(base, sheet.page.address) if base else "", sheet.page.kind == "print"
    primary = [id_ for id_ in sheet.edition.primary_of(explainer) if section is None or id_ in sheet.cited]
    return filled(
        {
            "@type": ARTICLE,
            "@id": f"{here}#article" if here else "",
            "url": here,
            "headline": section.title if section else explainer.title,
            "description": first_sentence(section.body.plain) if section else explainer.summary.plain,
            "inLanguage": sheet.language,
            "datePublished": facts.published.iso if facts.published else "",
            "dateModified": last.iso if last else "",
            "image": image,
            "publisher": publisher(sheet),
            "isPartOf": whole(sheet, explainer) if section else None,
            "hasPart": [] if section else _sections(sheet, explainer),
            "isBasedOn": [source(sheet, id_) for id_ in primary],
            # On paper's page, which has all texts, the lists would say everything a second time.
            "citation": [source(sheet, id_, cited=True) for id_ in sheet.cited if id_ not in primary and not printed],
            "mentions": [entry(sheet, id_) for id_ in sorted(sheet.marked) if not printed],
            "correction": _corrections(sheet, explainer),
            **_translations(sheet),
        }
    )


def whole(sheet: Sheet, explainer: Explainer) -> Said:
    """The explainer that a page belongs to."""
    where = address(sheet, sheet.local.link("overview", explainer.id))
    known = {"@id": f"{where}#article", "url": where} if where else {}
    return {"@type": ARTICLE, "headline": explainer.title, **known}


def _sections(sheet: Sheet, explainer: Explainer) -> list[Said]:
    """The sections that have pages of their own."""
    found = [(section.title, sheet.local.page("section", explainer.id, section.id)) for section in explainer.sections]
    base = sheet.site.base_url
    return [
        {"@type": ARTICLE, "headline": title, **({"url": absolute(base, page.address)} if base else {})}
        for title, page in found
        if page and sheet.page.kind == "overview"
    ]


def _corrections(sheet: Sheet, explainer: Explainer) -> list[Said]:
    """Those that the page shows, the newest first."""
    if sheet.page.kind == "print":
        return []
    section = sheet.page.subject[1] if sheet.page.kind == "section" else ""
    return [
        filled(
            {
                "@type": "CorrectionComment",
                "text": correction.text.plain,
                "datePublished": correction.date.iso if correction.date else "",
            }
        )
        for _, correction in sorted(explainer.facts.corrections.items(), key=lambda item: item[0], reverse=True)
        if correction.kind in _MISTAKES and (not section or section in correction.section)
    ]


def _translations(sheet: Sheet) -> Said:
    """The same page in other languages. The site's first language is the original of the others."""
    versions = [(tag, version) for tag, version in sheet.site.versions(sheet.page) if version]
    if not sheet.site.base_url or len(versions) < 2:
        return {}
    said = {
        tag: {
            "@type": ARTICLE,
            "@id": f"{absolute(sheet.site.base_url, version.address)}#article",
            "url": absolute(sheet.site.base_url, version.address),
            "inLanguage": tag,
        }
        for tag, version in versions
    }
    original = versions[0][0]
    if sheet.language == original:
        return {"workTranslation": [said[tag] for tag, _ in versions[1:]]}
    return {"translationOfWork": said[original]}
