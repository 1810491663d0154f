"""What the rules about the glossary, names and the list of sources say."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "undefined-term": Message(
        "“{name}” stands in the text {count} times, and no glossary entry explains it",
        (
            "Add an entry to content/glossary, or the name to the “aliases” or “unlinked” of one.",
            "An acronym may be spelled out in brackets instead.",
        ),
    ),
    "actor-without-entry": Message(
        "“{actor}” looks like the id of an entry, and the glossary has none of that id",
        ("Add the entry, or write the name as readers should see it.",),
    ),
    "name-spelled-two-ways": Message(
        "“{name}” is spelled “{other}” elsewhere",
        ("Choose one spelling; if both are right, add this one to the entry's “aliases”.",),
    ),
    "ambiguous-form": Message(
        "“{form}” is a name of “{term}” and of {others}, so it is linked to none of them",
        ("Move it to “unlinked:” in all but one of the entries; [[{term}|{form}]] links by hand.",),
    ),
    "unused-term": Message(
        "no text mentions “{term}”, and no fact names it",
        ("Delete the entry, or give it the name that the text uses in “aliases” or “forms”.",),
    ),
    "term-before-definition": Message(
        "“{term}” is used before the section “{section}” says what it is",
        ("Put that section first, say in a few words here what it is, or link to it: [{term}](#…).",),
    ),
    "definition-without-source": Message(
        "the definition of “{term}” names no source",
        ("List what it rests on under “sources:”, or cite it in the text: [@id].",),
    ),
    "circular-definition": Message(
        "“{term}” and “{other}” are each explained by the other",
        ("Let the first sentence of one of them say what it is without naming the other.",),
    ),
    "dense-marks": Message(
        "{percent} of 100 words on this page are links to the glossary, in {marks} places",
        (
            "More than {most} is hard to read.",
            "Write “mark: page” in site.yaml, or “match: manual” in entries that every reader knows.",
        ),
    ),
    "unused-source": Message(
        "nothing rests on the source “{source}”",
        ("Cite it ([@{source}]), name it in a claim, event or entry, or delete it.",),
    ),
    "duplicate-source": Message(
        "“{source}” has the same address as “{other}”",
        ("Keep one of the two, cite it everywhere, and list the other's id in its “was:”.",),
    ),
    "missing-translation": Message(
        "“{subject}” has no text in {language}: {missing}",
        ("Write it in {file}, as the original has it.", "Write it in {original} too, or take it out here."),
    ),
    "explained-here": Message("explained here"),
    "and-back-here": Message("and the other way round here"),
    "other-spelling-here": Message("the other spelling"),
}
