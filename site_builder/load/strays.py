"""Tells of files in the content that nothing reads: a misspelt name would leave out a whole text in silence."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Diagnostic, error, warning
from site_builder.formats.near import close
from site_builder.load.files import IMAGE_TYPES, Files
from site_builder.source import Location

_TEXTS: Final = frozenset({".md", ".markdown", ".yaml", ".yml", ".txt"})
_NAMES: Final = ("site.yaml", "glossary.yaml", "sources.yaml", "article.md", "explainer.yaml")
_FOLDERS: Final = ("explainers", "glossary", "sources", "pages")
_TRANSLATION: Final = re.compile(r"(?P<stem>[^.]+)\.(?P<tag>[a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.(?:md|yaml)")
_KEPT: Final = frozenset({"translations.lock", "baseline.yaml"})


def stray_files(files: Files) -> Iterator[Diagnostic]:
    """What is said of each text or picture below `content/` that was not read, and of folders with a misspelt name.

    A folder refused for its name, or for what it lacks, has been told: what is missing in it for that isn't.
    """
    content = files.project.content
    if not content.is_dir():
        return
    told = set(files.refused)
    for path in sorted(content.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(content).parts):
            continue
        if path.is_dir():
            if path.parent == content and (meant := _meant(files, path)):
                told.add(path)
                yield error("folder-not-read", Location(path=files.shown(path)), suggestion=f"{meant}/")
        elif not told.intersection(path.parents):
            yield from _stray(files, path)


def _meant(files: Files, folder: Path) -> str:
    """The folder that the name of one with texts that nothing reads is nearly, or ""."""
    meant = "" if folder.name in _FOLDERS else close(folder.name, _FOLDERS)
    texts = [files.shown(path) for path in folder.rglob("*") if path.suffix.lower() in _TEXTS] if meant else []
    return meant if texts and not files.asked.intersection(texts) else ""


def _stray(files: Files, path: Path) -> Iterator[Diagnostic]:
    shown = files.shown(path)
    suffix = path.suffix.lower()
    if shown in files.asked or path.name in _KEPT or suffix not in _TEXTS | IMAGE_TYPES:
        return
    at = Location(path=shown)
    mended = f"{path.stem}.yaml"
    if suffix == ".yml" and (path.parent.name in _FOLDERS or f"{path.name.partition('.')[0]}.yaml" in _NAMES):
        yield error("yml-not-read", at, mended=mended)
    elif suffix in IMAGE_TYPES:
        yield warning("unused-picture", at, path=shown)
    else:
        # Rightly named and still not read: it lies in the wrong place.
        suggestion = "" if path.name in _NAMES else close(path.name, _NAMES)
        language = _language(files, path)
        yield warning("file-not-read", at, path=shown, language=language, suggestion="" if language else suggestion)


def _language(files: Files, path: Path) -> str:
    """The language of a translation whose original is read, though the site doesn't name that language; or ""."""
    translation = _TRANSLATION.fullmatch(path.name)
    original = path.with_name(translation["stem"] + path.suffix) if translation else path
    return translation["tag"] if translation and files.shown(original) in files.asked else ""
