"""Words what stands in `explainer.yaml` as remarks only: undated words, spellings, quotations, names without an entry.

In: what was found. Out: blocks of lines without their `#`. Names are written as entries to be taken over: an entry in
the glossary would be published at once, whatever its explainer is.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from site_builder.drafting.asked import Asked
from site_builder.drafting.clean import free_id, plain
from site_builder.drafting.findings import Findings
from site_builder.formats.write_yaml import scalar
from site_builder.records.fields import as_id

_NAME: Final = 30


def _undated(asked: Asked, findings: Findings) -> Iterator[str]:
    say = asked.remarks.say
    if not findings.undated:
        return
    yield say("Words for a time that no date could be made of:")
    for each in findings.undated[: findings.most]:
        number, words = each.sentence.paragraph, plain(each.words)
        if each.how == "needs-issued":
            yield "  " + say(
                "¶{number}: “{words}” counts from the day the source was issued", number=number, words=words
            )
        else:
            yield "  " + say("¶{number}: “{words}”", number=number, words=words)


def _spelled(asked: Asked, findings: Findings) -> Iterator[str]:
    say = asked.remarks.say
    if findings.spellings:
        yield say("Spelled in two ways; find out which is right:")
    for each in findings.spellings[: findings.most]:
        if each.known:
            yield "  " + say(
                "“{rare}” ({rare_in}); your glossary has “{often}”",
                rare=plain(each.rare),
                rare_in=paragraphs(each.rare_in),
                often=plain(each.often),
            )
        else:
            yield "  " + say(
                "“{rare}” ({rare_in}) and “{often}” ({often_in})",
                rare=plain(each.rare),
                rare_in=paragraphs(each.rare_in),
                often=plain(each.often),
                often_in=paragraphs(each.often_in),
            )


def _quotations(asked: Asked, findings: Findings) -> Iterator[str]:
    say = asked.remarks.say
    if findings.quotations:
        yield say("Quotations in the source, ready for your text:")
    for each in findings.quotations[: findings.most]:
        yield f"  “{plain(each.words)}” [@{asked.source}, ¶{each.sentence.paragraph}]"


def _glossary(asked: Asked, findings: Findings) -> Iterator[str]:
    """Names that have no entry, as entries to be taken over."""
    say = asked.remarks.say
    new = [name for name in findings.names if not name.id]
    if new:
        yield say("Names without an entry. Move those that readers need to content/glossary.yaml, without the #,")
        yield say("and write a definition; what kind each is was guessed from its looks.")
    taken: set[str] = set()
    for name in new[: findings.most]:
        yield ""
        yield f"{free_id(as_id(name.text)[:_NAME].strip('-') or 'name', taken)}:"
        yield "  # " + say("{where}, {count:time|times}", where=paragraphs(name.paragraphs), count=name.count)
        yield f"  kind: {name.kind}"
        yield f"  name: {scalar(plain(name.text))}"


BLOCKS: Final[tuple[Callable[[Asked, Findings], Iterator[str]], ...]] = (_undated, _spelled, _quotations, _glossary)
"""The blocks, in their order."""


def paragraphs(numbers: Sequence[int]) -> str:
    """Paragraphs in short: `¶1, ¶4`; of many, the first."""
    shown = ", ".join(f"¶{number}" for number in numbers[:8])
    return f"{shown} …" if len(numbers) > 8 else shown


def plain_remark(line: str) -> str:
    """A remark on one line; what it is indented by stays."""
    words = line.lstrip(" ")
    return " " * (len(line) - len(words)) + plain(words)
