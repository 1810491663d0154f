"""Reads `content/translations.lock`: which version of each original its translations were accepted for.

A line is a language, a unit's key and the first 16 digits of the original's digest; lines are sorted, so that two
people's changes merge.
"""

from collections.abc import Mapping

from site_builder.content import Language
from site_builder.diagnostics import warning
from site_builder.load.files import Files

NAME = "translations.lock"


def load_lock(files: Files) -> Mapping[Language, Mapping[str, str]]:
    """Digest by language and unit; empty where nothing was ever accepted."""
    path = files.project.content / NAME
    if not path.is_file():
        return {}
    source = files.text(path)
    accepted: dict[Language, dict[str, str]] = {}
    damaged: list[int] = []
    for number, line in enumerate(source.lines if source else (), 1):
        match line.split():
            case [] | ["#", *_]:
                pass
            case [language, key, digest]:
                accepted.setdefault(Language(language), {})[key] = digest
            case _:
                damaged.append(number)
    if source and damaged:
        # A warning, said once: the file is the program's own, and the command that mends it has to be able to run.
        at = source.at(line=damaged[0], width=max(1, len(source.lines[damaged[0] - 1])))
        files.report.add([warning("lock-unreadable", at, count=len(damaged))])
    return accepted
