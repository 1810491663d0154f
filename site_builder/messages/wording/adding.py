"""What is said when something can't be added to an author's files."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "exists-already": Message(
        "{path} exists already, and nothing is ever written over",
        ("Choose another name, or move it away first. Nothing was written.",),
    ),
    "entry-exists": Message(
        "there is already an entry “{id}”, at {place}",
        ("Choose another id, or change the entry that is there. Nothing was written.",),
    ),
    "entries-unreadable-file": Message(
        "nothing can be added to {path}, because it can't be read as it is",
        ("Run “site-builder check”, which shows the line, and mend it first. Nothing was written.",),
    ),
    "entries-no-place": Message(
        "in {path} there is no sure place for a new entry",
        ("Is it written with braces, {{ … }}? Write its entries line by line, then try again. Nothing was written.",),
    ),
    "changed-meanwhile": Message(
        "{path} was changed by somebody else at this very moment", ("Try again. Nothing was written.",)
    ),
    "outside-the-site": Message(
        "{path} lies outside the site's folder, and nothing is written there",
        ("Is one of the folders a link? Replace it by a folder.",),
    ),
    "entry-exists-broken": Message(
        "there is already an entry “{id}”, though it can't be read as it is",
        ("Run “site-builder check”, which shows where, and mend it. Nothing was written.",),
    ),
    "address-is-a-source": Message(
        "this address is in the sources already, as “{id}”, at {place}", ("Cite it: [@{id}]. Nothing was written.",)
    ),
    "no-site-here": Message(
        "there is no site in {folder}: it has no content/site.yaml",
        ("Go into your site's folder first (cd), or begin one with “site-builder new site my-site”.",),
    ),
    "site-settings-broken": Message(
        "{path} can't be read as it is, so it isn't known what the site has already",
        ("Run “site-builder check”, which shows the line, and mend it first. Nothing was written.",),
    ),
    "folder-not-empty": Message(
        "{path} is not empty: {names} …",
        ("A new site begins in a new folder, or in a new repository. Choose another name. Nothing was written.",),
    ),
}
