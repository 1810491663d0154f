"""Says which files for machines there are, beside the pages: what each is, its address, what it is about.

In: a site. Out: `MachineFile`s, in the order of `KINDS`. `render/machines/` makes them; no page may take their place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.content import Language
from site_builder.pages import Page, addresses_of
from site_builder.site import Site
from site_builder.source import Location
from site_builder.urls import EXPLAINER_SCHEMA, Address

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFile:
    """A file for machines. `media_type` says to browsers what it is; `language` is empty where it has all of them.

    `subject` says by ids what it is about, as that of a page does.
    """

    kind: str
    media_type: str
    language: Language
    address: Address
    subject: tuple[str, ...] = ()
    origin: Location | None = None


def _explainer(site: Site) -> Iterator[MachineFile]:
    for language, local in site.editions.items():
        for explainer in local.edition.published.values():
            yield MachineFile(
                kind="explainer",
                media_type=JSON,
                language=language,
                address=addresses_of(local.edition).file("explainer.json", explainer.slug),
                subject=(explainer.id,),
                origin=explainer.at,
            )


def _schema(site: Site) -> Iterator[MachineFile]:
    if any(local.edition.published for local in site.editions.values()):
        yield MachineFile(kind="schema", media_type=JSON, language=Language(""), address=EXPLAINER_SCHEMA)


KINDS: Final[tuple[tuple[str, Callable[[Site], Iterator[MachineFile]]], ...]] = (
    ("explainer", _explainer),
    ("schema", _schema),
)
"""The kinds of file and what says which there are."""


def machine_files(site: Site) -> tuple[MachineFile, ...]:
    """All files for machines of a site."""
    return tuple(file for _, files in KINDS for file in files(site))


def files_for(site: Site, page: Page) -> tuple[MachineFile, ...]:
    """The files that say for machines what a page says for people."""
    if page.kind != "overview":
        return ()
    return tuple(file for file in _explainer(site) if (file.language, file.subject) == (page.language, page.subject))
