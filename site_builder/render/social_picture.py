"""Draws the picture that stands for an explainer where its pages are shared: the site, the title, the sections.

In: `Words`, and nothing else: the same words, the same bytes. Out: a PNG of 1200 × 630, or None where no
font has the signs.
"""

import hashlib
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from site_builder.render.lettering import Lines, face_for, fitted, missing_signs, png_of, versions

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
_PAPER: Final = 255
_SOFT: Final = 210
_RULE: Final = 115


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


@lru_cache(maxsize=16)
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
    # Drawn in shades between ground and paper, which are given their colours last: sixteen make a small file.
    picture = Image.new("L", (WIDTH, HEIGHT), 0)
    canvas = ImageDraw.Draw(picture)
    _set(canvas, site, 100, _PAPER)
    canvas.rectangle((_EDGE, 126, WIDTH - _EDGE - 1, 128), fill=_PAPER)
    canvas.rectangle((_EDGE, 133, WIDTH - _EDGE - 1, 135), fill=_PAPER)
    _set(canvas, title, top + (bottom - top - title.height) // 2 + round(title.face.size * 0.86), _PAPER)
    if foot:
        foot = replace(foot, lines=tuple(line.removesuffix(" ·") for line in foot.lines))
        line = HEIGHT - 60 - foot.height - 24
        canvas.rectangle((_EDGE, line, WIDTH - _EDGE - 1, line + 1), fill=_RULE)
        _set(canvas, foot, line + 24 + round(foot.face.size * 1.05), _SOFT)
    return png_of(picture, words.ground, words.paper)


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


def _set(canvas: "ImageDraw", lines: Lines, base: int, shade: int) -> None:
    """Lines one below the other, the first on its base line; what runs to the left begins at the right edge."""
    for number, line in enumerate(lines.lines):
        begin = WIDTH - _EDGE if lines.face.turned else _EDGE
        lines.face.draw(canvas, (begin, base + number * lines.leading), line, shade)
