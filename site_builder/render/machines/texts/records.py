"""Writes records as blocks: claims with their evidence and answers, events, relations, corrections, sources.

In: records of an explainer and the paper they are written on. Out: `Block`s.
"""

from collections.abc import Iterable, Iterator

from site_builder.content import Explainer
from site_builder.languages import language
from site_builder.records.claim import Claim, Evidence, Response
from site_builder.records.event import Event
from site_builder.render.labels import CORRECTIONS, STANCES, STANDINGS, inside_sentence
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.machines.texts.prose import blocks_of, inlines_of
from site_builder.render.machines.texts.tree import (
    Block,
    Blocks,
    Heading,
    Inline,
    Inlines,
    Items,
    Para,
    Text,
    To,
    bulleted,
    line,
    says,
    strong,
)
from site_builder.render.names import language_name, web_address


def claim_blocks(paper: Paper, explainer: Explainer, claim: Claim, *, level: int) -> Iterator[Block]:
    """A claim with all that is known of it: its status in its heading, its answers right below its evidence."""
    number = list(explainer.facts.claims).index(claim.id) + 1
    title = f"{paper.say('Claim %(number)s', number=number)}: {inside_sentence(paper.status(claim.status))}"
    yield Heading(level, (Text(title),))
    yield from blocks_of(paper, claim.text, explainer.id)
    facts = [
        (paper.say("Says"), paper.actors(claim.by)),
        (paper.say("About"), paper.actors(claim.about)),
        (paper.say("When"), paper.date(claim.date)),
    ]
    items: list[Blocks] = [(says(f"{name}: {value}"),) for name, value in facts if value]
    evidence = tuple(_evidence(paper, explainer, each) for each in claim.evidence)
    said = f"{paper.say('Evidence')}:"
    items.append((says(said), *bulleted(evidence)) if evidence else (says(f"{said} {paper.say('None is given.')}"),))
    if claim.responses:
        answers = tuple(_response(paper, explainer, each) for each in claim.responses)
        items.append((says(f"{paper.say('Answers')}:"), *bulleted(answers)))
    yield Items(0, tuple(items))


def claim_in_short(paper: Paper, explainer: Explainer, claim: Claim) -> Para:
    """A claim on a line: its status, its words, who says so, and who answers what."""
    (number, *_) = paper.claim(explainer.id, claim.id)
    who = ", ".join(part for part in (paper.actors(claim.by), paper.date(claim.date)) if part)
    answers = ". ".join(answers_in_short(paper, claim))
    return line(
        strong(paper.status(claim.status)),
        ": ",
        *inlines_of(paper, claim.text, explainer.id),
        f" {_capital(who)}." if who else "",
        f" {answers}." if answers else "",
        " (",
        number,
        ")",
    )


def answers_in_short(paper: Paper, claim: Claim) -> Iterator[str]:
    """Who answers alike, by stance: "Denies: a and b"."""
    stances: dict[str, dict[str, None]] = {}
    for response in claim.responses:
        stances.setdefault(response.stance, {}).update(dict.fromkeys(response.by))
    for stance, names in stances.items():
        word, by = paper.say(STANCES[stance]), paper.actors(names)
        yield f"{word}: {by}" if by else word


def event_line(paper: Paper, explainer: Explainer, event: Event) -> Para:
    """An event: its date, what happened, where it stands."""
    sources = [(Text(str(paper.number_of(source))),) for source in event.sources]
    claims = [paper.claim(explainer.id, claim) for claim in event.claims if claim in explainer.facts.claims]
    later = (
        f" ({inside_sentence(paper.say('After the article'))})" if paper.local.is_later(explainer, event.date) else ""
    )
    date = paper.date(event.date)
    return line(
        strong(_capital(date)),
        f"{later}: ",
        *inlines_of(paper, event.text, explainer.id),
        *_cited(paper, sources, claims),
    )


def relation_lines(paper: Paper, explainer: Explainer) -> Blocks:
    """Who gives what to whom, each with its status and the denial in its text."""
    lines: list[Blocks] = []
    for relation in explainer.facts.relations.values():
        arrow = "↔" if relation.both_ways else "→"
        since = paper.say("since %(date)s", date=paper.date(relation.since)) if relation.since else ""
        what = f": {relation.what}{f', {since}' if since else ''}. "
        claims = [paper.claim(explainer.id, claim) for claim in relation.claims if claim in explainer.facts.claims]
        sources = [(Text(str(paper.number_of(source))),) for source in relation.sources]
        said = inlines_of(paper, relation.text, explainer.id)
        lines.append(
            (
                line(
                    strong(f"{_capital(paper.actors(relation.from_))} {arrow} {paper.actors(relation.to)}"),
                    what,
                    f"{paper.status(relation.status)}.",
                    *((Text(" "), *said) if said else ()),
                    *_cited(paper, sources, claims),
                ),
            )
        )
    return bulleted(tuple(lines))


def correction_lines(paper: Paper, explainer: Explainer, *, section: str = "") -> Blocks:
    """What was corrected, the newest first; of a section, or all."""
    lines: list[Blocks] = []
    for _, correction in sorted(explainer.facts.corrections.items(), reverse=True):
        if section and section not in correction.section:
            continue
        date = f", {paper.date(correction.date)}" if correction.date else ""
        parts = [
            *([f" {paper.say('Before:')} {correction.was}."] if correction.was else []),
            *([f" {paper.say('Now:')} {correction.now}."] if correction.now else []),
        ]
        lines.append(
            (
                line(
                    strong(paper.say(CORRECTIONS[correction.kind])),
                    f"{date}: ",
                    *inlines_of(paper, correction.text, explainer.id),
                    *parts,
                ),
            )
        )
    return bulleted(tuple(lines))


def cited_sources(paper: Paper) -> Iterator[Block]:
    """The sources cited so far, by number. Ask last."""
    if paper.cited:
        yield Heading(2, (Text(paper.say("Sources")),))
        yield Items(1, tuple((Para(source_inlines(paper, id_)),) for id_ in tuple(paper.cited)))


def source_inlines(paper: Paper, id_: str, *, full: bool = False) -> Inlines:
    """A source in a list. `full`: with its note and its rights."""
    source = paper.edition.sources[id_]
    url, archive = web_address(source.url), web_address(source.archive_url)
    date = source.issued if source.issued and source.issued.precision != "unknown" else None
    about = [part for part in dict.fromkeys([source.publisher or "", *source.author, paper.date(date)]) if part]
    spoken = paper.language_of(id_)
    named = language_name(spoken, language=paper.language)
    parts: list[Inline] = [To(url, (Text(source.title),)) if url else Text(source.title), Text(".")]
    said = [_capital(", ".join(about))]
    if spoken != paper.language:
        said.append(paper.say("In %(language)s.", language=named).rstrip("."))
    if source.standing:
        said.append(paper.say(STANDINGS[source.standing][0]))
    if not source.seen:
        via = "; ".join(paper.source_words(each) for each in source.via)
        seen = paper.say("Not seen by us; known through %(via)s.", via=via) if via else paper.say("Not seen by us.")
        said.append(seen.rstrip("."))
    if full and source.based_on:
        origins = "; ".join(paper.source_words(each) for each in source.based_on)
        said.append(paper.say("Based on %(sources)s.", sources=origins).rstrip("."))
    if full and source.accessed:
        said.append(paper.say("Opened %(date)s.", date=paper.date(source.accessed)).rstrip("."))
    parts += [Text(f" {each}.") for each in said if each]
    parts += [Text(" "), To(archive, (Text(paper.say("Stored copy")),)), Text(".")] if archive else []
    for prose in (source.note, source.rights) if full else ():
        parts += [Text(" "), *inlines_of(paper, prose)] if prose else []
    return tuple(parts)


def _evidence(paper: Paper, explainer: Explainer, evidence: Evidence) -> Blocks:
    opening, closing = language(paper.language_of(evidence.source)).marks[0]
    quote = f"{opening}{evidence.quote}{closing} " if evidence.quote else ""
    note = inlines_of(paper, evidence.note, explainer.id)
    number = str(paper.number_of(evidence.source))
    cited = ", ".join([number, *([paper.locator(evidence.locator)] if evidence.locator else [])])
    source = f"{paper.source_words(evidence.source)} "
    dash = "— " if quote or note else ""
    return (line(quote, *note, *((Text(" "),) if note else ()), dash, source, *paper.cite([(Text(cited),)])),)


def _response(paper: Paper, explainer: Explainer, response: Response) -> Blocks:
    by, date = paper.actors(response.by), paper.date(response.date)
    if date and response.stance == "none-found":
        date = paper.say("looked for on %(date)s", date=date)
    who = ", ".join(part for part in (by, date) if part)
    said = inlines_of(paper, response.text, explainer.id)
    word = strong(paper.say(STANCES[response.stance]))
    sources = paper.sources(response.sources)
    return (
        line(
            word,
            f": {who}." if who else ".",
            *((Text(" "), *said) if said else ()),
            *((Text(" "), *sources) if sources else ()),
        ),
    )


def _cited(paper: Paper, sources: Iterable[Inlines], claims: Iterable[Inlines]) -> Inlines:
    cited = paper.cite([*sources, *claims])
    return (Text(" "), *cited) if cited else ()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
