"""Tells other sites how to show something of ours in a frame: oEmbed 1.0, an answer of the type `rich` in a file.

In: a site with an address. Out: JSON. There is no server that could be asked for another size: the code fits any width.
"""

import json

from site_builder.machine_files import MachineFile
from site_builder.render.embedding import WIDTH, framed
from site_builder.site import Site
from site_builder.urls import absolute


def oembed_json(site: Site, file: MachineFile) -> bytes:
    """The answer for one bare page."""
    local = site.editions[file.language]
    page = local.page("embed", *file.subject)
    if page is None:
        raise LookupError(file.subject)
    settings, home = local.edition.settings, local.link("home")
    shown = framed(site, page)
    said = {
        "version": "1.0",
        "type": "rich",
        "title": shown.title,
        "author_name": settings.publisher.name if settings.publisher else "",
        "author_url": settings.publisher.url if settings.publisher else "",
        "provider_name": settings.title,
        "provider_url": absolute(site.base_url, home.address) if home else site.base_url,
        "html": shown.code,
        "width": WIDTH,
        "height": shown.height,
    }
    return (
        json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False, indent=2) + "\n"
    ).encode()
