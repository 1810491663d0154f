"""Finds who says what by whose word: *Norway denies …*, *hävdade Holm i tisdags*, *according to the ministry*.

In: a sentence, its language, the names in it, and which of it is quoted. Out: `Attribution`s, each with the words that
matched and whom they name. Languages without a table give nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from site_builder.languages.attribution import en, sv
from site_builder.languages.attribution.naming import Naming, Span, Subject
from site_builder.languages.attribution.wording import Kind, Wording
from site_builder.languages.names_in_text import NameInText

__all__ = ["WORDINGS", "Attribution", "Kind", "Span", "Subject", "attributions", "wording"]

WORDINGS: Final[Mapping[str, Wording]] = MappingProxyType({"en": en.WORDING, "sv": sv.WORDING})
"""The words of attribution of each language we know them in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """`text[start:end]` says that somebody says something.

    `by`: who says, claims, accuses or denies it; `about`: who is accused, where the words say so.
    """

    start: int
    end: int
    kind: Kind
    by: Subject
    about: Subject


def wording(tag: str) -> Wording | None:
    """The words of the language of a BCP 47 tag, None where we know none."""
    return WORDINGS.get(tag.partition("-")[0].lower())


def attributions(
    sentence: str,
    tag: str,
    names: Sequence[NameInText],
    *,
    is_quoted: Callable[[int], bool],
    is_genitive: Callable[[NameInText], bool],
) -> tuple[Attribution, ...]:
    """The attributions of a sentence, in order; words within quotations attribute nothing."""
    words = wording(tag)
    if words is None:
        return ()
    naming = Naming(sentence, names, words, is_genitive)
    found: list[Attribution] = []
    for match in words.verb.finditer(sentence):
        start, end = match.span()
        if is_quoted(start) or any(name.start < end and start < name.end for name in names if name.start != start):
            continue
        kind = next(kind for kind in words.verbs if match[kind] is not None)
        by, about = Subject(), Subject()
        match kind:
            case "according":
                by = naming.behind(end)
            case "accused":
                about = naming.subject(start, end, inverted=False)
            case "accuses":
                by, about = naming.subject(start, end), naming.object(end)
            case _:
                by = naming.subject(start, end)
                if not by and found and not naming.clause(start):
                    # Norway denies it and says that …
                    by = found[-1].by or found[-1].about
        found.append(Attribution(start=start, end=end, kind=kind, by=by, about=about))
    return tuple(found)
