"""Writes statements down as candidates for claims, with the denials found for them, each with why it was taken.

In: what was found. Out: the entries of `claims:`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from site_builder.drafting.asked import Asked
from site_builder.drafting.clean import as_markdown, free_id, plain
from site_builder.drafting.dated import Dated
from site_builder.drafting.findings import Findings
from site_builder.drafting.names import Names
from site_builder.drafting.statements import Answer, Said, Statement
from site_builder.formats.documents import Document
from site_builder.formats.verbatim import stands_in
from site_builder.formats.write_yaml import Commented, Value
from site_builder.records.fields import as_id

FEWEST_QUOTED: Final = 3
"""Quoted words of a statement stand for it as its evidence from this number on."""
_BEHIND: Final = 70
"""A date so many characters behind a verb of saying says when it was said."""
_NAME: Final = 30


def claims_of(asked: Asked, document: Document, findings: Findings, names: Names) -> Iterator[tuple[str, Value]]:
    """The candidates by id."""
    taken: set[str] = set()
    for statement in findings.statements[: findings.most]:
        said = statement.said
        named = said.by[0] if said.by else ""
        id_ = free_id(as_id(names.id_of(named) or named)[:_NAME].strip("-") or "claim", taken)
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
