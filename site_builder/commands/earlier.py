"""Finds what the last published build said, so that changes ask for corrections: in a folder, on a branch, on the web.

In: what `--published` names. Out: the `explainer.json` files of that build.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from site_builder import publish as publishing
from site_builder.diagnostics import Failure, Report, note
from site_builder.machine_files import machine_files
from site_builder.output import OutputPath
from site_builder.outside.fetching import fetched_text
from site_builder.project import Project
from site_builder.publish import Published
from site_builder.site import Site

NAME: Final = "explainer.json"


def earlier_build(
    named: str, site: Site, *, project: Project, report: Report, environment: Mapping[str, str]
) -> Iterable[bytes]:
    """The files of a build in a folder, at a web address, or on a branch of the remote."""
    if named.lower().startswith(("http://", "https://")):
        return tuple(_on_the_web(named, site, report))
    folder = Path(named)
    if folder.is_dir():
        return tuple(_in_folder(folder))
    with publishing.target(project.root, environment, remote=None, branch=named) as to:
        return tuple(explainers_on(to.published()))


def explainers_on(published: Published) -> Iterable[bytes]:
    """The files of an earlier publish on its branch."""
    paths = [path for path in published.ours if path.rpartition("/")[2] == NAME and path in published.files]
    return published.contents([OutputPath(path) for path in sorted(paths)]).values()


def _in_folder(folder: Path) -> Iterator[bytes]:
    for path in sorted(folder.rglob(NAME)):
        try:
            yield path.read_bytes()
        except OSError as trouble:
            raise Failure("cannot-read", path=str(path), reason=trouble.strerror or str(trouble)) from trouble


def _on_the_web(address: str, site: Site, report: Report) -> Iterator[bytes]:
    """What is live now at the addresses that the files have. One that isn't there was never published."""
    for file in machine_files(site):
        if file.kind == "explainer":
            url = f"{address.rstrip('/')}/{file.address}"
            said = fetched_text(url)
            if said is None:
                report.add([note("published-not-reached", None, address=url)])
                return
            yield said.encode()
