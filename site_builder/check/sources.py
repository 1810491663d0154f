"""Checks that the document an explainer converts is taken up whole."""

from collections.abc import Iterator
from typing import Final

from site_builder.diagnostics import Diagnostic, Related, warning
from site_builder.site import LanguageSite, Site

_TEXT: Final = frozenset({"lead", "section"})
_SHOWN: Final = 12
"""Words of a paragraph that are enough to know it by."""


def paragraph_not_covered(site: Site) -> Iterator[Diagnostic]:
    """A paragraph of the document an explainer converts is cited by none of its sections.

    Asked of `primary:` sources with a stored text, for each language of the explainers that cite them. The lead counts
    as a section; a citation of the whole document, without a paragraph, covers none. A draft isn't asked: what it
    leaves out may still come.

    Why: what an explainer leaves out of its source is a choice, and readers can't see it.
    Wrong: an article of seven paragraphs, the fourth of which nothing cites
    Right: [@article, ¶4] where the text takes it up, or `allow:` in the source with the reason
    """
    for language in site.languages:
        local = site.editions[language]
        for source, users in _converted(local).items():
            document, record = local.edition.documents[source], local.edition.sources[source]
            for paragraph in document.paragraphs:
                places = local.uses.paragraphs.get((source, paragraph.number), ())
                if any(place.role in _TEXT and place.explainer in users for place in places):
                    continue
                words = paragraph.text.split()
                shown = " ".join(words if len(words) <= _SHOWN else [*words[:_SHOWN], "…"])
                yield warning(
                    "paragraph-not-covered",
                    record.place("primary"),
                    related=(Related(code="uncovered-paragraph", at=document.at(paragraph)),),
                    source=source,
                    number=paragraph.number,
                    language=language,
                    words=shown,
                )


def _converted(local: LanguageSite) -> dict[str, set[str]]:
    """The stored documents that explainers of this language convert, each with these explainers."""
    found: dict[str, set[str]] = {}
    for id_, explainer in local.edition.published.items():
        for source in local.edition.primary_of(explainer):
            if source in local.edition.documents:
                found.setdefault(source, set()).add(id_)
    return found
