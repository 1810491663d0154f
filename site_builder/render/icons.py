"""Draws the site's icons: its logo where that is a square picture, else its initial in its colour.

In: `Sign`, and nothing else: the same sign, the same bytes. Out: PNGs for a phone's home screen.
"""

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from site_builder.content import ImageFile
from site_builder.diagnostics import Failure
from site_builder.render.lettering import face_for, png_of, versions

TOUCH: Final = 180
SIZES: Final = (192, 512)
_DESIGN: Final = "1"
"""Goes up when icons are drawn in another way."""
_LETTER: Final = 0.7
_LOGO: Final = 0.76
"""Parts of the icon: a phone cuts off the corners, or all but a circle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What stands for a site: its initial on its colour, or its logo on paper."""

    letter: str
    ground: str
    paper: str
    logo: ImageFile | None

    def name(self, size: int) -> str:
        """The name of the file, which changes with what is drawn."""
        logo = self.logo.digest if self.logo else ""
        drawn = (_DESIGN, self.letter, self.ground, self.paper, logo, *versions())
        return f"icon-{size}.{hashlib.sha256('|'.join(drawn).encode()).hexdigest()[:10]}.png"


@lru_cache(maxsize=16)
def icon(sign: Sign, size: int) -> bytes:
    """The icon as a PNG."""
    return _with_logo(sign, sign.logo, size) if sign.logo else _with_letter(sign, size)


def _with_letter(sign: Sign, size: int) -> bytes:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - slow to load

    picture = Image.new("L", (size, size), 0)
    face = face_for(sign.letter, "", size=round(size * _LETTER), weight=700)
    if face is not None:  # without a font for it the colour alone is better than a box
        canvas = ImageDraw.Draw(picture)
        left, top, right, bottom = face.box(canvas, sign.letter)
        face.draw(canvas, ((size - left - right) / 2, (size - top - bottom) / 2), sign.letter, 255)
    return png_of(picture, sign.ground, sign.paper)


def _with_logo(sign: Sign, logo: ImageFile, size: int) -> bytes:
    from PIL import Image  # noqa: PLC0415 - slow to load

    try:
        with Image.open(logo.file) as opened:
            drawn = opened.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as trouble:
        raise Failure("picture-unreadable", path=logo.path, reason=str(trouble)) from trouble
    longest = max(drawn.size)
    scale = size * _LOGO / longest
    drawn = drawn.resize(
        (max(1, round(drawn.width * scale)), max(1, round(drawn.height * scale))), Image.Resampling.LANCZOS
    )
    picture = Image.new("RGB", (size, size), sign.paper)
    picture.paste(drawn, ((size - drawn.width) // 2, (size - drawn.height) // 2), drawn)
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=9)
    return file.getvalue()
