"""Tells an original from its translations by their names: `article.md` and `article.sv.md`."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.content import Language


def language_of(path: Path, languages: Sequence[Language]) -> Language | None:
    """The language a file's name says (`article.sv.md` → `sv`), or None for an original."""
    return next((language for language in languages[1:] if path.stem.endswith(f".{language}")), None)


def sibling(path: Path, language: Language) -> Path:
    """The file that translates `path`."""
    return path.with_name(f"{path.stem}.{language}{path.suffix}")
