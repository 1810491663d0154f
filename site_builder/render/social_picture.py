"""Draws the picture that stands for an explainer where its pages are shared: the site, the title, the sections.

In: `Words`, and nothing else: the same words, the same bytes. Out: a PNG of 1200 × 630, or None where no
font has the signs.
"""

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from site_builder.render.lettering import Colour, Lines, face_for, fitted, missing_signs, rgb, versions

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH: Final = 1200
HEIGHT: Final = 630
_DESIGN: Final = "1"
"""Goes up when the picture is drawn in another way, so that it gets another address."""
_EDGE: Final = 76
_INNER: Final = WIDTH - 2 * _EDGE
_TITLE: Final = (132, 118, 104, 96, 88, 80, 72, 64, 58, 52)
_SMALL: Final = (34, 31, 28)
_SHORT: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a picture says: whose it is (may be empty), the title, and what is listed below it."""

    language: str
    site: str
    title: str
    listed: tuple[str, ...]
    ground: str
    """The accent of the light scheme, `#rrggbb`."""
    paper: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that is written on it."""
        return (self.site, self.title, *self.listed)

    @property
    def digest(self) -> str:
        """Changes when the picture would: with its words, its colours, and what draws it."""
        drawn = (_DESIGN, self.language, self.ground, self.paper, *versions(), *self.texts)
        return hashlib.sha256("\0".join(drawn).encode()).hexdigest()[:10]


def drawn(words: Words) -> bytes | None:
    """The picture."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - slow to load

    spoken, room = words.language, _INNER
    site = fitted(words.site, spoken, weight=700, sizes=(40, 36, 32), width=room, height=60, leading=1.2)
    listed = _listed(words)
    foot = fitted(listed, spoken, weight=400, sizes=_SMALL, width=room, height=96, leading=1.42) if listed else None
    if site is None or (listed and foot is None):
        return None
    top, bottom = 172, HEIGHT - 66 - (foot.height + 54 if foot else 0)
    title = fitted(words.title, spoken, weight=600, sizes=_TITLE, width=room, height=bottom - top, leading=1.12)
    if title is None:
        return None
    ground, paper = rgb(words.ground), rgb(words.paper)
    picture = Image.new("RGB", (WIDTH, HEIGHT), ground)
    canvas = ImageDraw.Draw(picture)
    soft, rule = _mixed(ground, paper, 0.82), _mixed(ground, paper, 0.45)
    _set(canvas, site, 100, paper)
    canvas.rectangle((_EDGE, 126, WIDTH - _EDGE - 1, 128), fill=paper)
    canvas.rectangle((_EDGE, 133, WIDTH - _EDGE - 1, 135), fill=paper)
    _set(canvas, title, top + (bottom - top - title.height) // 2 + round(title.face.size * 0.86), paper)
    if foot:
        line = HEIGHT - 60 - foot.height - 24
        canvas.rectangle((_EDGE, line, WIDTH - _EDGE - 1, line + 1), fill=rule)
        _set(canvas, foot, line + 24 + round(foot.face.size * 1.05), soft)
    file = io.BytesIO()
    picture.quantize(64).save(file, "PNG", optimize=False, compress_level=9)
    return file.getvalue()


def can_be_drawn(words: Words) -> bool:
    """Whether there is a font for each of its texts."""
    return all(
        face_for(text, words.language, size=24, weight=400) for text in (words.site, words.title, _listed(words))
    )


def missing_in(words: Words) -> str:
    """The signs that no font has; "" where a text mixes scripts, or can't be set without the shaper."""
    return missing_signs("".join(words.texts))


def _listed(words: Words) -> str:
    """Parted by dots. None is cut in two where a line ends, unless it is longer than a line may be."""
    return " · ".join(text.replace(" ", "\u00a0") if len(text) < _SHORT else text for text in words.listed)


def _set(canvas: "ImageDraw", lines: Lines, base: int, colour: Colour) -> None:
    """Lines one below the other, the first on its base line; what runs to the left begins at the right edge."""
    for number, line in enumerate(lines.lines):
        begin = WIDTH - _EDGE if lines.face.turned else _EDGE
        lines.face.draw(canvas, (begin, base + number * lines.leading), line, colour)


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(low + (high - low) * share) for low, high in zip(one, other, strict=True))
    return red, green, blue
