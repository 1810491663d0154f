"""Names the files a site consists of.

In: what `render` made. Out: `OutputFile`, one file of the site, whole and finished.
"""

from dataclasses import dataclass, field
from typing import NewType

from site_builder.source import Location

OutputPath = NewType("OutputPath", str)
"""The path of a file below `output/`: relative, with `/`, no empty part, no `.` or `..` (`tides/index.html`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """One file of the site.

    `origin` is the place in the content that it comes from (None: the site as a whole), `describes` says in a few words
    what it is ("overview of tides"), so that a message can name it.
    """

    path: OutputPath
    content: bytes = field(repr=False)
    origin: Location | None
    describes: str
