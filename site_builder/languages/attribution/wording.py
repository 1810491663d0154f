"""Describes the words by which one language says that somebody says something.

In: nothing; one module per language makes a `Wording`. Out: the noun that the finder beside it asks.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["says", "claims", "accuses", "accused", "denies", "according"]
"""What is done: said, claimed (nobody vouches for it), accusing, being accused, denied, *according to*."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The words of one language, as alternatives of a regular expression, in small letters.

    `verbs`: by kind, in all their forms. `between`: what may stand between a subject and its verb (*has also*).
    `persons`, `things`, `plural`: pronouns for somebody, something, several; `objects` those that are no subject.
    `joins`: tie names to each other. `breaks`: begin a clause, so that the subject stands behind them. `stops`: end the
    words that name somebody. `leads`: words that a subject doesn't begin with (*But*, *Enligt*). `relative`: after
    these a verb's subject is what stands before.
    `fronted`: a clause that begins with these has its subject behind the verb (*I tisdags sade Holm*); none in English.
    `prepositions`: a name behind one is part of a longer subject (*the mayor of Skerry*). `carriers`: what says
    something in somebody's stead (*a report that Holm wrote*).
    """

    verbs: Mapping[Kind, str]
    between: str
    persons: str
    things: str
    plural: str
    objects: str
    joins: str
    breaks: str
    stops: str
    leads: str
    relative: str
    fronted: str
    prepositions: str
    carriers: str

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """Any of the verbs; the group says which kind."""
        named = "|".join(f"(?P<{kind}>{words})" for kind, words in self.verbs.items())
        return re.compile(rf"(?<![\w-])(?:{named})(?![\w-])", re.IGNORECASE)

    @cached_property
    def skipped(self) -> re.Pattern[str]:
        """What stands between subject and verb, at the end of a text."""
        return re.compile(rf"(?:(?<!\w)(?:{self.between})\s+)+$", re.IGNORECASE)

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        """A pronoun as a whole word; one that may be an article only where no noun follows (*de två ledarna*)."""
        alone = rf"(?=\s*(?:[^\w\s]|$|(?:{self.stops})(?!\w)))"
        return re.compile(
            rf"(?:(?:{self.persons}|{self.objects})(?!\w)|(?:{self.things}|{self.plural})(?!\w){alone})", re.IGNORECASE
        )

    @cached_property
    def last_pronoun(self) -> re.Pattern[str]:
        """A pronoun at the end of a text."""
        return re.compile(rf"(?<!\w)(?:{self.persons}|{self.things}|{self.plural})\s*$", re.IGNORECASE)

    @cached_property
    def several(self) -> re.Pattern[str]:
        """A pronoun for several."""
        return re.compile(rf"(?:{self.plural})", re.IGNORECASE)

    @cached_property
    def person(self) -> re.Pattern[str]:
        """A pronoun for a person."""
        return re.compile(rf"(?:{self.persons})", re.IGNORECASE)

    @cached_property
    def object(self) -> re.Pattern[str]:
        """A pronoun that is no subject."""
        return re.compile(rf"(?:{self.objects})", re.IGNORECASE)

    @cached_property
    def joining(self) -> re.Pattern[str]:
        """What stands between two names of one subject, and nothing else."""
        return re.compile(rf"\s*(?:,|{self.joins})\s*(?:(?:the|{self.joins})\s+)?", re.IGNORECASE)

    @cached_property
    def clause_break(self) -> re.Pattern[str]:
        """Where a clause begins."""
        return re.compile(
            rf"[.;!?()–—“”\"»«]\s*|[,:](?!\w)\s*|(?<!\w)(?:{self.breaks}|{self.joins})(?:\s+|$)", re.IGNORECASE
        )

    @cached_property
    def stop(self) -> re.Pattern[str]:
        """Where the words that name somebody end."""
        return re.compile(rf"[,;!?()–—\"“”»«]|[.:](?!\w)|(?<!\w)(?:{self.stops})(?!\w)", re.IGNORECASE)

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """What may stand before a subject."""
        return re.compile(rf"(?:(?:{self.leads})\s+)+", re.IGNORECASE)

    @cached_property
    def after_relative(self) -> re.Pattern[str]:
        """A relative pronoun at the end of a text."""
        return re.compile(rf",?\s*(?<!\w)(?:{self.relative})\s*$", re.IGNORECASE)

    @cached_property
    def front(self) -> re.Pattern[str] | None:
        """What a turned-round clause begins with."""
        return re.compile(rf"(?:{self.fronted})(?!\w)", re.IGNORECASE) if self.fronted else None

    @cached_property
    def after_preposition(self) -> re.Pattern[str]:
        """A preposition at the end of a text, an article behind it."""
        return re.compile(rf"(?<!\w)(?:{self.prepositions})\s+(?:(?:the|an?)\s+)?$", re.IGNORECASE)

    @cached_property
    def carrier(self) -> re.Pattern[str]:
        """A report, a statement."""
        return re.compile(rf"(?<!\w)\w*(?:{self.carriers})\w{{0,3}}(?!\w)", re.IGNORECASE)
