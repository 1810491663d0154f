"""Drafts the source entry of a document: what is known of it, and what an editor has to look up.

In: what the document and the editor say. Out: the entry as a YAML value, with a remark wherever something was decided.
"""

from collections.abc import Sequence
from typing import Final

from site_builder.drafting.asked import Asked
from site_builder.drafting.masthead import Masthead
from site_builder.drafting.residue import Residue
from site_builder.formats.documents.told import Told
from site_builder.formats.write_yaml import Commented, Value
from site_builder.messages import Speaker
from site_builder.records.fields import address_meant
from site_builder.source import SourcePath

TYPE: Final = "article-newspaper"


def entry_of(
    asked: Asked,
    told: Told,
    masthead: Masthead,
    residue: Sequence[Residue],
    *,
    title: str,
    path: SourcePath,
    language: str,
    drop: Sequence[str],
) -> Value:
    """The entry, its fields in the order an editor reads them."""
    say = asked.remarks.say
    author: tuple[str, ...] = (asked.author,) if asked.author else told.author or masthead.author
    url = asked.url or told.url
    missing = [
        name
        for name, value in (
            ("publisher", asked.publisher or told.publisher),
            ("author", author),
            ("issued", asked.issued),
            ("url", url),
        )
        if not value
    ]
    entry: dict[str, Value] = {"type": TYPE}
    stem = path.rpartition("/")[2]
    entry["title"] = title or Commented(
        value=stem, remarks=(say("The text has no headline; this is the file's name. Write the title."),)
    )
    if publisher := asked.publisher or told.publisher:
        entry["publisher"] = publisher
    if author:
        entry["author"] = author if len(author) > 1 else author[0]
    if asked.issued:
        entry["issued"] = asked.issued.text
    entry["language"] = language
    if url and not address_meant(url):
        entry["url"] = url
    entry["text_file"] = path
    if drop:
        entry["drop"] = [Commented(value=line, remarks=(why(line, residue, asked.remarks),)) for line in drop]
    entry["primary"] = "true"
    entry["show_text"] = "quoted"
    unsure = [each.line for each in residue if not each.sure]
    remarks = [say("Drafted from {path}. Look at every line.", path=path)]
    if missing:
        remarks.append(say("Not found in the document, please fill in: {fields}.", fields=", ".join(missing)))
    if unsure:
        lines = " · ".join(f"“{line}”" for line in unsure)
        remarks.append(say("Perhaps no part of the document either; then add to drop: {lines}", lines=lines))
    return Commented(value=entry, remarks=tuple(remarks))


def why(line: str, residue: Sequence[Residue], speaker: Speaker) -> str:
    """Why a line is no part of the document, in words."""
    say = speaker.say
    found = next((each for each in residue if each.line == line), None)
    if found is None:
        return say("byline or date line: who wrote it and when stands in the fields above")
    if found.why == "foot":
        return say("a scrap at the foot, below other remnants of the page")
    if found.why == "repeated":
        return say("a scrap that comes {count} times", count=found.count)
    match found.kind:
        case "share":
            return say("a button for sharing or printing")
        case "page":
            return say("a button or menu item of the page")
        case "cookies":
            return say("a note about cookies or terms")
        case "related":
            return say("a link to other articles")
        case "advertisement":
            return say("a mark of advertising")
        case "newsletter":
            return say("an invitation to subscribe")
        case "comments":
            return say("a remnant of the comments")
        case "rights":
            return say("a line of rights or imprint")
        case "picture":
            return say("the credit of a picture that isn't here")
        case _:
            return say("a remnant of the page around the article")
