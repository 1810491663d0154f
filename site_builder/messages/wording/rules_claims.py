"""What the rules about claims say."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "claim-without-source": Message(
        "the claim “{claim}” names nothing that it rests on",
        ("Say under “evidence:” where it stands, even if that is only the report in which somebody said it.",),
    ),
    "claim-without-speaker": Message(
        "the claim “{claim}” is called {status}, and it doesn't say by whom",
        ("Say who makes it: “by:” with the id of an entry, or plain words such as “two villagers”.",),
    ),
    "claim-without-response": Message(
        "the claim “{claim}” is about {accused}, and no answer is recorded",
        (
            (
                "Look for one and record it under “responses:” with “by: {ids}”; if there is none, say so: "
                "“stance: none-found”, with the date of your search."
            ),
            "If {others} answered for them, add them to that response's “by:”.",
        ),
    ),
    "search-without-date": Message(
        "no answer to “{claim}” was found, but it doesn't say when somebody looked",
        ("Add “date:”, the day of your search: an answer may have come since.",),
    ),
    "status-without-evidence": Message(
        "the claim “{claim}” is called {status}, and what is recorded doesn't carry that",
        (
            (
                "“documented” means that somebody independent examined it; every source named is of another standing "
                "({standings}). Name the inquiry, or choose “stated” or “alleged”."
            ),
            "“on-record” means that anyone can read it; what is named is anonymous ({anonymous}).",
            (
                "“retracted” means that whoever said it ({withdrawn_by}) withdrew it: record that as a response with "
                "“stance: revises”, its date and its source."
            ),
        ),
    ),
    "single-origin": Message(
        "the {count} sources of the claim “{claim}” all go back to one: “{title}” ({source})",
        (
            (
                "Say in the text that they do, or find a second source of its own. If there can be none, allow it with "
                "the reason: “allow:” with “single-origin: …”."
            ),
        ),
    ),
    "one-sided-citation": Message(
        "the claim “{claim}” is cited here without its denial",
        ("It is denied by {deniers}: say so in this paragraph, or cite where the denial stands: {sources}.",),
        otherwise="It is denied by {deniers}: say so in this paragraph.",
    ),
    "verdict-on-unverified": Message(
        "“{word}” settles what the claim “{claim}” leaves open: it is {status}",
        (
            "Say who says it, with a word that doesn't judge (“says”, “reports”, “indicates”).",
            "If it has been settled since, change the claim's status and name the evidence.",
        ),
    ),
}
