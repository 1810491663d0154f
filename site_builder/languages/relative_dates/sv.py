"""Lists the relative dates of Swedish.

In: nothing. Out: `PHRASES`, and what tells that a sentence looks ahead. Sentences come in with a small first letter.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

import re
from datetime import date
from typing import Final

from site_builder.languages.calendar_words import WORDS
from site_builder.languages.relative_dates import counting
from site_builder.languages.relative_dates.counting import Spans, Unit
from site_builder.languages.relative_dates.phrase import Count, Phrase, names, phrase

_WORDS: Final = WORDS["sv"]
_UNITS: Final[dict[str, Unit]] = {
    **dict.fromkeys("dag dagen dagar dagarna dygn dygnet dygnen".split(), "day"),
    **dict.fromkeys("vecka veckan veckor veckorna veckans".split(), "week"),
    **dict.fromkeys("helg helgen helgens veckoslut veckoslutet".split(), "weekend"),
    **dict.fromkeys("månad månaden månader månaderna månadens".split(), "month"),
    **dict.fromkeys("kvartal kvartalet kvartalen kvartalets".split(), "quarter"),
    **dict.fromkeys("år året åren årets".split(), "year"),
    **dict.fromkeys("årtionde årtiondet årtionden decennium decenniet decennier decennierna årtiondena".split(), "decade"),
}
_STEMS: Final = ("vår", "sommar", "höst", "vinter")
_SEASONS: Final = {
    form: number
    for number, forms in enumerate(("vår våren vårens våras", "sommar sommaren sommarens somras",
                                    "höst hösten höstens höstas", "vinter vintern vinterns vintras"))
    for form in forms.split()
}  # fmt: skip
_NUMBERS: Final = {
    word: number
    for number, words in enumerate("en|ett|ettt två tre fyra fem sex sju åtta nio tio elva tolv".split(), start=1)
    for word in words.split("|")
} | {"femton": 15, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "hundra": 100}
_WEEKDAYS: Final = {name: number for number, name in enumerate(_WORDS.weekdays)}
_MONTHS: Final = {name: number for number, name in enumerate(_WORDS.months, 1)}

_DAY: Final = f"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_PLAIN_DAY: Final = "|".join(_WEEKDAYS)
_DEFINITE_SEASON: Final = "(?P<season>(?:vår|sommar|höst)en|vintern)"
_ANY_SEASON: Final = "(?P<season>(?:vår|sommar|höst)(?:ens?)?|vinterns?|vinter)"
_UNIT: Final = "(?P<unit>veckan|helgen|veckoslutet|månaden|kvartalet|året|decenniet|årtiondet)"
_OTHER_UNIT: Final = _UNIT.replace("<unit>", "<other_unit>")
_BARE_UNIT: Final = "(?P<unit>vecka|helg|månad|kvartal|år|decennium|årtionde)"
_NUMBER: Final = rf"(?P<number>{names(*_NUMBERS)}|[1-9]\d{{0,2}}|ett par|par|några(?: få)?|flera|många|åtskilliga)"
_MANY: Final = (
    "(?P<unit>sekunder|minuter|timm(?:e|ar)|dag(?:ar)?|dygn|veck(?:a|or)|månad(?:er)?|kvartal|år|årtionden?|"
    "decenni(?:um|er)|sekel|sekler|generation(?:er)?)"
)
_MANY_BARE: Final = _MANY.replace("<unit>", "<bare>")
_MANY_THE: Final = (
    "(?P<unit>timmarna|dagarna|dygnen|veckorna|månaderna|kvartalen|åren|årtiondena|decennierna|dagarnas|veckornas|"
    "månadernas|årens|decenniernas)"
)
_ONE_THE: Final = "(?P<unit>dygnet|veckan|månaden|kvartalet|året|decenniet|årtiondet|veckans|månadens|årets)"
_PAST_PERFECT: Final = "hade"
_PART: Final = "morse|kväll|natt|eftermiddag|förmiddag|morgon"
_FUTURE: Final = (
    "ska|skall|kommer|väntas|lär|planerar|planeras|räknar med|hoppas|måste|avser|tänker|beräknas|bör|kan"
)
_GENERIC: Final = "varje|brukar|alltid|vanligtvis|vanligen|ofta|årligen|årlig|årliga|normalt"

AHEAD: Final = re.compile(rf"\b(?:{_FUTURE})\b".replace(" ", r"\s+"))
"""What tells that a sentence looks ahead, so that "på tisdag" is the next one."""

TRIGGERS: Final = re.compile(
    r"\b(?:i ?dag|i ?går|i ?förr|i ?morgon|i ?över|i ?kväll|i ?natt|i ?morse|i ?efter|i ?för|i ?fjol|fjol|gårdag|förr|"
    r"nästa|senaste|sena?re|sent|tidig|gångna|kommande|närmaste|sist|nyligen|härom|hittills|hitintills|nu|i (?:vår|somm|höst|vint|"
    r"som|jul|påsk|midsom|pingst|år|dessa|veckan|helgen|skriv|detta|början|mitten|slutet|denna)|sedan|sen|innevarande|"
    r"den här|det här|denna|detta|vid års|vid halvårs|till|om|för|under|än|års|års|inom|" + _PLAIN_DAY + ")",
    re.IGNORECASE,
)
"""A text without any of these has no relative date."""


def _named(match: re.Match[str]) -> tuple[str, str]:
    """Which of the named groups matched, and what it says."""
    for kind in ("unit", "other_unit", "season", "weekday"):
        if value := match.groupdict().get(kind):
            return kind.removeprefix("other_"), value
    return "", ""


def _this(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001 - the shape of a Count
    kind, value = _named(match)
    match kind:
        case "unit":
            return counting.unit(day, _UNITS[value], 0)
        case "season":
            return counting.this_season(day, _SEASONS[value])
        case _:
            return ()


def _past_season(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    return counting.last_season(day, _SEASONS[match["season"]])


def _last(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    kind, value = _named(match)
    match kind:
        case "unit":
            return counting.unit(day, _UNITS[value], -1)
        case "season":
            number = _SEASONS[value]
            if number == counting.WINTER:
                return counting.last_season(day, number)
            return (counting.season(day, number, day.year - 1),)  # the one of this year is "i somras"
        case "weekday":
            return counting.weekday_in_week(day, _WEEKDAYS[value], -1)
        case _:
            return ()


def _next(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    kind, value = _named(match)
    match kind:
        case "unit":
            return counting.unit(day, _UNITS[value], 1)
        case "season":
            return (counting.season(day, _SEASONS[value], day.year + 1),)
        case "weekday":
            return counting.weekday_in_week(day, _WEEKDAYS[value], 1)
        case _:
            return ()


def _coming_season(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    return counting.next_season(day, _SEASONS[match["season"]])


def _number(match: re.Match[str]) -> int | None:
    """The number said, 1 where none is; None for "några"."""
    word = " ".join((match["number"] or "ett").split())
    if word.isdigit():
        return int(word)
    return 2 if word.endswith("par") else _NUMBERS.get(word)


def _unit(match: re.Match[str]) -> Unit | None:
    written = match["unit"]
    return _UNITS.get(written) or _UNITS.get(written.removesuffix("s")) or _UNITS.get(written[:-1])


def _ago(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    number, kind = _number(match), _unit(match)
    return counting.away(day, -number, kind) if number and kind else ()


def _in(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    number, kind = _number(match), _unit(match)
    return counting.away(day, number, kind) if number and kind else ()


def _stretch(sign: int) -> Count:
    def count(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
        number, kind = _number(match), _unit(match)
        plural = match.re.groupindex and match["number"] is None and match["unit"].rstrip("s").endswith(("na", "en"))
        if plural and not match["unit"].startswith(("veckan", "månaden")):
            return ()  # "de senaste åren": how many isn't said
        return counting.stretch(day, sign * number, kind) if number and kind else ()

    return count


def _past_weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    return counting.weekday_before(day, _WEEKDAYS[match["weekday"]])


def _coming_weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    return counting.weekday_after(day, _WEEKDAYS[match["weekday"]])


def _the_weekday(match: re.Match[str], day: date, ahead: bool) -> Spans:
    number = _WEEKDAYS[match["weekday"]]
    return counting.weekday_after(day, number) if ahead else counting.weekday_before(day, number, today=True)


def _as_of(match: re.Match[str], day: date, ahead: bool) -> Spans:  # noqa: ARG001
    return counting.the_day(day)


def _days(offset: int) -> Count:
    return lambda match, day, ahead: counting.the_day(day, offset)


def _units(kind: Unit, offset: int) -> Count:
    return lambda match, day, ahead: counting.unit(day, kind, offset)


_DATED_DAY: Final = rf"(?:{_PLAIN_DAY})(?:en)? (?:den )?\d{{1,2}}"
_NOT_FOLLOWED: Final = (
    r" (?:den )?\d|[-–]\w| (?:efter|före|innan|samma|därpå|därefter|dessförinnan|som|till|i (?:varje|nästa vecka)|"
    r"(?:veckan|dagen|månaden) (?:efter|före|innan|därpå))\b"
)

PHRASES: Final[tuple[Phrase, ...]] = (
    # --- i dag och dagarna omkring
    phrase(r"(?:än )?i ?dag|(?:redan |så sent som )i ?dag", _as_of, not_after=r"\b(?:det som|vad som|nuvarande) ", not_before=r" kallat\b|-"),
    phrase(r"än i denna dag|(?:in)?till denna dag|till dags dato|i dagens läge", _as_of),
    phrase(r"i ?går(?: (?:kväll|morse|eftermiddag|förmiddag|natt))?|(?:under )?gårdagens?", _days(-1)),
    phrase(r"i ?förrgår", _days(-2)),
    phrase(r"i ?morgon(?: (?:kväll|bitti|eftermiddag))?", _days(1)),
    phrase(r"i ?övermorgon", _days(2)),
    phrase(r"i ?kväll|i ?natt|i ?morse|i ?eftermiddag|i ?förmiddag", _as_of, not_after=r"\b(?:i ?går|i ?morgon) "),
    phrase(r"i dagarna", not_before=r" (?:två|tre|fyra|fem|sex|sju|före|efter|innan|då|runt|kring|omkring)\b"),
    # --- veckodagar
    phrase(rf"(?:sedan )?i {_DAY}s(?: (?:{_PART}))?", _past_weekday, not_before=r" (?:den )?\d"),
    phrase(rf"(?:förra|förrförra) {_DAY}(?:en|ens)(?: (?:{_PART}))?", _last, not_before=r" (?:den )?\d"),
    phrase(rf"nästa {_DAY}(?: (?:{_PART}))?", _next, not_before=r" (?:den )?\d"),
    phrase(
        rf"(?:på|från|till|sedan|senast|före|efter|inför|mot|kommande|nu på) {_DAY}(?: (?:{_PART}))?",
        _coming_weekday,
        not_before=_NOT_FOLLOWED + r"| (?:och|eller|respektive) (?:" + _PLAIN_DAY + r")|s\b",
        not_after=rf"\b(?:varje|öppet|öppen|stängt) |\b(?:{_PLAIN_DAY}) ",
        not_in_sentence=rf"{_DATED_DAY}|{_GENERIC}",
    ),
    phrase(
        rf"(?:under |på |till |mot |från |fram till |sedan |inför )?(?:den (?:gångna|kommande) )?{_DAY}(?:en|ens)(?: (?:{_PART}))?",
        _the_weekday,
        not_after=rf"\b(?:första|andra|tredje|fjärde|femte|sista|varannan|varje|den där|den|samma|följande|förra|en|annan"
        rf"|påsk|svarta|blodiga|den svarta|den blodiga|nästföljande) (?:på |under )?|[a-zåäö]-",
        not_before=_NOT_FOLLOWED + r"| i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
        r"december|advent|påsk)\b",
        not_in_sentence=rf"{_DATED_DAY}|{_GENERIC}",
        undated=True,
    ),
    # --- årstider
    phrase(r"(?:tidigare |senare )?i (?P<season>våras|somras|höstas|vintras)", _past_season),
    phrase(r"(?:tidigare |senare |nu )?i (?P<season>sommar|höst|vinter)", _this),
    phrase(
        r"i (?P<season>vår)(?=[.,;:!?)]|$| (?:och|men|att|som|ska|skall|kommer|blir|väntas|har|är|till|för|på|när|då|om|efter|"
        r"innan|inför|utan|eller|med|i|av|hos|vid|från|kan|vill|planerar|planeras|hålls|hölls|får|börjar|startar|inleds|röstar|"
        r"åker|han|hon|de|vi|man|den|det|redan|sade|säger|sa|skrev|blev|kom|gick|fick|avgörs|presenteras|öppnar)\b)",
        _this,
        not_before=r" och (?:er|deras|hans|hennes)\b",
    ),
    phrase(rf"(?:förra|förrförra) {_ANY_SEASON}", _last),
    phrase(rf"nästa {_ANY_SEASON}", _next),
    phrase(rf"(?:den (?:här|gångna|senaste)|denna|gångna) {_ANY_SEASON}", _this, undated=True),
    phrase(rf"(?:den )?kommande {_ANY_SEASON}", _coming_season, undated=True),
    phrase(
        rf"till {_DEFINITE_SEASON}",
        _coming_season,
        not_after=rf"\bfrån (?:\w+ ){{1,3}}",
        not_in_sentence=_GENERIC,
        only_in_sentence=_FUTURE + "|hålls|börjar|inleds|öppnar|avgörs|ställs|flyttas|skjuts",
        undated=True,
    ),
    phrase(r"i (?:julas|påskas|midsomras|pingstas)"),
    phrase(r"i (?:jul|påsk|midsommar|pingst)(?=[.,;:!?)]|$| (?:ska|kommer|blir|väntas|har|är|hålls|när|och|men)\b)"),
    # --- år, månader, veckor
    phrase(
        r"(?:(?:tidigare|senare|hittills|nu|redan|sedan) )?i år",
        _units("year", 0),
        not_after=r"\b(?:mätt|räknat|räknad|räknade|räknas|mäts|anges|uttryckt|angiven|ålder|tid) ",
        not_before=r" (?:räknat|mätt|och månader|1|2|av)|-",
    ),
    phrase(r"(?:tidigare |senare )?i ?fjol|(?:under )?fjolåre(?:t|ts)|fjolårs\w+", _units("year", -1)),
    phrase(r"i förfjol", _units("year", -2)),
    phrase(rf"(?:tidigare |senare )?förra {_UNIT}", _last),
    phrase(r"(?:tidigare |senare )?förra (?P<unit>veckans|månadens|årets|kvartalets|helgens)", lambda match, day, ahead: counting.unit(day, _UNITS[match["unit"].removesuffix("s")], -1)),
    phrase(rf"förrförra (?:{_UNIT})", lambda match, day, ahead: counting.unit(day, _UNITS[match["unit"]], -2)),
    phrase(rf"nästa {_BARE_UNIT}s?", _next, not_after=r"\b(?:den|till och med|fram till) nästa "),
    phrase(
        rf"(?:innevarande|denna|detta) {_BARE_UNIT}s?|(?:den|det) här {_OTHER_UNIT}",
        _this,
        not_before=r"[,]? (?:1[5-9]|20)\d\d\b| (?:efter|före|innan|då)\b",
        undated=True,
    ),
    phrase(rf"(?:den|det) gångna {_UNIT}", _last, undated=True),
    phrase(
        rf"(?:den|det) (?:närmast )?kommande {_OTHER_UNIT}|(?:(?:under|inom|i) )?kommande {_BARE_UNIT}",
        _next,
        not_in_sentence="skulle|hade|var|blev",
        undated=True,
    ),
    phrase(r"(?:tidigare|senare) i (?P<unit>veckan|månaden)", _this, undated=True),
    phrase(
        r"i (?P<unit>veckan)",
        _this,
        not_after=r"\b(?:gång(?:er|en)?|ggr|dag(?:ar)?|tim(?:mar?s?|me)?|h|kronor|kr|euro|dollar|procent|nätter|kvällar|pass|"
        r"turer|avgångar|flygningar|minuter|kilo|ton|liter|varje|per|mitt|sent|tidigt|sist|först|sent) (?:\w+ )?",
        not_before=r" (?:efter|före|innan|som|då|därpå|mellan|dessförinnan|när)\b",
        not_in_sentence=_GENERIC + "|gånger",
        undated=True,
    ),
    phrase(
        r"(?:i|till|under) (?P<unit>helgen)",
        lambda match, day, ahead: counting.unit(day, "weekend", 0 if ahead else -1),
        not_before=r" (?:efter|före|innan|som|då|därpå|den \d|\d)",
        not_in_sentence=_GENERIC,
        undated=True,
    ),
    phrase(
        r"(?:tidigare|senare|hittills) under (?P<unit>året|månaden|veckan|kvartalet)",
        _this,
        undated=True,
    ),
    phrase(
        rf"(?:i|från|sedan|vid|mot|före) (?:(?:allra )?(?:början|mitten|slutet)) (?:av|på) (?:{_DEFINITE_SEASON}|(?P<unit>året|månaden|veckan))",
        _this,
        not_before=r" (?:som|då|när|innan|efter|före|därpå)\b",
        not_in_sentence=_GENERIC + "|blommar|häckar|infaller",
        undated=True,
    ),
    phrase(
        rf"(?:sent|tidigt|tidigare|senare) (?:i|på|under) (?:{_DEFINITE_SEASON}|(?P<unit>året))",
        _this,
        not_before=r" (?:som|då|när|innan|efter|före|därpå)\b",
        not_in_sentence=_GENERIC + "|blommar|häckar|infaller",
        undated=True,
    ),
    phrase(
        r"(?:vid|kring|efter|före|runt|sedan) (?:års|halvårs)skiftet",
        not_before=r" (?:19|20)\d\d",
        not_in_sentence=_GENERIC,
        undated=True,
    ),
    # --- sträckor fram till nu, och framåt
    phrase(
        rf"(?:(?:under|de|för|på|i|inom|från|sedan) )*(?:de )?(?:allra )?senaste (?:{_NUMBER} )?{_MANY_THE}",
        _stretch(-1),
        not_before=r" (?:av|före|innan|i livet)\b",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(
        rf"(?:(?:under|på|i|inom|för) )?(?:den|det) (?:allra )?senaste (?:(?P<number>halva) )?{_ONE_THE}",
        _stretch(-1),
        not_before=r" (?:av|före|innan)\b",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(
        rf"senaste (?P<number>{names(*_NUMBERS)}|\d+)(?:-| )?{_MANY}",
        _stretch(-1),
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(r"(?:(?:under|på) )?(?:den )?(?:allra )?senaste tiden|senaste tidens|på senaste", not_in_clause=_PAST_PERFECT),
    phrase(
        r"(?:under|på) (?:de )?(?:senare|sista) (?:tid|år|åren|tiden|decennier|årtionden)|på sistone|på sista tiden",
        not_in_clause=_PAST_PERFECT,
        not_before=r" av\b",
    ),
    phrase(
        rf"(?:(?:under|inom|för) )?(?:de )?(?:närmaste|kommande|nästkommande) (?:{_NUMBER} )?(?:{_MANY_THE}|{_MANY_BARE})",
        lambda match, day, ahead: _stretch(1)(match, day, ahead) if match["unit"] else (),
        only_in_sentence=_FUTURE,
        not_in_sentence="skulle|hade",
    ),
    # --- för … sedan, om …
    phrase(
        rf"(?:(?:redan|bara|så sent som) )?för (?:(?:bara|drygt|knappt|ungefär|omkring|cirka|nästan|mer än|över|mindre än|runt|snart) )*"
        rf"{_NUMBER} (?:och ett? halvt? )?{_MANY} (?:sedan|sen)",
        _ago,
    ),
    phrase(
        r"för (?:en|ett|någon|inte så) (?:kort |liten |lång )?(?:tid|stund|länge|halvår|halvtimme|kvart) (?:sedan|sen)|"
        r"för (?:inte (?:så |alltför |särskilt )?länge|ett halvt (?:år|sekel)|ett halvår|ett tag|ett sekel|en generation) (?:sedan|sen)"
    ),
    phrase(rf"sedan (?:{_NUMBER} {_MANY}|en tid) tillbaka", lambda match, day, ahead: _ago(match, day, ahead) if match["unit"] else ()),
    phrase(
        rf"om {_NUMBER} {_MANY}(?=[.,;:!?)]|$| (?:ska|skall|kommer|väntas|hålls|börjar|inleds|går|löper|upphör|avgörs|öppnar|blir|träder|är|har)\b)",
        _in,
        not_after=r"\b(?:straff|fängelse|dom|avtal|kontrakt|period|perioder|rapport|bok|film|serie|artikel|beslut|frist|löptid|"
        r"paus|vapenvila|fängelsestraff|mandat|tid|förlängning|försening|lån|garanti|övergångsperiod|pausen|gånger|gång|påföljd|"
        r"utbildning|kurs|resa|viss\w*|var\w*) ",
        only_in_sentence=_FUTURE + "|hålls|löper|går|börjar|inleds|upphör|avgörs|öppnar|blir|träder|lämnar|är|faller|sker|möts|reser|röstar|"
        "fortsätter|återvänder|slutar|avgår|tillträder|publiceras|presenteras|prövas",
        not_in_sentence="skulle|hade",
    ),
    phrase(r"härom(?:dagen|veckan|året|kvällen|natten|sistens| (?:dagen|veckan|året|kvällen|natten))"),
    phrase(rf"sistliden|sistlidn[ae](?: {_DAY})?", lambda match, day, ahead: _past_weekday(match, day, ahead) if match["weekday"] else ()),
    # --- nyligen, nu, hittills
    phrase(
        r"(?:helt |alldeles |så )?nyligen",
        not_after=r"\b(?:då|dåvarande) ",
        not_before=r" som (?:i |den |på |under )?(?:\w+ )?(?:\d{1,2} \w+ )?(?:1[5-9]|20)\d\d",
        not_in_clause=_PAST_PERFECT,
    ),
    phrase(r"(?:fram )?tills? (?:helt |alldeles )?nyligen"),
    phrase(r"hittills(?: i år)?|hitintills|härtills|än så länge|så här långt(?! (?:ned|ner|bort|norrut|söderut))", _as_of, not_in_clause=_PAST_PERFECT, not_before=r" (?:under|i) (?:1[5-9]|20)\d\d"),
    phrase(r"för närvarande|i dagsläget|i nuläget|i skrivande stund|just nu|numera|nuförtiden|nu för tiden|nu mera|för tillfället|"
           r"i detta nu|i denna stund|i dessa dagar|i dessa tider|som läget är nu", _as_of, not_before=r" (?:då|när|som|för)\b", not_in_clause="hade|var|skulle"),
    phrase(r"för (?:ögonblicket|stunden)", _as_of, not_before=r" (?:då|när|som|var|hade)\b", not_in_clause="hade|var|skulle"),
    phrase(r"(?:ända )?(?:fram )?tills? nu|(?:ända )?fram till nu|från och med nu|från nu|redan nu|hur det är nu", _as_of, not_in_clause=_PAST_PERFECT),
    phrase(  # Nu skärper landet tonen.
        r"nu(?= (?:(?!när\b|under\b|efter\b|över\b|här\b|där\b|eller\b|var\b|mer\b|har\b)\w+r|ska|skall|vill|måste|har|vet|finns|\w+(?:as|vs|ds|ls|ks|rs))\b)",
        _as_of,
        not_after=r"\S.*",
    ),
    phrase(
        r"nu",
        _as_of,
        only_after=r"\b(?:är|har|ska|skall|kan|vill|måste|får|(?!(?:där|här|när|eller|under|efter|över|var|mer|åter|för)\b)\w{2,}r|finns|väntas|krävs|hotas|prövas|utreds|byggs|"
        r"pågår|hävdas|planeras|diskuteras) (?:(?:det|den|de|han|hon|man|landet|också|även|alltså) )?",
        not_before=r"-| (?:nedlagda?|levande|när|och då|mera|för tiden|kallade?|känd|gällande|igen)\b",
        not_in_clause="hade|då",
    ),
)
"""The longest of those that overlap counts."""
