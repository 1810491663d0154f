"""A site under test: files written, built or checked, and looked at, in a few words.

site = Authored(tmp_path)
site.write("content/explainers/tides/article.md", "# Tides\\n…")
site.fails("content/…:3:5 unknown-term")
"""

import hashlib
import textwrap
from pathlib import Path

from site_builder.build import Built, build, checked
from site_builder.console import finding
from site_builder.diagnostics import Report
from site_builder.project import Project, project_at
from site_builder.site import Site


class Authored:
    """A project in a folder of its own, with a title and one explainer unless told otherwise."""

    def __init__(self, root: Path, *, empty: bool = False) -> None:
        self.root = root
        self.report = Report()
        if not empty:
            self.write("content/site.yaml", "title: Explained\nlanguages: en\n")
            self.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rises and falls twice a day.\n")

    @property
    def project(self) -> Project:
        return project_at(self.root)

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, path: str, text: str | bytes) -> "Authored":
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            file.write_bytes(text)
        else:
            file.write_text(textwrap.dedent(text), encoding="utf-8")
        return self

    def remove(self, path: str) -> "Authored":
        (self.root / path).unlink()
        return self

    def build(self, *, strict: bool = False) -> Built:
        """Builds; anything that stops it fails the test with what was said."""
        self.report = Report(strict=strict)
        built = build(self.project, self.report)
        assert built is not None, "\n" + self.said()
        return built

    def check(self) -> Site | None:
        self.report = Report()
        return checked(self.project, self.report)

    def found(self) -> list[str]:
        """`path:line:column code` of everything found, in order."""
        self.check()
        return [f"{d.at.path}:{d.at.line}:{d.at.column} {d.code}" if d.at else d.code for d in self.report.diagnostics]

    def fails(self, *expected: str) -> None:
        """The content has exactly these faults, and a build leaves the output as it was."""
        before = self.tree()
        assert self.found() == list(expected), "\n" + self.said()
        report = Report()
        assert build(self.project, report) is None
        assert self.tree() == before

    def said(self) -> str:
        """What a person reads, without colour."""
        import click

        return click.unstyle("\n".join(finding(d, self.report.sources) for d in self.report.diagnostics))

    def page(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")

    def tree(self, folder: str = "output") -> dict[str, str]:
        """Every file below a folder and its digest."""
        root = self.root / folder
        return {
            path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }
