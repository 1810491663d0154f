"""Words what can go wrong with a site's own templates, the files of a theme, and the search."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "template-broken": Message(
            "the template {file} doesn't work, line {line}: {problem}",
            (
                "Mend it, or remove it: the theme's own {name} is used instead.",
                "It was drawing {page}.",
            ),
        ),
        "template-misfit": Message(
            "the theme's {name} doesn't work with the templates of this site, line {line}: {problem}",
            ("One of these lacks what the theme asks of it: {own}.", "It was drawing {page}."),
        ),
        "search-needs-extra": Message(
            "the search needs a part of the program that isn't installed",
            ("Install it: python -m pip install 'site-builder[search]'; or take `search` out of site.yaml.",),
        ),
        "search-index-failed": Message(
            "the index of the search couldn't be made: {reason}",
            ("Install Pagefind anew: python -m pip install --force-reinstall 'site-builder[search]'.",),
        ),
        "picture-unreadable": Message(
            "the picture {path} can't be read: {reason}",
            ("Put the file back, or take it out of the text.",),
        ),
        "no-social-picture": Message(
            "there is no picture for sharing “{title}”: the program has no font for it",
            (
                "Its fonts lack {signs}.",
                "Where the page is shared, its title and description are shown without a picture.",
            ),
        ),
    }
)
