"""Sets text in pictures: fonts that have its signs, sizes that fit, lines of like length.

In: words, and the room there is. Out: `Lines`, to be drawn on a picture of Pillow's. The same words give the same
lines on the same machine. Pillow and fonts are loaded when the first picture is drawn.
"""

import io
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FONTS: Final = (
    ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
)
"""Package and file of each font, in the order in which they are asked for a text's signs."""
_NONE: Final = "\uffff"
"""No font has this sign: what is drawn for it is the box for missing ones."""
_TURNED: Final = frozenset({"R", "AL", "RLE", "RLO", "RLI"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A font at a size and weight, and which way its text runs."""

    font: int
    size: int
    weight: int
    language: str
    turned: bool

    def width(self, text: str) -> float:
        """How wide a line is."""
        return _font(self.font, self.size, self.weight).getlength(text, direction=self._way, language=self._spoken)

    def box(self, canvas: "ImageDraw", text: str) -> tuple[float, float, float, float]:
        """What a line covers, counted from where it would be drawn."""
        font = _font(self.font, self.size, self.weight)
        anchor = "rs" if self.turned else "ls"
        return canvas.textbbox((0, 0), text, font=font, anchor=anchor, direction=self._way, language=self._spoken)

    def draw(self, canvas: "ImageDraw", place: tuple[float, float], text: str, shade: int) -> None:
        """Draw a line; `place` is where it begins on its base line: at the right end where it runs to the left."""
        canvas.text(
            place,
            text,
            fill=shade,
            font=_font(self.font, self.size, self.weight),
            anchor="rs" if self.turned else "ls",
            direction=self._way,
            language=self._spoken,
        )

    @property
    def _way(self) -> str | None:
        """Only the shaper knows ways and languages; without it Pillow refuses to be told."""
        return ("rtl" if self.turned else "ltr") if shaper() else None

    @property
    def _spoken(self) -> str | None:
        return (self.language or None) if shaper() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A text as it is set."""

    face: Face
    lines: tuple[str, ...]
    leading: int
    """From one base line to the next."""

    @property
    def height(self) -> int:
        """From the top of the first line to the foot of the last."""
        return self.leading * len(self.lines)


def face_for(text: str, language: str, *, size: int, weight: int) -> Face | None:
    """A face that has every sign of a text, or None where no font does, or its script can't be set here."""
    turned = any(unicodedata.bidirectional(sign) in _TURNED for sign in text)
    if turned and not shaper():
        return None
    signs = {sign for sign in text if not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc")}
    for number in range(len(FONTS)):
        if all(_has(number, sign) for sign in signs):
            return Face(font=number, size=size, weight=weight, language=language, turned=turned)
    return None


def png_of(picture: "Image", ground: str, paper: str) -> bytes:
    """A picture of shades (0 is the ground, 255 the paper) as a PNG in sixteen steps between the two colours."""
    low, high = bytes.fromhex(ground[1:]), bytes.fromhex(paper[1:])
    steps = [round(one + (other - one) * step / 15) for step in range(16) for one, other in zip(low, high, strict=True)]
    coloured = picture.point([round(shade / 17) for shade in range(256)])
    coloured.putpalette(steps)
    file = io.BytesIO()
    coloured.save(file, "PNG", compress_level=9)
    return file.getvalue()


def missing_signs(text: str) -> str:
    """The signs of a text that no font has; empty where each is in one, though perhaps not all in the same."""
    shown = sorted({sign for sign in text if not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc")})
    return "".join(sign for sign in shown if not any(_has(number, sign) for number in range(len(FONTS))))


def fitted(
    text: str, language: str, *, weight: int, sizes: Iterable[int], width: int, height: int, leading: float
) -> Lines | None:
    """A text at the largest size at which it fits, in lines of like length; at the smallest, cut with "…"."""
    # At spaces only: what a hard space joins stays together.
    words = [word for word in text.split(" ") if word]
    set_: Lines | None = None
    for size in sizes:
        face = face_for(text, language, size=size, weight=weight)
        if face is None:
            return None
        step = round(size * leading)
        lines = _wrapped(face, words, width)
        most = max(1, height // step)
        if len(lines) <= most and all(face.width(line) <= width for line in lines):
            return Lines(face=face, lines=_balanced(face, words, width, len(lines)), leading=step)
        set_ = Lines(face=face, lines=_cut(face, lines, width, most), leading=step)
    return set_


@lru_cache(maxsize=1)
def shaper() -> bool:
    """Whether Pillow has its shaper, which joins letters and sets what runs to the left."""
    from PIL import features  # noqa: PLC0415 - slow to load

    return bool(features.check("raqm"))


@lru_cache(maxsize=1)
def versions() -> tuple[str, ...]:
    """What the look of a text depends on besides its words: the libraries and fonts that set it."""
    from importlib.metadata import version  # noqa: PLC0415 - only pictures need it

    from PIL import features  # noqa: PLC0415 - slow to load

    names = ("pillow", *(package.replace("_", "-") for package, _ in FONTS))
    return (*(version(name) for name in names), str(features.version("raqm") if shaper() else ""))


def _wrapped(face: Face, words: list[str], width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balanced(face: Face, words: list[str], width: int, count: int) -> tuple[str, ...]:
    """The same number of lines in the least width that holds them."""
    low, high = 0, width
    while high - low > 1:
        middle = (low + high) // 2
        lines = _wrapped(face, words, middle)
        fits = len(lines) <= count and all(face.width(line) <= middle for line in lines)
        low, high = (low, middle) if fits else (middle, high)
    return tuple(_wrapped(face, words, high))


def _cut(face: Face, lines: list[str], width: int, most: int) -> tuple[str, ...]:
    """As many lines as there is room for, none too wide; what is left out is said by "…"."""
    kept = [_short(face, line, width) for line in lines[:most]]
    if len(lines) > most and not kept[-1].endswith("…"):
        words = kept[-1].split()
        while len(words) > 1 and face.width(" ".join(words) + " …") > width:
            words.pop()
        kept[-1] = " ".join(words) + " …"
    return tuple(kept)


def _short(face: Face, line: str, width: int) -> str:
    """A line, or as much of a word that is wider than the picture as there is room for."""
    if face.width(line) <= width:
        return line
    while line and face.width(line + "…") > width:
        line = line[:-1]
    return line + "…"


@lru_cache(maxsize=64)
def _font(number: int, size: int, weight: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 - slow to load

    package, name = FONTS[number]
    engine = ImageFont.Layout.RAQM if shaper() else ImageFont.Layout.BASIC
    content = io.BytesIO((files(package) / "files" / name).read_bytes())
    font = ImageFont.truetype(content, size, layout_engine=engine)
    # Every font here varies in weight; one that varies in size of print is drawn as for that size.
    wanted = {"weight": weight, "optical size": size}
    font.set_variation_by_axes([_setting(axis, wanted) for axis in font.get_variation_axes()])
    return font


def _setting(axis: Mapping[str, Any], wanted: Mapping[str, int]) -> float:
    """What is wanted of an axis of a font, as far as it goes."""
    value = wanted.get(axis["name"].decode().lower(), axis["default"])
    return float(max(axis["minimum"], min(axis["maximum"], value)))


@lru_cache(maxsize=4096)
def _has(number: int, sign: str) -> bool:
    return _shape(number, sign) != _shape(number, _NONE)


@lru_cache(maxsize=4096)
def _shape(number: int, sign: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(number, 24, 400).getmask(sign)
    return mask.size, bytes(mask)
