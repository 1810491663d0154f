"""Gathers the files that pages share: one style sheet, scripts, and pictures, addressed by what is in them.

In: the theme's folders, the pictures of the content. Out: output files. A name holds a digest, so that a browser may
keep a file for ever and a changed one is a new one.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from site_builder.content import ImageFile
from site_builder.diagnostics import Failure
from site_builder.output import OutputFile
from site_builder.project import Project, default_theme
from site_builder.urls import Address, asset, file_of

_STYLES: Final = "assets/css"
_SCRIPTS: Final = "assets/js"
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE: Final = re.compile(r"\n\s+|\n{2,}")


def style_of(project: Project) -> str:
    """All styles of the theme in the order of their names; a site's own file of the same name stands instead."""
    folders = [default_theme() / _STYLES]
    if not project.root_is_checkout:
        folders.append(project.templates / _STYLES)
    files = {file.name: file for folder in folders for file in sorted(folder.glob("*.css"))}
    css = "".join(_text(files[name], project) for name in sorted(files))
    return _SPACE.sub("\n", _COMMENT.sub("", css)).strip() + "\n"


def style_address(css: str) -> Address:
    """Where the style sheet is."""
    return asset(f"style.{_digest(css.encode())}.css")


def style_file(css: str) -> OutputFile:
    """The style sheet."""
    return OutputFile(path=file_of(style_address(css)), content=css.encode(), origin=None, describes="style sheet")


def script_of(project: Project, name: str) -> str:
    """A script, the site's own or the theme's, without comments: `cards`, of the terms; `search`, of its page."""
    own = project.templates / _SCRIPTS / f"{name}.js"
    file = own if not project.root_is_checkout and own.is_file() else default_theme() / _SCRIPTS / f"{name}.js"
    return _SPACE.sub("\n", _COMMENT.sub("", _text(file, project))).strip() + "\n"


def script_address(name: str, script: str) -> Address:
    """Where a script is."""
    return asset(f"{name}.{_digest(script.encode())}.js")


def script_file(name: str, script: str) -> OutputFile:
    """A script."""
    path = file_of(script_address(name, script))
    return OutputFile(path=path, content=script.encode(), origin=None, describes=f"script of {name}")


def picture_addresses(images: Iterable[ImageFile]) -> Mapping[str, Address]:
    """Where each picture is, by its digest: one that two articles have is one file."""
    addresses: dict[str, Address] = {}
    for image in sorted(images, key=lambda image: image.path):
        stem, suffix = posixpath.splitext(posixpath.basename(image.path))
        addresses.setdefault(image.digest, asset(f"{_plain(stem)}.{image.digest[:10]}{suffix.lower()}"))
    return addresses


def picture_files(images: Iterable[ImageFile], addresses: Mapping[str, Address]) -> Iterator[OutputFile]:
    """The pictures, each once."""
    seen: set[str] = set()
    for image in sorted(images, key=lambda image: image.path):
        if image.digest in seen:
            continue
        seen.add(image.digest)
        try:
            content = image.file.read_bytes()
        except OSError as trouble:
            raise Failure("picture-unreadable", path=image.path, reason=trouble.strerror or str(trouble)) from trouble
        yield OutputFile(
            path=file_of(addresses[image.digest]), content=content, origin=None, describes=f"picture {image.path}"
        )


def _text(file: Path, project: Project) -> str:
    """A file of the theme, the site's own or ours; one that is no text is told as any template that doesn't work."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        name = file.relative_to(project.templates).as_posix()
        line, problem = fault.object[: fault.start].count(b"\n") + 1, "it isn't UTF-8 text"
        raise Failure("template-broken", file=f"templates/{name}", name=name, line=line, problem=problem) from fault
    except OSError as trouble:
        raise Failure("cannot-read", path=str(file), reason=trouble.strerror or str(trouble)) from trouble


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _plain(stem: str) -> str:
    """A file's name as an address can carry it."""
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "picture"
