"""Reads `content/translations.lock`: which version of each original its translations were accepted for.

A line is a language, a unit's key and the first 16 digits of the original's digest; lines are sorted, so that two
people's changes merge.
"""

from collections.abc import Mapping

from site_builder.content import Language
from site_builder.diagnostics import error
from site_builder.load.files import Files

NAME = "translations.lock"


def load_lock(files: Files) -> Mapping[Language, Mapping[str, str]]:
    """Digest by language and unit; empty where nothing was ever accepted."""
    path = files.project.content / NAME
    if not path.is_file():
        return {}
    source = files.text(path)
    accepted: dict[Language, dict[str, str]] = {}
    for number, line in enumerate(source.lines if source else (), 1):
        match line.split():
            case [] | ["#", *_]:
                pass
            case [language, key, digest]:
                accepted.setdefault(Language(language), {})[key] = digest
            case _ if source:
                files.report.add([error("lock-unreadable", source.at(line=number, width=max(1, len(line))))])
    return accepted
