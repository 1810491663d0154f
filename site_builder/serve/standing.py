"""Holds one version of a site that can be looked at: each file is drawn when it is first asked for, and kept.

In: a `Site`. Out: files by the path they would have below `output/`. Nothing is read from `output/` or written there,
and a path is only ever looked up among the site's own, so there is nothing it could lead out to.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Final
from urllib.parse import quote

from site_builder.output import OutputFile, OutputPath
from site_builder.pages import Page
from site_builder.project import Project
from site_builder.render import Drawing, render
from site_builder.site import Site
from site_builder.source import SourcePath
from site_builder.urls import NOT_FOUND, file_of

STYLE: Final = SourcePath("assets/css")
"""Stands for the style sheet where files are named by what they come from."""


class Standing:
    """A version of the site. Not for two threads at once."""

    def __init__(self, site: Site, project: Project, *, like: "Standing | None" = None) -> None:
        """`like`: a version with the same templates, whose compiled ones are used again."""
        self.site = site
        self._project = project
        self.drawing: Drawing = Drawing(site, project, themes=like.drawing.themes if like else None)
        self._pages: dict[str, Page] = {file_of(page.address): page for page in site.pages}
        self._drawn: dict[str, OutputFile] = {}
        self._waiting: Iterator[OutputFile] = self.drawing.shared()

    @cached_property
    def assets(self) -> dict[SourcePath, OutputPath]:
        """Where the style sheet and each picture is, whose names say what is in them."""
        images = [image for local in self.site.editions.values() for image in local.edition.images.values()]
        found = {image.path: file_of(self.drawing.pictures[image.digest]) for image in images}
        return {STYLE: file_of(self.drawing.style), **found}

    @cached_property
    def drafts(self) -> tuple[str, ...]:
        """The addresses of pages that nobody gets to see yet but here, as a browser says them."""
        return tuple(
            f"/{quote(path.removesuffix('index.html'))}"
            for path, page in self._pages.items()
            if page.explainer and self.site.editions[page.language].edition.explainers[page.explainer].facts.draft
        )

    def asked(self, path: str) -> str:
        """The file that is meant by the path of a request, without its leading `/`; there may be none."""
        return f"{path}index.html" if not path or path.endswith("/") else path

    def is_folder(self, path: str) -> bool:
        """Whether a page is meant whose address needs a `/` at the end."""
        return f"{path}/index.html" in self._pages

    def file(self, path: str) -> OutputFile | None:
        """The file of this path, drawn; None where the site has none. A template that doesn't work raises."""
        if path not in self._drawn:
            if path in self._pages:
                self._drawn[path] = self.drawing.page(self._pages[path])
            else:
                self._draw_shared(path)
        return self._drawn.get(path)

    def lost(self) -> OutputFile | None:
        """The page for lost readers."""
        return self.file(file_of(NOT_FOUND))

    def _draw_shared(self, path: str) -> None:
        """Go on with the files that are no pages until the one is found; then with those made of all pages."""
        for file in self._waiting:
            self._drawn[file.path] = file
            if file.path == path:
                return
        if not path.endswith(".html"):
            for name, file in self._made_of_pages.items():
                self._drawn.setdefault(name, file)

    @cached_property
    def _made_of_pages(self) -> dict[str, OutputFile]:
        """What needs all pages to be drawn first: what was built, an index for searching."""
        return {file.path: file for file in render(self.site, self._project) if file.path not in self._pages}
