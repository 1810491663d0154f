"""Says what a publish makes different, page by page: title, address, and whether it is new, changed or gone.

In: what is published, and the folder of a build. Out: `Difference`.
"""

import hashlib
import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from site_builder.output import OutputPath
from site_builder.publish.branch import Published
from site_builder.write import manifest
from site_builder.write.manifest import Entry

_TITLE: Final = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A page that becomes different: its address below the site's (`tides/`; "" the home page), and its title."""

    address: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The pages added, changed and removed, by address; `files`: how many other files (styles, pictures, data)."""

    added: tuple[Change, ...]
    changed: tuple[Change, ...]
    removed: tuple[Change, ...]
    files: int

    @property
    def is_none(self) -> bool:
        """Whether everything stays as it is."""
        return not (self.added or self.changed or self.removed or self.files)


def difference(published: Published, folder: Path) -> Difference:
    """What changes when the build in `folder` takes the place of what is published."""
    before = {path: published.files[path].name for path in published.ours if path in published.files}
    # By git's own names of contents: nothing needs to be fetched out of the store, however large the site.
    form = hashlib.sha256 if any(len(name) == 64 for name in before.values()) else hashlib.sha1
    after = {path: _blob_name((folder / path).read_bytes(), form) for path in manifest.read(folder) or {}}
    added, removed = after.keys() - before.keys(), before.keys() - after.keys()
    changed = {path for path in after.keys() & before.keys() if after[path] != before[path]}

    def built(path: OutputPath) -> str:
        return (folder / path).read_text(encoding="utf-8", errors="replace")

    return Difference(
        added=tuple(Change(address=_address(path), title=_title(built(path))) for path in _pages(added)),
        changed=tuple(Change(address=_address(path), title=_title(built(path))) for path in _pages(changed)),
        removed=tuple(Change(address=_address(path), title=_title(published.text(path))) for path in _pages(removed)),
        files=sum(not _is_page(path) for path in added | removed | changed),
    )


def altered(published: Published) -> tuple[OutputPath, ...]:
    """The files of ours on the branch that are gone or aren't what the manifest says: somebody else was at them."""
    there = _as_it_is(published)
    return tuple(sorted(path for path, entry in published.ours.items() if there.get(path) != entry))


def _blob_name(content: bytes, form: "Callable[[bytes], hashlib._Hash]") -> str:
    """What git calls a file with these bytes."""
    return form(b"blob %d\0%b" % (len(content), content)).hexdigest()


def _as_it_is(published: Published) -> Mapping[OutputPath, Entry]:
    """Our files on the branch, by what they are rather than by what the manifest says of them."""
    there = {path for path in published.ours if path in published.files}
    if not there:
        return {}
    contents = published.contents(sorted(there))
    return {path: Entry.of(content) for path, content in contents.items()}


def _pages(paths: Iterable[OutputPath]) -> list[OutputPath]:
    return sorted(path for path in paths if _is_page(path))


def _is_page(path: OutputPath) -> bool:
    return path.endswith(".html")


def _address(path: OutputPath) -> str:
    return path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path


def _title(page: str) -> str:
    found = _TITLE.search(page)
    return " ".join(html.unescape(found[1]).split()) if found else ""
