"""Reads HTML comments: dropped all, but `<!-- allow rule: reason -->` makes an exception to a rule.

In: what stands in a comment. Out: the exception, if it is one, and what is wrong with it.
"""

import re
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic, error
from site_builder.source import Location

_ALLOW: Final = re.compile(r"\s*allow\s+(?P<rule>[^\s:]+)\s*(?P<colon>:?)\s*(?P<reason>.*)", re.DOTALL)
_RULE: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """An exception as it is written, `start` being the offset of its `<!--`."""

    rule: str
    reason: str
    at: Location
    start: int


def read_comment(inside: str, *, at: Location, start: int) -> tuple[tuple[Comment, ...], tuple[Diagnostic, ...]]:
    """The exception a comment makes: none or one; and `allow-without-reason`, `malformed-allow`.

    Without the colon it is taken for an exception only if nothing follows or the word is a rule's by its hyphen:
    `<!-- allow me to explain -->` is a remark.
    """
    match = _ALLOW.fullmatch(inside)
    if not match or not (match["colon"] or not match["reason"].strip() or "-" in match["rule"]):
        return (), ()
    rule, reason = match["rule"], " ".join(match["reason"].split())
    if not _RULE.fullmatch(rule):
        return (), (error("malformed-allow", at, rule=rule),)
    found = (Comment(rule=rule, reason=reason, at=at, start=start),)
    return found, () if reason else (error("allow-without-reason", at, rule=rule),)
