"""Words the end of a build: pages, languages, what changed, how long it took, how to look at it."""

from pathlib import Path

import click

from site_builder import console
from site_builder.build import Built
from site_builder.diagnostics import Report
from site_builder.messages import Speaker
from site_builder.project import Project
from site_builder.write import Changes


def summary(built: Built, report: Report, project: Project, speaker: Speaker, *, seconds: float, verbose: bool) -> str:
    """A few lines a person likes to read."""
    site, say = built.site, speaker.say
    explainers = {id_ for edition in site.editions.values() for id_ in edition.edition.published}
    head = say(
        "{built} {pages:page|pages} in {languages:language|languages} ({tags}) from {explainers:explainer|explainers}, "
        "in {seconds} s.",
        built=click.style(say("Built"), fg="green", bold=True),
        pages=sum(page.kind != "embed" for page in site.pages),
        languages=len(site.languages),
        tags=", ".join(site.languages),
        explainers=len(explainers),
        seconds=f"{seconds:.1f}",
    )
    lines = [head, *_coverage(built, speaker), say("  Changed:  {what}", what=_changed(built.changes, speaker))]
    if verbose:
        for sign, paths in (("+", built.changes.added), ("~", built.changes.changed), ("-", built.changes.removed)):
            lines += [f"            {sign} {path}" for path in paths]
    if found := console.counted(report, speaker):
        lines.append(say("  Findings: {found}", found=found))
    lines += console.exceptions(report, speaker, verbose=verbose)
    if not site.base_url:
        lines.append(
            say(
                "  No base_url: canonical links, language alternates, feed and sitemap, which need full addresses, are "
                "left out."
            )
        )
    where = "" if project.root.resolve() == Path.cwd() else f" -C {_shown(project.root.resolve())}"
    lines.append(
        say(
            "  Look at it: site-builder{where} serve --open (just what was written: python -m http.server -d {folder})",
            where=where,
            folder=_shown(project.output),
        )
    )
    return "\n".join(lines)


def _coverage(built: Built, speaker: Speaker) -> list[str]:
    """How much of each converted document the explainers take up, per language."""
    lines = []
    for language, local in built.site.editions.items():
        for source in dict.fromkeys(
            id_ for e in local.edition.published.values() for id_ in local.edition.primary_of(e)
        ):
            document = local.edition.documents.get(source)
            if document is not None:
                used = sum((source, paragraph.number) in local.uses.paragraphs for paragraph in document.paragraphs)
                lines.append(
                    speaker.say(
                        "  Coverage: {used} of {count:paragraph|paragraphs} of {source} ({language})",
                        used=used,
                        count=len(document.paragraphs),
                        source=source,
                        language=language,
                    )
                )
    return lines


def _changed(changes: Changes, speaker: Speaker) -> str:
    say, parts = speaker.say, []
    if changes.added:
        parts.append(say("{count} new", count=len(changes.added)))
    if changes.changed:
        parts.append(say("{count} changed", count=len(changes.changed)))
    if changes.removed:
        parts.append(say("{count} removed", count=len(changes.removed)))
    same = say("{count} as before", count=changes.unchanged)
    return f"{', '.join(parts)}; {same}" if parts else say("nothing")


def _shown(path: Path) -> str:
    here = Path.cwd()
    shown = str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
    return f'"{shown}"' if " " in shown else shown
