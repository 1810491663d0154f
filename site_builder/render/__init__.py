"""Turns a site into files, one by one: pages, the files they share, and what was built.

In: a `Site`. Out: `OutputFile`s, each whole when it is given; a site is never in memory at once. `Drawing` gives
any one of them, `render` all, in order:

1. pages, in the order of languages and of `PAGES`
2. the index of the search, where the site has one
3. the style sheet, the scripts that some page loads, and the pictures
4. icons, web manifests and pictures for sharing, then the files for machines and the earlier addresses
5. `build.json`, which knows the digest of all pages
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from site_builder.content import Language, texts_of
from site_builder.diagnostics import Diagnostic
from site_builder.formats.prose.pieces import Citation
from site_builder.messages.theme import theme_words
from site_builder.output import OutputFile, OutputPath
from site_builder.pages import Page
from site_builder.project import Project
from site_builder.render.assets import (
    picture_addresses,
    picture_files,
    script_address,
    script_file,
    script_of,
    style_address,
    style_file,
    style_of,
)
from site_builder.render.brand import Brand, brand_of
from site_builder.render.frame import frame_of
from site_builder.render.look import look_of, picture_of
from site_builder.render.machines import made
from site_builder.render.pages import CONTEXTS
from site_builder.render.palette import with_accent
from site_builder.render.redirects import redirect_files
from site_builder.render.search_index import SearchIndex, without_library
from site_builder.render.sheet import Sheet, Voice
from site_builder.render.social import social_of
from site_builder.render.structured.graph import graph
from site_builder.render.theme import Theme
from site_builder.site import LanguageSite, Site
from site_builder.urls import file_of

__all__ = ["Drawing", "render", "without_library"]

_SCRIPTS: Final[Mapping[str, Callable[[Site], bool]]] = {
    "cards": lambda site: _has(site, "term") or any(map(_opens_cards, site.editions.values())),
    "search": lambda site: _has(site, "search"),
}
"""The scripts, each with what tells whether a page of the site loads it."""


def render(
    site: Site, project: Project, *, tell: Callable[[Iterable[Diagnostic]], None] = lambda _: None
) -> Iterator[OutputFile]:
    """Every file of the site. A fault in a template of the site's own is a `Failure`.

    `tell` is told which pictures can't be drawn.
    """
    drawing = Drawing(site, project)
    tell(each for brand in drawing.brands.values() for each in brand.untold)
    digests: dict[OutputPath, str] = {}
    with SearchIndex() if _has(site, "search") else nullcontext() as index:
        for page in site.pages:
            file = drawing.page(page)
            digests[file.path] = hashlib.sha256(file.content).hexdigest()
            if index:
                index.take(page, file.content.decode(), within=_within(site, page))
            yield file
        if index:
            yield from index.files()
    yield from drawing.shared()
    yield _build_file(site, digests)


class Drawing:
    """A site in drawing: any file can be asked for, in any order, and nothing is drawn before it is."""

    def __init__(self, site: Site, project: Project, *, themes: Mapping[Language, Theme] | None = None) -> None:
        """`themes`: by language, of an earlier drawing whose templates are still the same; they are compiled once."""
        self.site = site
        first = site.editions[site.languages[0]].edition
        self.css = with_accent(style_of(project), first.settings.theme)
        self._scripts = {name: script_of(project, name) for name, needed in _SCRIPTS.items() if needed(site)}
        self._images = [image for local in site.editions.values() for image in local.edition.images.values()]
        self.style = style_address(self.css)
        self.pictures = picture_addresses(self._images)
        """The address of each picture, by its digest."""
        self.themes = {
            language: (themes or {}).get(language) or Theme(project, theme_words(language))
            for language in site.languages
        }
        self.brands = {
            language: brand_of(local, self.css, self.pictures, base_url=site.base_url)
            for language, local in site.editions.items()
        }
        self._voices = {language: self._voice(language) for language in site.languages}

    def page(self, page: Page) -> OutputFile:
        """A page of the site."""
        language = page.language
        return _page(self.site, page, self.themes[language], self._voices[language], self.brands[language])

    def shared(self) -> Iterator[OutputFile]:
        """The files that are no pages and are made of no pages."""
        yield style_file(self.css)
        for name, script in self._scripts.items():
            yield script_file(name, script)
        yield from picture_files(self._images, self.pictures)
        yield from self._brand_files()
        yield from made(self.site)
        yield from redirect_files(self.site)

    def _brand_files(self) -> Iterator[OutputFile]:
        """Each once: two languages may have the same icons."""
        seen: set[OutputPath] = set()
        for brand in self.brands.values():
            for file in brand.files(seen):
                seen.add(file.path)
                yield file

    def _voice(self, language: Language) -> Voice:
        return Voice(
            words=theme_words(language),
            mark=self.themes[language].shape,
            style=self.style,
            css=self.css,
            scripts={name: script_address(name, script) for name, script in self._scripts.items()},
            pictures=self.pictures,
        )


def _page(site: Site, page: Page, theme: Theme, voice: Voice, brand: Brand) -> OutputFile:
    """A page: its own dataclass and its frame, drawn by the template of its kind."""
    sheet = Sheet(site, site.editions[page.language], page, voice)
    filled = CONTEXTS[page.kind](sheet)
    if page.kind == "embed":
        # Nothing stands around it: it is shown in the frames of other sites.
        path = file_of(page.address)
        html = theme.draw(page.kind, {"page": filled}, page=path)
        return OutputFile(path=path, content=html.encode(), origin=page.origin, describes=_describes(page))
    frame = frame_of(sheet, filled.title, filled.description)
    path, picture = file_of(page.address), picture_of(sheet, brand)
    values = {
        "frame": frame,
        "page": filled,
        "look": look_of(sheet, brand),
        "social": social_of(sheet, frame, picture),
        "structured": graph(sheet, filled, frame, image=picture.url if picture else ""),
    }
    html = theme.draw(page.kind, values, page=path)
    return OutputFile(path=path, content=html.encode(), origin=page.origin, describes=_describes(page))


def _has(site: Site, kind: str) -> bool:
    """Whether there is a page of this kind."""
    return any(page.kind == kind for page in site.pages)


def _opens_cards(local: LanguageSite) -> bool:
    """Whether a text has a citation or a footnote: they open cards as terms do."""
    texts = [text for explainer in local.edition.published.values() for text in texts_of(explainer)]
    texts += [section.body for plain in local.edition.pages.values() for section in plain.sections]
    return any(text.footnotes or any(isinstance(piece, Citation) for piece in text.pieces) for text in texts)


def _within(site: Site, page: Page) -> str:
    """What a page belongs to, in the words that a result of the search says it with; or empty."""
    if page.kind == "term":
        return theme_words(page.language).gettext("Glossary")
    explainer = site.editions[page.language].edition.explainers.get(page.explainer)
    return explainer.title if explainer and page.kind != "overview" else ""


def _describes(page: Page) -> str:
    return " ".join((page.kind, *page.subject, *([str(page.number)] if page.number > 1 else []), f"({page.language})"))


def _build_file(site: Site, digests: dict[OutputPath, str]) -> OutputFile:
    """What was built: the same for the same input, so neither a time nor a commit."""
    together = hashlib.sha256()
    for path in sorted(digests):
        together.update(f"{path}\0{digests[path]}\n".encode())
    said = {
        "generator": "site-builder",
        "version": _version(),
        "languages": list(site.languages),
        "pages": len(digests),
        "content_digest": together.hexdigest(),
    }
    content = json.dumps(said, indent=2, ensure_ascii=False) + "\n"
    return OutputFile(path=OutputPath("build.json"), content=content.encode(), origin=None, describes="build record")


def _version() -> str:
    try:
        return version("site-builder")
    except PackageNotFoundError:  # run from a checkout that nobody installed
        return "unknown"
