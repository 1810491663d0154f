"""Words the end of a build: pages, languages, what changed, how long it took, how to look at it."""

from pathlib import Path

import click

from site_builder import console
from site_builder.build import Built
from site_builder.diagnostics import Report
from site_builder.project import Project
from site_builder.write import Changes


def summary(built: Built, report: Report, project: Project, *, seconds: float, verbose: bool) -> str:
    """A few lines a person likes to read."""
    site = built.site
    languages = f"{_count(len(site.languages), 'language', 'languages')} ({', '.join(site.languages)})"
    explainers = {id_ for edition in site.editions.values() for id_ in edition.edition.published}
    made_of = _count(len(explainers), "explainer", "explainers")
    head = click.style("Built", fg="green", bold=True)
    lines = [
        f"{head} {_count(len(site.pages), 'page', 'pages')} in {languages} from {made_of}, in {seconds:.1f} s.",
        *_coverage(built),
        f"  Changed:  {_changed(built.changes)}",
    ]
    if verbose:
        for sign, paths in (("+", built.changes.added), ("~", built.changes.changed), ("-", built.changes.removed)):
            lines += [f"            {sign} {path}" for path in paths]
    if said := console.counted(report):
        lines.append(f"  Findings: {said}")
    folder = _shown(project.output)
    lines.append(f"  Look at it: python -m http.server -d {folder} 8000, then open http://localhost:8000/")
    return "\n".join(lines)


def _coverage(built: Built) -> list[str]:
    """How much of each converted document the explainers take up, per language."""
    lines = []
    for language, local in built.site.editions.items():
        for source in dict.fromkeys(
            id_ for e in local.edition.published.values() for id_ in local.edition.primary_of(e)
        ):
            document = local.edition.documents.get(source)
            if document is not None:
                used = sum((source, paragraph.number) in local.uses.paragraphs for paragraph in document.paragraphs)
                lines.append(f"  Coverage: {used} of {len(document.paragraphs)} paragraphs of {source} ({language})")
    return lines


def _changed(changes: Changes) -> str:
    parts = [
        f"{len(paths)} {word}"
        for paths, word in ((changes.added, "new"), (changes.changed, "changed"), (changes.removed, "removed"))
        if paths
    ]
    return ", ".join(parts) + f"; {changes.unchanged} as before" if parts else "nothing"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _shown(path: Path) -> str:
    here = Path.cwd()
    shown = str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
    return f'"{shown}"' if " " in shown else shown
