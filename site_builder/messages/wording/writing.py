"""Words what can go wrong with addresses and while writing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "same-address": Message(
            "two pages would be the same file: {address} and {other}",
            ("Give one of them another id or a `slug`; a capital alone doesn't tell them apart on every disk.",),
        ),
        "address-of-the-site": Message(
            "the address {address} belongs to a page that the site makes itself",
            ("Give this page another `slug`.",),
        ),
        "address-of-a-file": Message(
            "the page {address} would take the place of {file}, which the site makes for machines",
            ("Give this page another id or a `slug`.",),
        ),
        "earlier-address-taken": Message(
            "the earlier address {address} can't lead on: {other} stands there today",
            ("Take it out of “was:”, or give the page that stands there another `slug`.",),
        ),
        "earlier-address-twice": Message(
            "two pages were at {address} before, and it can lead to only one of them",
            ("Leave it in the “was:” of the one that readers look for.",),
        ),
        "file-and-folder": Message(
            "{address} can't stand beside {other}: one needs a folder where the other is a file",
            ("Give one of them another id or a `slug`.",),
        ),
        "folder-spelled-two-ways": Message(
            "{address} and {other} spell one folder in two ways",
            ("On many disks these are one folder: spell both the same, or give one another `slug`.",),
        ),
        "address-also-from-here": Message("the other one comes from here"),
        "reserved-name": Message(
            "no file of a site can be called “{name}” ({address})",
            (
                "Give it another id or a `slug`.",
                "Windows keeps names like con, nul, aux and com1 for itself, servers hide those that begin with a dot.",
            ),
        ),
        "unsafe-character": Message(
            "the name “{name}” has a character that not every disk takes: {character} ({address})",
            ("Use letters, digits and hyphens in ids and slugs.",),
        ),
        "long-name": Message(
            "the name in {address} is longer than the {longest} bytes that a disk takes",
            ("Give it a shorter id or a `slug`.",),
        ),
        "long-address": Message(
            "the address {address} is longer than {longest} bytes",
            ("Give the folders above it shorter ids or slugs.",),
        ),
        "output-is-link": Message(
            "{path} is a symbolic link; the site would replace the link or what it points to",
            ("Remove the link, or name the folder itself with --output.",),
        ),
        "output-is-file": Message(
            "{path} is a file; the site needs a folder there",
            ("Move the file away, or choose another folder with --output.",),
        ),
        "output-is-forbidden": Message(
            "the site can't be written to {path}: that folder is for something else ({folder})",
            ("Choose a folder of its own with --output, for instance `output` in the project.",),
        ),
        "output-holds-forbidden": Message(
            "the site can't be written to {path}: it holds {other} ({folder})",
            ("Choose a folder of its own with --output, for instance `output` in the project.",),
        ),
        "output-inside-forbidden": Message(
            "the site can't be written to {path}: it is inside {other} ({folder})",
            ("Choose a folder of its own with --output, for instance `output` in the project.",),
        ),
        "output-is-mount-point": Message(
            "{path} is a disk of its own, so a finished site can't be moved into its place",
            ("Choose a folder inside it with --output, for instance {path}/site.",),
        ),
        "output-not-writable": Message(
            "{path} can't be written to: {reason}",
            ("Change its permissions, or choose another folder with --output.",),
        ),
        "output-not-ours": Message(
            "{path} has files in it that this program didn't write; nothing was changed",
            (
                "Choose another folder with --output, or empty this one if nothing in it is needed.",
                "Was it built before? Then its {marker} is lost or damaged: save what is yours and remove the folder.",
            ),
        ),
        "output-not-movable": Message(
            "{path} can't be swapped for the new site: {reason}",
            ("Its disk can't move it; remove the folder and build again, or choose another with --output.",),
        ),
        "output-busy": Message(
            "another build is writing to {path}",
            ("Wait until it has finished, or stop it, and build again.",),
        ),
        "stage-not-ours": Message(
            "{path} is needed for building, but something else has that name",
            ("Move it away, or choose another output folder with --output.",),
        ),
        "stage-vanished": Message(
            "{path} disappeared during the build; the site stays as it was",
            ("Something else removed it; build again.",),
        ),
        "foreign-in-the-way": Message(
            "{path} wasn't written by this program, and a page has to go there; the site stays as it was",
            ("Move it away, or rename the page.",),
        ),
        "disk-full": Message(
            "there is no room left on the disk for {path}; the site stays as it was",
            ("Make room and build again.",),
        ),
        "cannot-write": Message("{path} can't be written: {reason}; the site stays as it was"),
    }
)
