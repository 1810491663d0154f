"""Reads colours, measures their contrast, and finds the nearest one that can be read.

In: `#0b4a70` (or three digits, or without the sign). Out: `#rrggbb`. Contrast is WCAG 2's, of relative luminance in
sRGB. A colour is moved in OKLCH, where the hue stays what people see when the lightness changes. coloraide is slow to
load, so only a site with a colour of its own pays for it.
"""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from coloraide import Color

READABLE: Final = 4.5
"""The contrast that WCAG 2.2 AA asks of text."""
_HEX: Final = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS: Final = 20
"""Halvings: finer than the 256 steps of a screen."""


def hex_colour(written: str) -> str:
    """A colour as `#rrggbb`, or empty where the text is none."""
    found = _HEX.fullmatch(written.strip())
    if found is None:
        return ""
    digits = found[1].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)


def contrast(one: str, other: str) -> float:
    """How much two colours differ in lightness: from 1 to 21."""
    return _colour(one).contrast(_colour(other), method="wcag21")


def least_contrast(colour: str, grounds: Iterable[str]) -> float:
    """The contrast with the ground on which the colour is hardest to read."""
    return min(contrast(colour, ground) for ground in grounds)


def nearest_readable(colour: str, grounds: tuple[str, ...]) -> str:
    """The colour of the same hue, as near in lightness as can be, that can be read on all grounds."""
    lightness, chroma, hue = _oklch(colour)

    def readable(light: float) -> bool:
        return least_contrast(_shade(light, chroma, hue), grounds) >= READABLE

    if readable(lightness):
        return colour
    found = [edge for end in (0.0, 1.0) if readable(end) for edge in (_edge(lightness, end, readable),)]
    best = min(found, key=lambda light: abs(light - lightness))
    return _shade(best, chroma, hue)


def shade(colour: str, lightness: float) -> str:
    """The colour of the same hue at another lightness (0 is black, 1 is white), as strong as a screen can show it."""
    _, chroma, hue = _oklch(colour)
    return _shade(lightness, chroma, hue)


def _edge(fails: float, passes: float, readable: Callable[[float], bool]) -> float:
    """The lightness nearest to `fails` at which a colour can be read."""
    for _ in range(_STEPS):
        middle = (fails + passes) / 2
        fails, passes = (fails, middle) if readable(middle) else (middle, passes)
    return passes


def _shade(lightness: float, chroma: float, hue: float) -> str:
    """A colour, its chroma lessened until a screen can show it: lightness and hue are what was asked for."""
    low, high = 0.0, chroma
    if not _shown(lightness, high, hue):
        for _ in range(_STEPS):
            middle = (low + high) / 2
            low, high = (middle, high) if _shown(lightness, middle, hue) else (low, middle)
        high = low
    shown = _of("oklch", lightness, high, hue).convert("srgb").clip()
    return "#" + "".join(f"{round(float(value) * 255):02x}" for value in shown.coords())


def _shown(lightness: float, chroma: float, hue: float) -> bool:
    return _of("oklch", lightness, chroma, hue).in_gamut("srgb", tolerance=0.0001)


def _oklch(colour: str) -> tuple[float, float, float]:
    lightness, chroma, hue = _colour(colour).convert("oklch").coords(nans=False)
    return float(lightness), float(chroma), float(hue)


def _colour(written: str) -> "Color":
    from coloraide import Color  # noqa: PLC0415 - slow to load

    return Color(written)


def _of(space: str, *coordinates: float) -> "Color":
    from coloraide import Color  # noqa: PLC0415 - slow to load

    return Color(space, coordinates)
