"""Knows where the things of a project are: content, seeds, templates, output, and the program's theme."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from site_builder.source import SourcePath

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folders of one site. `root` and `output` are absolute."""

    root: Path
    output: Path

    @property
    def content(self) -> Path:
        """What the author writes."""
        return self.root / "content"

    @property
    def seeds(self) -> Path:
        """Source documents, kept as they came."""
        return self.root / "seeds"

    @property
    def templates(self) -> Path:
        """The site's own templates; each overrides one of the theme's."""
        return self.root / "templates"

    @property
    def cache(self) -> Path:
        """What may be thrown away at any time: remembered answers of outside addresses."""
        return self.root / ".cache" / "site-builder"

    @property
    def forbidden(self) -> dict[str, Path]:
        """What `output` must not be, hold or lie inside, by the name a person knows it by."""
        return {
            "content": self.content,
            "seeds": self.seeds,
            "templates": self.templates,
            "the program": _PACKAGE,
        }

    @property
    def root_is_checkout(self) -> bool:
        """Whether the project is the program's own repository, whose `templates/` is the default theme itself."""
        return self.templates.resolve() == default_theme().resolve()

    def shown(self, path: Path) -> SourcePath:
        """How a path is written in messages: below the root, with `/`."""
        return SourcePath(path.relative_to(self.root).as_posix())


def project_at(root: Path, output: Path | None = None) -> Project:
    """The project in a folder; `output` is taken from the folder one is in, as a shell does."""
    absolute = root.absolute()
    return Project(root=absolute, output=(output.absolute() if output else absolute / "output"))


def default_theme() -> Path:
    """The theme the program brings: inside the installed package, or beside it in a checkout."""
    packaged = _PACKAGE / "default_theme"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "templates"


def program_files(name: str) -> Path:
    """A folder of files that the program brings (`starter`, `workflows`)."""
    return _PACKAGE / name


def program_version() -> str:
    """The program's version, or "unknown" where it runs without being installed."""
    try:
        return version("site-builder")
    except PackageNotFoundError:
        return "unknown"
