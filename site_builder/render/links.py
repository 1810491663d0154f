"""Draws links and pictures of prose: relative on this site, unchanged to elsewhere.

In: a link or picture as the author wrote it. Out: markup.
"""

import posixpath
from urllib.parse import unquote, urlsplit

from markupsafe import Markup as Html

from site_builder.formats.prose.pieces import LinkStart, Picture
from site_builder.render.sheet import Sheet
from site_builder.source import SourcePath

_ELSEWHERE = frozenset({"http", "https"})


def link_start(sheet: Sheet, link: LinkStart) -> Html:
    """The opening tag. A link by source file leads to the page made of it, in the same language."""
    title = Html(' title="{}"').format(link.title) if link.title else ""
    scheme = urlsplit(link.target).scheme
    if scheme or link.target.startswith("//"):
        rel = Html(' rel="noopener"') if scheme in _ELSEWHERE or not scheme else ""
        return Html('<a href="{}"{}{}>').format(link.target, rel, title)
    path, _, anchor = link.target.partition("#")
    found = sheet.local.link_to_file(meant(link.at.path, path), unquote(anchor))
    return Html('<a href="{}"{}>').format(sheet.href(found) or "#", title)


def link_end() -> Html:
    """The closing tag."""
    return Html("</a>")


def picture(sheet: Sheet, shown: Picture) -> Html:
    """A picture; alone in its paragraph it is a figure, with its caption."""
    image = sheet.edition.images.get(meant(shown.at.path, shown.path))
    if image is None:
        return Html('<span class="absent">{}</span>').format(shown.alt)
    size = Html(' width="{}" height="{}"').format(image.width, image.height) if image.width and image.height else ""
    address = sheet.voice.pictures[image.digest]
    tag = Html('<img src="{}" alt="{}"{} loading="lazy" decoding="async">').format(sheet.to(address), shown.alt, size)
    if not shown.alone:
        return tag
    caption = Html("<figcaption>{}</figcaption>").format(shown.caption) if shown.caption else ""
    return Html("<figure>{}{}</figure>").format(tag, caption)


def meant(here: SourcePath, target: str) -> SourcePath:
    """The file a relative path means, from the file it is written in."""
    return SourcePath(posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(target))) if target else here)
