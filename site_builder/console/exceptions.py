"""Tells a person which exceptions to the rules the content makes.

In: a report. Out: a line with how many there are by rule, and, where more is asked for, one for each with its place and
reason.
"""

from collections import Counter
from collections.abc import Iterator

from site_builder.diagnostics import Report
from site_builder.messages import ENGLISH, Speaker


def exceptions(report: Report, speaker: Speaker = ENGLISH, *, verbose: bool = False) -> Iterator[str]:
    """The lines; none where there is no exception."""
    counted = Counter(one.rule for one in report.allowed)
    if not counted:
        return
    rules = ", ".join(f"{rule} {count}" for rule, count in sorted(counted.items()))
    total = counted.total()
    if not verbose:
        yield speaker.say("  Allowed:  {total:exception|exceptions} ({rules}); -v lists them", total=total, rules=rules)
        return
    yield speaker.say("  Allowed:  {total:exception|exceptions} ({rules})", total=total, rules=rules)
    for one in report.allowed:
        yield f"            {one.at.path}:{one.at.line}:{one.at.column}: {one.rule}: {one.reason}"
