"""Drafts `explainer.yaml`: claims with their denials, events, and what may need an entry in the glossary.

In: what was found in a document. Out: the text of the file. It says `draft: true`, and above each candidate stands why
it was taken: the paragraph and the words that matched.
"""

from collections.abc import Iterator, Mapping

from site_builder.drafting.asked import Asked
from site_builder.drafting.claims import claims_of
from site_builder.drafting.clean import as_markdown, free_id, plain
from site_builder.drafting.dated import Dated
from site_builder.drafting.findings import Findings
from site_builder.drafting.names import Names
from site_builder.drafting.remarks import BLOCKS, plain_remark
from site_builder.formats.documents import Document
from site_builder.formats.write_yaml import Commented, Value, yaml_lines
from site_builder.records.fields import as_id


def facts_of(asked: Asked, document: Document, findings: Findings, names: Names) -> str:
    """The text of `explainer.yaml`."""
    say = asked.remarks.say
    head = [
        say("Candidates from {path}, found by word lists and rules. None of them is checked.", path=document.path),
        say("Keep what is right, reword every text, delete the rest. Above each stands why it was taken."),
        say("When you are done, remove the line “draft: true”; before that nothing of this is published."),
    ]
    # A second field: without the first the file mustn't be empty.
    lines = [*(f"# {line}" for line in head), "draft: true", "pages: sections", ""]
    claims = dict(claims_of(asked, document, findings, names))
    if claims:
        lines += [*yaml_lines({"claims": claims}), ""]
    events = dict(_events(asked, findings))
    if events:
        lines += [*yaml_lines({"timeline": events}), ""]
    for block in BLOCKS:
        if remarks := list(block(asked, findings)):
            lines += [*(f"# {plain_remark(line)}".rstrip() for line in remarks), ""]
    return "\n".join(lines).rstrip() + "\n"


def _events(asked: Asked, findings: Findings) -> Iterator[tuple[str, Value]]:
    taken: set[str] = set()
    for event in findings.events[: findings.most]:
        value: Mapping[str, Value] = {
            "date": event.date,
            "text": asked.prose.say("To reword: {sentence}", sentence=as_markdown(event.sentence.text)),
            "sources": [asked.source],
        }
        yield free_id(as_id(event.date) or "event", taken), Commented(value=value, remarks=(_how(asked, event),))


def _how(asked: Asked, event: Dated) -> str:
    say, number, words = asked.remarks.say, event.sentence.paragraph, plain(event.words)
    issued = asked.issued.text if asked.issued else ""
    match event.how:
        case "counted":
            return say("¶{number}: “{words}”, counted from {issued}", number=number, words=words, issued=issued)
        case "year-counted":
            return say(
                "¶{number}: “{words}”, the year counted from {issued}", number=number, words=words, issued=issued
            )
        case "year-guessed":
            return say(
                "¶{number}: “{words}”, whose year isn't said; the last before {issued} was taken",
                number=number,
                words=words,
                issued=issued,
            )
        case _:
            return say("¶{number}: “{words}”", number=number, words=words)
