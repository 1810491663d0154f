"""Asks whether the site's own colours can be read, and whether the theme speaks the site's languages.

In: the site. Out: findings about `theme:` and `languages:` in `site.yaml`.
"""

from collections.abc import Iterator

from site_builder.diagnostics import Diagnostic, error, note
from site_builder.formats.colours import READABLE, least_contrast, nearest_readable
from site_builder.languages import language as spoken
from site_builder.messages.theme import lacking
from site_builder.records.theme import PAPER
from site_builder.site import Site


def accent_hard_to_read(site: Site) -> Iterator[Diagnostic]:
    """An accent colour has too little contrast with the page.

    Links are written in it, on the paper and on tinted boxes. WCAG 2.2 (AA) asks for a contrast of 4.5 to 1 between
    text and ground, in the light scheme and in the dark one. The nearest colour of the same hue that passes is named.

    Why: readers with weak sight, or in the sun, can't read the links.
    Wrong: `accent: "#f5a623"`
    Right: `accent: "#9a6400"`
    """
    theme = site.editions[site.languages[0]].edition.settings.theme
    for field, colour, scheme in (("accent", theme.accent, "light"), ("accent_dark", theme.accent_dark, "dark")):
        if colour and (least := least_contrast(colour, PAPER[scheme])) < READABLE:
            yield error(
                "accent-hard-to-read",
                theme.place(field),
                colour=colour,
                scheme=scheme,
                contrast=f"{int(least * 100) / 100:.2f}",  # cut, not rounded: 4.499 is not 4.50
                least=f"{READABLE}",
                nearest=nearest_readable(colour, PAPER[scheme]),
            )


def theme_not_translated(site: Site) -> Iterator[Diagnostic]:
    """Words of the theme have no translation into a language of the site, so that its readers see them in English.

    These are the words around your text: “Sources”, “Claims and answers”, “Updated”. English and Swedish have all of
    them. Everything you write stands in your language all the same, and dates are written as it writes them.

    Why: nothing on the page tells you; readers find English labels, and a screen reader says them as if they were words
    of their language.
    Wrong: `languages: fi`, and no catalogue of Finnish words
    Right: a catalogue `theme.po` for the language, handed in to site-builder; or `allow` in site.yaml, with the reason
    """
    settings = site.editions[site.languages[0]].edition.settings
    for number, tag in enumerate(site.languages):
        missing, total = lacking(tag)
        if missing:
            yield note(
                "theme-not-translated",
                settings.place("languages", number),
                language=spoken(tag).name,
                tag=tag,
                missing=missing,
                count=total,
            )
