"""Holds what an editor said when they asked for a draft.

In: nothing; a command makes it. Out: `Asked`, which everything that writes a part of the draft reads.
"""

from dataclasses import dataclass, field

from site_builder.formats.dates import Edtf
from site_builder.messages import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the editor said: ids, and what the document doesn't tell; `remarks` speaks to them, `prose` to readers."""

    explainer: str
    source: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    issued: Edtf | None = None
    remarks: Speaker = field(default_factory=Speaker)
    prose: Speaker = field(default_factory=Speaker)
