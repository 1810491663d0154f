"""Checks the addresses of a site as a set, before anything is written: on any disk each has its own place.

In: paths of output files and where in the content they come from. Out: diagnostics that name both places.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from site_builder.diagnostics import Diagnostic, Related, error
from site_builder.machine_files import machine_files, reserved
from site_builder.output import OutputPath
from site_builder.pages import Page
from site_builder.records.explainer import FrontMatter, SectionMatter
from site_builder.records.page import PageMatter
from site_builder.redirects import Redirect, redirects
from site_builder.site import Site
from site_builder.source import Location
from site_builder.urls import file_of

_LONGEST_NAME: Final = 255  # bytes: ext4, APFS, NTFS (characters there, which are never more)
_LONGEST_PATH: Final = 1000  # bytes: macOS takes 1,024 with the folder above

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]')

# Tells GitHub Pages to serve the files as they are. Any other hidden file is left out by one server or another.
_HIDDEN_BUT_NEEDED: Final = frozenset({".nojekyll"})

_Place = tuple[str, Location | None]


def address_faults(site: Site) -> Iterator[Diagnostic]:
    """Two pages on one path, reserved and over-long names: each with the places that lead to them."""
    # Of two on one path the second is told, and that should be the one whose slug an author can choose.
    pages = sorted(site.pages, key=lambda page: page.kind in ("section", "term", "page"))
    own = {file_of(page.address): page for page in pages if page.origin is None}
    authored = {file_of(page.address): page for page in pages if page.origin is not None}
    machine = dict.fromkeys((file_of(name) for name in reserved(site)), None)
    machine |= {file_of(file.address): file.origin for file in machine_files(site)}
    files = [*machine.items(), *((file_of(page.address), page.origin) for page in pages)]
    yield from _earlier_addresses(redirects(site), dict(files))
    for fault in check_addresses(files):
        path, other = (OutputPath(str(fault.values.get(name, ""))) for name in ("address", "other"))
        if path in machine:
            continue  # It stands in the folder of a page, which is told for the same.
        if fault.code == "same-address" and other in own and path in authored:
            address = f"/{own[other].address}"
            yield error("address-of-the-site", _slug_of(site, authored[path]), address=address)
        elif fault.code in ("same-address", "file-and-folder") and other in machine and path in authored:
            page, related = authored[path], fault.related
            yield error(
                "address-of-a-file", _slug_of(site, page), related=related, address=f"/{page.address}", file=other
            )
        else:
            yield fault


def _earlier_addresses(found: Sequence[Redirect], today: dict[OutputPath, Location | None]) -> Iterator[Diagnostic]:
    """Earlier addresses where something stands today, or that two pages say were theirs; one fault for each name."""
    if not found:
        return
    told: set[Location] = set()
    earlier: dict[OutputPath, Location] = {}
    for redirect in found:
        first = earlier.setdefault(file_of(redirect.address), redirect.at)
        if first != redirect.at and redirect.at not in told:
            told.add(redirect.at)
            related = (Related(code="address-also-from-here", at=first),)
            yield error("earlier-address-twice", redirect.at, related=related, address=f"/{redirect.address}")
    for fault in check_addresses([*today.items(), *earlier.items()]):
        path = OutputPath(str(fault.values.get("address", "")))
        at = earlier.get(path)
        if at is None or at != fault.at or at in told:
            continue
        told.add(at)
        if "other" in fault.values:
            address, other = (str(fault.values[name]).removesuffix("index.html") for name in ("address", "other"))
            yield error("earlier-address-taken", at, related=fault.related, address=f"/{address}", other=f"/{other}")
        else:
            yield fault


def _slug_of(site: Site, page: Page) -> Location | None:
    """Where the slug of a page stands, or what it comes from where none is written."""
    edition = site.editions[page.language].edition
    match page.kind:
        case "overview":
            matter: FrontMatter | PageMatter | SectionMatter | None = edition.explainers[page.explainer].matter
        case "section":
            matter = edition.explainers[page.explainer].matter.sections.get(page.subject[1])
        case "page":
            matter = edition.pages[page.subject[0]].matter
        case _:
            return page.origin
    return matter.place("slug") if matter and matter.slug else page.origin


def check_addresses(files: Iterable[tuple[OutputPath, Location | None]]) -> Iterator[Diagnostic]:
    """What is wrong with these addresses, in the order they come in; each file is told once for each fault.

    Codes: `same-address` (the same file twice, also but for case or Unicode form), `file-and-folder` (`a` and `a/b`),
    `folder-spelled-two-ways` (`A/b` and `a/c` are one folder on some disks), `reserved-name`, `unsafe-character`,
    `long-name`, `long-address`.
    """
    taken: dict[str, _Place] = {}
    folders: dict[str, _Place] = {}
    for path, at in files:
        yield from _faults_of(path, at)
        key = _folded(path)
        if key in taken:
            yield _clash("same-address", path, at, taken[key])
        taken.setdefault(key, (path, at))
        if key in folders:
            yield _clash("file-and-folder", path, at, folders[key])
        yield from _folder_clashes(path, at, taken, folders)


def _folder_clashes(
    path: OutputPath, at: Location | None, taken: dict[str, _Place], folders: dict[str, _Place]
) -> Iterator[Diagnostic]:
    """Faults of the folders above `path`, the topmost only: what is below follows from it. Notes the folders."""
    told = False
    depth = path.count("/")
    for count in range(1, depth + 1):
        folder = "/".join(path.split("/")[:count])
        key = _folded(folder)
        if not told and key in taken:
            told = True
            yield _clash("file-and-folder", path, at, taken[key])
        first = folders.setdefault(key, (path, at))
        if not told and not first[0].startswith(f"{folder}/"):
            told = True
            yield _clash("folder-spelled-two-ways", path, at, first)


def _faults_of(path: OutputPath, at: Location | None) -> Iterator[Diagnostic]:
    """What is wrong with one address by itself."""
    if len(path.encode()) > _LONGEST_PATH:
        yield error("long-address", at, address=path, longest=_LONGEST_PATH)
    for name in path.split("/"):
        if len(name.encode()) > _LONGEST_NAME:
            yield error("long-name", at, address=path, name=name, longest=_LONGEST_NAME)
        elif _is_reserved(name, path):
            yield error("reserved-name", at, address=path, name=name)
        elif found := _UNSAFE.search(name):
            yield error("unsafe-character", at, address=path, name=name, character=found[0])


def _is_reserved(name: str, path: OutputPath) -> bool:
    """Whether a name means something else somewhere: to Windows, to servers that hide it, or to us."""
    if name.startswith("."):
        return path not in _HIDDEN_BUT_NEEDED
    return not name or name[-1] in ". " or name.partition(".")[0].rstrip().casefold() in _DEVICES


def _folded(path: str) -> str:
    """The same for all spellings that some disk takes for one: case and Unicode form evened out."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _clash(code: str, path: OutputPath, at: Location | None, other: _Place) -> Diagnostic:
    """A fault between two files; it stands where the second one comes from and names the first."""
    other_path, other_at = other
    related = (Related(code="address-also-from-here", at=other_at),) if other_at else ()
    return error(code, at, related=related, address=path, other=other_path)
