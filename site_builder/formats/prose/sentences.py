"""Finds where sentences end.

In: the words of a paragraph. Out: offsets. Small on purpose: good enough to tell which citation belongs to which
quotation, not a linguist's tool.
"""

import re
from typing import Final

_END: Final = re.compile(r"[.!?…。！？؟]+[\"'”“’»«›‹)\]」』]*(?=\s|￼|$)")
_NEXT: Final = re.compile(r"[\s￼]*(?P<first>[^\s￼])")
_OPENING: Final = frozenset("\"“”„«»‹›‘‚'([¿¡「『—–-")
_WORD_BEFORE: Final = re.compile(r"(?:[^\W_]|[.:])+$")
_ORDINAL: Final = re.compile(r"\b(?:am|das|dem|den|der|des|die|im|vom|zum)\s\d{1,2}$")
_ABBREVIATIONS: Final = frozenset(
    (  # noqa: SIM905 - a list of words reads best as words
        "mr mrs ms dr prof st sr jr gen col lt sgt rev hon sen rep gov e.g i.e vs vol fig pp p ca approx est "
        "dept inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec "
        "t.ex bl.a d.v.s dvs m.m m.fl s.k o.s.v osv resp f.d f.n fr.o.m t.o.m p.g.a pga ev kl nr tel s:t s:ta "
        "jfr inkl exkl mdr mkr milj kap "
        "z.b d.h u.a bzw usw vgl abs hr fr f.eks mv m.v "
        "p.ex c.-à-d env mm mme av p.ej sra pág núm"
    ).split()
)


def sentence_ends(text: str) -> tuple[int, ...]:
    """The offset behind each sentence: behind its stop and closing marks, the end of the text included.

    A stop ends one where a capital, an opening mark or nothing follows; not behind an abbreviation, an initial or a
    number that goes on (`den 3. maj`). U+FFFC, which stands for a reference, counts as a space here.
    """
    ends = [match.end() for match in _END.finditer(text) if _ends(text, match)]
    return tuple(dict.fromkeys((*ends, len(text))))


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    if following:
        first = following["first"]
        if not (first in _OPENING or first.isdigit() or (first.isalpha() and not first.islower())):
            return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(0, stop.start() - 20), stop.start())
    if not before or not following:
        return True
    if _ORDINAL.search(text, max(0, stop.start() - 20), stop.start()):
        return False  # am 3. Oktober
    word = before.group()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return False  # an initial
    return word.lower().strip(".") not in _ABBREVIATIONS
