"""The files for machines of a project, by path, made without building its pages."""

from pathlib import Path

from site_builder.build import checked
from site_builder.diagnostics import Report
from site_builder.project import project_at
from site_builder.render.machines import made
from site_builder.site import Site

ROOT = Path(__file__).resolve().parents[1]
BASE = "https://example.org/explained/"


def site_of(root: Path, base_url: str = "") -> Site:
    site = checked(project_at(root), Report(), base_url=base_url)
    assert site is not None
    return site


def files_of(site: Site) -> dict[str, bytes]:
    return {file.path: file.content for file in made(site)}
