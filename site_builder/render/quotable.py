"""Says how to cite a page: in words, as BibLaTeX and as CSL-JSON.

In: a page of an explainer. Out: `Quotable`. Only what the author wrote is in it, no day of visit: the same input
gives the same bytes, and whoever cites knows when.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.content import Explainer, Section
from site_builder.render.dates import in_words
from site_builder.render.machines.bibtex import escaped
from site_builder.render.machines.csl import csl_date
from site_builder.render.names import language_name
from site_builder.render.sheet import Sheet
from site_builder.site import updated
from site_builder.urls import absolute


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotable:
    """A page as others cite it."""

    words: str
    bibtex: str
    csl: str


def quotable(sheet: Sheet, explainer: Explainer, section: Section | None = None) -> Quotable:
    """An explainer, or a section of it on its own page."""
    settings = sheet.edition.settings
    title = f"{section.title} – {explainer.title}" if section else explainer.title
    who = settings.publisher.name if settings.publisher else settings.title
    when = updated(explainer)
    url = absolute(sheet.site.base_url, sheet.page.address) if sheet.site.base_url else ""
    first = sheet.language == sheet.site.languages[0]
    id_ = "-".join([explainer.id, *([section.id] if section else []), *([] if first else [sheet.language])])
    fields = {
        "title": f"{{{escaped(title)}}}",
        "author": f"{{{escaped(who)}}}",
        "organization": escaped(settings.title) if settings.title != who else "",
        "date": when.text if when else "",
        "language": escaped(language_name(sheet.language, language="en")),
        "url": url,
    }
    item = {
        "id": id_,
        "type": "webpage",
        "title": title,
        "author": [{"literal": who}],
        "container-title": settings.title,
        "issued": csl_date(when),
        "language": sheet.language,
        "URL": url,
    }
    told = [who, title, *([settings.title] if settings.title != who else [])]
    said = [*(_sentence(part) for part in told), *([_sentence(in_words(when, sheet.language))] if when else []), url]
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return Quotable(
        words=" ".join(part for part in said if part),
        bibtex=f"@online{{{id_},\n{''.join(lines)}}}",
        csl=_csl({name: value for name, value in item.items() if value}),
    )


def _csl(item: Mapping[str, object]) -> str:
    """A list of one, as reference managers take it in; a field a line."""
    lines = (f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items())
    return "[{\n" + ",\n".join(lines) + "\n}]"


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
