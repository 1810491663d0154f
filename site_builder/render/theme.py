"""Reads the theme: the only user of Jinja.

In: the folders of templates, a page's dataclasses. Out: HTML. A site's own `templates/` wins file by file, and
`default/…` always names the theme the program brings, so that an override can extend what it replaces. Everything is
escaped; a name that doesn't exist is a fault, never an empty text. A fault in a site's own template is a `Failure`.
"""

import json
import traceback
from collections.abc import Callable, Mapping
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup as Html

from site_builder.diagnostics import Failure
from site_builder.project import Project, default_theme


class Theme:
    """The templates of a project, speaking one language."""

    def __init__(self, project: Project, words: NullTranslations) -> None:
        """`words`: what `_()` in a template looks up."""
        self._own = None if project.root_is_checkout else project.templates
        ours = FileSystemLoader(default_theme())
        folders = [_Own(self._own)] if self._own else []
        self._environment = Environment(
            autoescape=True,
            undefined=StrictUndefined,
            # First, so that a folder `default/` of a site's own doesn't take the name.
            loader=ChoiceLoader([PrefixLoader({"default": ours}), *folders, ours]),
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.policies["ext.i18n.trimmed"] = True
        self._environment.filters["json"] = json_in_page
        self._environment.filters["css"] = css_in_page
        # What jinja2.ext.i18n adds to the environment is not in its types.
        install: Any = self._environment
        install.install_gettext_translations(words, newstyle=True)

    def draw(self, kind: str, values: Mapping[str, object], *, page: str) -> str:
        """A page of a kind. `page` says in messages which one it was."""
        try:
            return self._environment.get_template(f"pages/{kind}.html").render(values)
        except Exception as fault:
            self._tell(fault, page)
            raise

    def shape(self, kind: str) -> Html:
        """A small drawing of `parts/mark.html`: the shape of a status or a stance."""
        try:
            return _shape(self._environment, kind)
        except Exception as fault:
            self._tell(fault, "parts/mark.html")
            raise

    def _tell(self, fault: Exception, page: str) -> None:
        """Raise a failure where the site's own templates are to blame; a fault of ours stays what it is, a bug."""
        if self._own is None:
            return
        frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(fault.__traceback__)]
        if isinstance(fault, TemplateSyntaxError):
            frames.append((fault.filename or "", fault.lineno))
        problem = "it extends or includes itself" if isinstance(fault, RecursionError) else str(fault)
        if found := _last_in(self._own, frames):
            name, line = found
            raise Failure(
                "template-broken", file=f"templates/{name}", name=name, line=line, problem=problem, page=page
            ) from fault
        # One of ours that asks a part of the site's for what it doesn't have, or not in this way.
        own = tuple(sorted(path.relative_to(self._own).as_posix() for path in self._own.rglob("*.html")))
        ours = _last_in(default_theme(), frames)
        if own and ours and isinstance(fault, TemplateError | TypeError):
            raise Failure(
                "template-misfit", name=ours[0], line=ours[1], problem=problem, own=", ".join(own), page=page
            ) from fault


class _Own(FileSystemLoader):
    """The site's templates. A file that is no text is a fault in it, on the line where it ends to be text."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            raise
        except (UnicodeDecodeError, OSError) as fault:
            path = Path(self.searchpath[0]) / template
            line, problem = 1, str(fault)
            if isinstance(fault, UnicodeDecodeError):
                line, problem = fault.object[: fault.start].count(b"\n") + 1, "it isn't UTF-8 text"
            raise TemplateSyntaxError(problem, line, template, str(path)) from fault


def _last_in(folder: Path, frames: list[tuple[str, int]]) -> tuple[str, int] | None:
    """The last place below a folder in a run of places: its path there, and the line."""
    root = folder.resolve()
    for file, line in reversed(frames):
        path = Path(file)
        if path.suffix in (".html", ".svg") and path.is_absolute() and path.resolve().is_relative_to(root):
            return path.resolve().relative_to(root).as_posix(), line
    return None


def json_in_page(value: object) -> Html:
    """A value as JSON that may stand in a `<script>`: nothing in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Html(text)  # noqa: S704 - escaped just above


def css_in_page(css: str) -> Html:
    """The theme's own styles in a `<style>`: nothing in them can end the element."""
    return Html(css.replace("<", "\\3c "))  # noqa: S704 - escaped just here


@lru_cache(maxsize=128)
def _shape(environment: Environment, kind: str) -> Html:
    drawn: Any = environment.get_template("parts/mark.html").module
    return Html(str(drawn.mark(kind)).strip())  # noqa: S704 - a template of the theme
