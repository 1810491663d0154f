"""Makes the twin of a page: the same in Markdown, beside its `index.html`.

In: a page of a site. Out: Markdown. Its links lead to other twins, always relative, so that whoever reads Markdown can
go on reading it.
"""

from functools import partial

from site_builder.machine_files import MachineFile
from site_builder.render.machines.texts.markdown import markdown
from site_builder.render.machines.texts.pages import written
from site_builder.site import Link, Site
from site_builder.urls import Address, relative, twin_of


def twin_md(site: Site, file: MachineFile) -> bytes:
    """The twin of a page."""
    kind, *subject = file.subject
    page = site.editions[file.language].page(kind, *subject)
    if page is None:
        raise LookupError(file.subject)
    return markdown(written(site, page), partial(spelled, page.address)).encode()


def spelled(here: Address, target: Link | str) -> str:
    """A link of a twin. Texts name only pages that have twins, and pictures, which are files."""
    if isinstance(target, str):
        return target
    is_page = not target.address or target.address.endswith("/")
    return relative(here, twin_of(target.address) if is_page else target.address)
