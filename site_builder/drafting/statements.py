"""Finds what a document says on somebody's word, and who denies it.

In: its sentences and names. Out: `Statement`s, each with the words that told so, and the denials that answer it. A
denial that answers nothing nearby is a statement of its own: nothing that somebody denied is lost.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from site_builder.drafting.names import Names
from site_builder.drafting.reading import Sentence
from site_builder.languages.attribution import Attribution, Kind, Subject, attributions, wording

REACH: Final = 2
"""A denial answers what was said in its own paragraph, before or behind it, or so many paragraphs before."""
_BACK: Final = 3
"""So many sentences back somebody may have been named for whom a pronoun stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words of attribution in a sentence: `words` are those that matched, `by` who it is, `about` who is accused.

    `pronoun`: the pronoun that stood there; resolved if `by` names somebody.
    """

    sentence: Sentence
    kind: Kind
    words: str
    at: int
    by: tuple[str, ...]
    about: tuple[str, ...]
    pronoun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A denial, by one of those who deny; `by` is empty where a pronoun stands for nobody knows whom."""

    said: Said
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something that is said on somebody's word, and the denials that stand near it."""

    said: Said
    about: tuple[str, ...]
    answers: tuple[Answer, ...] = ()

    @property
    def status(self) -> str:
        """The status it has until somebody has looked: alleged if the document's own verb keeps its distance."""
        return "alleged" if self.said.kind in ("claims", "accuses", "accused") else "stated"


def said_in(sentences: Sequence[Sentence], names: Names, tag: str) -> tuple[Said, ...]:
    """Every attribution of a document, in order, with whom it names."""
    found: list[Said] = []
    for sentence in sentences:
        for each in attributions(
            sentence.text,
            tag,
            names.within(sentence),
            is_quoted=sentence.is_quoted,
            is_genitive=lambda name, here=sentence: names.is_genitive(here, name),  # type: ignore[misc]
        ):
            found.append(_said(sentence, each, found, names, tag))
    return tuple(found)


def statements_of(said: Sequence[Said], names: Names) -> tuple[Statement, ...]:
    """The statements of a document: each sentence once for each who says it, denials with what they answer."""
    denials = [each for each in said if each.kind == "denies"]
    by_paragraph: dict[int, list[Said]] = defaultdict(list)
    for denial in denials:
        by_paragraph[denial.sentence.paragraph].append(denial)
    made: list[Statement] = []
    answered: set[int] = set()
    for each in _once(each for each in said if each.kind != "denies"):
        here, concerned = each.sentence.paragraph, _concerned(each, names)
        answers = [
            Answer(said=denial, by=who)
            for paragraph in range(here, here + REACH + 1)
            for denial in by_paragraph.get(paragraph, ())
            for who in denial.by or ("",)
            if who not in each.by and (who in concerned or _right_after(each, denial, who, names))
        ]
        nearest: dict[str, Answer] = {}
        for answer in sorted(answers, key=lambda answer: abs(answer.said.sentence.number - each.sentence.number)):
            nearest.setdefault(answer.by, answer)
        answered |= {id(answer.said) for answer in nearest.values()}
        about = tuple(dict.fromkeys((*each.about, *(who for who in nearest if who))))
        made.append(Statement(said=each, about=about, answers=tuple(nearest.values())))
    # What answers nothing here is kept as something said.
    made += [Statement(said=denial, about=()) for denial in _once(denials) if id(denial) not in answered]
    return tuple(sorted(made, key=lambda made: (made.said.sentence.number, made.said.at)))


def _once(said: Iterable[Said]) -> list[Said]:
    kept: dict[tuple[int, tuple[str, ...]], Said] = {}
    for each in said:
        here = (each.sentence.number, each.by)
        before = kept.get(here)
        if before is None:
            kept[here] = each
        else:
            kept[here] = replace(before, about=tuple(dict.fromkeys((*before.about, *each.about))))
    return list(kept.values())


def _said(sentence: Sentence, each: Attribution, before: Sequence[Said], names: Names, tag: str) -> Said:
    by, pronoun = _who(each.by, sentence, before, names, tag)
    about, _ = _who(each.about, sentence, before, names, tag)
    words = sentence.text[each.start : each.end]
    return Said(sentence=sentence, kind=each.kind, words=words, at=each.start, by=by, about=about, pronoun=pronoun)


def _who(
    subject: Subject, sentence: Sentence, before: Sequence[Said], names: Names, tag: str
) -> tuple[tuple[str, ...], str]:
    """Who is named, and the pronoun that stood there, if one did."""
    if subject.names:
        return tuple(dict.fromkeys(names.whole(sentence.text[start:end]) for start, end in subject.names)), ""
    if subject.words:
        return (_lowered(sentence.text[slice(*subject.words)], sentence, subject.words[0]),), ""
    if subject.pronoun:
        pronoun = sentence.text[slice(*subject.pronoun)]
        return _meant(pronoun, sentence, before, names, at=subject.pronoun[0], tag=tag), pronoun
    return (), ""


def _meant(
    pronoun: str, sentence: Sentence, before: Sequence[Said], names: Names, *, at: int, tag: str
) -> tuple[str, ...]:
    """Whom a pronoun stands for: the last person who spoke; of several, those accused in the same sentence."""
    words = wording(tag)
    here = [each for each in before if each.sentence.number == sentence.number]
    if words and words.several.fullmatch(pronoun):
        return next((each.about for each in reversed(here) if len(each.about) > 1), ())
    if words and (words.person.fullmatch(pronoun) or words.object.fullmatch(pronoun)):
        for each in reversed(before):
            if sentence.number - each.sentence.number > _BACK:
                break
            for who in each.by:
                if names.is_person(who):
                    return (who,)
        return ()
    first = [name for name in names.within(sentence) if name.end <= at]
    opens = first and sentence.text[: first[0].start].casefold().strip() in ("", "the")
    return (names.whole(first[0].text),) if first and opens else ()


def _lowered(words: str, sentence: Sentence, at: int) -> str:
    """Plain words as they stand inside a sentence: *The ministry* → *the ministry*."""
    first = words.split(maxsplit=1)[0]
    return words[0].lower() + words[1:] if at == 0 and not first.isupper() and sentence.text[0].isupper() else words


def _concerned(said: Said, names: Names) -> frozenset[str]:
    """Whom a statement accuses or names, those who say it left out; plain words too (*the company*)."""
    named = {names.whole(name.text) for name in names.within(said.sentence)}
    return frozenset({*said.about, *named} - {*said.by})


def _right_after(said: Said, denial: Said, who: str, names: Names) -> bool:
    """Whether a denial by nobody named (*the company*, *it*) stands in the same sentence or the next."""
    between = denial.sentence.number - said.sentence.number
    return not names.is_known(who) and (between == 1 or (between == 0 and denial.at > said.at))
