"""What is said of files that are missing, unreadable or not read."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "no-site-yaml": Message(
        "there is no {path}, so this is not a site yet",
        ("Begin a site with `site-builder new site DIR`, go into the folder of yours, or name it with -C.",),
    ),
    "file-is-empty": Message(
        "there is nothing in this file", ("Fill it in, or delete it: an empty one is often a text that was lost.",)
    ),
    "no-article": Message("{folder} has no article.md", ("Write one, or remove the folder.",)),
    "no-title": Message("this text has no title", ("Write “# Title” at its top, or “title: …” in its front matter.",)),
    "file-not-found": Message(
        "there is no file {path}",
        ("Check the spelling; the path counts from the project's folder, that of a picture from its article.",),
    ),
    "file-outside-project": Message(
        "{path} lies outside the project, and nothing outside it is read", ("Copy the file into the project.",)
    ),
    "not-a-regular-file": Message(
        "{path} is not a file that can be read as text", ("Replace it by an ordinary file.",)
    ),
    "file-too-large": Message("{path} is larger than {megabytes} MB", ("Make it smaller.",)),
    "not-utf-8": Message(
        "this file is not UTF-8 text: the byte {byte} can't be read",
        ("Save it as UTF-8 in your editor (“Save with encoding”).",),
    ),
    "merge-unfinished": Message(
        "two versions of this text stand here side by side, as git leaves them when it can't join them",
        ("Keep what is right of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.",),
    ),
    "not-a-picture": Message(
        "{path} is not a picture that browsers show",
        ("The file is {found}, whatever its name says.", "Use JPEG, PNG, GIF, WebP, AVIF or SVG."),
    ),
    "picture-from-elsewhere": Message(
        "the picture {path} would be fetched from another site",
        ("Save it beside the article and name that file: readers' browsers ask nobody else.",),
    ),
    "picture-runs": Message(
        "{path} is not only a picture: it holds {found}",
        ("Save it anew without that, from a drawing program as “plain SVG”, or as PNG.",),
    ),
    "not-a-logo": Message("{path} can't be a logo", ("A logo is a file whose name ends in .svg or .png.",)),
    "file-not-read": Message(
        "nothing reads this file",
        (
            "Add “{language}” to “languages” in content/site.yaml, or move it out of content/.",
            "Did you mean “{suggestion}”? Otherwise move it out of content/.",
        ),
        otherwise="Check its name, or move it out of content/.",
    ),
    "folder-not-read": Message(
        "nothing reads this folder", ("Did you mean “{suggestion}”? Otherwise move it out of content/.",)
    ),
    "yml-not-read": Message("files that end in .yml are not read", ("Rename it to “{mended}”.",)),
    "unused-picture": Message("no article shows this picture", ("Show it with ![what it shows](path), or remove it.",)),
    "drop-matches-nothing": Message(
        "{path} has no line “{line}” to drop", ("Give the whole line as it stands in the file, or delete the entry.",)
    ),
}
