"""What is said of references that lead nowhere."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

_MEANT: Final = "Did you mean “{suggestion}”?"

MESSAGES: Final[Mapping[str, Message]] = {
    "unknown-source": Message(
        "there is no source “{source}”",
        (
            (
                "Did you mean “{suggestion}”? Otherwise add it: "
                "`site-builder new source https://… --id {source} --title “…”`."
            ),
        ),
        otherwise="Add it: `site-builder new source https://… --id {source} --title “…”`.",
    ),
    "unknown-term": Message(
        "there is no glossary entry for “{term}”",
        ("Did you mean “{suggestion}”? Otherwise add it to content/glossary.",),
        otherwise="Add it to content/glossary.",
    ),
    "unknown-section": Message(
        "there is no section “{section}”",
        (_MEANT, "A section is opened by “## Heading {{#id}}”; the ids are: {sections}."),
        otherwise="A section is opened by “## Heading {{#id}}”.",
    ),
    "heading-without-id": Message(
        "the heading “{title}” needs an id: there is a translation of it, or a fact names its section",
        ("Write `## {title} {{#{suggestion}}}`, with the same id in every language.",),
    ),
    "unknown-claim": Message(
        "there is no claim “{claim}” in this explainer",
        ("Did you mean “{suggestion}”? Otherwise add it under “claims:” in explainer.yaml.",),
        otherwise="Add it under “claims:” in explainer.yaml.",
    ),
    "unknown-event": Message(
        "there is no event “{event}” in this explainer",
        ("Did you mean “{suggestion}”? Otherwise add it under “timeline:” in explainer.yaml.",),
        otherwise="Add it under “timeline:” in explainer.yaml.",
    ),
    "unknown-actor": Message(
        "“{actor}” looks like an id, and there is no glossary entry with it",
        (
            (
                "Did you mean “{suggestion}”? Otherwise add an entry for whoever it is, or write the name in plain "
                "words (“the fire brigade”)."
            ),
        ),
        otherwise="Add an entry for whoever it is, or write the name in plain words (“the fire brigade”).",
    ),
    "not-an-actor": Message(
        "“{actor}” is a {entry_kind}, and only people, organisations, countries and groups can say or do things",
        ("Name another entry, change its “kind:”, or write the name in plain words.",),
    ),
    "unknown-page": Message(
        "there is no page “{page}”",
        ("Did you mean “{suggestion}”? Otherwise write content/{page}.md.",),
        otherwise="Write content/{page}.md.",
    ),
    "unknown-paragraph": Message(
        "“{source}” has no paragraph {number}",
        ("It has {count}; “site-builder paragraphs {source}” prints them with numbers.",),
    ),
    "claim-outside-explainer": Message(
        "a {kind} can only be cited in its own explainer",
        ("Link to the explainer instead: [text](../explainers/…/article.md).",),
    ),
    "broken-link": Message(
        "the link {target} leads to no file of this language",
        (_MEANT,),
        otherwise="Link to the Markdown file (“../other/article.md#section”), as it lies beside this one.",
    ),
    "link-to-draft": Message(
        "{path} is a draft, so this link would lead nowhere",
        ("Take the link out until it is published, or publish it.",),
    ),
    "broken-anchor": Message(
        "{path} has no place “{anchor}”",
        (_MEANT,),
        otherwise="Give the heading that id: “## Heading {{#{anchor}}}”.",
    ),
}
