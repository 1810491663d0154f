"""What the rules about dates say."""

from collections.abc import Mapping
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = {
    "relative-date": Message(
        "“{words}” says when only to those who read it today",
        (
            "Counted from {updated}, when the text was last changed: {meant}.",
            "Write the date, as far as it is known: the day, the month or the year.",
        ),
    ),
    "weekday-and-date-disagree": Message(
        "“{written}”: that day is a {weekday}",
        ("Look up which of the two is right, and mend the other.",),
    ),
    "impossible-date": Message(
        "“{written}”: there is no such day",
        ("Look up which day is meant.",),
    ),
    "date-contradicts-event": Message(
        "the text says {written}, and the timeline has “{event}” on {date}",
        ("Mend the one that is wrong; if the date is another event's, name that event: [@event:…].",),
    ),
    "event-stands-here": Message("the event"),
    "date-in-future": Message(
        "{date} is later than {updated}, when the explainer was last updated",
        ("Mend the date, or “updated:”; if it is still to come, say so in the text (“is due to …”).",),
    ),
    "updated-stands-here": Message("last updated"),
    "updated-before-correction": Message(
        "the explainer was corrected on {date} (“{correction}”), and says that it was last updated on {updated}",
        ("Set “updated: {date}”, or leave it out: then the newest correction counts.",),
    ),
    "correction-stands-here": Message("the correction"),
    "updated-before-published": Message(
        "the explainer was published on {published}, and says that it was updated before, on {updated}",
        ("Mend the date that is wrong.",),
    ),
    "review-before-update": Message(
        "the explainer was to be read again by {review_by}, and has been updated since, on {updated}",
        ("Set the day by which somebody has to read it again.",),
    ),
    "past-review": Message(
        "“{explainer}” was to be read again by {review_by}; that is {days:day|days} ago",
        ("Read it again, set “updated:” if something changed, and set the next “review_by:”.",),
    ),
    "response-before-claim": Message(
        "an answer ({stance}) of {date} is older than the claim “{claim}” of {claimed}",
        ("Mend the date that is wrong; an older denial in general words has “stance: denies”.",),
    ),
    "acknowledged-without-confirmation": Message(
        "the claim “{claim}” is called acknowledged, and no answer confirms it",
        ("Record who confirmed it, when and where, with “stance: confirms”, or give the claim another status.",),
    ),
}
