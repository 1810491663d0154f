"""Makes the files for machines: data about each explainer, and its shape.

In: a site. Out: `OutputFile`s. None is made by the HTML environment: each kind is written by code that escapes for its
own format. A module per kind; `machine_files` says which files there are.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from site_builder.machine_files import MachineFile, machine_files
from site_builder.output import OutputFile
from site_builder.render.machines.bibtex import bibtex
from site_builder.render.machines.csl import csl_json
from site_builder.render.machines.explainer import explainer_json, explainer_schema
from site_builder.render.machines.feed import feed_xml
from site_builder.render.machines.llms import llms_txt
from site_builder.render.machines.oembed import oembed_json
from site_builder.render.machines.sitemap import robots_txt, sitemap_xml
from site_builder.render.machines.twins import twin_md
from site_builder.site import Site
from site_builder.urls import file_of

FILES: Final[Mapping[str, Callable[[Site, MachineFile], bytes]]] = MappingProxyType(
    {
        "twin": twin_md,
        "explainer": explainer_json,
        "bibtex": bibtex,
        "csl": csl_json,
        "feed": feed_xml,
        "llms": llms_txt,
        "sitemap": sitemap_xml,
        "robots": robots_txt,
        "schema": explainer_schema,
        "oembed": oembed_json,
    }
)
"""What makes each kind of file."""


def made(site: Site) -> Iterator[OutputFile]:
    """Every file for machines, one by one."""
    for file in machine_files(site):
        yield OutputFile(
            path=file_of(file.address),
            content=FILES[file.kind](site, file),
            origin=file.origin,
            describes=" ".join((file.kind, *file.subject, *([f"({file.language})"] if file.language else []))),
        )
