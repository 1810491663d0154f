"""Reads `site.yaml` and its translations: which languages there are, and what is said of the whole site."""

import re
from collections.abc import Mapping
from typing import Final

from site_builder.content import Language
from site_builder.diagnostics import error, note
from site_builder.load.files import Files
from site_builder.load.siblings import sibling
from site_builder.load.yaml_files import read_record
from site_builder.records.site import SiteSettings
from site_builder.records.translation import overlay_of, translate
from site_builder.source import Location

LOGO_TYPES: Final = frozenset({".svg", ".png"})
_TAG: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def load_settings(files: Files) -> tuple[tuple[Language, ...], Mapping[Language, SiteSettings], bool]:
    """The site's languages (English where none is given, and said), its settings in each, and whether both are sure."""
    path = files.project.content / "site.yaml"
    at = Location(path=files.shown(path))
    record: SiteSettings | None = None
    broken: frozenset[tuple[str | int, ...]] = frozenset()
    if not path.exists():
        files.report.add([error("no-site-yaml", None, path=at.path)])
        files.asked.add(at.path)
    else:
        record, broken, _ = read_record(files, path, SiteSettings, language=Language("en"), raw_html=False)
        if record is not None:
            at = record.at
    settings = record or SiteSettings(title="")
    given = _languages(files, settings)
    languages = given or (Language("en"),)
    if (logo := settings.theme.logo) is not None:
        _take_logo(files, logo, settings.theme.place("logo"))
    sure = record is not None and ("languages",) not in broken and len(given) == len(settings.languages)
    if sure and not settings.languages:
        files.report.add([note("language-assumed", at, language=languages[0])])
    result = {languages[0]: settings}
    for language in languages[1:]:
        overlay = None
        if (translation := sibling(path, language)).is_file():
            overlay, _, _ = read_record(files, translation, overlay_of(SiteSettings), language=language, raw_html=False)
        result[language], faults = translate(settings, overlay)
        files.report.add(faults)
    return languages, result, sure


def _take_logo(files: Files, logo: str, at: Location) -> None:
    """Read the site's logo. It is drawn in the header and made into icons, so it is an SVG or a PNG."""
    path = files.project.content / logo.lstrip("/")
    if path.suffix.lower() in LOGO_TYPES:
        files.image(path, at=at)
    else:
        files.report.add([error("not-a-logo", at, path=files.shown(path))])


def _languages(files: Files, settings: SiteSettings) -> tuple[Language, ...]:
    languages: list[Language] = []
    for position, tag in enumerate(settings.languages):
        at = settings.place("languages", position)
        if not _TAG.fullmatch(tag):
            files.report.add([error("not-a-language", at, value=tag)])
        elif tag in languages:
            files.report.add([error("duplicate-language", at, value=tag)])
        else:
            languages.append(Language(tag))
    return tuple(languages)
