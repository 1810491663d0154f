"""The pipeline on one screen: content in, a site on disk out.

Each stage takes the finished value of the one before. Each gate stops after telling all that was found.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from site_builder.assemble import assemble
from site_builder.check import check
from site_builder.diagnostics import Report, warning
from site_builder.earlier import last_build
from site_builder.load import load
from site_builder.memory import NOTHING, Nothing
from site_builder.project import Project
from site_builder.render import render, without_library
from site_builder.site import Answer, Site
from site_builder.write import Changes, refuse, stage

Outside = Callable[[Site], Mapping[str, Answer]]
"""Asks the addresses elsewhere that a site names: what each answered."""
Earlier = Callable[[Site], Iterable[bytes]]
"""Finds the `explainer.json` files of the last published build of a site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A site that was written: what it is, and what became different in `output/`."""

    site: Site
    changes: Changes


def resolved(
    project: Project,
    report: Report,
    *,
    base_url: str | None = None,
    derived_url: str = "",
    today: date | None = None,
    outside: Outside | None = None,
    earlier: Earlier | None = None,
    memory: Nothing = NOTHING,
    with_drafts: bool = False,
) -> Site | None:
    """The site of a project before the rules are asked, or None where something in it leads nowhere.

    `with_drafts`: drafts are among its pages, for a preview; what is written and published never has them.
    """
    content = replace(load(project, report, memory), with_drafts=with_drafts)
    site = assemble(content, report, base_url=base_url, derived_url=derived_url, today=today)
    if site is None:
        return None
    published = last_build(earlier(site)) if earlier else None
    if published:
        report.add(warning("published-by-newer", None, version=version) for version in published.unknown)
    return replace(site, answers=outside(site) if outside else None, published=published)


def checked(
    project: Project,
    report: Report,
    *,
    base_url: str | None = None,
    derived_url: str = "",
    today: date | None = None,
    outside: Outside | None = None,
    earlier: Earlier | None = None,
) -> Site | None:
    """The site of a project, or None where its content has faults. Writes nothing.

    `outside` asks the addresses elsewhere that a site names, `earlier` finds what is published; a build does neither,
    but the one that is to be published looks for what is.
    """
    site = resolved(
        project, report, base_url=base_url, derived_url=derived_url, today=today, outside=outside, earlier=earlier
    )
    if site is None:
        return None
    check(site, report)
    return None if report.failed else site


def build(
    project: Project,
    report: Report,
    *,
    base_url: str | None = None,
    derived_url: str = "",
    today: date | None = None,
    earlier: Earlier | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> Built | None:
    """Check a project and write its site. Where it returns None, or raises, `output/` is as it was.

    `base_url` overrides the one in `site.yaml`; `derived_url` stands in where neither says one.
    """
    refuse(project.output, project.forbidden, root=project.root)
    site = checked(project, report, base_url=base_url, derived_url=derived_url, today=today, earlier=earlier)
    if site is None:
        return None
    report.add(without_library(site))
    if report.failed:
        return None
    with stage(project.output, forbidden=project.forbidden) as staged:  # discarded unless committed
        for number, file in enumerate(render(site, project, tell=report.add), 1):
            staged.put(file)
            progress(number)
        return Built(site=site, changes=staged.commit())
