"""What is said of references that lead nowhere."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

_MEANT: Final = "did you mean “{suggestion}”?"

MESSAGES: Final[Mapping[str, Message]] = {
    "unknown-source": Message("there is no source “{source}”", (_MEANT, "Otherwise add it to content/sources.")),
    "unknown-term": Message(
        "there is no glossary entry for “{term}”", (_MEANT, "Otherwise add it to content/glossary.")
    ),
    "unknown-section": Message(
        "there is no section “{section}”",
        (_MEANT, "A section is opened by “## Heading {{#id}}”; the ids are: {sections}."),
    ),
    "unknown-claim": Message(
        "there is no claim “{claim}” in this explainer", (_MEANT, "Otherwise add it under “claims:” in explainer.yaml.")
    ),
    "unknown-event": Message(
        "there is no event “{event}” in this explainer",
        (_MEANT, "Otherwise add it under “timeline:” in explainer.yaml."),
    ),
    "unknown-actor": Message(
        "“{actor}” looks like an id, and there is no glossary entry with it",
        (_MEANT, "Add an entry for whoever it is, or write the name in plain words (“Kyiv's fire brigade”)."),
    ),
    "not-an-actor": Message(
        "“{actor}” is a {kind}, and only people, organisations, countries and groups can say or do things",
        ("name another entry, change its “kind:”, or write the name in plain words.",),
    ),
    "unknown-page": Message("there is no page “{page}”", (_MEANT, "Otherwise write content/{page}.md.")),
    "unknown-paragraph": Message(
        "“{source}” has no paragraph {number}",
        ("it has {count}; “site-builder paragraphs {source}” prints them with numbers.",),
    ),
    "claim-outside-explainer": Message(
        "a {kind} can only be cited in its own explainer",
        ("link to the explainer instead: [text](../explainers/…/article.md).",),
    ),
    "broken-link": Message(
        "the link {target} leads to no file of this language",
        (_MEANT, "Link to the Markdown file (“../other/article.md#section”), as it lies beside this one."),
    ),
    "broken-anchor": Message(
        "{path} has no place “{anchor}”", (_MEANT, "Give the heading an id: “## Heading {{#{anchor}}}”.")
    ),
}
