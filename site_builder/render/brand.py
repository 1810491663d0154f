"""Knows what makes a site look like itself in one language: its colours, its logo, its icons, its pictures for sharing.

In: the site in a language, and its style sheet. Out: `Brand`, which pages ask for addresses; its files are drawn when
they are asked for, and only then.
"""

import hashlib
import json
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from site_builder.content import ImageFile
from site_builder.diagnostics import Diagnostic, note
from site_builder.languages import language as spoken
from site_builder.output import OutputFile, OutputPath
from site_builder.pages import addresses_of
from site_builder.render.icons import SIZES, TOUCH, Sign, icon
from site_builder.render.names import initial
from site_builder.render.palette import Palette, palette_of
from site_builder.render.social_picture import Words, can_be_drawn, drawn, missing_in
from site_builder.site import LanguageSite
from site_builder.source import Location, SourcePath
from site_builder.urls import Address, asset, file_of, relative

_SQUARE: Final = 1.25
"""A logo that is longer than this one way is a name written out, and no icon."""
_LISTED: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """What every page of a language shares. Without `base_url` there are no `pictures`: they need a full address."""

    local: LanguageSite
    palette: Palette
    logo: ImageFile | None
    logo_address: Address | None
    sign: Sign
    pictures: dict[str, Words]
    """By the id of the explainer; the site's own under the empty one."""
    untold: tuple[Diagnostic, ...]
    """What is said of pictures that can't be drawn."""

    @property
    def touch_icon(self) -> Address:
        """The icon that a phone puts on its screen."""
        return asset(self.sign.name(TOUCH))

    @property
    def tab_icon(self) -> Address | None:
        """The logo, where it can be an icon; else the sign in the browser's tab is drawn in the page."""
        return self.logo_address if self.logo and is_square(self.logo) else None

    @property
    def manifest(self) -> Address:
        """What a browser reads when somebody keeps the site."""
        return asset(f"site.{hashlib.sha256(self._manifest()).hexdigest()[:10]}.webmanifest")

    def picture(self, explainer: str) -> Address | None:
        """The picture that stands for an explainer, or for the site where it has none."""
        words = self.pictures.get(explainer) or self.pictures.get("")
        return _picture(words) if words else None

    def files(self, done: Container[OutputPath] = ()) -> Iterator[OutputFile]:
        """Manifest, icons and pictures, but those that another language has given (`done`)."""
        yield self._file(self.manifest, self._manifest(), "web manifest")
        for size in (TOUCH, *SIZES):
            if file_of(address := asset(self.sign.name(size))) not in done:
                yield self._file(address, icon(self.sign, size), f"icon of {size} pixels")
        alike = {words.digest: (id_, words) for id_, words in self.pictures.items()}
        for id_, words in alike.values():
            if content := drawn(words):
                yield self._file(_picture(words), content, f"picture for sharing {id_ or 'the site'}")

    def _manifest(self) -> bytes:
        settings, here = self.local.edition.settings, asset("site.webmanifest")
        home = relative(here, addresses_of(self.local.edition).home())
        icons = [
            {"src": self.sign.name(size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for size, purpose in ((192, "any"), (512, "any"), (512, "maskable"))
        ]
        if self.tab_icon and self.tab_icon.endswith(".svg"):
            icons.insert(0, {"src": relative(here, self.tab_icon), "sizes": "any", "type": "image/svg+xml"})
        said = {
            "name": settings.title,
            "short_name": settings.theme.short_name or settings.title,
            "lang": self.local.edition.language,
            "dir": spoken(self.local.edition.language).direction,
            "start_url": home,
            "scope": home,
            "display": "minimal-ui",
            "background_color": self.palette.paper,
            "theme_color": self.palette.paper,
            "icons": icons,
        }
        return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()

    def _file(self, address: Address, content: bytes, what: str) -> OutputFile:
        described = f"{what} ({self.local.edition.language})"
        return OutputFile(path=file_of(address), content=content, origin=None, describes=described)


def brand_of(local: LanguageSite, css: str, addresses: Mapping[str, Address], *, base_url: str) -> Brand:
    """The brand of a site in a language. `addresses`: of the content's pictures, by digest."""
    edition = local.edition
    settings, palette = edition.settings, palette_of(css, edition.settings.theme)
    path = f"content/{(settings.theme.logo or '').lstrip('/')}"
    logo = edition.images.get(SourcePath(path))
    drawn_logo = logo if logo and logo.path.lower().endswith(".png") and is_square(logo) else None
    sign = Sign(
        letter=initial(settings.title),
        ground=palette.accent,
        paper=palette.paper,
        logo=drawn_logo,
    )
    pictures, untold = {}, []
    for id_, words, at in _pictures(local, palette) if base_url else ():
        # A title alone is better than no picture.
        possible = next((each for each in (words, replace(words, listed=())) if can_be_drawn(each)), None)
        if possible:
            pictures[id_] = possible
        else:
            signs = missing_in(words)
            told = note("no-social-picture", at, title=words.title, signs=signs) if signs else None
            untold.append(told or note("no-social-picture", at, title=words.title))
    return Brand(
        local=local,
        palette=palette,
        logo=logo,
        logo_address=addresses[logo.digest] if logo else None,
        sign=sign,
        pictures=pictures,
        untold=tuple(untold),
    )


def _picture(words: Words) -> Address:
    return asset(f"social.{words.digest}.png")


def is_square(picture: ImageFile) -> bool:
    """Whether a picture can be an icon: its sides are known and nearly alike."""
    short, long = sorted((picture.width, picture.height))
    return short > 0 and long / short <= _SQUARE


def _pictures(local: LanguageSite, palette: Palette) -> Iterator[tuple[str, Words, Location]]:
    edition, settings = local.edition, local.edition.settings
    name = settings.publisher.name if settings.publisher else ""
    listed = [explainer.title for explainer in local.explainers()[:_LISTED]]
    yield "", _words(local, palette, "" if name == settings.title else name, settings.title, listed), settings.at
    for explainer in edition.published.values():
        sections = [section.title for section in explainer.sections if section.id]
        yield explainer.id, _words(local, palette, settings.title, explainer.title, sections), explainer.at


def _words(local: LanguageSite, palette: Palette, site: str, title: str, listed: list[str]) -> Words:
    return Words(
        language=local.edition.language,
        site=site,
        title=title,
        listed=tuple(listed),
        ground=palette.accent,
        paper=palette.paper,
    )
