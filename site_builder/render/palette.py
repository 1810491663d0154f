"""Knows the colours of a site: those of its settings, else those of its style sheet.

In: the style sheet and `theme:` of `site.yaml`. Out: `Palette`, and the style sheet with the site's accent in it.
"""

import re
from dataclasses import dataclass
from typing import Final

from site_builder.formats.colours import hex_colour, shade
from site_builder.records.theme import ACCENT, PAPER, Theme

_HEX: Final = "#[0-9a-fA-F]{3,6}"
_PAPER: Final = re.compile(rf"--paper:\s*light-dark\(\s*({_HEX})\s*,\s*({_HEX})\s*\)")
_ACCENT: Final = re.compile(rf"--accent-light:\s*({_HEX})\s*;")
_LIGHT: Final = 0.39
_DARK: Final = 0.81
"""The lightness of the theme's own accents in OKLCH: an accent made from the other scheme's has it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as `#rrggbb`. `accent` is that of the light scheme; `papers` are the grounds of both, for the browser."""

    accent: str
    paper: str
    papers: tuple[tuple[str, str], ...]


def palette_of(css: str, theme: Theme) -> Palette:
    """The colours a site is drawn in. A style sheet that writes its paper otherwise has none told to the browser."""
    found, accent = _PAPER.search(css), _ACCENT.search(css)
    light = hex_colour(found[1]) if found else ""
    dark = hex_colour(found[2]) if found else ""
    own = accents(theme)
    return Palette(
        accent=own[0] if own else (hex_colour(accent[1]) if accent else "") or ACCENT["light"],
        paper=light or PAPER["light"][0],
        papers=(("light", light), ("dark", dark)) if light and dark else (),
    )


def with_accent(css: str, theme: Theme) -> str:
    """The style sheet with the site's own accent, where it has one: after the theme's, in the same layer."""
    own = accents(theme)
    if own is None:
        return css
    return f"{css}@layer tokens {{ :root {{ --accent-light: {own[0]}; --accent-dark: {own[1]}; }} }}\n"


def accents(theme: Theme) -> tuple[str, str] | None:
    """The site's accents in the light and the dark scheme; one that isn't given has the hue of the other."""
    light, dark = theme.accent, theme.accent_dark
    if light is None and dark is None:
        return None
    return light or shade(dark or "", _LIGHT), dark or shade(light or "", _DARK)
