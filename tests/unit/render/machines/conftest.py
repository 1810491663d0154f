"""The files for machines of the real site and of the golden case `machines`, by path, each made once."""

import pytest
from machine_made import BASE, ROOT, files_of, site_of

from site_builder.site import Site


@pytest.fixture(scope="session")
def real_site() -> Site:
    return site_of(ROOT, BASE)


@pytest.fixture(scope="session")
def real(real_site) -> dict[str, bytes]:
    return files_of(real_site)


@pytest.fixture(scope="session")
def small_site() -> Site:
    return site_of(ROOT / "tests/golden/machines", BASE)


@pytest.fixture(scope="session")
def small(small_site) -> dict[str, bytes]:
    return files_of(small_site)
