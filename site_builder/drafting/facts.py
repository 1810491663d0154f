"""Drafts `explainer.yaml`: claims with their denials, events, and what may need an entry in the glossary.

In: what was found in a document. Out: the text of the file. It says `draft: true`, and above each candidate stands why
it was taken: the paragraph and the words that matched.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.drafting.asked import Asked
from site_builder.drafting.clean import as_markdown, plain
from site_builder.drafting.dated import Dated
from site_builder.drafting.names import Named, Names, Spelling
from site_builder.drafting.quoted import Quotation
from site_builder.drafting.statements import Answer, Said, Statement
from site_builder.formats.documents import Document
from site_builder.formats.verbatim import stands_in
from site_builder.formats.write_yaml import Commented, Value, scalar, yaml_lines
from site_builder.records.fields import as_id

FEWEST_QUOTED: Final = 3
"""Quoted words of a statement stand for it as its evidence from this number on."""
_BEHIND: Final = 70
"""A date so many characters behind a verb of saying says when it was said."""
_NAME: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything that was found; of each kind `most` are written down."""

    statements: tuple[Statement, ...]
    dated: tuple[Dated, ...]
    quotations: tuple[Quotation, ...]
    spellings: tuple[Spelling, ...]
    names: tuple[Named, ...]
    most: int

    @property
    def events(self) -> tuple[Dated, ...]:
        """The dates that are known."""
        return tuple(each for each in self.dated if each.date)

    @property
    def undated(self) -> tuple[Dated, ...]:
        """Words for a time that nobody can date, or not without the day of issue."""
        return tuple(each for each in self.dated if not each.date)


def facts_of(asked: Asked, document: Document, findings: Findings, names: Names) -> str:
    """The text of `explainer.yaml`."""
    say = asked.remarks.say
    head = [
        say("Candidates from {path}, found by word lists and rules. None of them is checked.", path=document.path),
        say("Keep what is right, reword every text, delete the rest. Above each stands why it was taken."),
        say("When you are done, remove the line “draft: true”; before that nothing of this is published."),
    ]
    lines = [*(f"# {line}" for line in head), "draft: true", ""]
    claims = dict(_claims(asked, document, findings, names))
    if claims:
        lines += [*yaml_lines({"claims": claims}), ""]
    events = dict(_events(asked, findings))
    if events:
        lines += [*yaml_lines({"timeline": events}), ""]
    for block in (_undated, _spelled, _quotations, _glossary):
        if remarks := list(block(asked, findings)):
            lines += [*(f"# {plain_remark(line)}".rstrip() for line in remarks), ""]
    return "\n".join(lines).rstrip() + "\n"


def plain_remark(line: str) -> str:
    """A remark on one line; what it is indented by stays."""
    words = line.lstrip(" ")
    return " " * (len(line) - len(words)) + plain(words)


def _claims(asked: Asked, document: Document, findings: Findings, names: Names) -> Iterator[tuple[str, Value]]:
    taken: set[str] = set()
    for statement in findings.statements[: findings.most]:
        said = statement.said
        named = said.by[0] if said.by else ""
        id_ = _free(as_id(names.id_of(named) or named)[:_NAME].strip("-") or "claim", taken)
        yield id_, Commented(value=_claim(asked, document, statement, findings, names), remarks=_why(asked, statement))


def _claim(
    asked: Asked, document: Document, statement: Statement, findings: Findings, names: Names
) -> dict[str, Value]:
    said = statement.said
    sentence = said.sentence
    claim: dict[str, Value] = {
        "text": asked.prose.say("To reword: {sentence}", sentence=as_markdown(sentence.text)),
    }
    if said.by:
        claim["by"] = _actors(said.by, names)
    if statement.answers or said.about:
        about = _actors(statement.about, names)
        if statement.answers:
            claim["about"] = about
    if day := _day_of(said, findings):
        claim["date"] = Commented(value=day.date, remarks=(f"“{plain(day.words)}”",))
    claim["status"] = statement.status
    paragraph = document.paragraph(sentence.paragraph)
    evidence: dict[str, Value] = {"source": asked.source}
    quote = _quote(statement)
    if paragraph and stands_in(quote, paragraph.text):
        evidence["quote"] = quote
    evidence["locator"] = f"¶{sentence.paragraph}"
    claim["evidence"] = [evidence]
    if statement.answers:
        claim["responses"] = [
            Commented(
                value={
                    **({"by": _actors((answer.by,), names)} if answer.by else {}),
                    "stance": "denies",
                    "sources": [asked.source],
                    "text": asked.prose.say("To reword: {sentence}", sentence=as_markdown(answer.said.sentence.text)),
                },
                remarks=_why_answer(asked, answer, names),
            )
            for answer in statement.answers
        ]
    return claim


def _why(asked: Asked, statement: Statement) -> tuple[str, ...]:
    say, said = asked.remarks.say, statement.said
    number, words = said.sentence.paragraph, plain(said.words)
    remarks = [say("¶{number}: “{words}”", number=number, words=words)]
    if said.kind == "denies":
        remarks.append(say("A denial, and what it denies wasn't found nearby. Add it to the claim it answers."))
    if said.pronoun and said.by:
        remarks.append(
            say("“{pronoun}” was taken for {who}.", pronoun=said.pronoun, who=", ".join(map(plain, said.by)))
        )
    elif said.pronoun:
        remarks.append(say("Who “{pronoun}” is wasn't found: fill in by.", pronoun=said.pronoun))
    elif not said.by:
        remarks.append(say("Who says so isn't said here: fill in by."))
    if not statement.answers and said.kind != "denies":
        who = ", ".join(map(plain, said.about))
        remarks.append(
            say("Whom does it accuse? about: {who}; then an answer is due. No denial stands nearby.", who=who)
            if who
            else say("Does it accuse somebody? Then fill in about, and look for the answer. No denial stands nearby.")
        )
    return tuple(remarks)


def _why_answer(asked: Asked, answer: Answer, names: Names) -> tuple[str, ...]:
    say, said = asked.remarks.say, answer.said
    remarks = [say("¶{number}: “{words}”", number=said.sentence.paragraph, words=plain(said.words))]
    if said.pronoun and answer.by:
        remarks.append(say("“{pronoun}” was taken for {who}.", pronoun=said.pronoun, who=plain(answer.by)))
    elif said.pronoun:
        remarks.append(say("Who “{pronoun}” is wasn't found: fill in by.", pronoun=said.pronoun))
    elif answer.by and not names.is_known(answer.by):
        remarks.append(say("Who is meant by “{who}”? Name them, here and in about.", who=plain(answer.by)))
    return tuple(remarks)


def _quote(statement: Statement) -> str:
    """The words that the statement rests on: those in quotation marks, else the whole sentence."""
    sentence = statement.said.sentence
    quoted = [sentence.text[start + 1 : end].strip().rstrip(",") for start, end in sentence.quoted]
    longest = max(quoted, key=len, default="")
    return longest if len(longest.split()) >= FEWEST_QUOTED else sentence.text


def _day_of(said: Said, findings: Findings) -> Dated | None:
    """The date that says when something was said: right behind the words of saying, before what is said begins."""
    return next(
        (
            each
            for each in findings.events
            if each.sentence.number == said.sentence.number
            and said.kind not in ("according", "accused")
            and said.at < each.at < said.at + _BEHIND
            and not any(word in f" {said.sentence.text[said.at : each.at]}" for word in (" att ", " that ", ". "))
        ),
        None,
    )


def _actors(who: Sequence[str], names: Names) -> Value:
    ids = [names.id_of(each) or plain(each) for each in who]
    return ids[0] if len(ids) == 1 else ids


def _events(asked: Asked, findings: Findings) -> Iterator[tuple[str, Value]]:
    taken: set[str] = set()
    for event in findings.events[: findings.most]:
        value: Mapping[str, Value] = {
            "date": event.date,
            "text": asked.prose.say("To reword: {sentence}", sentence=as_markdown(event.sentence.text)),
            "sources": [asked.source],
        }
        yield _free(as_id(event.date) or "event", taken), Commented(value=value, remarks=(_how(asked, event),))


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
        yield f"{_free(as_id(name.text)[:_NAME].strip('-') or 'name', taken)}:"
        yield "  # " + say("{where}, {count:time|times}", where=paragraphs(name.paragraphs), count=name.count)
        yield f"  kind: {name.kind}"
        yield f"  name: {scalar(plain(name.text))}"


def paragraphs(numbers: Sequence[int]) -> str:
    """Paragraphs in short: `¶1, ¶4`; of many, the first."""
    shown = ", ".join(f"¶{number}" for number in numbers[:8])
    return f"{shown} …" if len(numbers) > 8 else shown


def _free(id_: str, taken: set[str]) -> str:
    number = 1
    while (free := id_ if number == 1 else f"{id_}-{number}") in taken:
        number += 1
    taken.add(free)
    return free
