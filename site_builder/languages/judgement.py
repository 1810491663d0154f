"""Knows the words that settle a matter, those that deny it, and those that take either back.

In: a sentence and a language tag. Out: the verdicts in it (`proved`, `bevisar`), and whether it tells of a denial.
English and Swedish are written for careful use; the other languages have the plainest words only.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_NEGATION_REACH: Final = 6
"""So many words before a verdict a negation may stand: `do not by themselves prove`."""
_HEDGE_REACH: Final = 2
_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """The words of one language, as alternatives of a regular expression, in small letters.

    `verdicts` settle a matter; `negations` (some words before, or right behind) and `hedges` (right before) take one
    back; `reporting` makes it somebody else's; `turns` begin a clause that what stands before doesn't reach; `denials`
    tell that somebody denies.
    """

    verdicts: str
    negations: str
    hedges: str
    reporting: str
    turns: str
    denials: str


def verdicts_in(text: str, tag: str) -> Iterator[tuple[int, int]]:
    """Offsets of the words that settle a matter in the author's own voice.

    Not those negated, asked or only possible, and not what somebody is reported to say.
    """
    words = _patterns(tag)
    if words is None:
        return
    for match in words["verdicts"].finditer(text):
        before = _clause(text[: match.start()], words["turns"])
        after = text[match.end() :]
        near = [word.group() for word in _WORD.finditer(before)]
        taken_back = (
            any(words["negations"].fullmatch(word) for word in near[-_NEGATION_REACH:])
            or any(words["hedges"].fullmatch(word) for word in near[-_HEDGE_REACH:])
            or any(words["negations"].fullmatch(word) for word in _WORD.findall(after)[:1])
        )
        reported = words["reporting"].search(before) or words["reported behind"].search(after)
        if not taken_back and not reported:
            yield match.span()


def denies(text: str, tag: str) -> bool:
    """Whether a sentence has a word of denial. In a language we know none of, any sentence may."""
    words = _patterns(tag)
    return words is None or bool(words["denials"].search(text))


def _clause(before: str, turns: re.Pattern[str]) -> str:
    """What stands before a word in its clause."""
    ends = [match.end() for match in turns.finditer(before)]
    return before[ends[-1] :] if ends else before


@lru_cache(maxsize=32)
def _patterns(tag: str) -> Mapping[str, re.Pattern[str]] | None:
    judging = JUDGING.get(tag.split("-", maxsplit=1)[0].lower())
    if judging is None:
        return None
    whole = {
        name: re.compile(rf"(?<!\w)(?:{getattr(judging, name)})(?!\w)", re.IGNORECASE)
        for name in ("verdicts", "reporting", "denials", "negations")
    }
    # In its own case: May is a month.
    hedges = re.compile(judging.hedges)
    # "…, according to the inquiry"; "…, he says".
    behind = re.compile(rf",\s+(?:\w+\s+)?(?:{judging.reporting})(?!\w)", re.IGNORECASE)
    turns = re.compile(rf"[;:()—]|\s–\s|,?\s(?:{judging.turns})\s", re.IGNORECASE)
    return {**whole, "hedges": hedges, "reported behind": behind, "turns": turns}


_EN: Final = Judging(
    verdicts=(
        r"prov(?:es?|ed|en|ing)|proof (?:that|of)|confirm(?:s|ed|ing)?|confirmation (?:that|of)|reveal(?:s|ed|ing)?|"
        r"revelations?|expos(?:es?|ed|ing)(?! to)|show(?:s|ed|n|ing)?(?: \w+ly)? that|"
        r"demonstrat(?:es?|ed|ing) that|establish(?:es|ed) that|in fact|the fact that|it is clear that|"
        r"undoubtedly|undeniabl[ey]|beyond doubt|without doubt|there is no doubt|caught red-handed"
    ),
    negations=(
        r"not|never|no|nor|neither|none|nobody|nothing|without|cannot|hardly|barely|little|\w+n['’]t|fail(?:s|ed)?|"
        r"refus(?:es|ed)|declin(?:es|ed)|unable|[Ii]f|[Ww]hether|[Uu]nless"
    ),
    hedges=r"to|would|could|might|may|can|should|until|before|yet|independently|once",
    reporting=(
        r"says?|said|saying|claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|assert(?:s|ed)?|states?|stated|argu(?:es?|ed)|"
        r"maintain(?:s|ed)?|insist(?:s|ed)?|believ(?:es?|ed)|accus(?:es?|ed|ing)|told|tells?|"
        r"report(?:s|ed) that|according to|writes?|wrote|calls?|called|describ(?:es?|ed)|in (?:its|their|his|her) view"
    ),
    turns=r"but|while|whereas|although|and (?:the|it|they|this)",
    denials=(
        r"den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing|al)?|disput(?:es?|ed|ing)|"
        r"refut(?:es?|ed|ing)|rebut(?:s|ted|ting|tal)?|contest(?:s|ed|ing)?|contradict(?:s|ed)?|disagree[sd]?|"
        r"baseless|unfounded|groundless|absurd|false|lies?|untrue|fabricat(?:ed|ions?)|nonsense|slander|smears?|"
        r"not true|question(?:s|ed)|replie[sd]|respond(?:s|ed)|answer(?:s|ed)|protest(?:s|ed)|object(?:s|ed)"
    ),
)

_SV: Final = Judging(
    verdicts=(
        r"bevis(?:ar|ade|at|ats|as|ades|ad)|bevis (?:för|på) att|avslöja(?:r|de|t|ts|s|des)|avslöjande(?:t|n|na)?|"
        r"bekräfta(?:r|de|t|ts|s|des|d)|bekräftelse(?:n|r)? på|vis(?:ar|ade|at)(?: (?!inte|ej|aldrig)\w+)? att|"
        r"visade sig|påvisa(?:r|de|t|ts|s|des)|fastsl(?:år|og|agit|agits|ås|ogs)|sl(?:år|og|agit) fast|"
        r"fastställ(?:er|de|t|ts|s|des)|klarl(?:agt|agts|agd)|i själva verket|faktum är|det faktum|otvivelaktigt|"
        r"utan tvivel|uppenbart|utom (?:allt )?tvivel"
    ),
    negations=(
        r"inte|ej|aldrig|ingen|inget|inga|ingenting|ingendera|varken|vare|icke|utan|knappast|föga|vägra(?:r|de|t)|"
        r"avböj(?:er|de|t)|ifall|huruvida"
    ),
    hedges=r"skulle|kunde|kan|kunna|kunnat|bör|vill|ville|må|måste|oberoende|innan|ännu",
    reporting=(
        r"säger|sade|sagt|sa|hävda(?:r|de|t|s|des)|påstå(?:r|tt|s)|påstod|uppge(?:r|tt|s)|uppgav|mena(?:r|de|t)|"
        r"anse(?:r|tt|s)|ansåg|anklaga(?:r|de|t)|enligt|skriver|skrev|rapportera(?:r|de|t)|anför(?:de|t)?|"
        r"berätta(?:r|de|t)|kalla(?:r|de|t)|bedöm(?:er|de|t)|tror|trodde|beskriver|beskrev|"
        r"(?:fråga\w*|undra\w*|oklart|oavsett) om"
    ),
    turns=r"men|medan|fast|fastän|trots att|och (?:det|den|de|detta)",
    denials=(
        r"förneka\w*|nek(?:ar|ade|at|a)|dementi\w*|dementera\w*|avfärda\w*|avvisa\w*|bestri\w+|bestred\w*|"
        r"tillbakavisa\w*|motsäger|motsade|grundlös\w*|ogrundad\w*|absurt?|absurda|lögn\w*|falskt?|falska|osann\w*|"
        r"påhitt\w*|ifrågas\w+|protestera\w*|invänd\w+|svara(?:r|de|t)"
    ),
)

_DE: Final = Judging(
    verdicts=(
        r"bewies(?:en)?|beweis(?:t|en)|belegt(?:en)?|bestätig(?:t|te|ten|en)|enthüll(?:t|te|ten|en)|"
        r"zeig(?:t|te|en|ten), dass|tatsächlich|zweifellos|steht fest"
    ),
    negations=r"nichts?|nie|niemals|kein|keine|keinen|keiner|weder|noch|ohne|kaum",
    hedges=r"ob|wenn|könnte|würde|zu|soll|sollen|unabhängig",
    reporting=r"sag(?:t|te|en|ten)|behaupt\w+|erklär\w+|laut|zufolge|nach Angaben|mein\w+|berichte\w+|nann?t\w*|nennt",
    turns=r"aber|sondern|während|obwohl",
    denials=r"bestreit\w*|bestritt\w*|dementi\w*|zurückgewiesen|weis\w+ zurück|wies\w* zurück|haltlos|unbegründet|"
    r"absurd|falsch|Lügen?|leugn\w+|widersprech\w+|widersprach\w*",
)

_FR: Final = Judging(
    verdicts=(
        r"prouv(?:e|ent|é\w*|ait)|confirm(?:e|ent|é\w*|ait)|révèl(?:e|ent)|révél(?:é\w*|ait)|démontr(?:e|ent|é\w*)|"
        r"montr(?:e|ent|é) que|en fait|sans aucun doute|indéniable\w*"
    ),
    negations=r"pas|jamais|ne|n|aucun|aucune|rien|ni|sans",
    hedges=r"si|pourrait|aurait|à|de",
    reporting=r"di(?:t|sent|sait)|selon|affirm\w+|déclar\w+|préten\w+|d['’]après|accus\w+|estim\w+",
    turns=r"mais|tandis que|alors que|bien que",
    denials=r"dém(?:ent|enti|entent)\w*|ni(?:e|ent|é|ait)|rejett?\w*|réfut\w*|contest\w*|infondé\w*|absurde\w*|"
    r"faux|fausse\w*|mensong\w*|démenti\w*",
)

_ES: Final = Judging(
    verdicts=(
        r"prueban? que|prob(?:ó|ado|ada|aron)|demuestran?|demostr(?:ó|ado|ada|aron)|confirm(?:a|an|ó|ado|ada|aron)|"
        r"revel(?:a|an|ó|ado|ada|aron)|muestran? que|de hecho|sin duda"
    ),
    negations=r"no|nunca|ni|ningún|ninguna|ninguno|nada|sin|tampoco",
    hedges=r"si|podría|habría|para|a",
    reporting=r"dic(?:e|en)|dijo|dijeron|según|afirm\w+|sostien\w+|asegur\w+|declar\w+|acus\w+",
    turns=r"pero|mientras|aunque",
    denials=r"nieg\w+|neg(?:ó|aron|ado|ando|ar)|desm(?:iente\w*|intió|intieron|entido)|rechaz\w+|refut\w+|"
    r"infundad\w+|absurd\w+|fals[oa]s?|mentiras?",
)

_DA: Final = Judging(
    verdicts=r"bevis(?:er|te|t)|afslør(?:er|ede|et)|bekræft(?:er|ede|et)|vis(?:er|te|t),? at|faktum er|uden tvivl",
    negations=r"ikke|aldrig|ingen|intet|hverken|uden",
    hedges=r"om|hvis|kunne|ville|at",
    reporting=r"siger|sagde|sagt|hævder|hævdede|ifølge|mener|mente|oplyser|oplyste|skriver|skrev",
    turns=r"men|mens|selv om",
    denials=r"benægt\w+|afvis\w+|nægt\w+|dementer\w+|bestrid\w+|grundløs\w*|ubegrunde\w+|absurd\w*|falsk\w*|løgn\w*",
)

_NB: Final = Judging(
    verdicts=r"bevis(?:er|te|t)|avslør(?:er|te|t)|bekreft(?:er|et)|vis(?:er|te|t) at|faktum er|uten tvil",
    negations=r"ikke|aldri|ingen|intet|verken|uten",
    hedges=r"om|hvis|kunne|ville|å",
    reporting=r"sier|sa|sagt|hevder|hevdet|ifølge|mener|mente|opplyser|opplyste|skriver|skrev",
    turns=r"men|mens|selv om",
    denials=r"benekt\w+|avvis\w+|nekt\w+|dementer\w+|bestrid\w+|grunnløs\w*|ubegrunne\w+|absurd\w*|falsk\w*|løgn\w*",
)

JUDGING: Final[Mapping[str, Judging]] = {"en": _EN, "sv": _SV, "de": _DE, "fr": _FR, "es": _ES, "da": _DA, "nb": _NB}
"""The words by primary language tag."""
