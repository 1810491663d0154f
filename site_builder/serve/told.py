"""Says what the author hears of at the terminal; the command does the talking."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from site_builder.serve.preview import Preview, Step


class Told(Protocol):
    """Who tells the author, at the terminal."""

    def listening(self, address: str, *, asked_port: int) -> None:
        """The preview can be looked at."""

    def built(self, preview: Preview, step: Step, changed: Iterable[Path], *, seconds: float) -> None:
        """A build has ended, well or not."""

    def checked(self, preview: Preview) -> None:
        """The rules were asked."""

    def fault(self, fault: Exception) -> None:
        """A page could not be drawn."""

    def watching_failed(self, fault: Exception) -> None:
        """Events can't be had; the files are looked at now and then."""

    def asked(self, method: str, path: str, status: int) -> None:
        """A request was answered."""
