"""Takes in the pictures an article points at: files beside it, inside the project."""

from pathlib import Path
from urllib.parse import unquote

from site_builder.diagnostics import error
from site_builder.formats.prose.compiled import Prose
from site_builder.formats.prose.pieces import Picture
from site_builder.load.files import Files


def take_pictures(files: Files, article: Path, prose: Prose) -> None:
    """Read every picture of a text. A picture from elsewhere on the web is refused: no request leaves the site."""
    for piece in prose.pieces:
        if isinstance(piece, Picture):
            if "://" in piece.path or piece.path.startswith("//"):
                files.report.add([error("picture-from-elsewhere", piece.at, path=piece.path)])
            else:
                files.image(picture_file(article, piece.path), at=piece.at)


def picture_file(article: Path, path: str) -> Path:
    """The file a picture's path means: beside the article it stands in."""
    return article.parent / unquote(path)
