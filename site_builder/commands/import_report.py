"""Words the end of an import: what was taken, what was dropped, what was found, and what to do next."""

from collections.abc import Iterator, Sequence
from itertools import islice

import click

from site_builder.commands.import_reading import Given
from site_builder.commands.options import Asked
from site_builder.drafting import Draft
from site_builder.drafting.entry import why
from site_builder.drafting.remarks import paragraphs
from site_builder.drafting.statements import Statement
from site_builder.languages.attribution import wording
from site_builder.languages.calendar_words import calendar_words
from site_builder.messages import Speaker

_SHOWN = 12
"""So many lines of a kind are shown; the files hold them all. `-v` shows all."""


def report_lines(drafted: Draft, id_: str, written: Sequence[str], given: Given, options: Asked) -> Iterator[str]:
    """The report, line by line."""
    speaker = options.speaker
    most = None if options.verbose else _SHOWN
    if not options.quiet:
        yield from _taken(drafted, given, speaker)
        yield from _dropped(drafted, speaker)
        yield from _statements(drafted, speaker, most)
        yield from _dates(drafted, speaker, most)
        yield from _quotations(drafted, speaker, most)
        yield from _names(drafted, speaker, most)
    yield _heading(speaker.say("Written"))
    for path in written:
        yield f"  {path}"
    if not options.quiet:
        yield ""
        yield from _next(drafted, id_, speaker)


def _heading(text: str) -> str:
    return click.style(text, bold=True)


def _taken(drafted: Draft, given: Given, speaker: Speaker) -> Iterator[str]:
    say = speaker.say
    count = len(drafted.document.paragraphs)
    words = sum(len(each.text.split()) for each in drafted.document.paragraphs)
    yield _heading(say("Taken: {path}", path=given.shown))
    yield "  " + say(
        "{count:paragraph|paragraphs}, {words:word|words}, read as {language}",
        count=count,
        words=words,
        language=drafted.language,
    )
    if drafted.title:
        yield "  " + say("headline: {title}", title=drafted.title)
    if drafted.issued:
        yield "  " + say("published: {date}", date=drafted.issued.text)
    if given.in_place:
        yield "  " + say("It lies in seeds/ already and stays as it is.")
    yield ""


def _dropped(drafted: Draft, speaker: Speaker) -> Iterator[str]:
    say = speaker.say
    lines = [*(each.line for each in drafted.residue if each.sure), *drafted.mast_lines]
    yield _heading(say("Left out, as no part of the text ({count})", count=len(lines)))
    for line in lines:
        yield f"  “{line}”: {why(line, drafted.residue, speaker)}"
    if not lines:
        yield "  " + say("nothing")
    unsure = [each.line for each in drafted.residue if not each.sure]
    for line in unsure:
        yield "  " + say("? “{line}”: kept; perhaps it is no part of the text either", line=line)
    yield ""


def _statements(drafted: Draft, speaker: Speaker, most: int | None) -> Iterator[str]:
    say = speaker.say
    found = drafted.findings.statements
    yield _heading(say("Said on somebody's word ({count})", count=len(found)))
    if wording(drafted.language) is None:
        yield "  " + say("The words for saying and denying aren't known in this language; none were looked for.")
    for each in islice(found, most):
        yield from _statement(each, speaker)
    yield from _more(len(found), most, speaker)
    yield ""


def _statement(each: Statement, speaker: Speaker) -> Iterator[str]:
    say, said = speaker.say, each.said
    who = ", ".join(said.by) or say("somebody")
    line = f"  ¶{said.sentence.paragraph}  {click.style(who, bold=True)} (“{said.words}”)"
    yield line + (say(", about {who}", who=", ".join(each.about)) if each.about else "")
    yield f"      {_cut(said.sentence.text)}"
    for answer in each.answers:
        yield "      " + say(
            "denied by {who}, ¶{number} (“{words}”)",
            who=answer.by or answer.said.pronoun or say("somebody"),
            number=answer.said.sentence.paragraph,
            words=answer.said.words,
        )


def _dates(drafted: Draft, speaker: Speaker, most: int | None) -> Iterator[str]:
    say = speaker.say
    found = drafted.findings.dated
    yield _heading(say("Dates ({count})", count=len(found)))
    for each in islice(found, most):
        if each.date:
            meant = each.date + _season(each.date, speaker)
        elif each.how == "needs-issued":
            meant = say("unknown: when was the document published? (--issued)")
        else:
            meant = say("can't be dated")
        yield f"  ¶{each.sentence.paragraph}  “{each.words}”: {meant}"
    yield from _more(len(found), most, speaker)
    yield ""


def _season(date: str, speaker: Speaker) -> str:
    """What EDTF's numbers for seasons mean."""
    year, _, number = date.partition("-")
    words = calendar_words(speaker.language)
    at = int(number) - 21 if number.isdigit() else -1
    return f" ({words.seasons[at]} {year})" if words and 0 <= at < len(words.seasons) else ""


def _quotations(drafted: Draft, speaker: Speaker, most: int | None) -> Iterator[str]:
    found = drafted.findings.quotations
    yield _heading(speaker.say("Quotations ({count})", count=len(found)))
    for each in islice(found, most):
        yield f"  ¶{each.sentence.paragraph}  “{_cut(each.words)}”"
    yield from _more(len(found), most, speaker)
    yield ""


def _names(drafted: Draft, speaker: Speaker, most: int | None) -> Iterator[str]:
    say = speaker.say
    new = [name for name in drafted.names if not name.id]
    known = [name for name in drafted.names if name.id]
    yield _heading(say("Names without an entry in the glossary ({count})", count=len(new)))
    for name in islice(new, most):
        yield f"  {name.text} ({paragraphs(name.paragraphs)})"
    yield from _more(len(new), most, speaker)
    if known:
        yield "  " + say("With an entry: {names}", names=", ".join(dict.fromkeys(name.text for name in known)))
    yield ""
    if drafted.findings.spellings:
        yield _heading(say("Spelled in two ways ({count})", count=len(drafted.findings.spellings)))
        for each in drafted.findings.spellings:
            rare_in, often_in = paragraphs(each.rare_in), paragraphs(each.often_in)
            yield f"  {each.rare} ({rare_in}) ≠ {each.often}" + (f" ({often_in})" if often_in else "")
        yield ""


def _next(drafted: Draft, id_: str, speaker: Speaker) -> Iterator[str]:
    say = speaker.say
    folder = f"content/explainers/{id_}"
    steps = []
    if not drafted.title:
        steps.append(say("Give the source its headline, publisher and address; they weren't in the document."))
    if not drafted.issued:
        steps.append(say("Say when it was published (issued:); words like “last year” count from it."))
    steps += [
        say("Go through {path}: keep what is right, reword it, delete the rest.", path=f"{folder}/explainer.yaml"),
        say("Write {path} from the paragraphs in its comments.", path=f"{folder}/article.md"),
        say("Look with “site-builder check”; a draft's findings are only notes."),
        say("Then remove the line “draft: true” from {path} and build.", path=f"{folder}/explainer.yaml"),
    ]
    yield _heading(say("What to do next"))
    for number, step in enumerate(steps, 1):
        yield f"  {number}. {step}"


def _more(count: int, most: int | None, speaker: Speaker) -> Iterator[str]:
    if most is not None and count > most:
        yield "  " + speaker.say("… and {count} more; -v shows all", count=count - most)


def _cut(text: str, limit: int = 90) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
