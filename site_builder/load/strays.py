"""Tells of files in the content that nothing reads: a misspelt name would leave out a whole text in silence."""

from collections.abc import Iterator

from site_builder.diagnostics import Diagnostic, warning
from site_builder.formats.near import close
from site_builder.load.files import IMAGE_TYPES, Files
from site_builder.source import Location

_TEXTS = frozenset({".md", ".markdown", ".yaml", ".yml", ".txt"})
_NAMES = ("site.yaml", "glossary.yaml", "sources.yaml", "article.md", "explainer.yaml")
_KEPT = frozenset({"translations.lock", "baseline.yaml"})


def stray_files(files: Files) -> Iterator[Diagnostic]:
    """A warning for each text or picture below `content/` that was not read."""
    content = files.project.content
    if not content.is_dir():
        return
    for path in sorted(content.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(content).parts) or path.is_dir():
            continue
        shown = files.shown(path)
        suffix = path.suffix.lower()
        if shown in files.asked or path.name in _KEPT or suffix not in _TEXTS | IMAGE_TYPES:
            continue
        code = "unused-picture" if suffix in IMAGE_TYPES else "file-not-read"
        yield warning(code, Location(path=shown), path=shown, suggestion=close(path.name, _NAMES))
