"""Names the words of fixed lists: statuses, stances, kinds of entry, standings of a source.

In: nothing. Out: tables of English words; `theme_words` has them in the page's language.
"""

import re
from collections.abc import Mapping
from typing import Final


def _(words: str) -> str:
    """Marks words for the catalogue; they are looked up when they are shown."""
    return words


STATUSES: Final[Mapping[str, tuple[str, str]]] = {
    "on-record": (_("On record"), _("A text, a vote or an official statement exists that anyone can read.")),
    "documented": (_("Documented"), _("Independent investigators examined evidence and published how.")),
    "acknowledged": (_("Acknowledged"), _("Those accused confirmed it later.")),
    "reported": (_("Reported"), _("An official monitor reports it.")),
    "stated": (
        _("Stated"),
        _("A government or a party says so, with some evidence; it is not independently confirmed."),
    ),
    "alleged": (_("Alleged"), _("Said without published evidence.")),
    "retracted": (_("Retracted"), _("Whoever said it has withdrawn it.")),
}
"""What a status is called and what it means, the strongest ground first."""

STANCES: Final[Mapping[str, str]] = {
    "denies": _("Denies"),
    "disputes": _("Disputes"),
    "differs": _("Says otherwise"),
    "partly-confirms": _("Confirms in part"),
    "confirms": _("Confirms"),
    "declines": _("Declined to say"),
    "no-answer": _("No answer"),
    "revises": _("Revised"),
    "none-found": _("No answer found"),
}
"""What an answer amounts to."""

KINDS: Final[Mapping[str, str]] = {
    "term": _("Term"),
    "person": _("Person"),
    "organisation": _("Organisation"),
    "country": _("Country"),
    "place": _("Place"),
    "group": _("Group"),
}
"""What an entry is."""

KIND_LISTS: Final[Mapping[str, str]] = {
    "term": _("Terms"),
    "person": _("People"),
    "organisation": _("Organisations"),
    "country": _("Countries"),
    "place": _("Places"),
    "group": _("Groups"),
}
"""What several entries of a kind are, in the order in which they are offered."""

STANDINGS: Final[Mapping[str, tuple[str, str]]] = {
    "independent": (_("Independent"), _("Independent sources")),
    "official": (_("Official"), _("Official sources")),
    "party": (_("A party to the matter"), _("Parties to the matter")),
    "state-media": (_("State media"), _("State media")),
    "anonymous": (_("Anonymous"), _("Anonymous sources")),
    "": ("", _("Other sources")),
}
"""Who speaks, of one source and as the title of a list."""

CORRECTIONS: Final[Mapping[str, str]] = {
    "correction": _("Correction"),
    "update": _("Update"),
    "clarification": _("Clarification"),
}


def inside_sentence(words: str) -> str:
    """Words of a list as they stand inside a sentence: the first letter small. German nouns keep theirs."""
    return re.sub(r"[^\W\d_]", lambda letter: letter[0].lower(), words, count=1)
