"""Checks the output addresses as a set, before anything is written."""

from collections.abc import Iterator

from site_builder.diagnostics import Diagnostic
from site_builder.site import Site
from site_builder.urls import file_of
from site_builder.write.addresses import check_addresses


def address_faults(site: Site) -> Iterator[Diagnostic]:
    """Two pages on one path, reserved and over-long names: each with the places that lead to them."""
    yield from check_addresses((file_of(page.address), page.origin) for page in site.pages)
