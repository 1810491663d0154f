"""Runs Python-Markdown over stamped text and cleans what comes out; the only user of both libraries.

In: encoded text with its stamps. Out: HTML with an allow-list's tags and attributes, stamps still in it.

Left to Python-Markdown are blocks, tables and emphasis. What reads links, code spans, escapes and (unless HTML is
allowed) tags is taken away: `encode` has stamped those. A link is made an element by our inline processor before
emphasis is looked for, so that the two nest.
"""

import re
import threading
from typing import Final
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor

from site_builder.formats.prose.marks import LinkOpening, Mark
from site_builder.formats.prose.stamps import OPENING, Stamps

LINK_PRIORITY: Final = 160
"""Before emphasis (60), after nothing: all else that came before has been taken away."""
_TAKEN_AWAY: Final = (
    *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference"),
    *("short_image_ref", "autolink", "automail", "entity"),
)
_HTML_INLINE: Final = ("html",)

_TAGS: Final = frozenset(
    "p br hr em strong code pre ul ol li blockquote table thead tbody tr th td h1 h2 h3 h4 h5 h6 a".split()  # noqa: SIM905 - as below
)
_HTML_TAGS: Final = _TAGS | frozenset(
    (  # noqa: SIM905 - a list of words reads best as words
        "abbr b bdi bdo caption cite dd del details dfn div dl dt figcaption figure i img ins kbd mark q rp rt ruby s "
        "samp section small span sub summary sup tfoot time u var wbr"
    ).split()
)
_ATTRIBUTES: Final = {"a": {"href"}, "ol": {"start"}, "th": {"style"}, "td": {"style"}}
_HTML_ATTRIBUTES: Final = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start", "reversed"},
    "th": {"style", "colspan", "rowspan", "scope"},
    "td": {"style", "colspan", "rowspan"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
    "details": {"open"},
}
_SCHEMES: Final = {"http", "https", "mailto", "tel"}


def convert(text: str, stamps: Stamps, *, raw_html: bool) -> str:
    """Clean HTML of stamped text. May raise `RecursionError` where things nest too deep."""
    converter = _converter(raw_html=raw_html)
    converter.stamps = stamps
    try:
        html = converter.convert(text)
    except RecursionError:
        _CONVERTERS.__dict__.clear()  # its state is that of the middle of a text
        raise
    finally:
        converter.stamps = Stamps()
    return nh3.clean(
        html,
        tags=set(_HTML_TAGS if raw_html else _TAGS),
        attributes=_HTML_ATTRIBUTES if raw_html else _ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
        filter_style_properties={"text-align"},
    )


class Converter(Markdown):
    """Python-Markdown as this program uses it, and the stamps of the text it is reading."""

    def __init__(self, *, raw_html: bool) -> None:
        """`raw_html`: tags are left for `nh3` to judge, instead of being text."""
        super().__init__(extensions=[TableExtension(), SaneListExtension()], output_format="html")
        self.stamps = Stamps()
        for name in _TAKEN_AWAY:
            self.inlinePatterns.deregister(name)
        # A line of signs under a paragraph is a rule, not a heading: journalists part paragraphs with it.
        self.parser.blockprocessors.deregister("setextheader")
        self.parser.blockprocessors.deregister("reference")
        if not raw_html:
            self.preprocessors.deregister("html_block")
            for name in _HTML_INLINE:
                self.inlinePatterns.deregister(name)
        self.inlinePatterns.register(_LinkProcessor(OPENING, self), "stamped_link", LINK_PRIORITY)


class _LinkProcessor(InlineProcessor):
    """Makes an element of what stands between the stamps of a link's beginning and end."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        mark = self.md.stamps.read(match.group()) if isinstance(self.md, Converter) else 0
        if not isinstance(mark, Mark) or not isinstance(mark.meaning, LinkOpening):
            return None, None, None
        end = data.find(mark.meaning.closing, match.end())
        if end < 0:  # Markdown saw a block's edge between the two
            return None, None, None
        link = Element("a", href=match.group())
        link.text = data[match.end() : end]
        return link, match.start(), end + 1


_CONVERTERS: Final = threading.local()


def _converter(*, raw_html: bool) -> Converter:
    """One instance for each of the two ways and each thread: making one costs more than a short text."""
    name = "with_html" if raw_html else "plain"
    converter: Converter | None = getattr(_CONVERTERS, name, None)
    if converter is None:
        converter = Converter(raw_html=raw_html)
        setattr(_CONVERTERS, name, converter)
    return converter.reset()
