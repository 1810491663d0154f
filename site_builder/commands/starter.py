"""Reads the texts that the program brings for new sites, explainers and pages, and fills them in."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from site_builder.project import program_files

LANGUAGES: Final = ("en", "sv")
"""The languages there are such texts in."""


def blank(name: str, language: str, **values: str) -> str:
    """The beginning of a file (`article.md`); in English where there is none in a language."""
    spoken = language if language in LANGUAGES else "en"
    return _filled((program_files("starter") / "blank" / spoken / name).read_text(encoding="utf-8"), values)


def example(language: str, **values: str) -> Iterator[tuple[str, str]]:
    """The files of the example site in a language, by path, sorted."""
    folder = program_files("starter") / language
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield path.relative_to(folder).as_posix(), _filled(path.read_text(encoding="utf-8"), values)


def common(*path: str) -> str:
    """A file that is the same in every language."""
    return Path(program_files(path[0]), *path[1:]).read_text(encoding="utf-8")


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{{{name}}}}}", value)
    return text
