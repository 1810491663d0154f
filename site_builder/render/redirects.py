"""Draws the page that stands at an earlier address: it leads on at once, and says so to who isn't led.

In: a `Redirect`. Out: an output file. It is no page of the site: not in the sitemap, not for search engines.
"""

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup as Html

from site_builder.languages import language
from site_builder.messages.theme import theme_words
from site_builder.output import OutputFile
from site_builder.redirects import Redirect, redirects
from site_builder.site import Site
from site_builder.urls import absolute, file_of, relative

_PAGE: Final = Html("""\
<!doctype html>
<html lang="{language}"{direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta http-equiv="refresh" content="0; url={href}">
<meta name="robots" content="noindex">
{canonical}<style>:root {{ color-scheme: light dark }} body {{ font: 1.1rem/1.5 serif; margin: 3rem 1.5rem }}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{moved}</p>
</main>
</body>
</html>
""")


def redirect_files(site: Site) -> Iterator[OutputFile]:
    """A page for every earlier address."""
    for redirect in redirects(site):
        content = _drawn(site, redirect).encode()
        yield OutputFile(
            path=file_of(redirect.address),
            content=content,
            origin=redirect.at,
            describes=f"earlier address of {redirect.title} ({redirect.language})",
        )


def _drawn(site: Site, redirect: Redirect) -> Html:
    target, words = redirect.target, theme_words(redirect.language)
    href = relative(redirect.address, target.address, target.anchor)
    full = absolute(site.base_url, target.address) if site.base_url else ""
    link = Html('<a href="{}">{}</a>').format(href, redirect.title)
    return _PAGE.format(
        language=redirect.language,
        direction=Html(' dir="rtl"') if language(redirect.language).direction == "rtl" else "",
        title=redirect.title,
        href=href,
        canonical=Html('<link rel="canonical" href="{}">\n').format(full) if full else "",
        moved=Html(words.gettext("This page has moved: %(page)s.")) % {"page": link},  # noqa: S704 - the theme's words
    )
