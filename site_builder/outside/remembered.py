"""Writes down what addresses answered and on which day, and reads it back.

In: answers, or the text of `.cache/site-builder/links.json`. Out: the other. Only what a server said is kept: trouble
on the way is forgotten, so that it is tried again. A text that isn't ours is as good as none.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from site_builder.site import Answer

_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """An answer, and the day it was given."""

    day: date
    answer: Answer


def as_text(answers: Mapping[str, Remembered]) -> str:
    """What to keep, as JSON: `{"version": 1, "links": {address: {"day", "status", "moved_to"}}}`."""
    links = {
        address: {"day": one.day.isoformat(), "status": one.answer.status, "moved_to": one.answer.moved_to}
        for address, one in sorted(answers.items())
        if one.answer.status
    }
    return json.dumps({"version": _VERSION, "links": links}, indent=1, ensure_ascii=False) + "\n"


def from_text(text: str) -> Mapping[str, Remembered]:
    """What was kept; nothing where the text can't be understood."""
    try:
        kept = json.loads(text)
        if kept["version"] != _VERSION:
            return {}
        return {
            str(address): Remembered(
                day=date.fromisoformat(one["day"]),
                answer=Answer(status=int(one["status"]), moved_to=str(one["moved_to"])),
            )
            for address, one in kept["links"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
